"""How we got here: the dated events as a list, with a line drawn above it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.dates import PartialDate
from generator.model.story import StoryEvent
from generator.pages import catalogue as places
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue
from generator.pages.links import Anchor
from generator.pages.parts import Head, TimelineGroup
from generator.pages.pictures import Dot, DrawnLine, Tick
from generator.pages.views import TimelineView
from generator.pages.wording import counted, written_date, written_range

_ONE_LIST = 12  # so many events are read at a glance; more stand under their years
_ONE_YEAR = 6  # so many of a year stand under it; more under their months
_DRAWN = 4  # fewer events make no picture

# The drawing, in units of its own.
_WIDTH, _MARGIN, _STEP, _TOP, _BELOW = 720, 12, 12, 14, 34
_APART = 11  # dots that would stand nearer than this are stacked
_HIGHEST = 7  # dots in a stack; more would stand one on another
_TICKS = 5
_FAR = 0.4  # the share of the events that may be left out because they lie far off, on either side


def lay_out_timeline(catalogue: Catalogue) -> TimelineView:
    """Give the page of the dated events."""
    cards = Cards(catalogue, places.TIMELINE.path)
    events = catalogue.story.events
    return TimelineView(
        head=Head(
            path=cards.path,
            title="How we got here",
            description="What happened when, with each date’s working and passage.",
            outline=len(events) > _ONE_LIST,
        ),
        line=draw_line(events),
        groups=tuple(_groups(events, cards)),
    )


def _groups(events: Sequence[StoryEvent], cards: Cards) -> Iterator[TimelineGroup]:
    """Group the events by year, where they are many, and a full year by its months."""
    if len(events) <= _ONE_LIST:
        if events:
            yield TimelineGroup(anchor=Anchor("events"), name=None, events=tuple(map(cards.event, events)))
        return
    years = Counter(event.date[:4] for event in events)
    for stretch, found in groupby(events, key=lambda e: e.date[: 4 if years[e.date[:4]] <= _ONE_YEAR else 7]):
        yield TimelineGroup(
            anchor=Anchor(f"in-{stretch}"), name=written_date(stretch), events=tuple(map(cards.event, found))
        )


def draw_line(events: Sequence[StoryEvent]) -> DrawnLine | None:
    """Draw the events on a line of time, or give None where there are too few days to tell apart.

    Distances are true to time; events too near each other are stacked. What lies so far back or ahead that the rest
    would have less than half of the line is left to the list.
    """
    earlier, events, later = _near_enough(events)
    days = [PartialDate.parse(event.date).first_day for event in events]
    if len(events) < _DRAWN or len(set(days)) < 2:
        return None
    stacked = list(_stacked([_x(day, min(days), max(days)) for day in days]))
    base = _TOP + _STEP * max(height for _, height in stacked)
    return DrawnLine(
        width=_WIDTH,
        height=base + _BELOW,
        base=base,
        under=base + _BELOW - _STEP // 2,
        dots=tuple(
            Dot(x, base - _STEP * height, event.planned) for (x, height), event in zip(stacked, events, strict=True)
        ),
        ticks=tuple(_ticks(min(days), max(days))),
        words=_in_words(events, earlier, later),
    )


def _near_enough(events: Sequence[StoryEvent]) -> tuple[int, Sequence[StoryEvent], int]:
    """Give the events that the line has room for, how many lie too far back, and how many too far ahead."""
    days = [PartialDate.parse(event.date).first_day for event in events]
    first = _cut(days)
    last = len(days) - _cut([datetime.date.max - (day - datetime.date.min) for day in reversed(days[first:])])
    return first, events[first:last], len(days) - last


def _cut(days: Sequence[datetime.date]) -> int:
    """Give the place after the last gap that is longer than all that follows it, 0 where there is none."""
    for cut in range(min(int(len(days) * _FAR), len(days) - _DRAWN), 0, -1):
        if days[cut] - days[cut - 1] > days[-1] - days[cut]:
            return cut
    return 0


def _x(day: datetime.date, first: datetime.date, last: datetime.date) -> int:
    return _MARGIN + round((_WIDTH - 2 * _MARGIN) * (day - first).days / (last - first).days)


def _stacked(places_on_line: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give each dot its place and its height in its stack, 0 at the bottom."""
    at, height = -_APART, 0
    for x in places_on_line:
        if x - at < _APART:
            height = min(height + 1, _HIGHEST)
        else:
            at, height = x, 0
        yield at, height


def _ticks(first: datetime.date, last: datetime.date) -> Iterator[Tick]:
    """Write some dates under the line: its ends, and months between them where there is room."""
    yield Tick(_MARGIN, written_date(first.isoformat()), Anchor("start"))
    if (last - first).days > 31 * _TICKS:
        for step in range(1, _TICKS - 1):
            day = first + (last - first) * step // (_TICKS - 1)
            yield Tick(_x(day, first, last), written_date(day.isoformat()[:7]), Anchor("middle"))
    yield Tick(_WIDTH - _MARGIN, written_date(last.isoformat()), Anchor("end"))


def _in_words(events: Sequence[StoryEvent], earlier: int, later: int) -> str:
    planned = sum(event.planned for event in events)
    whole = f"{counted(len(events), 'event')}, {written_range(events[0].date, events[-1].date)}"
    shares = (
        f"{planned} of them planned" if planned else "",
        f"{earlier} earlier" if earlier else "",
        f"{later} later" if later else "",
    )
    return "; ".join(part for part in (whole, *shares) if part)
