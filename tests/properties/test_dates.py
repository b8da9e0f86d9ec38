"""What holds of dates whatever is printed."""

from __future__ import annotations

import datetime
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.dates import find_dates
from generator.annotate.dates.expressions import find_expressions
from generator.annotate.dates.resolution import Viewpoint, weekday
from tests.factories import parse_of

DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31))
PIECES = (
    *("on Friday", "last week", "in May", "March 23-25", "30 April", "2016", "from 2008 to 2016", "the same day"),
    *("two days later", "yesterday", "Sept. 5", "February 31", "the end of the month", "next Monday's", "“", "”"),
    *("the council met", "and", ", ", "—"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
POINTS = st.builds(Viewpoint, st.none() | DAYS, st.none() | st.booleans())


@given(st.integers(1, 7), DAYS, st.booleans())
def test_a_weekday_is_within_a_week_and_is_that_weekday(number: int, today: datetime.date, ahead: bool) -> None:
    found = weekday(number, today, ahead=ahead)
    assert found.isoweekday() == number
    assert 0 <= (found - today if ahead else today - found).days < 7


@given(TEXTS, POINTS)
def test_expressions_are_ordered_apart_and_mean_ordered_ranges(text: str, point: Viewpoint) -> None:
    found = list(find_expressions(text))
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    meanings = [meaning for expression in found if (meaning := expression.resolve(point))]
    assert all(meaning.end is None or meaning.start.first_day <= meaning.end.first_day for meaning in meanings)


@settings(max_examples=20, deadline=None)
@given(TEXTS.filter(str.strip))
def test_a_paragraph_in_front_only_shifts_spans(text: str) -> None:
    front = "Nothing is told here.\n\n"
    alone, shifted = find_dates(parse_of(text)), find_dates(parse_of(front + text))
    assert [(m.span.shift(len(front)), m.start, m.end, m.working) for m in alone] == [
        (m.span, m.start, m.end, m.working) for m in shifted
    ]


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_words_around_change_no_expression(text: str, before: int, after: int) -> None:
    padded = f"{'word ' * before}{text}{' word' * after}"
    alone = [(e.start + 5 * before, e.end + 5 * before, e.rule.name) for e in find_expressions(text)]
    assert [(e.start, e.end, e.rule.name) for e in find_expressions(padded)] == alone
