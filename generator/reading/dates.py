"""Dates that a page prints on a line of their own, and the mark that some archives glue to the text."""

from __future__ import annotations

import datetime
import re

from generator.errors import SeedError
from generator.model.span import Span
from generator.reading.frontmatter import date_of

_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept?"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
_MONTH = "|".join(f"{long}|{short}" for long, short in _MONTHS)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?"
_ZONE = r"(?:[A-Z]{2,5}|[A-Z]\.[A-Z]\.[A-Z]\.)"
_DAY = (
    rf"(?:(?P<m1>{_MONTH})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH})\.?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))"
)
# "Thursday, March 28, 2019", "(March 9, 2025)", "Published: 16 February 2025, 10:30 GMT"
_DATE_LINE = re.compile(
    rf"\(?(?:(?:first\s+|last\s+)?(?:published|updated|posted|modified)\s*(?:on|at)?:?\s*|date:\s*)?(?:{_WEEKDAY}\.?,?\s+)?{_DAY}"
    rf"(?:,?\s+(?:at\s+)?{_CLOCK}(?:\s*{_ZONE})?)?\)?\.?",
    re.IGNORECASE,
)
# "9:00 P.M. EST", "7 p.m.", "14:05 GMT": a clock needs its colon, its half of the day or its zone to be one.
_TIME_LINE = re.compile(
    rf"\(?\d{{1,2}}(?:[:.]\d\d\s*(?:[ap]\.?\s?m\b\.?)?|\s*[ap]\.?\s?m\b\.?)(?:\s*{_ZONE})?\)?\.?", re.IGNORECASE
)
_MARK = re.compile(r"\s*(date (\d{4}-\d{1,2}-\d{1,2}))\s")


def is_date_line(line: str) -> bool:
    """Tell whether a line is a date or a time of day and nothing else."""
    return bool(_DATE_LINE.fullmatch(line) or _TIME_LINE.fullmatch(line))


def date_of_line(line: str) -> datetime.date | None:
    """Give the day a line of its own prints, None when it prints none.

    >>> date_of_line("Thursday, March 28, 2019")
    datetime.date(2019, 3, 28)
    """
    match = _DATE_LINE.fullmatch(line)
    if not match:
        return None
    if match["iso"]:
        return date_of(match["iso"])
    month = (match["m1"] or match["m2"]).lower()[:3]
    number = next(i for i, (long, _) in enumerate(_MONTHS, 1) if long.lower().startswith(month))
    return date_of(f"{match['y1'] or match['y2']}-{number}-{match['d1'] or match['d2']}")


def find_date_mark(text: str, *, path: str, line: int) -> tuple[Span, datetime.date] | None:
    """Find the ` date YYYY-MM-DD ` with which some archives open a text, glued to its first block.

    Raises SeedError when it is no day of the calendar; `line` is the line the text begins on.
    """
    match = _MARK.match(text)
    if not match:
        return None
    date = date_of(match[2])
    if date is None:
        where = line + text.count("\n", 0, match.start(1))
        expected = "a day of the calendar as YYYY-MM-DD"
        raise SeedError(
            "the date before the text is not a date", path=path, line=where, found=repr(match[2]), expected=expected
        )
    return Span(*match.span(1)), date
