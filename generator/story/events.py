"""The timeline of the story."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.annotation import Annotations, Event
from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.story import StoryEvent
from generator.story.happenings import is_same_elsewhere
from generator.story.identifiers import identifiers
from generator.story.identity import Cast
from generator.story.passages import passages
from generator.story.sameness import group_across, is_same_text

_Found = tuple[Document, Event]


def tell_events(annotations: Sequence[Annotations], cast: Cast) -> tuple[StoryEvent, ...]:
    """Merge the events of all documents, by date; on one date in order of first appearance."""
    groups = group_across([[(one.document, event) for event in one.events] for one in annotations], _is_same)
    groups.sort(key=lambda group: (group[0][1].when.start.first_day, str(group[0][1].when.start)))
    once: dict[str, list[_Found]] = {}
    for group in groups:
        once.setdefault(f"{group[0][1].when.start} {group[0][1].text}", []).extend(group)
    ids = identifiers("events", once)
    return tuple(_merged(ids[key], group, cast) for key, group in once.items())


def _is_same(one: _Found, other: _Found) -> bool:
    """Tell whether two documents date the same event: same date, and nearly the same words or most of one's."""
    same_date = one[1].when.start == other[1].when.start
    return is_same_elsewhere(one[1], other[1]) or (same_date and is_same_text(one[1].text, other[1].text))


def _merged(identifier: str, group: Sequence[_Found], cast: Cast) -> StoryEvent:
    event = group[0][1]
    evidence = (p for document, found in group for p in passages(document, found.evidence))
    people = (actor for document, found in group for actor in cast.ids_of(document, found.people))
    return StoryEvent(
        id=identifier,
        date=str(event.when.start),
        end=_iso(event.when.end),
        text=event.text,
        working=event.when.working,
        planned=all(found.planned for _, found in group),
        evidence=tuple(dict.fromkeys(evidence)),
        people=tuple(dict.fromkeys(people)),
    )


def _iso(date: PartialDate | None) -> str | None:
    return str(date) if date else None
