"""Whether anything changed that the pages depend on, without loading anything heavy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.model.settings import Settings
from generator.reading.corrections import FILE_NAME
from generator.reading.seeds import find_seed_files

PACKAGE = Path(__file__).parent.parent
CODE = (".py", ".yml", ".jinja", ".json")
# The packages whose version can change what is found or how it is printed.
ENGINES = ("spacy", "jinja2", "python-slugify", "icalendar")


def fingerprint(settings: Settings) -> str:
    """Give a digest of the seeds, the editor's file, this package's code, and the language model and its engine.

    It depends on names relative to the folders and on contents only: not on the machine, the time or the order in
    which a folder lists its files.
    """
    digest = hashlib.sha256()
    for part in _parts(settings):
        digest.update(f"{len(part)}:{part}\n".encode())
    return digest.hexdigest()


def _parts(settings: Settings) -> Iterator[str]:
    files = find_seed_files(settings.seeds) if settings.seeds.is_dir() else ()
    yield from _contents(settings.seeds, files)
    yield from _contents(settings.seeds, [settings.seeds / FILE_NAME])
    yield "code"
    yield from _contents(PACKAGE, _code())
    yield f"confidence {settings.confidence}"
    for name in (settings.model, *ENGINES):
        yield f"{name} {_version(name)}"


def _contents(folder: Path, files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield file.relative_to(folder).as_posix()
        try:
            yield hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            yield type(error).__name__


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _code() -> list[Path]:
    return sorted((f for f in PACKAGE.rglob("*") if f.suffix in CODE), key=lambda f: f.relative_to(PACKAGE).as_posix())
