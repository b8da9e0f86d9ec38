from __future__ import annotations

import pytest

from generator.model.story import Story
from generator.pages import lay_out, render
from generator.pages.views import ActorView, HomeView, PeopleView, ProposalView, QuotesView, SourceView, View
from tests.invented import FIRST, SECOND, ferry_story


@pytest.fixture(scope="module")
def views() -> tuple[View, ...]:
    return lay_out(ferry_story())


def one(views: tuple[View, ...], kind: type[View], title: str | None = None) -> View:
    (view,) = (v for v in views if isinstance(v, kind) and title in (None, v.head.title))
    return view


def test_an_empty_story_still_makes_a_site() -> None:
    pages = [render(view) for view in lay_out(Story(documents=()))]
    assert [page.path for page in pages] == [
        "index.md",
        "people/index.md",
        "proposals/index.md",
        "quotes/index.md",
        "questions/index.md",
        "timeline/index.md",
        "sources/index.md",
        "method.md",
        "data/index.md",
    ]


def test_every_page_has_a_path_a_title_and_a_description_of_its_own(views: tuple[View, ...]) -> None:
    paths = [view.head.path for view in views]
    assert len(paths) == len(set(paths))
    assert all(view.head.title and view.head.description and len(view.head.description) <= 155 for view in views)


def test_every_quotation_is_on_the_quotes_page_once(views: tuple[View, ...]) -> None:
    page = one(views, QuotesView)
    assert isinstance(page, QuotesView)
    shown = [card.words for group in page.groups for card in group.quotations]
    assert sorted(shown) == sorted(quotation.evidence.text for quotation in ferry_story().quotations)


def test_what_is_shown_in_a_passage_is_what_the_source_says(views: tuple[View, ...]) -> None:
    page = one(views, QuotesView)
    assert isinstance(page, QuotesView)
    for group in page.groups:
        for card in group.quotations:
            excerpt = card.excerpt
            passage = excerpt.before + excerpt.words + excerpt.after
            assert passage in FIRST or passage in SECOND
            assert excerpt.words == card.words


def test_only_words_in_quote_marks_are_shown_in_quote_marks(views: tuple[View, ...]) -> None:
    page = one(views, QuotesView)
    assert isinstance(page, QuotesView)
    cards = {card.words: card for group in page.groups for card in group.quotations}
    assert cards["a slap in the face"].marks
    assert not cards["he would vote against it"].marks
    assert cards["he would vote against it"].ground == "As reported, in the source’s words"
    assert cards["a slap in the face"].ground == "Through an unnamed source, word for word"
    assert cards["Nobody asked the islanders"].speaker is None


def test_a_person_is_put_together_from_all_sources(views: tuple[View, ...]) -> None:
    page = one(views, ActorView, "Ilse Varga")
    assert isinstance(page, ActorView)
    assert page.aliases == ("Ms Varga", "Varga")
    assert [role.text for role in page.roles] == ["Harbour minister"]
    assert [str(seen.source.text) for seen in page.appearances] == [
        "Sandholm Echo, 3 September 2024",
        "Night ferry: a stay until Friday, 10 September 2024",
    ]
    assert [card.when for card in page.quotations] == ["2 September 2024", None]


def test_a_proposal_shows_who_stands_where(views: tuple[View, ...]) -> None:
    page = one(views, ProposalView, "End of the night ferry to Sandholm")
    assert isinstance(page, ProposalView)
    assert page.card.status == "Under discussion"
    sides = {side.stance: [who.text for who in side.who] for side in page.card.sides}
    assert sides == {"For": ["Ilse Varga"], "Against": ["a member of the crew", "Tom Okafor"]}


def test_an_organisation_has_a_page_only_if_it_acts(views: tuple[View, ...]) -> None:
    page = one(views, PeopleView)
    assert isinstance(page, PeopleView)
    acting, mentioned = (
        {card.name.text: card.name.href for card in roll.shown} for roll in (page.organisations, page.mentioned)
    )
    assert acting == {"Sailors' Union": "../organisations/sailors-union.md"}
    assert mentioned == {"Sandholm Echo": None}


def test_from_a_passage_a_link_leads_back_to_what_rests_on_it(views: tuple[View, ...]) -> None:
    quotes, source = one(views, QuotesView), one(views, SourceView, "Night ferry: a stay until Friday")
    assert isinstance(quotes, QuotesView)
    assert isinstance(source, SourceView)
    (card,) = (c for g in quotes.groups for c in g.quotations if c.words.startswith("An island"))
    assert card.excerpt.source.href is not None
    assert card.excerpt.source.href.startswith("../sources/ferry-put-off.md#")
    anchor = card.excerpt.source.href.partition("#")[2]
    (passage,) = (p for p in source.passages if p.anchor == anchor)
    assert f"../quotes/from/ferry-put-off.md#{card.anchor}" in [use.item.href for use in passage.uses]
    assert card.words in [segment.text for segment in passage.segments if segment.marked]


def test_the_home_page_begins_with_the_latest_source(views: tuple[View, ...]) -> None:
    page = one(views, HomeView)
    assert isinstance(page, HomeView)
    assert page.head.title == "Night ferry: a stay until Friday"
    assert page.lead is not None
    assert page.lead.words == SECOND.split("\n\n", maxsplit=1)[0]
    assert [voice.quotation.words for voice in page.voices] == [
        "The boat is empty and the crew is tired",
        "An island without a boat at night is a prison.",
        "a slap in the face",
    ]
    assert [line.question.text for line in page.questions] == [
        "How much will the second boat cost?",
        "What becomes of the forty sailors?",
    ]
