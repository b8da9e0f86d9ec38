"""The dated expressions of English news prose: for each form a pattern and what it means from a viewpoint.

A pattern's group `date` is the expression itself, where the pattern needs more around it ("in **1997**"). Rules stand
in order of preference: of two that match at the same place the longer wins, then the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.annotate.dates import meanings as means
from generator.annotate.dates import words as w
from generator.annotate.dates.resolution import Meaning, Viewpoint

Match = re.Match[str]
YEAR = r"(?:1[5-9]|20)\d\d\b(?![-–][a-z]|,\d)"
ORDINAL = r"(?:st|nd|rd|th)?\b(?![:.,]?\d|\s?%)"
PREPOSITION = (
    r"\b(?i:in|since|until|till|by|during|from|through|of|before|after|for|between|to|and|around|throughout|circa)\s+"
)
MARGIN = 90
TO = r"\s?(?:-|–|—)\s?|\s(?:to|through|until|till)\s"
PARTS = r"(?:(?i:early|late|mid)[-\s])"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of dated expression: its name, its pattern and its meaning, None where it means no date."""

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[Match, Viewpoint], Meaning | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A dated expression found in a text, at code points `[start, end)` of it; not yet resolved."""

    start: int
    end: int
    rule: Rule
    match: Match

    def resolve(self, point: Viewpoint) -> Meaning | None:
        """Give what the expression means from `point`, or None."""
        return self.rule.resolve(self.match, point)


def find_expressions(text: str) -> Iterator[Expression]:
    """Yield the dated expressions of `text`, in order and without overlaps."""
    end = 0
    for found in sorted(_all_expressions(text), key=lambda e: (e.start, -e.end, RULES.index(e.rule))):
        if found.start >= end:
            end = found.end
            yield found


def _all_expressions(text: str) -> Iterator[Expression]:
    for window in _windows(text):
        for rule in RULES:
            for match in rule.pattern.finditer(text, *window):
                start, end = match.span("date" if "date" in rule.pattern.groupindex else 0)
                yield Expression(start, end, rule, match)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` around words that dated expressions are made of, wide enough for the longest.

    Most of a text is far from any date, and need not be searched for thirty forms of it.
    """
    start, end = 0, -1
    for trigger in _TRIGGER.finditer(text):
        first = max(0, trigger.start() - MARGIN)
        if end < first:
            if end >= 0:
                yield start, end
            start = first
        end = min(len(text), trigger.end() + MARGIN)
    if end >= 0:
        yield start, end


def _rule(name: str, pattern: str, resolve: Callable[[Match, Viewpoint], Meaning | None]) -> Rule:
    return Rule(name, re.compile(pattern), resolve)


_LEAD = rf"(?:{w.one_of(k for k in w.WEEKDAYS)}\.?,?\s+)?"
_THE = r"(?:the\s+(?=\d+[a-z]))?"
_DAY = rf"(?P<day>\d{{1,2}}){ORDINAL}"
_FROM = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST = rf"(?P<last>\d{{1,2}}){ORDINAL}"
_OF_YEAR = rf"(?:,?\s+(?P<year>{YEAR}))?"
_MONTH = rf"(?P<month>{w.MONTH})"
_FULL = rf"(?P<month>{w.FULL_MONTH})"
_EDGE = (
    r"(?:(?i:the\s+)?(?i:end|start|beginning|middle|close|first half|second half|"
    r"(?:first|second|third|fourth|last|final)\s(?:week|weekend|days))\s+of\s+)"
)
_PART = r"(?:day|date|morning|afternoon|evening|night)"

RULES = (
    _rule("iso day", r"\b(\d{4})-(\d\d)-(\d\d)\b", means.iso_day),
    _rule("day range", rf"\b{_LEAD}{_MONTH}\s+{_FROM}(?:{TO}){_LAST}{_OF_YEAR}", means.day_range),
    _rule("day range", rf"\b{_FROM}(?:{TO}){_LAST}\s+{_MONTH}{_OF_YEAR}", means.day_range),
    _rule(
        "range of days",
        rf"\b{_MONTH}\s+{_DAY}(?:{TO})(?P<last_month>{w.MONTH})\s+{_LAST}{_OF_YEAR}",
        means.range_of_days,
    ),
    _rule(
        "range of days",
        rf"\b{_DAY}\s+{_MONTH}(?:{TO}){_LAST}\s+(?P<last_month>{w.MONTH}){_OF_YEAR}",
        means.range_of_days,
    ),
    _rule("calendar day", rf"\b{_LEAD}{_MONTH}\s+{_DAY}{_OF_YEAR}", means.calendar_day),
    _rule("calendar day", rf"\b{_LEAD}{_THE}{_DAY}(?:\s+of)?\s+{_MONTH}{_OF_YEAR}", means.calendar_day),
    _rule(
        "week of a day",
        rf"\b(?i:(?:the\s)?week\s(?:of|beginning|starting|commencing|from)\s){_LEAD}{_MONTH}\s+{_DAY}{_OF_YEAR}",
        means.week_of_day,
    ),
    _rule("month and year", rf"\b{_EDGE}?{PARTS}?{_MONTH},?\s+(?:of\s+)?(?P<year>{YEAR})", means.month_and_year),
    _rule(
        "month of a year",
        rf"\b{_EDGE}?{PARTS}?{_FULL},?\s+(?:of\s+)?(?P<which>(?i:this|last|next|that|the same))\s+year\b",
        means.month_of_a_year,
    ),
    _rule(
        "two months",
        rf"{PREPOSITION}(?P<date>{_FULL}\s(?:and|to|through|until)\s(?P<last_month>{w.FULL_MONTH}){_OF_YEAR})",
        means.two_months,
    ),
    _rule(
        "month",
        rf"{PREPOSITION}(?P<date>{_EDGE}?(?:(?P<which_before>(?i:this|last|next))\s)?{PARTS}?"
        rf"(?:(?P<which>(?i:this|last|next))\s)?{_FULL})",
        means.bare_month,
    ),
    _rule(
        "month",
        rf"\b(?P<date>(?P<which_before>(?i:this|last|next)\s)?(?:{PARTS}|{_EDGE})(?:(?P<which>(?i:this|last|next))\s)?{_FULL})",
        means.bare_month,
    ),
    _rule("month", rf"\b(?P<which_before>)(?P<which>(?i:this|last|next))\s{_FULL}", means.bare_month),
    _rule("range of years", rf"\b(?P<first>{YEAR})(?:{TO})(?P<last>{YEAR})", means.range_of_years),
    _rule(
        "range of years",
        rf"\b(?i:between)\s(?P<date>(?P<first>{YEAR})\sand\s(?P<last>{YEAR}))",
        means.range_of_years,
    ),
    _rule(
        "range of days",
        rf"\b(?i:between)\s(?P<date>{_MONTH}\s+{_DAY}\sand\s(?P<last_month>{w.MONTH})\s+{_LAST}{_OF_YEAR})",
        means.range_of_days,
    ),
    _rule(
        "quarter",
        r"\b(?P<quarter>(?i:first|second|third|fourth|last|final))\s(?i:quarter)\s(?:of\s)?"
        rf"(?:(?P<year>{YEAR})|(?P<which>(?i:this|last|next))\s(?i:year)\b)",
        means.quarter,
    ),
    _rule("season", rf"\b(?P<which>){w.one_of(w.words('season'))}(?:\s+of)?\s+(?P<year>{YEAR})", means.season),
    _rule("season", rf"\b(?P<which>(?i:this|last|next))\s{w.one_of(w.words('season'))}(?P<year>)", means.season),
    _rule("year", rf"{PREPOSITION}(?P<date>{_EDGE}?{PARTS}?(?P<year>{YEAR}))", means.one_year),
    _rule("year", rf"\b(?P<date>{PARTS}(?P<year>{YEAR}))", means.one_year),
    _rule(
        "year of something",
        rf"\b(?:(?i:the|a|an|its|his|her|their|our)|\w+['’]s?)\s+"
        rf"(?P<date>(?P<year>{YEAR}))(?=\s[A-Za-z])",
        means.one_year,
    ),
    _rule(
        "day beyond", r"\b(?i:the\sday\s(?P<side>before(?=\syesterday)|after(?=\stomorrow))\s\w+)", means.day_beyond
    ),
    _rule(
        "near day",
        rf"\b(?:(?i:early|late|later|earlier)\s)?(?P<word>(?i:yesterday|today|tonight|tomorrow|last\snight|"
        rf"this\s(?:morning|afternoon|evening|lunchtime)))\b(?:\s{w.PART_OF_DAY})?",
        means.near_day,
    ),
    _rule(
        "weekday",
        rf"\b(?P<date>(?:(?P<which>(?i:last|next|this\spast|this\scoming|this|coming))\s)?(?P<weekday>{w.WEEKDAY})"
        rf"(?:\s{w.PART_OF_DAY})?)",
        means.named_weekday,
    ),
    _rule("following weekday", rf"\b(?i:the\s(?:following|next))\s(?P<weekday>{w.WEEKDAY})", means.following_weekday),
    _rule("weekend", r"\b(?:(?P<which>(?i:last|next|this|coming|the))\s)(?i:weekend)\b", means.named_weekend),
    _rule(
        "relative week, month or year",
        r"(?<!\bthe\s)\b(?:(?i:early|earlier|late|later)\s)?(?P<which>(?i:last|this|next))\s(?P<unit>(?i:week|month|year))\b",
        means.near_unit,
    ),
    _rule(
        "end of a week, month or year",
        r"\b(?i:the\send\sof\s(?:the|this)\s(?P<unit>week|month|year))\b",
        means.end_of_unit,
    ),
    _rule(
        "ago",
        rf"(?<![-–])\b(?P<number>(?i:{w.NUMBER}))\s(?P<unit>(?i:day|week|month|year))s?\s(?i:ago)\b",
        means.ago,
    ),
    _rule(
        "date named before",
        r"\b(?P<which>(?i:(?:later\s|earlier\s)?(?:the\ssame|that|the\sfollowing|the\snext|the\sprevious|the\spreceding)))"
        rf"\s(?P<unit>(?i:{_PART}|week|month|year))\b",
        means.named_before,
    ),
    _rule(
        "date named before",
        rf"\b(?i:the)\s(?P<unit>(?i:{_PART}))\s(?P<which>(?i:before|after))(?=[,.;:]|\s*$)",
        means.named_before,
    ),
    _rule("day of the month", r"\b(?:(?i:on|and)\s)(?P<date>(?:the\s)(?P<day>\d{1,2})(?:st|nd|rd|th))"
          r"(?=[,.;:]|\s(?:and|but|after|before|when)\b|\s*$)", means.day_of_month),
    _rule(
        "counted from another clause",
        rf"(?<![-–])(?<!\band\s)\b(?P<date>(?P<number>(?i:{w.NUMBER}|the))\s(?P<unit>(?i:day|week|month|year))s?)\s(?P<side>(?i:after|before))(?=\s\w)",
        means.counted,
    ),
    _rule(
        "counted from a date",
        rf"(?<![-–])\b(?P<number>(?i:{w.NUMBER}))\s(?P<unit>(?i:day|week|month|year))s?\s(?P<side>(?i:later|earlier))\b(?!\sthan\b)",
        means.counted,
    ),
    _rule("feast", rf"\b(?P<feast>{w.one_of(w.FEASTS)}){_OF_YEAR}", means.feast),
)  # fmt: skip

_TRIGGER = re.compile(
    rf"\d{{4}}|{w.WEEKDAY}|{w.MONTH}|(?i:day|week|month|year|night|morning|afternoon|evening|tomorrow|spring|summer|"
    r"autumn|winter|fall|eve\b|halloween)|the\s\d{1,2}(?:st|nd|rd|th)"
)
