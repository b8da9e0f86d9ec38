"""The quotations: where each stands for good, and the pages by which to choose among them."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from generator.model.story import Story
from generator.pages import lay_out, render
from generator.pages.catalogue import catalogue_of
from generator.pages.facets import By, shelve
from generator.pages.shelving import PAGEFUL, paged, path_of_page
from generator.pages.views import QuotesView, ShelfView, View
from generator.story import tell
from tests.invented import ferry_story, first_article, second_article


@pytest.fixture(scope="module")
def views() -> tuple[View, ...]:
    return lay_out(ferry_story())


def shelf_at(views: tuple[View, ...], path: str) -> ShelfView:
    (view,) = (v for v in views if isinstance(v, ShelfView) and v.head.path == path)
    return view


def words_of(view: QuotesView | ShelfView) -> list[str]:
    return [card.words for group in view.groups for card in group.quotations]


def many(count: int) -> Story:
    """Give the story with its first source's first quotation `count` times, as if the source had so many."""
    story = ferry_story()
    first = story.quotations[0]
    copies = (dataclasses.replace(first, id=f"quotes/{number:04d}") for number in range(count))
    return dataclasses.replace(story, quotations=(*copies, *story.quotations[1:]))


def test_a_quotation_stays_where_it_is_when_seeds_are_added() -> None:
    before, after = catalogue_of(tell([first_article()])), catalogue_of(tell([first_article(), second_article()]))
    ids = [quotation.id for quotation in before.story.quotations]
    assert ids
    assert [before.places[i] for i in ids] == [after.places[i] for i in ids]
    assert {after.places[i].path for i in ids} == {"quotes/from/ferry-to-stop.md"}


def test_every_quotation_has_its_anchor_once_on_the_page_it_stands_on() -> None:
    story = many(2 * PAGEFUL)
    catalogue = catalogue_of(story)
    pages = {page.path: page.text for page in map(render, lay_out(story))}
    for quotation in story.quotations:
        place = catalogue.places[quotation.id]
        assert pages[place.path].count(f'id="{place.anchor}"') == 1


def test_a_report_within_a_report_keeps_its_address() -> None:
    story = ferry_story()
    outer = next(q for q in story.quotations if q.evidence.text.startswith("the money"))
    span = dataclasses.replace(outer.evidence.span, start=outer.evidence.span.start + 4)
    evidence = dataclasses.replace(outer.evidence, span=span, text=outer.evidence.text[4:])
    inner = dataclasses.replace(outer, id="quotes/inner", evidence=evidence)
    story = dataclasses.replace(story, quotations=(*story.quotations[:2], inner, *story.quotations[2:]))
    catalogue = catalogue_of(story)
    assert inner not in catalogue.story.quotations
    place = catalogue.places[inner.id]
    assert place.path == catalogue.places[outer.id].path
    (page,) = (page for page in map(render, lay_out(story)) if page.path == place.path)
    assert f'<span class="echo" id="{place.anchor}">' in page.text


def test_a_long_list_is_cut_into_pages_that_lead_to_each_other() -> None:
    views = lay_out(many(PAGEFUL + 5))
    first, second = (shelf_at(views, path_of_page("quotes/from/ferry-to-stop", number)) for number in (0, 1))
    assert len(words_of(first)) == PAGEFUL
    assert len(words_of(first)) + len(words_of(second)) == PAGEFUL + 5 + 3
    assert [(option.page.text, option.here) for option in second.pages] == [("1", False), ("2", True)]
    assert second.pages[0].page.href == "../ferry-to-stop.md"


def test_no_page_has_more_quotations_than_a_pageful() -> None:
    story = many(3 * PAGEFUL)
    for view in lay_out(story):
        if isinstance(view, ShelfView):
            assert len(words_of(view)) <= PAGEFUL
    (index,) = (view for view in lay_out(story) if isinstance(view, QuotesView))
    assert index.shown is not None
    assert len(words_of(index)) < PAGEFUL


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "quotes/on/end-of-the-night-ferry-to-sandholm.md",
            {
                "An island without a boat at night is a prison.",
                "The boat is empty and the crew is tired",
                "the money would\ngo to a second day boat",
                "a slap in the face",
            },
        ),
        ("quotes/kind/unnamed.md", {"a slap in the face"}),
        ("quotes/kind/open.md", {"Nobody asked the islanders"}),
        ("quotes/kind/reported.md", {"he would vote against it", "the money would\ngo to a second day boat"}),
        (
            "quotes/from/ferry-put-off.md",
            {"he would vote against it", "An island without a boat at night is a prison."},
        ),
    ],
)
def test_a_page_for_each_value_of_a_facet(views: tuple[View, ...], path: str, words: set[str]) -> None:
    assert set(words_of(shelf_at(views, path))) == words


def test_each_quotation_is_in_one_source_and_one_month_and_of_one_speaker() -> None:
    catalogue = catalogue_of(ferry_story())
    shelves = shelve(catalogue)
    everything = Counter(q.id for q in catalogue.story.quotations)
    assert Counter(q.id for shelf in shelves.of[By.SOURCE] for q in shelf.quotations) == everything
    assert Counter(q.id for shelf in shelves.of[By.MONTH] for q in shelf.quotations) == everything
    settled = Counter(q.id for q in catalogue.story.quotations if q.speaker)
    assert Counter(q.id for shelf in shelves.of[By.SPEAKER] for q in shelf.quotations) == settled


def test_the_filter_compares_what_the_lists_name(views: tuple[View, ...]) -> None:
    (index,) = (view for view in views if isinstance(view, QuotesView))
    cards = [card for group in index.groups for card in group.quotations]
    for facet in index.facets:
        name = facet.anchor.removeprefix("by-")
        for option in facet.options:
            found = [card for card in cards if option.value in getattr(card.values, name).split()]
            assert len(found) == option.tally, (name, option.value)


def test_a_speaker_is_found_on_the_page_of_a_person_or_in_the_register(views: tuple[View, ...]) -> None:
    (index,) = (view for view in views if isinstance(view, QuotesView))
    (speakers,) = (facet for facet in index.facets if facet.anchor == "by-speaker")
    places = [(option.page.text, option.page.href) for option in speakers.options]
    assert places[:2] == [
        ("Tom Okafor", "../people/tom-okafor.md#said"),
        ("Ilse Varga", "../people/ilse-varga.md#said"),
    ]
    assert places[2][0] == "A member of the crew"
    assert str(places[2][1]).startswith("../people/index.md#unnamed-")


def test_what_only_says_again_is_not_searched(views: tuple[View, ...]) -> None:
    searched = {view.head.path for view in views if isinstance(view, ShelfView) and view.head.searched}
    assert searched == {"quotes/from/ferry-to-stop.md", "quotes/from/ferry-put-off.md"}
    assert "search:\n  exclude: true\n" in render(shelf_at(views, "quotes/kind/open.md")).text


def test_an_empty_list_has_one_page() -> None:
    assert [len(page) for page in paged(())] == [0]
    assert [len(page) for page in paged(range(PAGEFUL + 1))] == [PAGEFUL, 1]
