"""The title that a text carries, or one made from its lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.document import Block, BlockKind

_HEADING = re.compile(r"#{1,6}[ \t]+(?P<title>.*?\S)[ \t]*#*")
_SENTENCE_END = re.compile(r"[.!;:,…][\"'”’»)\]]*$")
_TURN = re.compile(r"[A-Z][A-Z .'’-]+:|Q\b|[-*•–■▪●\u2500-\u25ff]|\d{1,3}[.)]\s")
# A full stop ends the lead's sentence unless it stands after an initial, a number or an abbreviation of a title.
_STOP = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"'”’»)]*(?=\s+[\"'“‘«(]*[A-Z0-9]|\s*$)")
_DANGLING = re.compile(
    r"[\s,;:–—-]+(?:a|an|the|of|to|in|on|at|for|by|with|from|and|or|but|that|which|who|as|his|her|their|its)?$", re.I
)
TITLE_WORDS, TITLE_LENGTH, LEAD_LENGTH = 22, 160, 90


def type_titles(text: str, blocks: Sequence[Block], *, given: str | None) -> tuple[Block, ...]:
    """Give `blocks` with the titles among them typed as such.

    A Markdown heading is one. So is the first line of prose when it repeats the `given` title of the front matter,
    or, where none is given, when it looks like a headline: short, no sentence end, with longer prose after it.
    """
    prose = [i for i, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH]
    headings = {i for i in prose if _HEADING.fullmatch(blocks[i].span.text_of(text))}
    first = next(iter(prose), None)
    if first is not None and first not in headings:
        line = blocks[first].span.text_of(text)
        after = [blocks[i].span.text_of(text) for i in prose if i > first]
        if _same(line, given) if given else is_headline(line, after):
            headings.add(first)
    return tuple(Block(BlockKind.TITLE, b.span) if i in headings else b for i, b in enumerate(blocks))


def is_headline(line: str, after: Sequence[str]) -> bool:
    """Tell whether the first line of a text heads the prose `after` it."""
    if len(line) > TITLE_LENGTH or len(line.split()) > TITLE_WORDS or "\n" in line:
        return False
    if _SENTENCE_END.search(line) or _TURN.match(line) or line[0].islower():
        return False
    return any(len(body) > len(line) for body in after[:3])


def title_in(text: str, blocks: Sequence[Block]) -> str | None:
    """Give the first title that the text carries, on one line, or None."""
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            body = block.span.text_of(text)
            heading = _HEADING.fullmatch(body)
            return " ".join((heading["title"] if heading else body).split())
    return None


def derive_title(text: str, blocks: Sequence[Block]) -> str:
    """Make a title from the lead: its first sentence, cut between words with "…" when it is long."""
    lead = next((b for kind in BlockKind for b in blocks if b.kind is kind is not BlockKind.TITLE), None)
    body = " ".join(lead.span.text_of(text).split()) if lead else text.strip()
    stop = _STOP.search(body)
    sentence = body[: stop.start() if stop and body[stop.start()] == "." else stop.end() if stop else len(body)].strip()
    if len(sentence) <= LEAD_LENGTH:
        return sentence or body[:LEAD_LENGTH]
    cut = sentence[: LEAD_LENGTH + 1].rsplit(" ", 1)[0][:LEAD_LENGTH]
    return _DANGLING.sub("", cut) + "…"


def _same(line: str, title: str) -> bool:
    plain = [re.sub(r"\W+", " ", words).casefold().split() for words in (line, title)]
    return plain[0] == plain[1]
