from __future__ import annotations

import datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.calendar import days_of, timeline_calendar
from generator.model.story import Story
from tests.export.stories import catalogued, story_of_events
from tests.invented import ferry_story


def events_of(story: Story) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(timeline_calendar(catalogued(story))).walk("VEVENT"))


@given(st.dates(), st.dates())
def test_a_range_ends_on_the_day_after_its_last(one: datetime.date, other: datetime.date) -> None:
    first, last = sorted((one, other))
    made = events_of(story_of_events((first.isoformat(), last.isoformat())))
    if last == datetime.date.max:
        assert not made
        return
    assert [(e["dtstart"].dt, e["dtend"].dt) for e in made] == [(first, last + datetime.timedelta(days=1))]
    assert "VALUE=DATE:" in timeline_calendar(catalogued(story_of_events((first.isoformat(), None))))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2024", None),
        ("2024-05", None),
        ("2024-05-01", "2024-06"),
        ("2024", "2024-05-01"),
        ("2024-05-02", "2024-05-01"),
    ],
)
def test_what_is_not_known_to_the_day_gets_no_day_and_is_counted(start: str, end: str | None) -> None:
    story = story_of_events((start, end), ("2024-05-17", None))
    text = timeline_calendar(catalogued(story))
    assert days_of(story.events[0]) is None
    assert text.count("BEGIN:VEVENT") == 1
    assert "DESCRIPTION:Without 1 event of which no day is known." in text


def test_only_what_is_planned_is_tentative() -> None:
    happened, planned = events_of(ferry_story())
    assert (happened.get("status"), planned.get("status")) == (None, "TENTATIVE")
    assert planned["summary"] == "The council votes"


def test_an_event_tells_its_working_its_passage_and_its_source() -> None:
    event = events_of(ferry_story())[0]
    assert event["description"] == (
        "Date: Monday → 2 September 2024\n\nPassage: Ms Varga told the Sandholm Echo on Monday\n"
        "Sandholm Echo, 3 September 2024 https://echo.example/1"
    )
    assert event["url"] == "../timeline/#events-2024-09-02-ms-varga-told-the-sandholm-echo"


def test_stamps_are_the_sources_dates_and_names_do_not_change() -> None:
    event = events_of(ferry_story())[0]
    assert event["dtstamp"].dt == datetime.datetime(2024, 9, 3, tzinfo=datetime.UTC)
    assert event["uid"] == events_of(ferry_story())[0]["uid"]
    (undated,) = events_of(story_of_events(("2024-05-17", None), day=None))
    assert undated["dtstamp"].dt.date() == datetime.date(2024, 5, 17)


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_wants() -> None:
    data = timeline_calendar(catalogued(ferry_story())).encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert data.count(b"\n") == data.count(b"\r\n")
