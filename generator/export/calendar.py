"""The timeline as a calendar, `data/timeline.ics` (RFC 5545): all-day events, each with its passage.

A calendar knows days only. An event of which no more than the month or the year is known would have to be given a day
that no source gives it, so it is left out, and the calendar says how many are.
"""

from __future__ import annotations

import datetime

import icalendar

from generator.export.urns import urn
from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.story import StoryEvent
from generator.pages.addresses import address_of, relative_address
from generator.pages.cards import citation
from generator.pages.catalogue import Catalogue
from generator.pages.escaping import printable
from generator.pages.wording import capitalised, counted

PATH = "data/timeline.ics"


def timeline_calendar(catalogue: Catalogue) -> str:
    """Write the events whose days are known as a calendar; `URL` is relative to the file until the site is built."""
    story = catalogue.story
    events = [made for event in story.events if (made := _event(event, catalogue))]
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Explainer microsite//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("name", "Timeline")
    if left_out := len(story.events) - len(events):
        calendar.add("description", f"Without {counted(left_out, 'event')} of which no day is known.")
    for made in events:
        calendar.add_component(made)
    written: bytes = calendar.to_ical()
    return written.decode()


def days_of(event: StoryEvent) -> tuple[datetime.date, datetime.date] | None:
    """Give an event's first day and the day after its last, or None where either is not known to the day."""
    first, last = PartialDate.parse(event.date), PartialDate.parse(event.end or event.date)
    if first.day is None or last.day is None or last.first_day == datetime.date.max:
        return None
    if last.first_day < first.first_day:
        return None
    return first.first_day, last.first_day + datetime.timedelta(days=1)


def _event(event: StoryEvent, catalogue: Catalogue) -> icalendar.Event | None:
    days = days_of(event)
    if days is None:
        return None
    made = icalendar.Event()
    made.add("uid", urn("event", event.id).removeprefix("urn:uuid:"))
    made.add("dtstamp", _stamp(event, days[0], catalogue))
    made.add("dtstart", days[0])
    made.add("dtend", days[1])
    made.add("summary", _line(capitalised(event.text)))
    made.add("description", "\n\n".join(_description(event, catalogue)))
    made.add("url", relative_address(address_of(catalogue.places[event.id]), PATH))
    made.add("transp", "TRANSPARENT")  # nobody is busy because of the news
    if event.planned:
        made.add("status", "TENTATIVE")
    return made


def _description(event: StoryEvent, catalogue: Catalogue) -> list[str]:
    """Give the working of the date, then each passage with its source."""
    passages = [(evidence.text, catalogue.documents[evidence.document]) for evidence in event.evidence]
    told = [f"Passage: {_line(text)}\n{_line(_named(document))}" for text, document in passages]
    return [*([f"Date: {_line(event.working)}"] if event.working else []), *told]


def _named(document: Document) -> str:
    return f"{citation(document)} {document.url}" if document.url else citation(document)


def _stamp(event: StoryEvent, first_day: datetime.date, catalogue: Catalogue) -> datetime.datetime:
    """Date the entry by its newest source, not by the clock; by its own day where no source has a date."""
    dates = [date for evidence in event.evidence if (date := catalogue.documents[evidence.document].date)]
    return datetime.datetime.combine(max(dates, default=first_day), datetime.time(), datetime.UTC)


def _line(text: str) -> str:
    return printable(" ".join(text.split()))
