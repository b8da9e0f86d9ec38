"""Every stretch in quote marks, whoever speaks in it, and whether anybody does.

Marks are read paragraph by paragraph, so an odd one costs its own paragraph at most. Straight marks get their direction
from what stands beside them; directed ones keep theirs unless the print contradicts it. A mark inside a stretch belongs
to that stretch: only outermost stretches are given. A stretch that its paragraph leaves open goes on in the next one
when that one opens anew (“… at once. ¶ “And …”) or holds the missing closing mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.annotate.parse import Parse
from generator.lexicon import load
from generator.model.span import Span


class Style(StrEnum):
    """The outer marks of a stretch: “double” or ‘single’."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch in quote marks within one paragraph.

    `span` is what stands between the marks, `outer` takes the marks in. `closed` is false when the paragraph ends
    first. `continued` says that the stretch goes on from the one before, at the end of an earlier paragraph.
    """

    span: Span
    outer: Span
    closed: bool = True
    continued: bool = False
    style: Style = Style.DOUBLE


class Role(StrEnum):
    """What a mark does where it stands."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """One double mark: `[start, end)` of its paragraph's text; marks of one `make` go together."""

    start: int
    end: int
    role: Role
    make: str


DOUBLE = re.compile(r"“|”|„|‟|«|»|``|‘‘|’’|''|\"|″")
OPENING, CLOSING = ("“", "„", "‟", "«", "``", "‘‘"), ("”", "»", "’’")
MAKES = {'"': '"', "″": '"', "''": "''", "``": "''", "«": "«", "»": "«"}
SINGLE_OPENING = re.compile(r"(?<![\w'’‘])['‘](?=[\w\[(…“\"$£€@#])(?!')")
SINGLE_CLOSING = re.compile(r"(?<=[^\s(\[—–])['’](?![\w'’])")
ATTRIBUTE = re.compile(r'(?<=\w)="[^"<>]*"?')  # left over from markup: <a href="…">
LEAD = re.compile(r"[\s\-–—•*·>▪]*")
BEFORE_OPEN, AFTER_CLOSE = set(" \t\n\xa0([{—–-/‘'“\"’"), set(" \t\n\xa0)]}—–-,.;:!?…/’'”\"’*")


def find_marked(parse: Parse) -> tuple[Marked, ...]:
    """Find every outermost stretch in quote marks of the paragraphs, in text order.

    >>> from tests.factories import parse_of
    >>> [m.span for m in find_marked(parse_of("“It’s ‘over’,” she said."))]
    [Span(start=1, end=13)]
    """
    text = parse.text
    paragraphs = [block.block.span for block in parse.paragraphs]
    found: list[Marked] = []
    carried = False
    for index, paragraph in enumerate(paragraphs):
        printed = paragraph.text_of(text)
        carried = carried and goes_on(text, paragraphs[index:])
        stretches = list(stretches_in(printed, carried=carried))
        found += [shifted(stretch, paragraph.start) for stretch in stretches]
        carried = left_open(printed, stretches) if stretches else carried
    return tuple(found)


def left_open(printed: str, stretches: Sequence[Marked]) -> bool:
    """Tell whether the last stretch of a paragraph is open at its end."""
    return not stretches[-1].closed and not printed[stretches[-1].span.end :].strip()


def goes_on(text: str, paragraphs: Sequence[Span]) -> bool:
    """Tell whether a stretch left open goes on in the first of `paragraphs`.

    It does when that paragraph opens anew, or when the first mark from there on closes something.
    """
    for paragraph in paragraphs:
        printed = paragraph.text_of(text)
        if opens(printed):
            return paragraph is paragraphs[0]
        if first := next(marks_in(printed), None):
            return first.role is Role.CLOSE
    return False


def opens(printed: str) -> bool:
    """Tell whether a paragraph begins with an opening mark."""
    at = LEAD.match(printed).end()  # type: ignore[union-attr]  # the pattern matches the empty string
    mark = DOUBLE.match(printed, at)
    return bool(mark and role(printed, mark.start(), mark.end()) is not Role.CLOSE) or printed[at : at + 1] == "‘"


def shifted(stretch: Marked, by: int) -> Marked:
    """Give a stretch of a paragraph's text as one of the document's text."""
    return replace(stretch, span=stretch.span.shift(by), outer=stretch.outer.shift(by))


def stretches_in(printed: str, *, carried: bool) -> Iterator[Marked]:
    """Give the outermost stretches of one paragraph's text; `carried`: it begins inside a stretch."""
    marks = list(marks_in(printed))
    at = index = 0
    if carried and not opens(printed):
        end = marks[0] if marks else None
        yield stretch_of(printed, Span(0, 0), end, continued=True)
        at, index, carried = (end.end if end else len(printed)), 1, False
    while at < len(printed):
        while index < len(marks) and (marks[index].start < at or marks[index].role is Role.CLOSE):
            index += 1
        until = marks[index].start if index < len(marks) else len(printed)
        if single := single_in(printed, at, until):
            yield replace(single, continued=carried)
            at, carried = single.outer.end, False
        elif index < len(marks):
            close, index = closing_of(printed, marks, index)
            stretch = stretch_of(printed, Span(until, marks_end(marks, until)), close, continued=carried)
            if len(stretch.span):
                yield stretch
            at, carried = stretch.outer.end, close is not None and starts_line(printed, close) and not stretch.closed
        else:
            return


def marks_end(marks: Sequence[Mark], start: int) -> int:
    """Give the end of the mark that starts at `start`."""
    return next(mark.end for mark in marks if mark.start == start)


def stretch_of(printed: str, opening: Span, close: Mark | None, *, continued: bool) -> Marked:
    """Give the stretch from an opening mark (empty when none is printed) to its closing one, white space trimmed.

    A closing mark of no width stands where the next mark opens: what was printed before it is left open.
    """
    end = close.start if close else len(printed)
    inner = printed[opening.end : end]
    left = opening.end + len(inner) - len(inner.lstrip())
    span = Span(left, max(left, opening.end + len(inner.rstrip())))
    closed = close is not None and close.end > close.start
    outer_end = close.end if close and closed else span.end
    return Marked(span=span, outer=Span(opening.start, max(outer_end, span.end)), closed=closed, continued=continued)


def marks_in(printed: str) -> Iterator[Mark]:
    """Give the double marks of a paragraph's text, with what each does there."""
    attributes = [match.span() for match in ATTRIBUTE.finditer(printed)] if "=" in printed else []
    for match in DOUBLE.finditer(printed):
        start, end = match.span()
        if any(first <= start < last for first, last in attributes):
            continue
        if match[0] == "''" and printed[end : end + 1] == "'" and printed[start - 1 : start].strip():
            start, end = start + 1, end + 1  # "… said, 'Go home.'''": the single mark closes first
        if not measure(printed, start, end):
            yield Mark(start, end, role(printed, start, end), MAKES.get(printed[start:end], "“"))


def measure(printed: str, start: int, end: int) -> bool:
    """Tell whether a straight mark is one of inches or seconds: 6'2", a 27" screen."""
    if printed[start:end] not in ('"', "''", "″") or not printed[start - 1 : start].isdigit():
        return False
    opened = re.search(r"[“\"]|''|``", printed[:start])
    return opened is None or bool(re.search(r"\d['’]\d{1,2}$", printed[:start]))


def role(printed: str, start: int, end: int) -> Role:
    """Tell what the mark at `[start, end)` does: by its shape, unless what stands beside it says the contrary."""
    before, after = printed[start - 1 : start] if start else "", printed[end : end + 1]
    may_open = (not before or before in BEFORE_OPEN) and bool(after.strip())
    may_close = bool(before.strip()) and (not after or after in AFTER_CLOSE)
    shape = printed[start:end]
    if shape in OPENING:
        return Role.CLOSE if may_close and not may_open else Role.OPEN
    if shape in CLOSING:
        return Role.OPEN if may_open and not may_close else Role.CLOSE
    if may_open == may_close:
        return Role.EITHER
    return Role.OPEN if may_open else Role.CLOSE


def closing_of(printed: str, marks: Sequence[Mark], opened: int) -> tuple[Mark | None, int]:
    """Find the mark that closes `marks[opened]`, and the index at which to go on.

    A quotation in other marks within is stepped over ("He cried “no” and left."). One in the same marks is a quotation
    in the quotation when enough marks close after it; otherwise the closing mark before it is missing, and the stretch
    ends there (a mark of no width). None: open to the paragraph's end.
    """
    depth, index = 1, opened + 1
    while index < len(marks):
        mark = marks[index]
        if mark.make != marks[opened].make and (inner := pair_of(marks, index)):
            index = inner + 1
            continue
        if mark.role is not Role.OPEN:
            depth -= 1
        elif starts_line(printed, mark) or not closes_after(marks, index, depth, mark.make):
            return Mark(mark.start, mark.start, Role.CLOSE, mark.make), index
        else:
            depth += 1
        index += 1
        if not depth:
            return mark, index
    return None, len(marks)


def pair_of(marks: Sequence[Mark], opened: int) -> int | None:
    """Give the index of the mark of the same make that closes `marks[opened]`, None when it opens nothing."""
    if marks[opened].role is not Role.OPEN:
        return None
    following = (i for i in range(opened + 1, len(marks)) if marks[i].make == marks[opened].make)
    found = next(following, None)
    return found if found is not None and marks[found].role is not Role.OPEN else None


def starts_line(printed: str, mark: Mark) -> bool:
    """Tell whether a mark stands first in a line that is not the paragraph's first."""
    line = printed.rfind("\n", 0, mark.start)
    return line >= 0 and not LEAD.sub("", printed[line + 1 : mark.start])


def closes_after(marks: Sequence[Mark], index: int, depth: int, make: str) -> bool:
    """Tell whether, `depth` stretches being open before `marks[index]`, the marks of that make close all of them."""
    for mark in marks[index:]:
        if mark.make == make:
            depth += 1 if mark.role is Role.OPEN else -1
        if not depth:
            return True
    return False


def single_in(printed: str, start: int, until: int) -> Marked | None:
    """Find the first stretch in ‘single’ marks that opens in `[start, until)`, or None.

    An apostrophe opens nothing ("the ’90s", "rock 'n' roll"), and a possessive closes nothing when a better mark
    follows (‘the workers’ rights are gone’).
    """
    for match in SINGLE_OPENING.finditer(printed, start, until):
        if elided(printed, match.end()):
            continue
        if close := single_closing(printed, match.end()):
            inner = Span(match.end(), close)
            return Marked(span=inner, outer=Span(match.start(), close + 1), style=Style.SINGLE)
    return None


def elided(printed: str, offset: int) -> bool:
    """Tell whether a word that follows an apostrophe has lost its beginning: ’em, ’90s."""
    word = re.compile(r"\w+").match(printed, offset)
    return bool(
        word and ((word[0][:1].isdigit() and len(word[0]) <= 3) or word[0].lower() in load("quotemarks")["elided"])
    )


def single_closing(printed: str, start: int) -> int | None:
    """Find the offset of the mark that closes a ‘single’ stretch begun before `start`, or None."""
    again = SINGLE_OPENING.search(printed, start)
    weak = None
    for match in SINGLE_CLOSING.finditer(printed, start, again.start() if again else len(printed)):
        possessive = printed[match.start() - 1] == "s" and re.compile(r" [a-z]").match(printed, match.end())
        if not possessive:
            inside = printed[match.start() - 1] in ".,!?…"
            return match.start() if weak is None or inside or "," not in printed[weak : match.start()] else weak
        weak = match.start() if weak is None else weak
    return weak
