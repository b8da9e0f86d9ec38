"""Calendar arithmetic for dated expressions: from what is printed and where one stands to a date or a range."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from generator.model.dates import PartialDate

# A day or month without its year is the nearest one that fits the tense. Against a tense that the text may only seem
# to have ("a ruling on the ban until 3 May", published on 20 April) weighs what is much nearer: a day more
# than so many days, a month hardly ever.
AGAINST_TENSE = 150
MONTH_AGAINST_TENSE = 300


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Where an expression is seen from.

    `today` is the day of writing or of speaking, None when unknown. `ahead` tells whether the clause looks ahead,
    None when nothing shows it. `anchor` is the date last named before, for "the same day".
    """

    today: datetime.date | None = None
    ahead: bool | None = None
    anchor: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a dated expression means: a date, or a range with both ends included."""

    start: PartialDate
    end: PartialDate | None = None


def day(date: datetime.date) -> Meaning:
    """Give the meaning of one day."""
    return Meaning(PartialDate.of(date))


def days(first: datetime.date, last: datetime.date) -> Meaning:
    """Give the meaning of the days from `first` to `last`, both included."""
    return Meaning(PartialDate.of(first), PartialDate.of(last))


def month(year: int, number: int) -> Meaning:
    """Give the meaning of a month, `number` counting on into earlier and later years: 0 is the December before."""
    years, index = divmod(number - 1, 12)
    return Meaning(PartialDate(year + years, index + 1))


def week(of: datetime.date, *, plus: int = 0) -> Meaning:
    """Give the week, Monday to Sunday, `plus` weeks after the one that holds the day `of`."""
    monday = of - datetime.timedelta(days=of.weekday()) + datetime.timedelta(weeks=plus)
    return days(monday, monday + datetime.timedelta(days=6))


def weekend(today: datetime.date, *, ahead: bool) -> Meaning:
    """Give the weekend that began last, or with `ahead` the one that ends next."""
    saturday = today - datetime.timedelta(days=(today.weekday() + 2) % 7)
    if ahead and (today - saturday).days > 1:
        saturday += datetime.timedelta(weeks=1)
    return days(saturday, saturday + datetime.timedelta(days=1))


def weekday(number: int, today: datetime.date, *, ahead: bool) -> datetime.date:
    """Give the nearest day of that weekday (Monday is 1) up to `today`, or from `today` on with `ahead`.

    News prose names the day of publication by its weekday too, so `today` itself counts in both directions.
    """
    step = (number - today.isoweekday()) % 7 if ahead else -((today.isoweekday() - number) % 7)
    return today + datetime.timedelta(days=step)


def nearest(
    make: Callable[[int], datetime.date | None],
    today: datetime.date,
    ahead: bool | None,
    *,
    penalty: int = AGAINST_TENSE,
) -> datetime.date | None:
    """Choose among a yearly date's last, present and next instance the nearest that fits the tense."""
    candidates = [date for year in (-1, 0, 1) if (date := make(today.year + year))]

    def cost(date: datetime.date) -> int:
        against = date < today if ahead else date > today
        return abs((date - today).days) + (penalty if against and ahead is not None else 0)

    return min(candidates, key=cost, default=None)


def calendar_day(year: int, number: int, of_month: int) -> datetime.date | None:
    """Give a calendar day, or None when there is no such day ("February 31")."""
    try:
        return datetime.date(year, number, of_month)
    except ValueError:
        return None


def shifted(anchor: PartialDate, unit: str, by: int) -> Meaning | None:
    """Give the date `by` units after `anchor`; None when the anchor is not known that finely."""
    if unit == "year":
        return Meaning(PartialDate(anchor.year + by))
    if unit == "month" and anchor.month:
        return month(anchor.year, anchor.month + by)
    if unit in ("week", "day") and anchor.day:
        moved = anchor.first_day + datetime.timedelta(days=by * (7 if unit == "week" else 1))
        return day(moved) if unit == "day" else week(moved)
    return None


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def printed(meaning: Meaning) -> str:
    """Print a date or range for a reader, sharing what both ends have in common: "16–22 September 2019"."""
    if meaning.end is None or meaning.end == meaning.start:
        return _printed(meaning.start)
    start, end = meaning.start, meaning.end
    if start.year != end.year:
        return f"{_printed(start)} – {_printed(end)}"
    if start.month != end.month:
        return f"{_printed(start).removesuffix(f' {start.year}')} – {_printed(end)}"
    return f"{start.day}–{_printed(end)}"


def _printed(date: PartialDate) -> str:
    parts = [str(date.day)] if date.day else []
    parts += [MONTH_NAMES[date.month - 1]] if date.month else []
    return " ".join([*parts, str(date.year)])
