"""Everything in the story by its identifier, with its place on the site and what rests on each source."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.model.annotation import EntityKind
from generator.model.document import BlockKind, Document
from generator.model.story import Actor, Evidence, Story, StoryProposal, StoryQuotation
from generator.pages.echoes import find_echoes
from generator.pages.excerpts import Passages, relied_on
from generator.pages.links import Anchor, Place
from generator.pages.shelving import homes_of, slug_in, without
from generator.pages.topics import find_remarks, find_topics
from generator.pages.wording import shortened
from generator.story.identifiers import identifiers
from generator.story.passages import passage

Item = TypeVar("Item")
Key = TypeVar("Key")

HOME = Place("index.md")
PEOPLE = Place("people/index.md")
PROPOSALS = Place("proposals/index.md")
QUOTES = Place("quotes/index.md")
QUESTIONS = Place("questions/index.md")
TIMELINE = Place("timeline/index.md")
SOURCES = Place("sources/index.md")
METHOD = Place("method.md")
DATA = Place("data/index.md")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something the site shows, resting on a passage: its kind, its name and its place."""

    evidence: Evidence
    kind: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The story's items by identifier; `story` is what the pages show of it, without quotations within another.

    `places` holds every item that has an address; `claims` and `passages` are by document id. By quotation id, `topics`
    gives the proposals that it is on, `echoes` the quotations that say again a part of it. By actor id, `positions`
    gives the proposals on which somebody takes a stance, `remarks` what others say of them or to them.
    """

    story: Story
    documents: Mapping[str, Document]
    actors: Mapping[str, Actor]
    quotations: Mapping[str | None, tuple[StoryQuotation, ...]]
    places: Mapping[str, Place]
    source_paths: Mapping[str, str]
    claims: Mapping[str, tuple[Claim, ...]]
    passages: Mapping[str, Passages]
    positions: Mapping[str, tuple[StoryProposal, ...]]
    topics: Mapping[str, tuple[str, ...]]
    remarks: Mapping[str, tuple[StoryQuotation, ...]]
    echoes: Mapping[str, tuple[str, ...]]

    def quoted(self, actor_id: str | None) -> tuple[StoryQuotation, ...]:
        """Give the quotations of a speaker, or for None those that no speaker is settled for, in text order."""
        return self.quotations.get(actor_id, ())

    def passage_place(self, evidence: Evidence) -> Place:
        """Give the place of the passage that holds `evidence`, on its source's page."""
        span = self.passages[evidence.document].around(evidence.span)
        return Place(self.source_paths[evidence.document], Anchor(f"p{span.start}"))


def catalogue_of(story: Story) -> Catalogue:
    """Index a story and give every item its place."""
    slugs = identifiers("sources", (document.id for document in story.documents))
    echoes = find_echoes(story.quotations)
    places = dict(_places(story)) | dict(_homes(story, slugs, echoes))
    story = dataclasses.replace(story, quotations=without(story.quotations, echoes))
    claims = _grouped(_claims(story, places), lambda claim: claim.evidence.document)
    return Catalogue(
        story=story,
        documents={document.id: document for document in story.documents},
        actors={actor.id: actor for actor in (*story.people, *story.organisations)},
        quotations=_grouped(story.quotations, lambda quotation: quotation.speaker),
        places=places,
        source_paths={document.id: f"{slugs[document.id]}.md" for document in story.documents},
        claims=claims,
        passages={d.id: relied_on(d, (c.evidence.span for c in claims.get(d.id, ()))) for d in story.documents},
        positions=_positions(story),
        topics=find_topics(story),
        remarks=find_remarks(story),
        echoes=_grouped(echoes, echoes.__getitem__),
    )


def _positions(story: Story) -> Mapping[str, tuple[StoryProposal, ...]]:
    """Give the proposals on which each actor takes a stance, by the actor's id."""
    taken = ((position.actor, proposal) for proposal in story.proposals for position in proposal.positions)
    groups = _grouped(dict.fromkeys((actor, proposal.id) for actor, proposal in taken), lambda pair: pair[0])
    proposals = {proposal.id: proposal for proposal in story.proposals}
    return {actor: tuple(proposals[identifier] for _, identifier in pairs) for actor, pairs in groups.items()}


def _homes(story: Story, slugs: Mapping[str, str], echoes: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    by_document = _grouped(story.quotations, lambda quotation: quotation.evidence.document)
    homes = homes_of(by_document, {document: slug_in(slug) for document, slug in slugs.items()}, echoes)
    return ((identifier, Place(path, anchor_of(identifier))) for identifier, path in homes)


def _grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in groups.items()}


def anchor_of(identifier: str) -> Anchor:
    """Give the anchor of an item that is shown within a page: "quotes/1a2b" stands at "quotes-1a2b"."""
    return Anchor(identifier.replace("/", "-"))


def lead_of(document: Document) -> Evidence | None:
    """Give the first paragraph of a document, or None where it has none."""
    first = next(iter(document.blocks_of(BlockKind.PARAGRAPH)), None)
    return passage(document, first.span) if first else None


def newest_first(story: Story) -> tuple[Document, ...]:
    """Give the documents by date, the newest first; those without a date, which nobody can call new, come last."""
    dated = [document for document in story.documents if document.date]
    return (*reversed(dated), *(document for document in story.documents if not document.date))


def active(story: Story, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Give those of the actors who do more than being mentioned: speak, propose, receive or hold a position."""
    doing = {quotation.speaker for quotation in story.quotations}
    for proposal in story.proposals:
        doing.update(proposal.proposers, proposal.recipients, (p.actor for p in proposal.positions))
    return tuple(actor for actor in actors if actor.id in doing)


def _places(story: Story) -> Iterator[tuple[str, Place]]:
    for actor in story.people:
        if actor.kind is EntityKind.PERSON:
            yield actor.id, Place(f"{actor.id}.md")
    for actor in active(story, (*story.people, *story.organisations)):
        unnamed = actor.kind is EntityKind.UNNAMED
        yield actor.id, Place(PEOPLE.path, anchor_of(actor.id)) if unnamed else Place(f"{actor.id}.md")
    for proposal in story.proposals:
        yield proposal.id, Place(f"{proposal.id}.md")
    for page, ids in (
        (QUESTIONS, [question.id for question in story.questions]),
        (TIMELINE, [event.id for event in story.events]),
    ):
        yield from ((identifier, Place(page.path, anchor_of(identifier))) for identifier in ids)


def _claims(story: Story, places: Mapping[str, Place]) -> Iterator[Claim]:
    """Give everything the pages show, with the passage it rests on, in the order in which a reader looks for it."""
    for document in newest_first(story)[:1]:
        if lead := lead_of(document):
            yield Claim(lead, "Lead", "The story in brief", HOME)
    names = {actor.id: actor.name for actor in (*story.people, *story.organisations)}
    for quotation in story.quotations:
        name = names.get(quotation.speaker or "", "speaker not settled")
        yield Claim(quotation.evidence, "Quotation", name, places[quotation.id])
    for actor in (*story.people, *story.organisations):
        for role in actor.roles if actor.id in places else ():
            yield Claim(role.evidence, "Who is who", actor.name, places[actor.id])
    for proposal in story.proposals:
        place = places[proposal.id]
        for kind, items in (
            ("Position", proposal.positions),
            ("Terms", proposal.terms),
            ("Status", proposal.history),
        ):
            yield from (Claim(item.evidence, kind, proposal.title, place) for item in items)
        yield from (Claim(evidence, "Proposal", proposal.title, place) for evidence in proposal.evidence)
    for question in story.questions:
        yield from (Claim(e, "Open question", question.text, places[question.id]) for e in question.evidence)
    for event in story.events:
        yield from (Claim(e, "Timeline", shortened(event.text, 80), places[event.id]) for e in event.evidence)
