"""Reports that say again a part of what another report of the same speaker says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.model.story import StoryQuotation


def find_echoes(quotations: Sequence[StoryQuotation]) -> Mapping[str, str]:
    """Find the quotations that lie within a wider one of the same speaker: their id -> the id of the one to show.

    "He says he directed his ministers not to sign" holds two reports, of what he says and of what he directed: both
    are data, but a reader needs the wider one only, and finds the other one's address there.
    """
    found = dict(_echoes(quotations))
    return {narrow: _outermost(wide, found) for narrow, wide in found.items()}


def _outermost(identifier: str, echoes: Mapping[str, str]) -> str:
    while identifier in echoes:
        identifier = echoes[identifier]
    return identifier


def _echoes(quotations: Sequence[StoryQuotation]) -> Iterator[tuple[str, str]]:
    """Give the pairs; the quotations of a document stand together, in text order."""
    for _, of_document in groupby(quotations, key=lambda quotation: quotation.evidence.document):
        found = tuple(of_document)
        for place, quotation in enumerate(found):
            wider = [other for other in _near(found, place) if _is_within(quotation, other)]
            if wider:
                yield quotation.id, max(wider, key=lambda other: len(other.evidence.span)).id


def _near(found: Sequence[StoryQuotation], at: int) -> Iterator[StoryQuotation]:
    """Give the other quotations that overlap one: a nested report begins within a few of the one that holds it."""
    span = found[at].evidence.span
    yield from (q for q in found[max(0, at - 5) : at + 6] if q is not found[at] and q.evidence.span.overlaps(span))


def _is_within(quotation: StoryQuotation, other: StoryQuotation) -> bool:
    wider = quotation.evidence.span in other.evidence.span and quotation.evidence.span != other.evidence.span
    return wider and quotation.speaker is not None and quotation.speaker == other.speaker
