"""The invented story of forty articles has one of everything that a page can show."""

from __future__ import annotations

import pytest

from generator.model.annotation import EntityKind, QuotationType, Reason, Stance, Status
from generator.model.story import Story
from tests.chronicle import chronicle, chronicle_story


@pytest.fixture(scope="module")
def story() -> Story:
    return chronicle_story()


def test_it_is_large(story: Story) -> None:
    assert len(story.documents) > 40
    assert len(story.quotations) > 250
    assert len(story.proposals) == 12
    assert len(story.questions) > 40
    assert len(story.events) > 60
    assert sum(actor.kind is EntityKind.PERSON for actor in story.people) > 25
    assert sum(actor.kind is EntityKind.UNNAMED for actor in story.people) > 10


def test_it_has_every_kind_of_everything(story: Story) -> None:
    assert {quotation.type for quotation in story.quotations} == set(QuotationType)
    assert {question.reason for question in story.questions} == set(Reason)
    assert {p.stance for proposal in story.proposals for p in proposal.positions} == set(Stance)
    assert {entry.status for proposal in story.proposals for entry in proposal.history} == set(Status)
    assert {len(event.date) for event in story.events} == {4, 7, 10}
    assert {event.planned for event in story.events} == {True, False}
    assert any(event.end for event in story.events)
    for field in ("date", "url", "publisher", "licence"):
        assert {bool(getattr(document, field)) for document in story.documents} == {True, False}


def test_it_has_names_that_pages_find_hard(story: Story) -> None:
    names = [actor.name for actor in story.people]
    assert max(map(len, names)) > 40
    assert "ليلى حداد" in names
    assert {"Tom Varley", "Hannah Varley"} <= set(names)


def test_whoever_is_named_in_an_annotation_is_in_the_article() -> None:
    for one in chronicle():
        known = {entity.key for entity in one.entities.all}
        said = {q.speaker for q in one.quotations if q.speaker}
        stand = {position.actor for proposal in one.proposals for position in proposal.positions}
        acted = {key for event in one.events for key in event.people}
        assert said | stand | acted <= known, one.document.id


def test_a_speaker_is_the_one_the_text_credits() -> None:
    for one in chronicle():
        for quotation in one.quotations:
            if quotation.source and (entity := one.entities.at(quotation.source)):
                assert entity.key == quotation.speaker
