"""Identifiers that last: made of what an item says, never of which other seeds exist."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from slugify import slugify

_APOSTROPHES = str.maketrans("", "", "'’")  # "O'Neil" and "O’Neil" are one slug
_LONGEST = 60  # characters of a slug: addresses stay readable, and file names legal everywhere
# Page names the site keeps for itself, and names some file systems do not take.
_RESERVED = frozenset({"", "index", "readme", "con", "prn", "aux", "nul"})


def digest(*parts: object, length: int = 10) -> str:
    """Give a short, stable hash of `parts` in hexadecimal digits."""
    text = "\0".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug_of(text: str) -> str:
    """Write `text` as lower-case ASCII words joined by hyphens; a hash stands in where that leaves no usable name.

    >>> slug_of("Kseniiia Orynchak"), slug_of("Peña Nieto, Jr.")
    ('kseniiia-orynchak', 'pena-nieto-jr')
    """
    plain = text.translate(_APOSTROPHES)
    slug = slugify(plain, entities=False, decimal=False, hexadecimal=False, max_length=_LONGEST, word_boundary=True)
    return slug if slug not in _RESERVED else f"{slug}-{digest(text, length=6)}".lstrip("-")


def identifiers(shelf: str, names: Iterable[str]) -> Mapping[str, str]:
    """Give each name an identifier `shelf/slug`, by name.

    Names that differ but share a slug ("José Paz", "Jose Paz") are told apart by a hash of their own, all but the
    first in code point order; no name outside the collision is touched.
    """
    taken: set[str] = set()
    found = {}
    for name in sorted(set(names)):
        plain = slug_of(name)
        slug = plain if plain not in taken else f"{plain}-{digest(name, length=6)}"
        taken.add(slug)
        found[name] = f"{shelf}/{slug}"
    return MappingProxyType(found)
