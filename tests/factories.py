"""Tiny documents and parses for tests."""

from __future__ import annotations

import datetime

from generator.annotate.parse import Parse, parse_documents
from generator.model.document import Block, BlockKind, Document
from generator.model.span import Span


def document_of(text: str, *, date: str | None = "2024-05-15", **fields: object) -> Document:
    """Make a document whose paragraphs are the stretches of `text` between blank lines."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        stripped = part.strip()
        if stripped:
            at = start + part.index(stripped)
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(stripped))))
        start += len(part) + 2
    values = {"id": "test", "path": "test.txt", "title": "A test", **fields}
    return Document(
        text=text,
        blocks=tuple(blocks),
        date=datetime.date.fromisoformat(date) if date else None,
        **values,  # type: ignore[arg-type]
    )


def parse_of(text: str, *, date: str | None = "2024-05-15", **fields: object) -> Parse:
    """Parse `text` as a document of paragraphs, dated Wednesday 15 May 2024 unless told otherwise."""
    (parse,) = parse_documents([document_of(text, date=date, **fields)])
    return parse
