"""The quotations of the story: those of its documents, with speakers and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.model.annotation import Annotations, Quotation
from generator.model.document import Document
from generator.model.story import StoryQuotation
from generator.story.identifiers import digest
from generator.story.identity import Cast
from generator.story.passages import passage, passage_or_none, passages


def tell_quotations(annotations: Sequence[Annotations], cast: Cast) -> tuple[StoryQuotation, ...]:
    """Give the quotations of all documents, in text order.

    A quotation's identifier is made of its document, its words and, where a text prints the same words twice, their
    count: it stays when a paragraph is put in front.
    """
    return tuple(told for found in annotations for told in _of_document(found, cast))


def _of_document(found: Annotations, cast: Cast) -> list[StoryQuotation]:
    seen: Counter[str] = Counter()
    told = []
    for quotation in sorted(found.quotations, key=lambda q: q.content):
        words = quotation.content.text_of(found.document.text)
        seen[words] += 1
        identifier = f"quotes/{digest(found.document.id, words, seen[words])}"
        told.append(_told(identifier, found.document, quotation, cast))
    return told


def _told(identifier: str, document: Document, quotation: Quotation, cast: Cast) -> StoryQuotation:
    return StoryQuotation(
        id=identifier,
        evidence=passage(document, quotation.content),
        type=quotation.type,
        marked=passages(document, quotation.marked),
        speaker=cast.id_of(document, quotation.speaker),
        source=passage_or_none(document, quotation.source),
        cue=passage_or_none(document, quotation.cue),
        addressee=passage_or_none(document, quotation.addressee),
        date=str(quotation.when.start) if quotation.when else None,
        working=quotation.when.working if quotation.when else None,
        confidence=quotation.confidence,
        rule=quotation.rule,
    )
