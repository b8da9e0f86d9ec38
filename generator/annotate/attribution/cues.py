"""Reporting cues: the words by which a text says that somebody says, thinks or wants something.

A cue is found with its source mention, its content as far as the syntax gives one, and the one spoken to. What lies in
quote marks is somebody's speech already: a cue inside it is not the narrator's, and is left out. The notion of a cue
is broad, after PARC 3.0 and PolNeAR: assertions, beliefs, intentions, attitudes and what nouns such as "claim" report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.annotate.attribution.cue import Cue, CueKind
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.noun_cues import find_noun_cues
from generator.annotate.attribution.phrase_cues import find_phrase_cues
from generator.annotate.attribution.quotemarks import Marked
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.verb_cues import find_verb_cues
from generator.annotate.parse import Parse, ParsedBlock
from generator.model.span import Span

__all__ = ["Cue", "CueKind", "find_cues"]


CLOSING = (",", ".", "?", "!")


def find_cues(parse: Parse, marked: Sequence[Marked] = ()) -> tuple[Cue, ...]:
    """Find every reporting cue outside quote marks, in text order. `marked` are the stretches in marks."""
    found: list[Cue] = []
    for block in parse.paragraphs:
        inside = [m.outer for m in marked if m.outer.overlaps(block.block.span)]
        cues = (*find_verb_cues(block), *find_phrase_cues(block), *find_noun_cues(block))
        outside = (cue for cue in cues if not any(cue.span in outer for outer in inside))
        speech = [outer for outer in inside if outer.text_of(parse.text).rstrip("\"'”’»")[-1:] in CLOSING]
        whole = (_without_part(cue, marked) for cue in outside)
        found += (_with_source_outside(block, cue, speech) for cue in whole)
    return tuple(sorted(found, key=lambda cue: (cue.span, cue.contents)))


def _without_part(cue: Cue, marked: Sequence[Marked]) -> Cue:
    """Leave out a source that is only a part of words in marks: opposes “pay freezes” and recalled the strike."""
    source = cue.source
    torn = source is not None and any(source in m.span and source != m.span for m in marked)
    return replace(cue, source=None) if torn else cue


def _with_source_outside(block: ParsedBlock, cue: Cue, speech: Sequence[Span]) -> Cue:
    """Mend a source that the parser takes from what is said: “I hold nothing against Cole,” Lee said."""
    if cue.source is None or not any(cue.source in outer for outer in speech):
        return cue
    before = block.doc[cue.token - 1] if cue.token else None
    if before is None or not can_speak(before) or any(block.span(before) in outer for outer in speech):
        return replace(cue, source=None)
    return replace(cue, source=mention_of(block, before), source_rule="subject")
