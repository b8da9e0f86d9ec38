"""Names on placards and in chants: nobody of the story."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from generator.annotate.attribution.quotemarks import stretches_in
from generator.annotate.names.runs import Run
from generator.annotate.parse import Parse, ParsedBlock
from generator.lexicon import load
from generator.model.span import Span

NEAR = 40  # code points between the marks and the noun that says what carries them


def outside_slogans(parse: Parse, runs: Sequence[Run]) -> tuple[Run, ...]:
    """Leave out the runs inside marked stretches that a placard carries or a crowd chants.

    "Where is Ada Lund?" on a sign asks for somebody; it does not bring her into the story.
    """
    slogans = sorted(span for block in parse.blocks for span in _slogans(block, parse.text))
    starts = [span.start for span in slogans]

    def inside(span: Span) -> bool:
        at = bisect.bisect_right(starts, span.start) - 1
        return at >= 0 and span in slogans[at]

    return tuple(run for run in runs if not inside(run.span))


def _slogans(block: ParsedBlock, whole: str) -> list[Span]:
    text = block.block.span.text_of(whole)
    small = text.lower()
    if not any(word in small for word in load("names")["slogan"] | load("names")["chant"]):
        return []  # reading marks is dear, placards are rare
    book = load("names")
    found = []
    for stretch in stretches_in(text, carried=False):
        start, end = stretch.outer.start, stretch.outer.end
        around = f"{text[max(0, start - NEAR) : start]} {text[end : end + NEAR]}".lower()
        words = {word.strip(".,:;") for word in around.split()}
        singular = words | {word.removesuffix("s") for word in words}
        chants = {form for verb in book["chant"] for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}ing")}
        if singular & book["slogan"] or words & chants:
            found.append(Span(start + block.start, end + block.start))
    return found
