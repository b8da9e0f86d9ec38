"""What is known about a document besides its text, and what the editor says about it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Describe a document; every field may be missing. `authors` is empty when nobody is named."""

    title: str | None = None
    date: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    licence: str | None = None

    def or_else(self, other: Metadata) -> Metadata:
        """Give this description with what it lacks taken from `other`."""
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in FIELDS})

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the fields that are not missing."""
        return tuple(name for name in FIELDS if getattr(self, name))


FIELDS = tuple(field.name for field in fields(Metadata))


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCorrection:
    """What the editor says about one document; `line` is where in the corrections file."""

    document: str
    metadata: Metadata
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """The editor's corrections, in the order of their file. `path` is the file, or None when there is none."""

    path: str | None = None
    documents: tuple[DocumentCorrection, ...] = ()

    def of(self, document: str) -> Metadata:
        """Give what the editor says about the document of that id: nothing, for most."""
        return next((entry.metadata for entry in self.documents if entry.document == document), Metadata())
