"""Dates as news prose gives them: a year, a month or a day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Hold a date of year, month or day precision; its `str` is ISO 8601 (`YYYY[-MM[-DD]]`).

    Raises ValueError when the numbers are no calendar date, or a day comes without its month.

    >>> str(PartialDate(2025, 2)), str(PartialDate(2025, 2, 14))
    ('2025-02', '2025-02-14')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        datetime.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def of(cls, date: datetime.date) -> PartialDate:
        """Give `date` at day precision."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY[-MM[-DD]]`; raise ValueError when `text` is not of that form."""
        return cls(*(int(part) for part in text.split("-", 2)))

    @property
    def first_day(self) -> datetime.date:
        """The earliest day this date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)
