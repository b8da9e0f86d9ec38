"""Reports that say again a part of what another report of the same speaker says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.story import Story, StoryQuotation


def without_echoes(story: Story) -> Story:
    """Give the story without the quotations that lie within a wider one of the same speaker.

    "He says he directed his ministers not to sign" holds two reports, of what he says and of what he directed: both
    are data, but a reader needs the wider one only.
    """
    return dataclasses.replace(story, quotations=tuple(_unechoed(story.quotations)))


def _unechoed(quotations: Sequence[StoryQuotation]) -> Iterator[StoryQuotation]:
    """Give the quotations that no other holds; those of a document stand together, in text order."""
    for _, of_document in groupby(quotations, key=lambda quotation: quotation.evidence.document):
        found = tuple(of_document)
        yield from (q for i, q in enumerate(found) if not any(_echoes(q, other) for other in _near(found, i)))


def _near(found: Sequence[StoryQuotation], at: int) -> Iterator[StoryQuotation]:
    """Give the other quotations that overlap one: a nested report begins within a few of the one that holds it."""
    span = found[at].evidence.span
    yield from (q for q in found[max(0, at - 5) : at + 6] if q is not found[at] and q.evidence.span.overlaps(span))


def _echoes(quotation: StoryQuotation, other: StoryQuotation) -> bool:
    wider = quotation.evidence.span in other.evidence.span and quotation.evidence.span != other.evidence.span
    return wider and quotation.speaker is not None and quotation.speaker == other.speaker
