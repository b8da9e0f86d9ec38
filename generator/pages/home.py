"""The home page: the story in half a minute."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from generator.model.annotation import EntityKind, QuotationType
from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.story import Story, StoryEvent, StoryQuestion, StoryQuotation
from generator.pages import catalogue as places
from generator.pages.cards import Cards, byline, main_role
from generator.pages.catalogue import Catalogue, lead_of, newest_first
from generator.pages.changes import latest_changes
from generator.pages.links import Link
from generator.pages.parts import Head, Sections, Voice
from generator.pages.views import HomeView
from generator.pages.voices import draw_voices
from generator.pages.wording import counted, shortened

# As many of each as a reader takes in at a glance; the sections have them all.
_PROPOSALS, _VOICES, _QUESTIONS, _EVENTS, _SOURCES = 4, 4, 6, 6, 4
_COMING = 2  # of the events, those still to come
_TELLING = range(30, 241)  # characters: long enough to say something, short enough for the home page


def lay_out_home(catalogue: Catalogue) -> HomeView:
    """Give the view of the home page."""
    cards = Cards(catalogue, places.HOME.path)
    story = catalogue.story
    latest = next(iter(newest_first(story)), None)
    lead = lead_of(latest) if latest else None
    return HomeView(
        head=Head(
            path=cards.path,
            title=latest.title if latest else "Nothing here yet",
            description=shortened(lead.text) if lead else "Who said what, what is on the table, what is still unknown.",
            outline=False,
        ),
        lead=cards.excerpt(lead) if lead else None,
        lead_byline=byline(latest) if latest else "",
        counts=_counts(story, cards),
        proposals=tuple(map(cards.proposal, story.proposals[:_PROPOSALS])),
        voices=_voices(catalogue, cards),
        chart=draw_voices(cards),
        questions=tuple(map(cards.question_line, _latest_questions(story)[:_QUESTIONS])),
        events=tuple(map(cards.event, _events_around(story, latest))),
        changes=latest_changes(cards, _SOURCES),
        sections=sections_from(places.HOME.path),
    )


def _latest_questions(story: Story) -> list[StoryQuestion]:
    """Put the questions that the latest sources leave open first."""
    age = {document.id: place for place, document in enumerate(newest_first(story))}
    return sorted(story.questions, key=lambda q: min((age[e.document] for e in q.evidence), default=len(age)))


def _events_around(story: Story, latest: Document | None) -> Sequence[StoryEvent]:
    """Give the last events up to the latest source, and the first of those that were still to come then."""
    today = latest.date if latest and latest.date else datetime.date.max
    begins = {event.id: PartialDate.parse(event.date).first_day for event in story.events}
    past = [event for event in story.events if begins[event.id] <= today]
    coming = [event for event in story.events if begins[event.id] > today][:_COMING]
    return (*past[len(coming) - _EVENTS :], *coming)


def sections_from(path: str) -> Sections:
    """Give the links to all sections from the page `path`."""
    return Sections(
        home=places.HOME.seen_from(path),
        people=places.PEOPLE.seen_from(path),
        proposals=places.PROPOSALS.seen_from(path),
        quotes=places.QUOTES.seen_from(path),
        questions=places.QUESTIONS.seen_from(path),
        timeline=places.TIMELINE.seen_from(path),
        sources=places.SOURCES.seen_from(path),
        method=places.METHOD.seen_from(path),
        data=places.DATA.seen_from(path),
    )


def _counts(story: Story, cards: Cards) -> tuple[Link, ...]:
    named = sum(actor.kind is EntityKind.PERSON for actor in story.people)
    return tuple(
        cards.link(text, place)
        for text, place in (
            (counted(len(story.documents), "source"), places.SOURCES),
            (counted(named, "person", "people"), places.PEOPLE),
            (counted(len(story.quotations), "quotation"), places.QUOTES),
            (counted(len(story.proposals), "proposal"), places.PROPOSALS),
            (counted(len(story.questions), "open question"), places.QUESTIONS),
        )
    )


def _voices(catalogue: Catalogue, cards: Cards) -> tuple[Voice, ...]:
    """Give those who are quoted most, each with the quotation to begin with."""
    heard = [actor for actor in catalogue.story.people if catalogue.quoted(actor.id)]
    return tuple(
        Voice(
            name=cards.heading(actor),
            role=main_role(actor),
            quotation=cards.quotation(_telling(catalogue.quoted(actor.id))),
        )
        for actor in heard[:_VOICES]
    )


def _telling(quotations: tuple[StoryQuotation, ...]) -> StoryQuotation:
    """Choose the quotation to begin with: one's own words, and as many as the home page has room for."""
    kinds = list(QuotationType)
    return min(
        quotations,
        key=lambda q: (len(q.evidence.text) not in _TELLING, kinds.index(q.type), -len(q.evidence.text)),
    )
