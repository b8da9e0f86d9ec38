"""The register of everybody, and the page of one."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.story import Story
from generator.pages import lay_out, render
from generator.pages.catalogue import catalogue_of
from generator.pages.people import by_weight
from generator.pages.shelving import PAGEFUL
from generator.pages.views import ActorView, PeopleView, View
from tests.invented import ferry_story


@pytest.fixture(scope="module")
def views() -> tuple[View, ...]:
    return lay_out(ferry_story())


def register(views: tuple[View, ...]) -> PeopleView:
    (view,) = (view for view in views if isinstance(view, PeopleView))
    return view


def page_of(views: tuple[View, ...], name: str) -> ActorView:
    (view,) = (view for view in views if isinstance(view, ActorView) and view.name == name)
    return view


def talkative(count: int) -> Story:
    """Give the story with its first quotation `count` times."""
    story = ferry_story()
    copies = (dataclasses.replace(story.quotations[0], id=f"quotes/{number:04d}") for number in range(count))
    return dataclasses.replace(story, quotations=(*copies, *story.quotations[1:]))


def test_those_come_first_whom_the_story_is_most_about() -> None:
    catalogue = catalogue_of(ferry_story())
    assert [actor.name for actor in by_weight(catalogue, catalogue.story.people)] == [
        "Ilse Varga",
        "Tom Okafor",
        "a member of the crew",
    ]


def test_a_row_says_how_often_somebody_is_heard_and_where_they_stand(views: tuple[View, ...]) -> None:
    second, first = register(views).people.shown
    assert (first.name.text, first.role, first.tally) == ("Tom Okafor", "Council leader", "2 quotations")
    assert [(tally.stance, tally.tally) for tally in first.stances] == [("Against", 1)]
    assert [(tally.stance, tally.tally) for tally in second.stances] == [("For", 1)]


def test_a_long_list_is_folded() -> None:
    story = ferry_story()
    crowd = tuple(dataclasses.replace(story.people[0], id=f"people/p{n}", name=f"Person {n}") for n in range(60))
    mentioned = register(lay_out(dataclasses.replace(story, people=(*story.people, *crowd)))).mentioned
    assert (len(mentioned.shown), len(mentioned.folded)) == (15, 46)


def test_an_unnamed_source_is_shown_with_its_other_descriptions_and_its_source() -> None:
    story = ferry_story()
    people = tuple(
        dataclasses.replace(actor, aliases=("a sailor",)) if actor.name.startswith("a member") else actor
        for actor in story.people
    )
    (crew,) = register(lay_out(dataclasses.replace(story, people=people))).unnamed
    assert crew.name == "A member of the crew"
    assert crew.aliases == ("a sailor",)
    assert crew.source.text == "Sandholm Echo, 3 September 2024"
    assert [card.words for card in crew.quotations] == ["a slap in the face"]
    assert [stand.stance for stand in crew.stands] == ["Against"]


def test_of_many_unnamed_sources_those_of_whom_most_is_heard_stand_open() -> None:
    story = ferry_story()
    (crew,) = (actor for actor in story.people if actor.name.startswith("a member"))
    (said,) = (quotation for quotation in story.quotations if quotation.speaker == crew.id)
    crowd = tuple(dataclasses.replace(crew, id=f"unnamed/u{n}", name=f"an official {n}") for n in range(13))
    words = tuple(dataclasses.replace(said, id=f"quotes/u{n}", speaker=actor.id) for n, actor in enumerate(crowd))
    story = dataclasses.replace(story, people=(*story.people, *crowd), quotations=(*story.quotations, *words))
    page = register(lay_out(story))
    assert (len(page.unnamed), len(page.folded_unnamed)) == (12, 2)
    assert all(card.quotations for card in (*page.unnamed, *page.folded_unnamed))


def test_a_page_shows_what_others_say_of_somebody_and_to_them(views: tuple[View, ...]) -> None:
    story = ferry_story()
    echo = next(actor for actor in story.organisations if actor.name == "Sandholm Echo")
    remarks = catalogue_of(story).remarks
    assert [quotation.evidence.text for quotation in remarks[echo.id]] == ["The boat is empty and the crew is tired"]
    assert "people/ilse-varga" not in remarks
    assert page_of(views, "Ilse Varga").remarks == ()


def test_what_somebody_says_of_themselves_is_no_remark() -> None:
    story = ferry_story()
    said = story.quotations[0]
    varga = next(actor for actor in story.people if actor.id == said.speaker)
    named = dataclasses.replace(varga, mentions=(*varga.mentions, said.evidence))
    people = tuple(named if actor is varga else actor for actor in story.people)
    story = dataclasses.replace(story, people=people)
    assert said not in catalogue_of(story).remarks.get(varga.id, ())
    other = dataclasses.replace(story, quotations=(dataclasses.replace(said, speaker=None),))
    assert [quotation.id for quotation in catalogue_of(other).remarks[varga.id]] == [said.id]


def test_many_quotations_are_folded_and_very_many_lead_on() -> None:
    page = page_of(lay_out(talkative(30)), "Ilse Varga")
    assert (len(page.quotations), len(page.folded), page.all_quotations) == (12, 19, None)
    page = page_of(lay_out(talkative(PAGEFUL + 1)), "Ilse Varga")
    assert (len(page.quotations), len(page.folded)) == (12, 0)
    assert page.all_quotations is not None
    assert page.all_quotations.href == "../quotes/by/people-ilse-varga.md"


def test_where_somebody_stands_now_comes_before_where_they_stood() -> None:
    story = ferry_story()
    first, *others = story.proposals
    okafor = next(position for position in first.positions if position.actor == "people/tom-okafor")
    before = next(position for position in first.positions if position.evidence.document == "ferry-to-stop")
    earlier = dataclasses.replace(before, actor=okafor.actor)
    proposals = (dataclasses.replace(first, positions=(earlier, *first.positions)), *others)
    page = page_of(lay_out(dataclasses.replace(story, proposals=proposals)), "Tom Okafor")
    assert [(stand.stance, stand.when, stand.earlier) for stand in page.stands] == [
        ("Against", "10 September 2024", False),
        ("For", "3 September 2024", True),
    ]


def test_an_unnamed_source_that_is_quoted_often_has_pages_of_its_own() -> None:
    story = ferry_story()
    (said,) = (quotation for quotation in story.quotations if quotation.evidence.text == "a slap in the face")
    copies = tuple(dataclasses.replace(said, id=f"quotes/u{number}") for number in range(12))
    views = lay_out(dataclasses.replace(story, quotations=(*story.quotations, *copies)))
    (crew,) = register(views).unnamed
    assert (len(crew.quotations), crew.folded) == (3, ())
    assert crew.all_quotations is not None
    assert crew.all_quotations.text == "All 13 quotations"
    assert f"people/{crew.all_quotations.href}" in [f"people/../{view.head.path}" for view in views]


def test_a_description_that_several_passages_give_is_shown_once() -> None:
    story = ferry_story()
    varga = next(actor for actor in story.people if actor.name == "Ilse Varga")
    again = dataclasses.replace(varga, roles=(*varga.roles, *varga.roles))
    people = tuple(again if actor is varga else actor for actor in story.people)
    page = page_of(lay_out(dataclasses.replace(story, people=people)), "Ilse Varga")
    assert [(role.text, len(role.excerpts)) for role in page.roles] == [("Harbour minister", 2)]


def test_the_pages_of_people_can_be_printed() -> None:
    pages = [render(view) for view in lay_out(talkative(PAGEFUL + 1)) if isinstance(view, PeopleView | ActorView)]
    assert all(page.text.endswith("\n") for page in pages)
