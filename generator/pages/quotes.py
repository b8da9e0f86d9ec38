"""The quotations: the way in to them, and a page for each thing that some have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.model.annotation import EntityKind
from generator.model.story import StoryQuotation
from generator.pages import catalogue as places
from generator.pages.cards import Cards, byline, citation, main_role
from generator.pages.catalogue import Catalogue, anchor_of, newest_first
from generator.pages.facets import By, Shelf, Shelves, shelve
from generator.pages.home import sections_from
from generator.pages.links import Anchor, Link, Place
from generator.pages.parts import Head, Option, QuotationGroup, Siblings
from generator.pages.shelving import paged, path_of_page, slug_in
from generator.pages.views import QuotesView, ShelfView
from generator.pages.wording import capitalised, counted, shortened

_ALL, _LATEST = 150, 60  # on the index, which shows all as long as it can: the filter works on what is shown
_KINDS = {
    By.SPEAKER: "Quotations by speaker",
    By.PROPOSAL: "Quotations on a proposal",
    By.SOURCE: "Quotations in a source",
    By.KIND: "Quotations by how we know them",
    By.MONTH: "Quotations of a month",
}


def lay_out_quotes(catalogue: Catalogue) -> Iterator[QuotesView | ShelfView]:
    """Give the index of the quotations and the pages of every shelf that has pages of its own."""
    shelves = shelve(catalogue)
    yield _index(catalogue, shelves)
    for of_facet in shelves.of.values():
        stocked = tuple(shelf for shelf in of_facet if shelf.stem)
        for place, shelf in enumerate(stocked):
            for number in range(len(paged(shelf.quotations))):
                yield _shelf(catalogue, shelves, stocked, place, number)


def _index(catalogue: Catalogue, shelves: Shelves) -> QuotesView:
    cards = Cards(catalogue, places.QUOTES.path)
    everything = latest_first(catalogue, catalogue.story.quotations)
    shown = everything if len(everything) <= _ALL else everything[:_LATEST]
    return QuotesView(
        head=Head(
            path=cards.path,
            title="Who said what",
            description="Who said what, word for word, each with its passage and a permanent link.",
            outline=False,
        ),
        tally=counted(len(everything), "quotation"),
        shown=None if len(shown) == len(everything) else f"The latest {len(shown)}",
        facets=shelves.facets(cards),
        groups=tuple(_by_source(cards, shown)),
        sections=sections_from(cards.path),
    )


def latest_first(catalogue: Catalogue, quotations: Iterable[StoryQuotation]) -> tuple[StoryQuotation, ...]:
    """Put quotations in the order of their sources, the newest first, and within a source in that of its text."""
    age = {document.id: place for place, document in enumerate(newest_first(catalogue.story))}
    return tuple(sorted(quotations, key=lambda q: (age[q.evidence.document], q.evidence.span)))


def _shelf(catalogue: Catalogue, shelves: Shelves, stocked: Sequence[Shelf], place: int, number: int) -> ShelfView:
    """Give one page of a shelf, the one at `place` of its facet's."""
    shelf = stocked[place]
    stem = str(shelf.stem)
    cards = Cards(catalogue, path_of_page(stem, number))
    of_source = shelf.by is By.SOURCE
    ordered = shelf.quotations if of_source else latest_first(catalogue, shelf.quotations)
    pages = paged(ordered)
    title = f"{shelf.name}, page {number + 1}" if number else shelf.name
    tally = counted(len(shelf.quotations), "quotation")
    return ShelfView(
        head=Head(
            path=cards.path,
            title=f"Quotations: {shortened(title, 100)}",
            description=shortened(f"{_KINDS[shelf.by]}: {title}. {tally}, each with its passage."),
            searched=of_source,
        ),
        crumbs=(cards.link("Home", places.HOME), cards.link("Quotes", places.QUOTES)),
        siblings=_neighbours(cards, stocked, place),
        facet=_KINDS[shelf.by],
        name=shelf.name,
        about=_about(cards, shelf),
        tally=tally,
        facets=shelves.facets(cards, shelf),
        filtered=of_source,
        pages=tuple(_page_links(cards, stem, len(pages), number)),
        groups=tuple((_by_speaker if of_source else _by_source)(cards, pages[number])),
    )


def _page_links(cards: Cards, stem: str, count: int, here: int) -> Iterator[Option]:
    for number in range(count if count > 1 else 0):
        page = cards.link(str(number + 1), Place(path_of_page(stem, number)))
        yield Option(value=str(number + 1), page=page, tally=number + 1, here=number == here)


def _neighbours(cards: Cards, stocked: Sequence[Shelf], place: int) -> Siblings:
    def link(at: int) -> Link | None:
        return cards.link(stocked[at].name, stocked[at].place) if 0 <= at < len(stocked) else None

    return Siblings(before=link(place - 1), after=link(place + 1))


def _about(cards: Cards, shelf: Shelf) -> Link | None:
    """Link the page of what the quotations of a shelf have in common, where there is one."""
    first = shelf.quotations[0]
    if shelf.by is By.SOURCE:
        return cards.link("The source’s passages", Place(cards.catalogue.source_paths[first.evidence.document]))
    if shelf.by is By.PROPOSAL:
        return cards.link("The proposal", cards.catalogue.places[f"proposals/{shelf.value}"])
    if shelf.by is By.SPEAKER:
        return cards.link("More about them", cards.catalogue.places[str(first.speaker)])
    return cards.link("What the signs mean", Place(places.METHOD.path, Anchor("grounds")))


def _by_source(cards: Cards, quotations: Sequence[StoryQuotation]) -> Iterator[QuotationGroup]:
    """Group quotations that stand in the order of their sources."""
    catalogue = cards.catalogue
    for document, found in groupby(quotations, key=lambda quotation: quotation.evidence.document):
        path = catalogue.source_paths[document]
        yield QuotationGroup(
            anchor=Anchor(f"in-{slug_in(path.removesuffix('.md'))}"),
            name=cards.link(catalogue.documents[document].title, Place(path)),
            cite=citation(catalogue.documents[document]),
            note=byline(catalogue.documents[document]),
            mixed=True,
            quotations=cards.quotations(found),
        )


def _by_speaker(cards: Cards, quotations: Sequence[StoryQuotation]) -> Iterator[QuotationGroup]:
    """Group the quotations of a source by who speaks, in the order of their first words; those of nobody come last."""
    cite = citation(cards.catalogue.documents[quotations[0].evidence.document])
    speakers = dict.fromkeys(quotation.speaker for quotation in quotations)
    for speaker in sorted(speakers, key=lambda speaker: speaker is None):
        found = cards.quotations(q for q in quotations if q.speaker == speaker)
        if speaker is None:
            name, note = Link("Speaker not settled", None), "It is not sure enough who says this, so nobody is named."
            anchor = Anchor("unattributed")
            yield QuotationGroup(anchor=anchor, name=name, cite=cite, note=note, mixed=True, quotations=found)
            continue
        actor = cards.catalogue.actors[speaker]
        role = main_role(actor) if actor.kind is not EntityKind.UNNAMED else None
        yield QuotationGroup(
            anchor=Anchor(f"by-{anchor_of(speaker)}"),
            name=cards.heading(actor),
            cite=cite,
            note=capitalised(role) if role else None,
            mixed=False,
            quotations=found,
        )
