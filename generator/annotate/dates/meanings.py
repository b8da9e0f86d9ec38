"""What each form of dated expression means from a viewpoint: one function a form, None where it means no date.

Every function takes the match of its form's pattern, whose groups it reads, and the viewpoint.
"""

from __future__ import annotations

import datetime
import re

from generator.annotate.dates import resolution as r
from generator.annotate.dates import words as w
from generator.annotate.dates.resolution import (
    MONTH_AGAINST_TENSE,
    Meaning,
    Viewpoint,
)
from generator.model.dates import PartialDate

Match = re.Match[str]


def _date(year: int, number: int, of_month: int) -> Meaning | None:
    date = r.calendar_day(year, number, of_month)
    return r.day(date) if date else None


def _yearly(number: int, of_month: int, year: str | None, point: Viewpoint) -> datetime.date | None:
    if year:
        return r.calendar_day(int(year), number, of_month)
    return r.nearest(lambda y: r.calendar_day(y, number, of_month), point.today, point.ahead) if point.today else None


def iso_day(match: Match, _: Viewpoint) -> Meaning | None:
    """Resolve "2025-02-14"."""
    return _date(*(int(part) for part in match.groups()))


def calendar_day(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "June 23, 2016" and "23 June"."""
    date = _yearly(w.month_of(match["month"]), int(match["day"]), match["year"], point)
    return r.day(date) if date else None


def week_of_day(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the week of June 9": the seven days that begin with it."""
    first = _yearly(w.month_of(match["month"]), int(match["day"]), match["year"], point)
    return r.days(first, first + datetime.timedelta(days=6)) if first else None


def day_range(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "March 23-25"."""
    number = w.month_of(match["month"])
    first = _yearly(number, int(match["day"]), match["year"], point)
    last = r.calendar_day(first.year, number, int(match["last"])) if first else None
    return r.days(first, last) if first and last and first < last else None


def range_of_days(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "March 28 to April 2"."""
    first = _yearly(w.month_of(match["month"]), int(match["day"]), match["year"], point)
    if not first:
        return None
    last = r.calendar_day(first.year, w.month_of(match["last_month"]), int(match["last"]))
    if last and last < first and not match["year"]:
        last = r.calendar_day(first.year + 1, last.month, last.day)
    return r.days(first, last) if last and first < last else None


def month_and_year(match: Match, _: Viewpoint) -> Meaning | None:
    """Resolve "late June 2014"."""
    return r.month(int(match["year"]), w.month_of(match["month"]))


def month_of_a_year(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "June of this year", "in June last year" and, against the anchor, "in June that year"."""
    year = _relative_year(match["which"].lower(), point)
    return r.month(year, w.month_of(match["month"])) if year else None


def _relative_year(which: str, point: Viewpoint) -> int | None:
    if which in ("that", "the same"):
        return point.anchor.year if point.anchor else None
    return point.today.year + {"last": -1, "this": 0, "next": 1}[which] if point.today else None


def bare_month(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "August", "early this June", "the end of January"."""
    if not point.today:
        return None
    number, which = w.month_of(match["month"]), (match["which"] or match["which_before"] or "").lower()
    if which == "this":
        return r.month(point.today.year, number)
    first = datetime.date(point.today.year, point.today.month, 1)
    ahead = {"last": False, "next": True}.get(which, point.ahead)
    if which:
        step = (number - first.month - 1) % 12 + 1 if ahead else -((first.month - number - 1) % 12 + 1)
        return r.month(first.year, first.month + step)
    found = r.nearest(lambda year: datetime.date(year, number, 1), first, ahead, penalty=MONTH_AGAINST_TENSE)
    return r.month(found.year, number) if found else None


def two_months(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "parts of May and June"."""
    if not point.today:
        return None
    if match["year"]:
        start, end = (r.month(int(match["year"]), w.month_of(match[name])) for name in ("month", "last_month"))
    else:
        first = datetime.date(point.today.year, point.today.month, 1)
        found = r.nearest(lambda year: datetime.date(year, w.month_of(match["month"]), 1), first, point.ahead)
        if not found:
            return None
        start = r.month(found.year, found.month)
        later = w.month_of(match["last_month"])
        end = r.month(found.year + (later < found.month), later)
    return Meaning(start.start, end.start) if start.start.first_day < end.start.first_day else None


def range_of_months(match: Match, _: Viewpoint) -> Meaning | None:
    """Resolve "June 2012 and April 2014", between or from which something is told."""
    first = r.month(int(match["year"]), w.month_of(match["month"])).start
    last = r.month(int(match["last_year"]), w.month_of(match["last_month"])).start
    return Meaning(first, last) if first.first_day < last.first_day else None


def range_of_years(match: Match, _: Viewpoint) -> Meaning | None:
    """Resolve "2008 to 2016"."""
    first, last = int(match["first"]), int(match["last"])
    return Meaning(PartialDate(first), PartialDate(last)) if first < last else None


def one_year(match: Match, _: Viewpoint) -> Meaning | None:
    """Resolve "1997"."""
    return Meaning(PartialDate(int(match["year"])))


def quarter(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the third quarter of 2019"."""
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}[match["quarter"].lower()]
    year = int(match["year"]) if match["year"] else _relative_year(match["which"].lower(), point)
    return Meaning(PartialDate(year, 3 * number - 2), PartialDate(year, 3 * number)) if year else None


def near_day(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "yesterday", "tonight", "this morning"."""
    if not point.today:
        return None
    words = match["word"].lower().split()
    offset = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "this": 0, "last": -1}[words[0]]
    return r.day(point.today + datetime.timedelta(days=offset))


def day_beyond(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the day before yesterday"."""
    step = 2 if match["side"].lower() == "after" else -2
    return r.day(point.today + datetime.timedelta(days=step)) if point.today else None


def named_weekday(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "Friday", "last Friday", "next Friday"."""
    if not point.today:
        return None
    number, which = w.weekday_of(match["weekday"]), (match["which"] or "").lower().split()
    if which[:1] == ["last"] or "past" in which:
        return r.day(r.weekday(number, point.today - datetime.timedelta(days=1), ahead=False))
    if which[:1] == ["next"]:
        # "next Friday", printed on a Wednesday, is not the day after tomorrow but the Friday of the next week
        monday = r.week(point.today, plus=1).start.first_day
        return r.day(r.weekday(number, monday, ahead=True))
    return r.day(r.weekday(number, point.today, ahead=bool(point.ahead) or bool(which)))


def named_weekend(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the weekend"."""
    if not point.today:
        return None
    which = (match["which"] or "").lower()
    return r.weekend(point.today, ahead={"last": False, "next": True, "coming": True}.get(which, bool(point.ahead)))


def near_unit(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "last week", "earlier this month", "late next year"."""
    by = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return r.shifted(PartialDate.of(point.today), match["unit"].lower(), by) if point.today else None


def end_of_unit(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the end of the month": this one, seen from the day of writing."""
    return r.shifted(PartialDate.of(point.today), match["unit"].lower(), 0) if point.today else None


def ago(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "three days ago"."""
    by = -w.number_of(match["number"])
    return r.shifted(PartialDate.of(point.today), match["unit"].lower(), by) if point.today else None


def named_before(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the same day", "the following month", "the day before": counted from the date last named."""
    which = match["which"].lower().split()[-1]
    by = {"same": 0, "that": 0, "following": 1, "next": 1, "after": 1}.get(which, -1)
    unit = match["unit"].lower()
    return r.shifted(point.anchor, unit if unit in ("week", "month", "year") else "day", by) if point.anchor else None


def day_of_month(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the 17th": of the month last named, or else the nearest one that fits the tense."""
    number = int(match["day"])
    if point.anchor and point.anchor.month:
        return _date(point.anchor.year, point.anchor.month, number)
    if not point.today:
        return None
    past = point.today.day >= number if not point.ahead else point.today.day > number
    step = (1 if past else 0) if point.ahead else (0 if past else -1)
    there = r.month(point.today.year, point.today.month + step).start
    return _date(there.year, there.first_day.month, number)


def counted(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "two days later", "a year earlier", and the day of a clause: "three weeks after the dam burst"."""
    number = 1 if match["number"].lower() == "the" else w.number_of(match["number"])
    by = number * (1 if match["side"].lower() in ("later", "before") else -1)  # "two days after he fell": that before
    return r.shifted(point.anchor, match["unit"].lower(), by) if point.anchor else None


def following_weekday(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "the following Monday" from the date last named."""
    if not point.anchor or not point.anchor.day:
        return None
    tomorrow = point.anchor.first_day + datetime.timedelta(days=1)
    return r.day(r.weekday(w.weekday_of(match["weekday"]), tomorrow, ahead=True))


def season(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve a season to its year, no finer: summer is not the same months everywhere.

    "last summer" is last year's or this year's, so it is no date; "this summer" and "next summer" nearly always are.
    """
    if match["year"]:
        return Meaning(PartialDate(int(match["year"])))
    by = {"this": 0, "next": 1}.get(match["which"].lower())
    return Meaning(PartialDate(point.today.year + by)) if point.today and by is not None else None


def feast(match: Match, point: Viewpoint) -> Meaning | None:
    """Resolve "Christmas Day"."""
    number, of_month = map(int, w.FEASTS[match["feast"]].split("-"))
    date = _yearly(number, of_month, match["year"], point)
    return r.day(date) if date else None
