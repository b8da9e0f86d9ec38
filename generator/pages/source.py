"""The page of a source: its passages that the site relies on, and what rests on each."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.document import BlockKind, Document
from generator.model.span import Span
from generator.pages import catalogue as places
from generator.pages.cards import Cards, byline
from generator.pages.catalogue import Catalogue, Claim
from generator.pages.links import Anchor, Link, Place, outward
from generator.pages.neighbours import crumbs, siblings
from generator.pages.parts import Head, Segment, SourcePassage, Use
from generator.pages.text_fragments import original_of
from generator.pages.views import SourceView
from generator.pages.wording import capitalised, counted, shortened


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
        quotations=_quotations(document, cards),
        passages=tuple(_passage(span, document, cards) for span in catalogue.passages[document.id].spans),
    )


def _quotations(document: Document, cards: Cards) -> Link | None:
    """Link the page of a source's quotations, where it has any."""
    found = [q for q in cards.catalogue.story.quotations if q.evidence.document == document.id]
    if not found:
        return None
    place = Place(cards.catalogue.places[found[0].id].path)
    return cards.link(f"All {counted(len(found), 'quotation')} in it", place)


def _passage(span: Span, document: Document, cards: Cards) -> SourcePassage:
    claims = [claim for claim in cards.catalogue.claims.get(document.id, ()) if claim.evidence.span in span]
    quoted = [claim.evidence.span for claim in claims if claim.kind == "Quotation"]
    return SourcePassage(
        anchor=Anchor(f"p{span.start}"),
        caption=any(block.span.overlaps(span) for block in document.blocks_of(BlockKind.CAPTION)),
        original=original_of(document, span),
        segments=_segments(span, quoted, document),
        uses=_uses(claims, cards),
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
