"""Promise 1: whatever claims to be a passage of a seed is that passage, to the character."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from generator.errors import PromiseBroken
from generator.model.document import Document
from generator.model.story import Evidence


def check_evidence(values: Iterable[object], documents: Iterable[Document]) -> None:
    """Check every piece of evidence anywhere inside `values` (a story, views) against its document's text.

    Raises PromiseBroken for the first one that is not what its document says at that place.
    """
    texts = {document.id: document for document in documents}
    for evidence in find_evidence(values):
        document = texts.get(evidence.document)
        if document is None:
            raise PromiseBroken("a passage of no document", found=repr(evidence.document))
        if document.text[evidence.span.start : evidence.span.end] != evidence.text:
            raise PromiseBroken(
                "a passage that is not in its seed",
                path=document.path,
                line=document.line_of(evidence.span.start),
                found=repr(evidence.text),
                expected=repr(evidence.span.text_of(document.text)),
            )


def find_evidence(value: object) -> Iterator[Evidence]:
    """Find every piece of evidence inside dataclasses and sequences, in order."""
    if isinstance(value, Evidence):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, Document | type):
        for field in dataclasses.fields(value):
            yield from find_evidence(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from find_evidence(item)
