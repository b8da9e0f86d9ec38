"""The timeline's list and its drawing."""

from __future__ import annotations

import dataclasses
import datetime

from hypothesis import given
from hypothesis import strategies as st

from generator.model.story import Story, StoryEvent
from generator.pages.catalogue import catalogue_of, newest_first
from generator.pages.home import lay_out_home
from generator.pages.timeline import draw_line, lay_out_timeline
from tests.invented import ferry_story

FERRY = ferry_story()


def event(date: str, *, planned: bool = False) -> StoryEvent:
    return dataclasses.replace(FERRY.events[0], date=date, end=None, planned=planned)


def told(*dates: str) -> Story:
    events = tuple(dataclasses.replace(event(date), id=f"timeline/{n}") for n, date in enumerate(dates))
    return dataclasses.replace(FERRY, events=events)


def groups(*dates: str) -> list[tuple[str | None, int]]:
    return [(group.name, len(group.events)) for group in lay_out_timeline(catalogue_of(told(*dates))).groups]


def test_a_few_events_are_one_list() -> None:
    assert groups("2023", "2024-01-02", "2024-03") == [(None, 3)]
    assert groups() == []


def test_many_events_stand_under_their_years_and_a_full_year_under_its_months() -> None:
    days = [f"2024-0{month}-1{day}" for month in (1, 2) for day in range(4)]
    assert groups("2019", "2021", "2023-05", "2023-06-01", "2024", *days) == [
        ("2019", 1), ("2021", 1), ("2023", 2), ("2024", 1), ("January 2024", 4), ("February 2024", 4),
    ]  # fmt: skip


def test_distances_on_the_line_are_true_to_time() -> None:
    line = draw_line([event(day) for day in ("2024-01-01", "2024-01-11", "2024-01-31", "2024-02-10")])
    assert line is not None
    first, second, third, last = (dot.x for dot in line.dots)
    assert (second - first, third - first) == ((last - first) // 4, (last - first) * 3 // 4)
    assert {dot.y for dot in line.dots} == {line.base}
    assert [tick.label for tick in line.ticks] == ["1 January 2024", "10 February 2024"]


def test_events_of_one_day_are_stacked_and_a_planned_one_is_a_ring() -> None:
    same = [event("2024-01-01"), event("2024-01-01"), event("2024-01-01", planned=True), event("2024-06-01")]
    line = draw_line(same)
    assert line is not None
    assert len({dot.x for dot in line.dots}) == 2
    assert len({(dot.x, dot.y) for dot in line.dots}) == 4
    assert [dot.planned for dot in line.dots] == [False, False, True, False]
    assert line.words == "4 events, 1 January 2024 to 1 June 2024; 1 of them planned"


def test_what_lies_far_back_does_not_squeeze_the_rest() -> None:
    days = ("1973", "2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
    line = draw_line([event(day) for day in days])
    assert line is not None
    assert len(line.dots) == 4
    assert line.words == "4 events, 1 January 2024 to 1 April 2024; 1 earlier"
    line = draw_line([event(day) for day in (*days, "2035")])
    assert line is not None
    assert line.words == "4 events, 1 January 2024 to 1 April 2024; 1 earlier; 1 later"


def test_too_few_events_or_days_make_no_picture() -> None:
    assert draw_line([event("2024-01-01"), event("2024-02-01"), event("2024-03-01")]) is None
    assert draw_line([event("2024-01-01")] * 9) is None


@given(st.lists(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)), max_size=40))
def test_every_dot_is_inside_the_picture(days: list[datetime.date]) -> None:
    line = draw_line([event(day.isoformat()) for day in sorted(days)])
    if line is not None:
        assert all(0 <= dot.x <= line.width and 0 <= dot.y <= line.base for dot in line.dots)
        assert line.base < line.under < line.height
        assert [tick.x for tick in line.ticks] == sorted(tick.x for tick in line.ticks)


def test_the_home_page_tells_what_came_before_the_latest_source_and_what_is_next() -> None:
    days = [*(f"2024-08-0{day}" for day in range(1, 9)), "2024-09-12", "2024-10", "2025"]
    home = lay_out_home(catalogue_of(told(*days)))  # its latest source is of 10 September 2024
    assert [card.iso for card in home.events] == ["2024-08-05", "2024-08-06", "2024-08-07", "2024-08-08", *days[8:10]]


def test_an_undated_source_is_not_the_latest() -> None:
    undated = dataclasses.replace(FERRY.documents[0], id="undated", date=None, title="Some day")
    story = dataclasses.replace(FERRY, documents=(*FERRY.documents, undated))
    assert newest_first(story)[-1] is undated
    assert lay_out_home(catalogue_of(story)).head.title == "Night ferry: a stay until Friday"
