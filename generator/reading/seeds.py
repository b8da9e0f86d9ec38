"""Seed files, and the folder they lie in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import ConfigurationError, Notice, SeedError
from generator.model.document import Document
from generator.model.metadata import Corrections
from generator.reading.corrections import FILE_NAME, find_stale
from generator.reading.document import Seed, id_of, read_bytes

SUFFIXES = (".txt", ".md", ".text", ".markdown")
_EXPECTED = "a .txt or .md file"


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder of seeds, read: documents in the order of their paths, what failed, and what is odd."""

    documents: tuple[Document, ...] = ()
    errors: tuple[SeedError, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_seed(path: str) -> Document:
    """Read one seed file. Raises SeedError when it cannot be read."""
    return read_file(path).document


def read_file(path: str, corrections: Corrections | None = None) -> Seed:
    """Read one seed file, with what is odd about it. A file without an ending is read as text.

    Raises SeedError when it cannot be read.
    """
    file = Path(path)
    if file.suffix and file.suffix.lower() not in SUFFIXES:
        raise SeedError("no reader for this kind of file", path=path, found=repr(file.suffix), expected=_EXPECTED)
    try:
        data = file.read_bytes()
    except OSError as error:
        expected = "a file" if file.is_dir() else "a file that can be read"
        raise SeedError("cannot be read", path=path, found=error.strerror, expected=expected) from error
    name = id_of(file.stem, path=path)
    return read_bytes(data, path=path, name=name, edits=corrections.of(name) if corrections else None)


def read_seeds(folder: Path, corrections: Corrections | None = None) -> Reading:
    """Read every seed below `folder`; a document's path is relative to it, with forward slashes.

    Hidden files and the editor's file are left out, files of other kinds noticed. What fails is among the errors,
    and the rest is read all the same. Of seeds with the same text, white space apart, the first by path is used.
    Raises ConfigurationError when there is no such folder, or no seed in it.
    """
    if not folder.is_dir():
        raise ConfigurationError("no folder of seeds", path=str(folder), expected="a folder with .txt or .md files")
    files = find_seed_files(folder)
    known = [file for file in files if file.suffix.lower() in SUFFIXES]
    if not known:
        raise ConfigurationError("no seeds", path=str(folder), expected="at least one .txt or .md file in the folder")
    tries = [_try(file, folder, corrections) for file in known]
    seeds, collisions = _without_collisions([seed for seed in tries if isinstance(seed, Seed)], folder)
    documents, twins = _without_twins([seed.document for seed in seeds], folder)
    others = tuple(
        Notice("not a seed, left out", path=str(file), expected=_EXPECTED) for file in files if file not in known
    )
    odd = tuple(notice for seed in seeds for notice in seed.notices)
    stale = find_stale(corrections, [seed.document.id for seed in seeds]) if corrections else ()
    errors = tuple(seed for seed in tries if isinstance(seed, SeedError))
    return Reading(documents, errors + collisions, others + odd + twins + stale)


def find_seed_files(folder: Path) -> tuple[Path, ...]:
    """Find all files below `folder` that are neither hidden nor the editor's, in the order of their relative paths."""
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if not name.startswith(".")]
    files = (file for file in found if file != folder / FILE_NAME)
    return tuple(sorted(files, key=lambda file: file.relative_to(folder).as_posix()))


def _try(file: Path, folder: Path, corrections: Corrections | None) -> Seed | SeedError:
    try:
        seed = read_file(str(file), corrections)
    except SeedError as error:
        return error
    return replace(seed, document=replace(seed.document, path=file.relative_to(folder).as_posix()))


def _without_collisions(seeds: Sequence[Seed], folder: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """Keep the first seed of each id; an address can lead to one document only."""
    kept: dict[str, Seed] = {}
    errors = []
    for seed in seeds:
        document = seed.document
        first = kept.setdefault(document.id, seed).document
        if first is not document:
            found = f"the id {document.id!r} of {folder / first.path}"
            path = str(folder / document.path)
            errors.append(SeedError("a name that is taken", path=path, found=found, expected="another file name"))
    return tuple(kept.values()), tuple(errors)


def _without_twins(documents: Sequence[Document], folder: Path) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """Keep the first document of each text."""
    kept: dict[str, Document] = {}
    notices = []
    for document in documents:
        first = kept.setdefault(" ".join(document.text.split()), document)
        if first is not document:
            path, found = str(folder / document.path), f"the same text as in {folder / first.path}"
            notices.append(Notice("a second copy, left out", path=path, found=found))
    return tuple(kept.values()), tuple(notices)
