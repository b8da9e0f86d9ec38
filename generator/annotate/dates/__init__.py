"""Dated expressions, resolved against the document's date, with the working shown.

Inside quote marks "today" is the speaker's today: it is resolved only where the sentences around the quotation say on
which day it was said. A quotation that is not closed within its paragraph is a statement given in full, and its today
is the document's.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.dates import words as w
from generator.annotate.dates.expressions import Expression, find_expressions
from generator.annotate.dates.narrative import date_around, told_on
from generator.annotate.dates.resolution import Meaning, Viewpoint, printed
from generator.annotate.dates.tense import looks_ahead
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Token
from generator.model.annotation import DateMention
from generator.model.dates import PartialDate
from generator.model.span import Span

_SPEAKERS_RULES = frozenset({"near day", "day beyond", "weekday", "weekend", "following weekday", "ago"})
_FROM_CLAUSE = "counted from another clause"
_ANCHORED_RULES = frozenset(
    {"date named before", "counted from a date", "following weekday", "day of the month", _FROM_CLAUSE}
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_MARKS = "“”\"'‘’`"
_NO_CLAUSE = re.compile(r"\W*(?:updated:?|published:?|posted:?)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """An expression in its block, with its quoted stretch when it stands in one."""

    block: ParsedBlock
    expression: Expression
    quoted: Span | None

    @property
    def span(self) -> Span:
        return Span(self.block.start + self.expression.start, self.block.start + self.expression.end)


def find_dates(parse: Parse) -> tuple[DateMention, ...]:
    """Find and resolve the dated expressions of a document, in text order.

    Relative expressions ("yesterday", "Friday") need the document's date, or the dateline of its text; without one
    they are left out, as is everything that means no certain date ("in the coming days"). A dateline that is a
    paragraph of its own dates the text, not an event, and is no mention.
    """
    today = parse.document.date or _dateline(parse)
    mentions: list[DateMention] = []
    for block in parse.blocks:
        found = list(_expressions(parse, block))
        plain = _resolve_all(found, today, mentions)
        quoted = _resolve_quoted(found, plain, today, mentions)
        mentions += sorted([*plain, *quoted], key=lambda mention: mention.span)
    return tuple(mentions)


def _dateline(parse: Parse) -> datetime.date | None:
    """Read the date of a text from its first block, when that is a full date and nothing else."""
    for block in parse.blocks[:2]:
        text = block.block.span.text_of(parse.text)
        for expression in find_expressions(text):
            meaning = expression.resolve(Viewpoint())
            if meaning and meaning.start.day and not meaning.end and _is_whole(text, expression):
                return meaning.start.first_day
    return None


def _is_whole(text: str, expression: Expression) -> bool:
    return bool(_NO_CLAUSE.fullmatch(text[: expression.start]) and _NO_CLAUSE.fullmatch(text[expression.end :]))


def _expressions(parse: Parse, block: ParsedBlock) -> Iterator[_Found]:
    text = block.block.span.text_of(parse.text)
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    for expression in find_expressions(text):
        if not _is_name(parse, text, expression) and not _is_whole(text, expression) and not _counts(block, expression):
            within = next((q for q in quotes if q[0] <= expression.start < q[1]), None)
            yield _Found(block, expression, Span(*within).shift(block.start) if within else None)


def _is_name(parse: Parse, text: str, expression: Expression) -> bool:
    """Tell whether the words are a name or a habit: "Black Friday", "every Sunday", "the Sept. 11 attacks"."""
    words_before = re.findall(r"[\w'’]+", text[max(0, expression.start - 30) : expression.start])
    after = text[expression.end : expression.end + 20].lstrip()
    if _is_title(text, expression):
        return True
    if expression.rule.name in ("weekday", "near day"):
        before = words_before[-1].lower() if words_before else ""
        follows = after.lower().startswith(tuple(sorted(w.words("before no day")))) and after[:1].isupper()
        return before in w.words("after no day") or follows
    if expression.rule.name == "relative week, month or year" and expression.start:
        return expression.match["which"][:1].isupper() and expression.match["unit"][:1].isupper()  # a programme
    if expression.rule.name == "calendar day" and not expression.match["year"]:
        return after.lower().startswith(tuple(sorted(w.words("remembered"))))
    if expression.rule.name == "month" and expression.match["month"] in w.words("given names"):
        name = re.escape(expression.match["month"])
        return bool(re.search(rf"\b[A-Z][a-z]+\.? {name}\b(?! \d)(?<!In {name})(?<!Since {name})", parse.text))
    return False


def _is_title(text: str, expression: Expression) -> bool:
    """Tell whether the words stand in quote marks of their own: "the ''Today'' show", "on “This Week”"."""
    before, after = text[: expression.start][-1:], text[expression.end : expression.end + 2].lstrip(".,")[:1]
    return text[expression.start].isupper() and before in _MARKS and after in _MARKS and bool(before and after)


def _counts(block: ParsedBlock, expression: Expression) -> bool:
    """Tell whether a "year" counts things: "in 2000 cases", "the 1900 people"."""
    if expression.rule.name not in ("year", "year of something"):
        return False
    tokens = block.doc.covering(expression.start, expression.end)
    if tokens is None:
        return False
    year = tokens[-1]
    if expression.rule.name == "year":
        return bool(year.dep_ == "nummod" and year.head.i > year.i)
    return not (year.head.i > year.i and year.head.tag_ in ("NN", "NNP"))


def _resolve_all(found: list[_Found], today: datetime.date | None, before: list[DateMention]) -> list[DateMention]:
    """Resolve the expressions outside quote marks, each seeing the date last named before it."""
    mentions: list[DateMention] = []
    plain = [item for item in found if item.quoted is None]
    for item in plain:
        if item.expression.rule.name != _FROM_CLAUSE:
            anchor = _anchor([*before[-3:], *mentions], item)
            mention = _mention(item, _carried(item, mentions, today) or Viewpoint(today, _ahead(item), anchor))
            mentions += [mention] if mention else []
    for item in plain:
        if item.expression.rule.name == _FROM_CLAUSE:
            mention = _mention(item, Viewpoint(today, None, date_around(_head(item), item.block, mentions)))
            mentions += [mention] if mention else []
    return sorted(mentions, key=lambda mention: mention.span)


def _carried(item: _Found, mentions: list[DateMention], today: datetime.date | None) -> Viewpoint | None:
    """Give the viewpoint of a year that is told on from the sentence before, where it is."""
    groups, head = item.expression.match.groupdict(), _head(item)
    bare = item.expression.rule.name in ("month", "calendar day") and not groups.get("year")
    if not bare or groups.get("which") or groups.get("which_before") or not mentions or head is None or today is None:
        return None
    middle = told_on(head, item.block, mentions[-1], today)
    return Viewpoint(middle) if middle is not None else None


def _resolve_quoted(
    found: list[_Found], plain: list[DateMention], today: datetime.date | None, before: list[DateMention]
) -> list[DateMention]:
    mentions: list[DateMention] = []
    for item in found:
        if item.quoted is not None:
            near = item.expression.rule.name in _SPEAKERS_RULES
            said = _day_of_speaking(item, plain) if near else today
            point = Viewpoint(said, _ahead(item), _anchor(mentions, item))
            mention = _mention(item, point, note="counted from the day of speaking" if near else "")
            mentions += [mention] if mention else []
    return mentions


def _day_of_speaking(item: _Found, plain: list[DateMention]) -> datetime.date | None:
    """Give the one day that the sentences around a quotation name, outside of its quote marks."""
    if item.quoted is None:
        return None
    tokens = item.block.tokens(item.quoted)
    if not tokens:
        return None
    around = item.block.span(tokens[0].sent).cover(item.block.span(tokens[-1].sent))
    named = {m.start.first_day for m in plain if m.span in around and m.start.day and not m.end}
    return named.pop() if len(named) == 1 else None


def _anchor(mentions: list[DateMention], item: _Found) -> PartialDate | None:
    """Give the date that "the same day" or "that year" goes back to: the last one known finely enough."""
    if item.expression.rule.name not in _ANCHORED_RULES and item.expression.rule.name != "month of a year":
        return None
    groups = item.expression.match.groupdict()
    unit = (groups.get("unit") or ("year" if "month" in groups else "day")).lower()
    unit = "month" if item.expression.rule.name == "day of the month" else unit
    for mention in reversed(mentions):
        fine = {"year": True, "month": bool(mention.start.month)}.get(unit, bool(mention.start.day))
        if mention.end is None and fine:
            return mention.start
    return None


def _head(item: _Found) -> Token | None:
    tokens = item.block.doc.covering(item.expression.start, item.expression.end)
    return tokens.root if tokens else None


def _ahead(item: _Found) -> bool | None:
    head = _head(item)
    ahead = looks_ahead(head) if head is not None else None
    if item.expression.rule.name == "month of something" and not ahead:
        return None  # "warned that he would lose the November election" says nothing of the month's year
    return ahead


def _mention(item: _Found, point: Viewpoint, *, note: str = "") -> DateMention | None:
    meaning: Meaning | None = item.expression.resolve(point)
    if meaning is None:
        return None
    words = item.expression.match.string[item.expression.start : item.expression.end]
    explained = f" ({note})" if note else _after(item, point)
    return DateMention(
        span=item.span,
        start=meaning.start,
        end=meaning.end if meaning.end != meaning.start else None,
        working=f"{' '.join(words.split())} → {printed(meaning)}{explained}",
        rule=item.expression.rule.name,
    )


def _after(item: _Found, point: Viewpoint) -> str:
    if item.expression.rule.name not in _ANCHORED_RULES or point.anchor is None:
        return ""
    return f" (counted from {printed(Meaning(point.anchor))})"
