"""Transcripts without quote marks: THE MAYOR: …, Q …, each turn a direct quotation of whoever its label names.

A turn goes on over the paragraphs without a label that follow it. What stands in parentheses (“(Laughter.)”) and what
is printed around the turns nobody says. “Q” and “A” name nobody: their turns are credited to no one.

A label is the same speaker throughout its transcript, so labels are no mentions to be resolved one by one: they are
given to the one person of that surname, to the one whom the title names with the same office, or stay as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.annotate.attribution.authored import known
from generator.annotate.attribution.confidence import confidence_of
from generator.annotate.names.words import plain
from generator.annotate.parse import Parse, ParsedBlock
from generator.model.annotation import Attribution, Entities, Entity, EntityKind, Mention, Quotation, QuotationType
from generator.model.span import Span

LABEL = re.compile(
    r"\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]*(?:[ \xa0][A-ZÀ-Þ.'’\-]+){0,5})(?:\s*\([^)]{1,60}\))?\s*:\s+(?=\S)"
)
MIXED_CASE = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][\w.'’\-]*(?:[ \xa0][A-ZÀ-Þ][\w.'’\-]*){0,4}):\s+(?=\S)")
ASKED = re.compile(r"\s*(?P<name>[QA])[:.]?\s+(?=\S)")
ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
CLOSED = re.compile(r"\s*(?:[-–—_*# \xa0]*END[-–—_*# \xa0.]*|(?:END\s+)?\d{1,2}:\d\d\s+[AP]\.?M\.?.*)\s*")
FEWEST = 4  # turns of a transcript
SHARE = 0.3  # of its paragraphs that begin with a label


def find_turns(parse: Parse) -> tuple[Attribution, ...]:
    """Find the turns of a transcript, in text order; none where the text is no transcript."""
    blocks = parse.paragraphs
    labels = [label_of(block.block.span.text_of(parse.text)) for block in blocks]
    if not is_transcript(parse, blocks, labels):
        return ()
    turns: list[list[Span]] = []
    speaking = False
    for block, label in zip(blocks, labels, strict=True):
        printed = block.block.span.text_of(parse.text)
        if label is not None:
            turns.append([spoken(block, label.end())])
            speaking = True
        elif CLOSED.fullmatch(printed):
            speaking = False
        elif speaking and not ASIDE.fullmatch(printed):
            turns[-1].append(spoken(block, 0))
    return tuple(turn(said) for said in turns if any(len(span) for span in said))


def label_of(printed: str) -> re.Match[str] | None:
    """Read the label with which a paragraph begins."""
    return LABEL.match(printed) or ASKED.match(printed) or MIXED_CASE.match(printed)


def is_transcript(parse: Parse, blocks: Sequence[ParsedBlock], labels: Sequence[re.Match[str] | None]) -> bool:
    """Tell whether a text is laid out in turns: labels begin many of its paragraphs, and they come back.

    Points under headings ("Background: …", "Next steps: …") are all different; turns take turns.
    """
    names = [label["name"] for label in labels if label is not None]
    if len(names) < FEWEST or len(names) < SHARE * len(blocks):
        return False
    shouted = sum(1 for label in labels if label is not None and (label.re is ASKED or label.re is LABEL))
    marked = sum(1 for block in blocks if block.block.span.text_of(parse.text)[-2:].strip()[-1:] in ("”", '"'))
    repeated = len(names) - len(set(names))
    return repeated * 2 >= len(names) and shouted * 2 >= len(names) and marked * 3 < len(blocks)


def spoken(block: ParsedBlock, offset: int) -> Span:
    """Give the span of a block from `offset` code points on, without white space at its edges."""
    start, end = block.start + offset, block.block.span.end
    return Span(min(start, end), end)


def turn(said: Sequence[Span]) -> Attribution:
    """Give a turn as a direct quotation, one stretch a paragraph; who speaks is settled for all turns together."""
    return Attribution(
        content=said[0].cover(said[-1]),
        type=QuotationType.DIRECT,
        marked=tuple(said),
        cue=None,
        source=None,
        confidence=0.0,
        rule="turn",
    )


def credited_by_label(
    parse: Parse, entities: Entities, quotations: Sequence[Quotation]
) -> tuple[Entities, tuple[Quotation, ...]]:
    """Give each turn of a transcript to the speaker whom its label names."""
    found = ((q.content, label_before(parse, q)) for q in quotations if q.rule == "turn")
    labels = {content: label for content, label in found if label is not None}
    names = {content: label.text_of(parse.text) for content, label in labels.items()}
    speakers = {name: known_by_label(parse, entities, name) or unknown(name) for name in sorted(set(names.values()))}
    taken = {entity.key for entity in entities.all}
    fresh = tuple(
        replace(e, mentions=tuple(Mention(span=labels[c], rule="label") for c, n in names.items() if n == name))
        for name, e in speakers.items()
        if e.key not in taken
    )
    credited = tuple(
        replace(
            q,
            source=labels[q.content],
            speaker=speakers[names[q.content]].key,
            confidence=confidence_of("turn"),
        )
        if q.content in labels
        else q
        for q in quotations
    )
    return replace(entities, all=(*entities.all, *fresh)), credited


def label_before(parse: Parse, quotation: Quotation) -> Span | None:
    """Give the span of a turn's label, None for one that names nobody."""
    block = parse.block_at(quotation.content.start)
    printed = block.block.span.text_of(parse.text) if block is not None else ""
    label = None if ASKED.match(printed) else label_of(printed)
    if block is None or label is None:
        return None
    return Span(block.start + label.start("name"), block.start + label.end("name"))


def known_by_label(parse: Parse, entities: Entities, name: str) -> Entity | None:
    """Find the one person whose surname a label prints, or whom the title names with the office it prints."""
    words = name.split()
    if plain(words[0]) != "the":
        return known(entities, name)
    office = " ".join(words[1:])
    titled = re.search(rf"(?:^|\b[a-z]+,?\s)(?i:{re.escape(office)})\s+(?P<name>[A-Z]\w+)", parse.document.title)
    return known(entities, titled["name"]) if titled else None


def unknown(name: str) -> Entity:
    """Make the entity of a label that names nobody known: its name is the label as printed."""
    person = len(name.split()) > 1 and plain(name.split(maxsplit=1)[0]) != "the"
    return Entity(key=f"label {name}", kind=EntityKind.PERSON if person else EntityKind.UNNAMED, name=name, mentions=())
