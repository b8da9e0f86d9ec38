"""Spans of a document as evidence of the story."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.span import Span
from generator.model.story import Evidence


def passage(document: Document, span: Span) -> Evidence:
    """Give the passage of `document` at `span`."""
    return Evidence(document.id, span, span.text_of(document.text))


def passage_or_none(document: Document, span: Span | None) -> Evidence | None:
    """Give the passage of `document` at `span`, or None where there is no span."""
    return passage(document, span) if span is not None else None


def passages(document: Document, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """Give the passages of `document` at `spans`, in the given order."""
    return tuple(passage(document, span) for span in spans)
