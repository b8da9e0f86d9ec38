"""Which kinds of page a built site has, found in its files, so that a new kind is looked at without being named."""

from __future__ import annotations

import re
from pathlib import Path

REDIRECT = re.compile(rb'<meta http-equiv="refresh"')


def page_paths(folder: Path) -> tuple[str, ...]:
    """Give the path of every page below the site's address, as its links write it."""
    files = sorted(file for file in folder.rglob("*.html") if not REDIRECT.search(file.read_bytes()[:2000]))
    return tuple(file.relative_to(folder).as_posix().removesuffix("index.html") for file in files)


def kind_of(path: str) -> str:
    """Name the kind of a page: its section, and "*" for one of the pages within.

    >>> kind_of("people/"), kind_of("people/ann-other/"), kind_of("quotes/from/echo/"), kind_of("")
    ('people/', 'people/*', 'quotes/from/*', '')
    """
    section, _, page = path.removesuffix("/").rpartition("/")
    return f"{section}/*" if section and page else path


def one_of_each(folder: Path) -> dict[str, str]:
    """Give the path of the largest page of every kind, by kind: most can go wrong on it."""
    sized = sorted((-size_of(folder, path), path) for path in page_paths(folder))
    found: dict[str, str] = {}
    for _, path in sized:
        found.setdefault(kind_of(path), path)
    return dict(sorted(found.items()))


def size_of(folder: Path, path: str) -> int:
    return (folder / path / "index.html" if path.endswith("/") or not path else folder / path).stat().st_size
