"""What a quotation has of each facet by which readers choose: speaker, proposal, source, kind and month."""

from __future__ import annotations

from generator.model.story import StoryQuotation
from generator.pages.catalogue import Catalogue, anchor_of
from generator.pages.grounds import Ground, find_manner, ground_of
from generator.pages.parts import Values
from generator.pages.shelving import slug_in

UNDATED = "undated"


def grounds_of(catalogue: Catalogue, quotation: StoryQuotation) -> tuple[Ground, ...]:
    """Give the kinds of a quotation: how we know it, and "written" where it was read rather than heard."""
    document = catalogue.documents[quotation.evidence.document]
    speaker = catalogue.actors.get(quotation.speaker or "")
    ground, _ = ground_of(speaker.kind if speaker else None, quotation.wording)
    manner = find_manner(document, quotation)
    return (ground, Ground.WRITTEN) if manner and manner.is_written else (ground,)


def month_of(catalogue: Catalogue, quotation: StoryQuotation) -> str:
    """Give the month, or else the year, in which a quotation was said; where no text says it, was published."""
    published = catalogue.documents[quotation.evidence.document].date
    date = quotation.date or (published.isoformat() if published else "")
    return date[:7] or UNDATED


def values_of(catalogue: Catalogue, quotation: StoryQuotation) -> Values:
    """Give what a quotation has of each facet, as the filter compares it."""
    return Values(
        speaker=anchor_of(quotation.speaker) if quotation.speaker else Ground.OPEN,
        proposal=" ".join(map(slug_in, catalogue.topics.get(quotation.id, ()))),
        source=slug_in(catalogue.source_paths[quotation.evidence.document].removesuffix(".md")),
        kind=" ".join(grounds_of(catalogue, quotation)),
        month=month_of(catalogue, quotation),
    )
