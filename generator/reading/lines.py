"""Where one paragraph ends and the next begins.

Blank lines part paragraphs. Where there is none, a line end is either such a border or only the width at which
somebody's editor wrapped the text, and the text itself tells which.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from generator.model.span import Span

# Wider than any editor wraps, narrower than most paragraphs.
WIDEST, NARROWEST = 110, 40
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_NEW_ITEM = re.compile(r"(?:[-*•–■▪●]|\d{1,3}[.)])\s|#{1,6}\s|>\s?|[A-Z][A-Z .'’-]+:\s|Q[.:]?\s")


def find_stretches(text: str, start: int = 0) -> tuple[Span, ...]:
    """Find the paragraphs of `text` from `start` on, whatever they hold: in order, disjoint, without outer space.

    Together they cover every code point that is not white space.
    """
    found: list[Span] = []
    for chunk in _chunks(text, start):
        found += _parts(text, chunk)
    return tuple(found)


def _chunks(text: str, start: int) -> Iterator[list[Span]]:
    """Give the runs of lines between blank lines."""
    chunk: list[Span] = []
    at = start
    for line in text[start:].splitlines(keepends=True):
        body = line.strip()
        if body:
            begin = at + line.index(body)
            chunk.append(Span(begin, begin + len(body)))
        elif chunk:
            yield chunk
            chunk = []
        at += len(line)
    if chunk:
        yield chunk


def _parts(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Give a chunk's paragraphs: one if it is wrapped (items and turns apart), else one a line."""
    wrapped = is_wrapped([line.text_of(text) for line in lines])
    part: Span | None = None
    for line in lines:
        if part and wrapped and not _NEW_ITEM.match(line.text_of(text)):
            part = part.cover(line)
            continue
        if part:
            yield part
        part = line
    if part:
        yield part


def is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether consecutive lines were one paragraph before somebody wrapped it.

    A wrapped line ends where the next word would not have fitted, mostly in the middle of a sentence. Paragraphs on
    lines of their own end where they like, and with their sentence.
    """
    width = max(map(len, lines))
    if len(lines) == 1 or not NARROWEST <= width <= WIDEST:
        return False
    breaks = [
        len(line) + 1 + len(after.split(maxsplit=1)[0]) > width and not _SENTENCE_END.search(line)
        for line, after in itertools.pairwise(lines)
        if not _NEW_ITEM.match(after)
    ]
    return 0 < len(breaks) <= 2 * sum(breaks)
