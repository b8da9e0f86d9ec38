"""Who is heard: words in quote marks, divided."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.annotation import Stance
from generator.model.story import Story
from generator.pages import catalogue as places
from generator.pages.cards import Cards
from generator.pages.catalogue import catalogue_of
from generator.pages.pictures import Division, VoicesChart
from generator.pages.voices import draw_voices, percent
from tests.invented import ferry_story


def chart_of(story: Story) -> VoicesChart | None:
    return draw_voices(Cards(catalogue_of(story), places.PEOPLE.path))


@pytest.fixture(scope="module")
def chart() -> VoicesChart:
    chart = chart_of(ferry_story())
    assert chart is not None
    return chart


def division(chart: VoicesChart, name: str) -> Division:
    (found,) = (division for division in chart.divisions if division.name == name)
    return found


def test_only_words_in_quote_marks_count(chart: VoicesChart) -> None:
    assert chart.total == "28 words"
    counted = {share.who.text: share.words for share in division(chart, "By speaker").shares}
    assert counted == {
        "Tom Okafor": 10,
        "Ilse Varga": 9,
        "A member of the crew": 5,
        "Speaker not settled": 4,
    }


def test_named_or_not(chart: VoicesChart) -> None:
    named = division(chart, "Named or not")
    assert named.spoken == "Named people 68%, Unnamed sources 18%, Speaker not settled 14%"


def test_the_sides_are_those_of_the_proposal_on_which_both_are_heard(chart: VoicesChart) -> None:
    sides = division(chart, "By side")
    assert sides.about is not None
    assert sides.about.text == "End of the night ferry to Sandholm"
    assert {share.who.text: share.words for share in sides.shares} == {
        "For": 9,
        "Against": 15,
        "No position reported": 4,
    }


def test_the_stretches_fill_the_strip(chart: VoicesChart) -> None:
    for each in chart.divisions:
        assert sum(share.length for share in each.shares) == chart.width
        at = 0
        for share in each.shares:
            assert share.x == at
            at += share.length


def test_whoever_changes_sides_counts_where_the_latest_passage_has_them() -> None:
    story = ferry_story()
    first, *others = story.proposals
    crew = next(position for position in first.positions if position.actor.startswith("unnamed"))
    turned = dataclasses.replace(crew, stance=Stance.SUPPORT)
    story = dataclasses.replace(
        story, proposals=(dataclasses.replace(first, positions=(*first.positions, turned)), *others)
    )
    chart = chart_of(story)
    assert chart is not None
    words = {share.who.text: share.words for share in division(chart, "By side").shares}
    assert words == {"For": 14, "Against": 10, "No position reported": 4}


def test_many_speakers_end_in_one_row() -> None:
    story = ferry_story()
    varga = next(actor for actor in story.people if actor.name == "Ilse Varga")
    said = next(quotation for quotation in story.quotations if quotation.speaker == varga.id)
    others = tuple(dataclasses.replace(varga, id=f"people/person-{n}", name=f"Person {n}") for n in range(12))
    quotations = tuple(dataclasses.replace(said, id=f"quotes/{n}", speaker=actor.id) for n, actor in enumerate(others))
    chart = chart_of(
        dataclasses.replace(story, people=others, quotations=quotations, proposals=(), questions=(), events=())
    )
    assert chart is not None
    shares = division(chart, "By speaker").shares
    assert [share.who.text for share in shares][-2:] == ["Person 7", "4 others"]


def test_where_nothing_is_in_quote_marks_nothing_is_drawn() -> None:
    assert chart_of(Story(documents=())) is None


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [(0, 4, "0%"), (1, 400, "under 1%"), (1, 3, "33%"), (399, 400, "over 99%"), (4, 4, "100%")],
)
def test_a_little_is_not_nothing_and_nearly_all_is_not_all(part: int, whole: int, written: str) -> None:
    assert percent(part, whole) == written
