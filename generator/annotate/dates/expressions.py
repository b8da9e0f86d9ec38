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
    """A form of dated expression: its name, its pattern and its meaning, None where it means no date.

    `needs` are the kinds of trigger words of which the form has at least one; none where any will do.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[Match, Viewpoint], Meaning | None]
    needs: frozenset[str]


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
    for found, _ in sorted(_all_expressions(text), key=lambda pair: (pair[0].start, -pair[0].end, pair[1])):
        if found.start >= end:
            end = found.end
            yield found


def _all_expressions(text: str) -> Iterator[tuple[Expression, int]]:
    """Yield everything that a rule matches, with the rule's place in the order of preference."""
    for start, end, kinds in _windows(text):
        for place, rule in enumerate(RULES):
            if not rule.needs or not rule.needs.isdisjoint(kinds):
                for match in rule.pattern.finditer(text, start, end):
                    yield Expression(*match.span(_group_of(rule)), rule, match), place


def _group_of(rule: Rule) -> str | int:
    return "date" if "date" in rule.pattern.groupindex else 0


def _windows(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the stretches of `text` around words that dated expressions are made of, and of which kinds these are.

    A stretch is wide enough for the longest expression. Most of a text is far from any date, and need not be searched
    for forty forms of it; nor is what has no month in it searched for those with one.
    """
    start, end, kinds = 0, -1, frozenset[str]()
    for trigger in _TRIGGER.finditer(text):
        first = max(0, trigger.start() - MARGIN)
        if end < first:
            if end >= 0:
                yield start, end, kinds
            start, kinds = first, frozenset()
        end, kinds = min(len(text), trigger.end() + MARGIN), kinds | {trigger.lastgroup or ""}
    if end >= 0:
        yield start, end, kinds


def _rule(name: str, pattern: str, resolve: Callable[[Match, Viewpoint], Meaning | None], *needs: str) -> Rule:
    return Rule(name, re.compile(pattern), resolve, frozenset(needs))


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
_SEASON = w.one_of(w.words("season"))
_PART = r"(?:day|date|morning|afternoon|evening|night)"

RULES = (
    _rule("iso day", r"\b(\d{4})-(\d\d)-(\d\d)\b", means.iso_day, "year"),
    _rule("day range", rf"\b{_LEAD}{_MONTH}\s+{_FROM}(?:{TO}){_LAST}{_OF_YEAR}", means.day_range, "month"),
    _rule("day range", rf"\b{_FROM}(?:{TO}){_LAST}\s+{_MONTH}{_OF_YEAR}", means.day_range, "month"),
    _rule(
        "range of days",
        rf"\b{_MONTH}\s+{_DAY}(?:{TO})(?P<last_month>{w.MONTH})\s+{_LAST}{_OF_YEAR}",
        means.range_of_days, "month",
    ),
    _rule(
        "range of days",
        rf"\b{_DAY}\s+{_MONTH}(?:{TO}){_LAST}\s+(?P<last_month>{w.MONTH}){_OF_YEAR}",
        means.range_of_days, "month",
    ),
    _rule("calendar day", rf"\b{_LEAD}{_MONTH}\s+{_DAY}{_OF_YEAR}", means.calendar_day, "month"),
    _rule("calendar day", rf"\b{_LEAD}{_THE}{_DAY}(?:\s+of)?\s+{_MONTH}{_OF_YEAR}", means.calendar_day, "month"),
    _rule(
        "week of a day",
        rf"\b(?i:(?:the\s)?week\s(?:of|beginning|starting|commencing|from)\s){_LEAD}{_MONTH}\s+{_DAY}{_OF_YEAR}",
        means.week_of_day, "month",
    ),
    _rule(
        "month and year",
        rf"\b{_EDGE}?{PARTS}?{_MONTH},?\s+(?:of\s+)?(?P<year>{YEAR})",
        means.month_and_year, "month",
    ),
    _rule(
        "month of a year",
        rf"\b{_EDGE}?{PARTS}?{_FULL},?\s+(?:of\s+)?(?P<which>(?i:this|last|next|that|the same))\s+year\b",
        means.month_of_a_year, "month",
    ),
    _rule(
        "two months",
        rf"{PREPOSITION}(?P<date>{_FULL}\s(?:and|to|through|until)\s(?P<last_month>{w.FULL_MONTH}){_OF_YEAR})",
        means.two_months, "month",
    ),
    _rule(
        "month",
        rf"{PREPOSITION}(?P<date>{_EDGE}?(?:(?P<which_before>(?i:this|last|next))\s)?{PARTS}?"
        rf"(?:(?P<which>(?i:this|last|next))\s)?{_FULL})",
        means.bare_month, "month",
    ),
    _rule(
        "month",
        rf"\b(?P<date>(?P<which_before>(?i:this|last|next)\s)?(?:{PARTS}|{_EDGE})(?:(?P<which>(?i:this|last|next))\s)?{_FULL})",
        means.bare_month, "month",
    ),
    _rule(
        "month of something",
        rf"\b(?i:the|a|an|that)\s(?P<date>(?P<which>)(?P<which_before>)(?!May\b){_FULL})"
        rf"(?=\s(?:[a-z]+\s){{0,2}}{w.one_of(w.words('of a month'))})",
        means.bare_month, "month",
    ),
    _rule("month", rf"\b(?P<which_before>)(?P<which>(?i:this|last|next))\s{_FULL}", means.bare_month, "month"),
    _rule("range of years", rf"\b(?P<first>{YEAR})(?:{TO})(?P<last>{YEAR})", means.range_of_years, "year"),
    _rule(
        "range of years",
        rf"\b(?i:between)\s(?P<date>(?P<first>{YEAR})\sand\s(?P<last>{YEAR}))",
        means.range_of_years, "year",
    ),
    _rule(
        "range of days",
        rf"\b(?i:between)\s(?P<date>{_MONTH}\s+{_DAY}\sand\s(?P<last_month>{w.MONTH})\s+{_LAST}{_OF_YEAR})",
        means.range_of_days, "month",
    ),
    _rule(
        "range of months",
        rf"\b(?i:between|from)\s(?P<date>{_MONTH}\s(?P<year>{YEAR})\s(?:and|to|through|until)\s"
        rf"(?P<last_month>{w.MONTH})\s(?P<last_year>{YEAR}))",
        means.range_of_months, "month",
    ),
    _rule(
        "quarter",
        r"\b(?P<quarter>(?i:first|second|third|fourth|last|final))\s(?i:quarter)\s(?:of\s)?"
        rf"(?:(?P<year>{YEAR})|(?P<which>(?i:this|last|next))\s(?i:year)\b)",
        means.quarter, "year", "unit",
    ),
    _rule("season", rf"\b(?P<which>){_SEASON}(?:\s+of)?\s+(?P<year>{YEAR})", means.season, "season"),
    _rule("season", rf"\b(?P<which>(?i:this|last|next))\s{_SEASON}(?P<year>)", means.season, "season"),
    _rule("year", rf"{PREPOSITION}(?P<date>{_EDGE}?{PARTS}?(?P<year>{YEAR}))", means.one_year, "year"),
    _rule("year", rf"\b(?P<date>{PARTS}(?P<year>{YEAR}))", means.one_year, "year"),
    _rule(
        "year of something",
        rf"\b(?:(?i:the|a|an|its|his|her|their|our)|\w+['’]s?)\s+"
        rf"(?P<date>(?P<year>{YEAR}))(?=\s[A-Za-z])",
        means.one_year, "year",
    ),
    _rule(
        "day beyond",
        r"\b(?i:the\sday\s(?P<side>before(?=\syesterday)|after(?=\stomorrow))\s\w+)",
        means.day_beyond, "unit",
    ),
    _rule(
        "near day",
        rf"\b(?:(?i:early|late|later|earlier)\s)?(?P<word>(?i:yesterday|today|tonight|tomorrow|last\snight|"
        rf"this\s(?:morning|afternoon|evening|lunchtime)))\b(?:\s{w.PART_OF_DAY})?",
        means.near_day, "unit",
    ),
    _rule(
        "weekday",
        rf"\b(?P<date>(?:(?P<which>(?i:last|next|this\spast|this\scoming|this|coming))\s)?(?P<weekday>{w.WEEKDAY})"
        rf"(?:\s{w.PART_OF_DAY})?)",
        means.named_weekday, "weekday",
    ),
    _rule(
        "following weekday",
        rf"\b(?i:the\s(?:following|next))\s(?P<weekday>{w.WEEKDAY})",
        means.following_weekday, "weekday",
    ),
    _rule("weekend", r"\b(?:(?P<which>(?i:last|next|this|coming|the))\s)(?i:weekend)\b", means.named_weekend, "unit"),
    _rule(
        "relative week, month or year",
        r"(?<!\bthe\s)\b(?:(?i:early|earlier|late|later)\s)?(?P<which>(?i:last|this|next))\s(?P<unit>(?i:week|month|year))\b",
        means.near_unit, "unit",
    ),
    _rule(
        "end of a week, month or year",
        r"\b(?i:the\send\sof\s(?:the|this)\s(?P<unit>week|month|year))\b",
        means.end_of_unit, "unit",
    ),
    _rule(
        "ago",
        rf"(?<![-–])\b(?P<number>(?i:{w.NUMBER}))\s(?P<unit>(?i:day|week|month|year))s?\s(?i:ago)\b",
        means.ago, "unit",
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
          r"(?=[,.;:]|\s(?:and|but|after|before|when)\b|\s*$)", means.day_of_month, "ordinal"),
    _rule(
        "counted from another clause",
        rf"(?<![-–])(?<!\band\s)\b(?P<date>(?P<number>(?i:{w.NUMBER}|the))\s(?P<unit>(?i:day|week|month|year))s?)\s(?P<side>(?i:after|before))(?=\s\w)",
        means.counted, "unit",
    ),
    _rule(
        "counted from a date",
        rf"(?<![-–])\b(?P<number>(?i:{w.NUMBER}))\s(?P<unit>(?i:day|week|month|year))s?\s(?P<side>(?i:later|earlier))\b(?!\sthan\b)",
        means.counted, "unit",
    ),
    _rule("feast", rf"\b(?P<feast>{w.one_of(w.FEASTS)}){_OF_YEAR}", means.feast, "unit", "feast"),
)  # fmt: skip

# Each kind looks at one letter first: most places in a text begin none of them.
_TRIGGER = re.compile(
    rf"(?P<year>\d{{4}})|(?P<weekday>(?=[MTWFS]){w.WEEKDAY})|(?P<month>(?=[JFMASOND]){w.MONTH})|"
    r"(?P<unit>(?=[dwmynaetDWMYNAET])(?i:day|week|month|year|night|morning|afternoon|evening|tomorrow))|"
    r"(?P<season>(?=[swafSWAF])(?i:spring|summer|autumn|winter|fall))|(?P<feast>(?=[ehEH])(?i:eve\b|halloween))|"
    r"(?P<ordinal>the\s\d{1,2}(?:st|nd|rd|th))"
)
