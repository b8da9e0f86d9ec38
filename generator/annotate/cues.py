"""Reporting cues: the words by which a text says that somebody says, thinks or wants something.

A cue is found with its source mention, its content as far as the syntax gives one, and the one spoken to. What lies in
quote marks is somebody's speech already: a cue inside it is not the narrator's, and is left out. The notion of a cue
is broad, after PARC 3.0 and PolNeAR: assertions, beliefs, intentions, attitudes and what nouns such as "claim" report.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.cue import Cue, CueKind
from generator.annotate.noun_cues import find_noun_cues
from generator.annotate.parse import Parse
from generator.annotate.phrase_cues import find_phrase_cues
from generator.annotate.quotemarks import Marked
from generator.annotate.verb_cues import find_verb_cues

__all__ = ["Cue", "CueKind", "find_cues"]


def find_cues(parse: Parse, marked: Sequence[Marked] = ()) -> tuple[Cue, ...]:
    """Find every reporting cue outside quote marks, in text order. `marked` are the stretches in marks."""
    found: list[Cue] = []
    for block in parse.paragraphs:
        inside = [m.outer for m in marked if m.outer.overlaps(block.block.span)]
        cues = (*find_verb_cues(block), *find_phrase_cues(block), *find_noun_cues(block))
        found += (cue for cue in cues if not any(cue.span in outer for outer in inside))
    return tuple(sorted(found, key=lambda cue: (cue.span, cue.contents)))
