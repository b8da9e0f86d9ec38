"""What is on the table: the matrix of stances, and the page of a proposal."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.annotation import Stance, Status
from generator.model.story import HistoryEntry, Story, StoryPosition, StoryProposal
from generator.pages.cards import Cards
from generator.pages.catalogue import catalogue_of
from generator.pages.matrix import matrix_of
from generator.pages.parts import HistoryStep
from generator.pages.pictures import Matrix
from generator.pages.proposals import lay_out_proposal
from generator.pages.stances import latest_stances
from tests.invented import ferry_story


@pytest.fixture(scope="module")
def story() -> Story:
    return ferry_story()


def matrix(story: Story) -> Matrix | None:
    catalogue = catalogue_of(story)
    return matrix_of(catalogue, Cards(catalogue, "proposals/index.md"))


def altered(story: Story, **changes: object) -> Story:
    """Give the story with its first proposal changed."""
    first, *others = story.proposals
    return dataclasses.replace(story, proposals=(dataclasses.replace(first, **changes), *others))


def test_the_matrix_holds_the_proposals_on_which_several_stand(story: Story) -> None:
    found = matrix(story)
    assert found is not None
    assert [row.proposal.text for row in found.rows] == ["End of the night ferry to Sandholm"]
    assert [who.text for who in found.actors] == ["Ilse Varga", "a member of the crew", "Tom Okafor"]
    assert [mark and mark.stance for mark in found.rows[0].cells] == ["For", "Against", "Against"]
    assert found.left_out is None


def test_a_proposal_that_only_one_actor_is_for_makes_no_matrix(story: Story) -> None:
    first = story.proposals[0]
    assert matrix(altered(story, positions=first.positions[:1])) is None


def test_a_mark_of_the_matrix_leads_to_the_passage_that_shows_it(story: Story) -> None:
    found = matrix(story)
    assert found is not None
    page = lay_out_proposal(catalogue_of(story), 0)
    anchors = {position.anchor for group in page.positions for position in group.positions}
    hrefs = [mark.href for mark in found.rows[0].cells if mark]
    assert {href.partition("#")[2] for href in hrefs} == anchors
    assert {href.partition("#")[0] for href in hrefs} == {"end-of-the-night-ferry-to-sandholm.md"}


def test_the_matrix_has_room_for_eight_and_says_how_many_more_there_are(story: Story) -> None:
    first = story.proposals[0]
    actors = [f"people/person-{number}" for number in range(10)]
    extra = tuple(
        dataclasses.replace(story.people[0], id=identifier, name=identifier, mentions=()) for identifier in actors
    )
    evidence = first.positions[0].evidence
    positions = tuple(StoryPosition(actor, Stance.SUPPORT, evidence) for actor in actors)
    crowded = dataclasses.replace(altered(story, positions=positions), people=(*story.people, *extra))
    found = matrix(crowded)
    assert found is not None
    assert len(found.actors) == len(found.rows[0].cells) == 8
    assert found.left_out == "2 others stand"


def history(story: Story, *entries: HistoryEntry) -> tuple[HistoryStep, ...]:
    return lay_out_proposal(catalogue_of(altered(story, history=entries)), 0).history


def reported(proposal: StoryProposal, date: str | None, status: Status | None, printed: str) -> HistoryEntry:
    return HistoryEntry(date, status, printed, proposal.evidence[0])


def test_reports_of_one_day_and_status_are_one_step(story: Story) -> None:
    first = story.proposals[0]
    steps = history(
        story,
        reported(first, "2024-09-02", Status.PROPOSED, "wants"),
        reported(first, "2024-09-02", Status.PROPOSED, "asks for"),
        reported(first, None, Status.PROPOSED, "wants"),
        reported(first, "2024-09-02", None, "waits"),
    )
    assert [(step.when, step.status, step.printed) for step in steps] == [
        ("2 September 2024", "Proposed", ("wants", "asks for")),
        ("Reported 3 September 2024", "Proposed", ("wants",)),
        ("2 September 2024", "Status not settled", ("waits",)),
    ]
    assert [len(step.excerpts) for step in steps] == [1, 1, 1]


def test_a_name_that_differs_in_capitals_or_marks_only_is_no_other_name(story: Story) -> None:
    names = ("The end of the night ferry to Sandholm", "Plan", "plan", "the plan", "scheme")
    page = lay_out_proposal(catalogue_of(altered(story, aliases=names)), 0)
    assert page.aliases == ("Plan", "scheme")


def test_an_actor_stands_where_the_latest_source_says(story: Story) -> None:
    first = story.proposals[0]
    for_it, _, against = first.positions  # two documents, the second a week later
    assert for_it.evidence.document != against.evidence.document
    turned = altered(story, positions=(for_it, StoryPosition(for_it.actor, Stance.OPPOSE, against.evidence)))
    catalogue = catalogue_of(turned)
    assert latest_stances(turned.proposals[0], catalogue) == {for_it.actor: Stance.OPPOSE}
    page = lay_out_proposal(catalogue, 0)
    assert [(side.stance, len(side.who)) for side in page.card.sides] == [("Against", 1)]
    shown = {group.stance: [position.later for position in group.positions] for group in page.positions}
    assert shown == {"For": ["against"], "Against": [None]}
