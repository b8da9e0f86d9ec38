"""From the story to its views, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.annotation import EntityKind, Reason
from generator.model.story import Story
from generator.pages import catalogue as places
from generator.pages.actor import lay_out_actor
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue, catalogue_of, newest_first
from generator.pages.data import lay_out_data
from generator.pages.home import lay_out_home
from generator.pages.linked_data import with_linked_data
from generator.pages.links import Anchor
from generator.pages.method import lay_out_method
from generator.pages.parts import Head, QuestionGroup
from generator.pages.people import lay_out_people
from generator.pages.proposals import lay_out_proposal, lay_out_proposals
from generator.pages.quotes import lay_out_quotes
from generator.pages.source import lay_out_source
from generator.pages.timeline import lay_out_timeline
from generator.pages.views import (
    QuestionsView,
    SourcesView,
    View,
)
from generator.pages.wording import REASON_NOTES, REASONS


def lay_out(story: Story) -> tuple[View, ...]:
    """Give the view of every page of the site."""
    catalogue = catalogue_of(story)
    return with_linked_data(_views(catalogue), catalogue)


def _views(catalogue: Catalogue) -> Iterator[View]:
    story = catalogue.story
    yield lay_out_home(catalogue)
    yield lay_out_people(catalogue)
    named = tuple(actor for actor in story.people if actor.kind is EntityKind.PERSON)
    for shelf in (named, places.active(story, story.organisations)):
        yield from (lay_out_actor(catalogue, shelf, i) for i in range(len(shelf)))
    yield lay_out_proposals(catalogue)
    yield from (lay_out_proposal(catalogue, i) for i in range(len(story.proposals)))
    yield from lay_out_quotes(catalogue)
    yield _questions(catalogue)
    yield lay_out_timeline(catalogue)
    yield _sources(catalogue)
    yield from (lay_out_source(catalogue, i) for i in range(len(story.documents)))
    yield lay_out_method(catalogue)
    yield lay_out_data()


def _questions(catalogue: Catalogue) -> QuestionsView:
    cards = Cards(catalogue, places.QUESTIONS.path)
    asked = catalogue.story.questions
    return QuestionsView(
        head=Head(
            path=cards.path,
            title="What we don’t know",
            description="What the sources themselves leave open, why it is open, and the passage that says so.",
        ),
        groups=tuple(
            QuestionGroup(
                anchor=Anchor(f"because-{reason}"),
                reason=REASONS[reason],
                note=REASON_NOTES[reason],
                questions=questions,
            )
            for reason in Reason
            if (questions := tuple(cards.question(q) for q in asked if q.reason is reason))
        ),
    )


def _sources(catalogue: Catalogue) -> SourcesView:
    cards = Cards(catalogue, places.SOURCES.path)
    return SourcesView(
        head=Head(
            path=cards.path,
            title="Sources",
            description="The articles that everything on this site comes from, and the passages it relies on.",
        ),
        sources=tuple(map(cards.source, newest_first(catalogue.story))),
    )
