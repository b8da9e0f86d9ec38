"""The ways to choose among the quotations, each value with a page of its own: what works without JavaScript."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.annotation import EntityKind
from generator.model.document import Document
from generator.model.story import Actor, StoryQuotation
from generator.pages.cards import Cards
from generator.pages.catalogue import QUOTES, Catalogue, anchor_of, newest_first
from generator.pages.grounds import GROUNDS, Ground
from generator.pages.links import Anchor, Place
from generator.pages.parts import Facet, Option
from generator.pages.shelving import PAGEFUL, path_of_page, slug_in
from generator.pages.values import UNDATED, grounds_of, month_of
from generator.pages.weight import quotations_weigh
from generator.pages.wording import capitalised, written_date

SAID = Anchor("said")  # on a person's page, the heading of what they said
_IN_THE_REGISTER = 12  # quotations of one unnamed source
_LISTED = 6  # values of a facet on a page that is not the index: what a page costs must not grow with the site


class By(StrEnum):
    """A facet; the words are those of addresses and of the filter."""

    SPEAKER = "speaker"
    PROPOSAL = "proposal"
    SOURCE = "source"
    KIND = "kind"
    MONTH = "month"


_NAMES = {
    By.SPEAKER: ("Speaker", "Every speaker"),
    By.PROPOSAL: ("Proposal", "Every proposal"),
    By.SOURCE: ("Source", "Every source"),
    By.KIND: ("How we know it", "In every way"),
    By.MONTH: ("Month", "Every month"),
}
_FOLDERS = {By.SPEAKER: "by", By.PROPOSAL: "on", By.SOURCE: "from", By.KIND: "kind", By.MONTH: "in"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The quotations that have one value of a facet.

    `place` is where they are shown; `stem` the address of the pages that are made for them, if any are.
    """

    by: By
    value: str
    name: str
    place: Place
    stem: str | None
    quotations: tuple[StoryQuotation, ...]

    @classmethod
    def of_its_own(cls, by: By, value: str, name: str, quotations: Sequence[StoryQuotation]) -> Shelf:
        """Make a shelf that has pages of its own."""
        stem = f"quotes/{_FOLDERS[by]}/{value}"
        place = Place(path_of_page(stem, 0))
        return cls(by=by, value=value, name=name, place=place, stem=stem, quotations=tuple(quotations))

    def standing_at(self, place: Place) -> Shelf:
        """Give the shelf as it is shown on a page that is made for something else."""
        return dataclasses.replace(self, place=place, stem=None)


@dataclass(frozen=True, slots=True)
class Shelves:
    """All shelves, by facet, each facet's in the order in which it is listed."""

    of: Mapping[By, tuple[Shelf, ...]]

    def __iter__(self) -> Iterator[Shelf]:
        return (shelf for shelves in self.of.values() for shelf in shelves)

    def facets(self, cards: Cards, here: Shelf | None = None) -> tuple[Facet, ...]:
        """Show the ways to choose, as seen from a page: all values on the index, the fullest ones elsewhere."""
        whole = cards.path == QUOTES.path
        return tuple(_facet(by, shelves, cards, here, whole) for by, shelves in self.of.items() if shelves)


def shelve(catalogue: Catalogue) -> Shelves:
    """Put the story's quotations on shelves: each on one of its speaker, its source and its month, on any of others."""
    quotations = catalogue.story.quotations
    return Shelves(
        {
            By.SPEAKER: tuple(_by_speaker(catalogue)),
            By.PROPOSAL: tuple(_by_proposal(catalogue, quotations)),
            By.SOURCE: tuple(_by_source(catalogue, quotations)),
            By.KIND: tuple(_by_kind(catalogue, quotations)),
            By.MONTH: tuple(_by_month(catalogue, quotations)),
        }
    )


def _by_speaker(catalogue: Catalogue) -> Iterator[Shelf]:
    """Give those who are quoted most first; where their own page has room for all of it, that is the shelf."""
    actors = (*catalogue.story.people, *catalogue.story.organisations)
    for actor in sorted(actors, key=lambda actor: quotations_weigh(catalogue.quoted(actor.id)), reverse=True):
        if quoted := catalogue.quoted(actor.id):
            name = capitalised(actor.name) if actor.kind is EntityKind.UNNAMED else actor.name
            shelf = Shelf.of_its_own(By.SPEAKER, anchor_of(actor.id), name, quoted)
            yield shelf if has_own_shelf(catalogue, actor) else shelf.standing_at(_where_they_speak(catalogue, actor))


def has_own_shelf(catalogue: Catalogue, actor: Actor) -> bool:
    """Tell whether an actor is quoted too often for their own page, or for their entry in the register."""
    room = _IN_THE_REGISTER if actor.kind is EntityKind.UNNAMED else PAGEFUL
    return len(catalogue.quoted(actor.id)) > room


def shelf_of(actor: Actor) -> Place:
    """Give the first page of all that an actor says, for one who has pages of their own for it."""
    return Place(path_of_page(f"quotes/{_FOLDERS[By.SPEAKER]}/{anchor_of(actor.id)}", 0))


def _where_they_speak(catalogue: Catalogue, actor: Actor) -> Place:
    """Give the place of what somebody said: on their page, or at their entry in the register of unnamed sources."""
    place = catalogue.places[actor.id]
    return place if actor.kind is EntityKind.UNNAMED else dataclasses.replace(place, anchor=SAID)


def _by_proposal(catalogue: Catalogue, quotations: Iterable[StoryQuotation]) -> Iterator[Shelf]:
    on = _grouped(quotations, lambda quotation: catalogue.topics[quotation.id])
    for proposal in catalogue.story.proposals:
        if found := on.get(proposal.id):
            slug = slug_in(proposal.id)
            yield Shelf.of_its_own(By.PROPOSAL, slug, capitalised(proposal.title), found)


def _by_source(catalogue: Catalogue, quotations: Iterable[StoryQuotation]) -> Iterator[Shelf]:
    by_document = _grouped(quotations, lambda quotation: (quotation.evidence.document,))
    for document in newest_first(catalogue.story):
        if found := by_document.get(document.id):
            slug = slug_in(catalogue.source_paths[document.id].removesuffix(".md"))
            yield Shelf.of_its_own(By.SOURCE, slug, source_name(document), found)


def source_name(document: Document) -> str:
    """Name a source in a list: by its title, with its date if it has one; two of one publisher must differ."""
    return f"{document.title}, {written_date(document.date.isoformat())}" if document.date else document.title


def _by_kind(catalogue: Catalogue, quotations: Iterable[StoryQuotation]) -> Iterator[Shelf]:
    by_ground = _grouped(quotations, lambda quotation: grounds_of(catalogue, quotation))
    for ground in Ground:
        if found := by_ground.get(ground):
            yield Shelf.of_its_own(By.KIND, ground, GROUNDS[ground], found)


def _by_month(catalogue: Catalogue, quotations: Iterable[StoryQuotation]) -> Iterator[Shelf]:
    by_month = _grouped(quotations, lambda quotation: (month_of(catalogue, quotation),))
    for month in sorted(by_month, key=lambda month: (month != UNDATED, month), reverse=True):
        name = "Undated" if month == UNDATED else written_date(month)
        yield Shelf.of_its_own(By.MONTH, month, name, by_month[month])


def _grouped(
    quotations: Iterable[StoryQuotation], values: Callable[[StoryQuotation], Iterable[str]]
) -> dict[str, list[StoryQuotation]]:
    groups: dict[str, list[StoryQuotation]] = {}
    for quotation in quotations:
        for value in values(quotation):
            groups.setdefault(value, []).append(quotation)
    return groups


def _facet(by: By, shelves: Sequence[Shelf], cards: Cards, here: Shelf | None, whole: bool) -> Facet:
    name, everything = _NAMES[by]
    anchor = Anchor(f"by-{by}")
    listed = shelves if whole else sorted(shelves, key=lambda shelf: -len(shelf.quotations))[:_LISTED]
    more = cards.link(f"All {len(shelves)}", Place(QUOTES.path, anchor)) if len(listed) < len(shelves) else None
    options = tuple(
        Option(
            value=shelf.value,
            page=cards.link(shelf.name, shelf.place),
            tally=len(shelf.quotations),
            here=shelf is here,
        )
        for shelf in listed
    )
    return Facet(anchor=anchor, by=Anchor(by), name=name, everything=everything, options=options, rest=more)
