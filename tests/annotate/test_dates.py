"""A case's `dates` lists every dated expression of its text: "what is printed = ISO date", or "= ISO/ISO" for a range.

`date` is the day of publication (Wednesday 15 May 2024 unless told otherwise; null: unknown).
"""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from generator.annotate.dates import find_dates
from generator.annotate.dates.resolution import Meaning, printed, shifted, weekday, weekend
from generator.model.annotation import DateMention
from generator.model.dates import PartialDate
from tests.caselist import cases
from tests.factories import parse_of

WEDNESDAY = datetime.date(2024, 5, 15)


def shown(mention: DateMention, text: str) -> str:
    end = f"/{mention.end}" if mention.end else ""
    return f"{mention.span.text_of(text)} = {mention.start}{end}"


@pytest.mark.parametrize("case", cases("dates"))
def test_case(case: dict[str, Any]) -> None:
    parse = parse_of(case["text"], date=case.get("date", "2024-05-15"))
    found = find_dates(parse)
    assert [shown(mention, parse.text) for mention in found] == case["dates"]
    if "rule" in case and found:
        assert case["rule"] in {mention.rule for mention in found}


def test_working_shows_the_resolution() -> None:
    (mention,) = find_dates(parse_of("The council met on Friday."))
    assert mention.working == "Friday → 10 May 2024"


def test_working_names_what_a_date_is_counted_from() -> None:
    found = find_dates(parse_of("The ferry sank on 3 March. Divers reached it two days later."))
    assert found[-1].working == "two days later → 5 March 2024 (counted from 3 March 2024)"


def test_working_of_a_quoted_day_says_whose_day_it_is() -> None:
    _, quoted = find_dates(parse_of('On Monday Ms Lund said: "We close the mill today."'))
    assert quoted.working == "today → 13 May 2024 (counted from the day of speaking)"


@pytest.mark.parametrize(
    ("number", "ahead", "expected"),
    [(3, False, 15), (3, True, 15), (5, False, 10), (5, True, 17), (1, False, 13), (1, True, 20)],
)
def test_weekday_counts_the_day_of_publication(number: int, ahead: bool, expected: int) -> None:
    assert weekday(number, WEDNESDAY, ahead=ahead).day == expected


@pytest.mark.parametrize(
    ("today", "ahead", "saturday"),
    [(15, False, 11), (15, True, 18), (18, False, 18), (19, True, 18), (20, False, 18)],
)
def test_weekend(today: int, ahead: bool, saturday: int) -> None:
    assert weekend(datetime.date(2024, 5, today), ahead=ahead).start.day == saturday


def test_shifted_keeps_to_the_precision_of_its_anchor() -> None:
    assert shifted(PartialDate(2024), "day", 1) is None
    assert shifted(PartialDate(2024, 12), "month", 2) == Meaning(PartialDate(2025, 2))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-05-01", "2024-05-03", "1–3 May 2024"),
        ("2024-05-30", "2024-06-02", "30 May – 2 June 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2023-09", "2023-10", "September – October 2023"),
        ("2008", "2016", "2008 – 2016"),
    ],
)
def test_printed_range_shares_what_its_ends_share(start: str, end: str, expected: str) -> None:
    assert printed(Meaning(PartialDate.parse(start), PartialDate.parse(end))) == expected
