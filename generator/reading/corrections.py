"""The editor's file: `corrections.yml`, beside the seeds, written by hand and read only.

    documents:
      2025-02-16-an-article:        # the id: the seed's file name without its ending
        title: A better title
        date: 2025-02-16
        publisher: The Daily Example

What it says wins over the seed. Deleting a line undoes it.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigurationError, Notice
from generator.model.metadata import Corrections, DocumentCorrection
from generator.reading.decode import decode
from generator.reading.fields import Entry, Place, compose, entries, is_empty
from generator.reading.frontmatter import read_metadata

FILE_NAME = "corrections.yml"
SECTIONS = ("documents",)


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """The editor's file, read, with what is odd about it."""

    corrections: Corrections
    notices: tuple[Notice, ...] = ()


def read_corrections(path: Path) -> CorrectionsFile:
    """Read the editor's file; a missing one corrects nothing.

    Raises ConfigurationError, with line and key, when it cannot be read as what it should be: publishing without
    the editor's word would undo work.
    """
    if not path.exists():
        return CorrectionsFile(Corrections())
    try:
        text = decode(path.read_bytes(), path=str(path))
    except OSError as error:
        raise ConfigurationError("the corrections cannot be read", path=str(path), found=error.strerror) from error
    place = Place(str(path), ConfigurationError)
    root = compose(text, place)
    documents: tuple[DocumentCorrection, ...] = ()
    notices: list[Notice] = []
    for entry in entries(root, place, of="the corrections") if root else ():
        if entry.key not in SECTIONS:
            notices.append(_unknown(entry, place))
        elif not is_empty(entry.value):
            documents, odd = _documents(entry, place)
            notices += odd
    return CorrectionsFile(Corrections(path=str(path), documents=documents), tuple(notices))


def find_stale(corrections: Corrections, documents: Collection[str]) -> tuple[Notice, ...]:
    """Give a notice for each correction of a document that is not among `documents` (ids)."""
    stale = (entry for entry in corrections.documents if entry.document not in documents)
    return tuple(_stale(entry, corrections.path, documents) for entry in stale)


def _documents(section: Entry, place: Place) -> tuple[tuple[DocumentCorrection, ...], list[Notice]]:
    found: list[DocumentCorrection] = []
    notices: list[Notice] = []
    for entry in entries(section.value, place, of="'documents'"):
        if is_empty(entry.value):
            continue
        metadata, odd = read_metadata(entries(entry.value, place, of=repr(entry.key)), place)
        found.append(DocumentCorrection(document=entry.key, metadata=metadata, line=entry.line))
        notices += odd
    return tuple(found), notices


def _unknown(entry: Entry, place: Place) -> Notice:
    expected = "one of " + ", ".join(SECTIONS)
    return Notice(
        "unknown section, ignored", path=place.path, line=entry.line, found=repr(entry.key), expected=expected
    )


def _stale(entry: DocumentCorrection, path: str | None, documents: Collection[str]) -> Notice:
    close = difflib.get_close_matches(entry.document, sorted(documents), 1)
    return Notice(
        "a correction of a document that is not there",
        path=path,
        line=entry.line,
        found=repr(entry.document),
        expected=f"{close[0]!r}, perhaps" if close else "the file name of a seed without its ending",
    )
