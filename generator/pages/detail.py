"""The pages of single things: a person or organisation, a source."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.annotation import EntityKind
from generator.model.document import Document
from generator.model.span import Span
from generator.model.story import Actor
from generator.pages import catalogue as places
from generator.pages.cards import Cards, byline, citation, main_role
from generator.pages.catalogue import Catalogue, Claim
from generator.pages.links import Anchor, Link, Place, outward
from generator.pages.neighbours import crumbs, siblings
from generator.pages.parts import Appearances, Head, Segment, SourcePassage, Statement, Use
from generator.pages.views import ActorView, SourceView
from generator.pages.wording import capitalised, counted, shortened

_PERSON_BOOST = 4.0  # whoever searches for a name looks for the person, not for a page that mentions it


def lay_out_actor(catalogue: Catalogue, shelf: Sequence[Actor], index: int) -> ActorView:
    """Give the page of a person or organisation, the one at `index` of its shelf."""
    actor = shelf[index]
    cards = Cards(catalogue, catalogue.places[actor.id].path)
    quotations = catalogue.quoted(actor.id)
    roles = tuple(
        Statement(text=capitalised(role.text), note=None, excerpts=(cards.excerpt(role.evidence),))
        for role in actor.roles
    )
    role = main_role(actor)
    about = f"{actor.name}, {role}" if role else actor.name
    return ActorView(
        head=Head(
            path=cards.path,
            title=actor.name,
            description=shortened(f"{about}: {counted(len(quotations), 'quotation')}, positions and passages."),
            boost=_PERSON_BOOST if actor.kind is EntityKind.PERSON else 1.0,
        ),
        crumbs=crumbs(cards, "People", places.PEOPLE),
        siblings=siblings(shelf, index, lambda other: cards.actor(other.id)),
        name=actor.name,
        role=capitalised(role or actor.affiliation or "") or None,
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name),
        roles=roles,
        proposals=tuple(cards.proposal(p) for p in catalogue.story.proposals if actor.id in p.proposers),
        stands=cards.stands_of(actor.id),
        quotations=cards.quotations(quotations),
        questions=tuple(cards.question_line(q) for q in catalogue.story.questions if actor.id in q.about),
        appearances=_appearances(actor, cards),
    )


def _appearances(actor: Actor, cards: Cards) -> tuple[Appearances, ...]:
    """Say which sources mention somebody, and link the passages that do."""
    mentions: dict[str, list[Span]] = {}
    for mention in actor.mentions:
        mentions.setdefault(mention.document, []).append(mention.span)
    return tuple(_appearances_in(identifier, spans, cards) for identifier, spans in mentions.items())


def _appearances_in(identifier: str, mentions: Sequence[Span], cards: Cards) -> Appearances:
    """Count the mentions in one source, and link and number the passages that hold them."""
    document = cards.catalogue.documents[identifier]
    path = cards.catalogue.source_paths[identifier]
    return Appearances(
        source=cards.link(citation(document), Place(path)),
        tally=counted(len(mentions), "mention"),
        passages=tuple(
            cards.link(str(number), Place(path, Anchor(f"p{passage.start}")))
            for number, passage in enumerate(cards.catalogue.passages[identifier].spans, start=1)
            if any(mention in passage for mention in mentions)
        ),
    )


def lay_out_source(catalogue: Catalogue, index: int) -> SourceView:
    """Give the page of a source, the one at `index` of the story's documents."""
    documents = catalogue.story.documents
    document = documents[index]
    cards = Cards(catalogue, catalogue.source_paths[document.id])
    original = outward(document.url)
    return SourceView(
        head=Head(
            path=cards.path,
            title=document.title,
            description=shortened(f"{byline(document)}. The passages this site relies on, and what rests on each."),
            boost=0.5,
        ),
        crumbs=crumbs(cards, "Sources", places.SOURCES),
        siblings=siblings(documents, index, lambda other: cards.source(other).title),
        title=document.title,
        title_derived=document.title_derived,
        byline=byline(document),
        original=Link("Read the original", original) if original else None,
        licence=document.licence,
        passages=tuple(_passage(span, document, cards) for span in catalogue.passages[document.id].spans),
    )


def _passage(span: Span, document: Document, cards: Cards) -> SourcePassage:
    claims = [claim for claim in cards.catalogue.claims.get(document.id, ()) if claim.evidence.span in span]
    quoted = [claim.evidence.span for claim in claims if claim.kind == "Quotation"]
    return SourcePassage(
        anchor=Anchor(f"p{span.start}"), segments=_segments(span, quoted, document), uses=_uses(claims, cards)
    )


def _uses(claims: Sequence[Claim], cards: Cards) -> tuple[Use, ...]:
    """Say what rests on a passage, each thing once with all the ways in which it does."""
    kinds: dict[tuple[str, Place], dict[str, None]] = {}
    for claim in claims:
        kinds.setdefault((_named(claim), claim.place), {})[claim.kind] = None
    return tuple(
        Use(capitalised(", ".join(ways).lower()), cards.link(name, place)) for (name, place), ways in kinds.items()
    )


def _named(claim: Claim) -> str:
    """Name a use of a passage; a quotation by its speaker and first words, for a passage may hold several."""
    return f"{claim.name}: “{shortened(claim.evidence.text, 40)}”" if claim.kind == "Quotation" else claim.name


def _segments(whole: Span, quoted: Sequence[Span], document: Document) -> tuple[Segment, ...]:
    """Cut a passage where quoted words begin and end."""
    segments = []
    at = whole.start
    for span in sorted(quoted):
        if span.start < at:
            continue
        segments += [Segment(document.text[at : span.start], False), Segment(span.text_of(document.text), True)]
        at = span.end
    segments.append(Segment(document.text[at : whole.end], False))
    return tuple(segment for segment in segments if segment.text)
