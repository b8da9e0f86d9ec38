"""Things as schema.org describes them: frozen values, and their JSON-LD."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.pages.addresses import address_of, page_address, relative_address
from generator.pages.escaping import printable
from generator.pages.links import Place

CONTEXT = "https://schema.org"

# Properties whose value is an address; every other place is a reference to the thing at that place.
_ADDRESSES = frozenset({"url", "contentUrl"})


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a schema.org type: its facts in the order in which they are written, and its place on the site.

    A fact without a value (None, an empty string or tuple) is not written.
    """

    type: str
    facts: tuple[tuple[str, Value], ...] = ()
    place: Place | None = None


Value = str | int | None | Place | Thing | tuple[str | Place | Thing, ...]


def as_json_ld(thing: Thing, path: str) -> dict[str, Any]:
    """Give the JSON-LD object of a thing, without its context, as seen from the page `path`."""
    known = {"@type": thing.type}
    if thing.place:
        known["@id"] = _seen(thing.place, path)
    return known | {name: _value(name, value, path) for name, value in thing.facts if value not in (None, "", ())}


def _value(name: str, value: Value, path: str) -> Any:
    if isinstance(value, Thing):
        return as_json_ld(value, path)
    if isinstance(value, Place):
        return _seen(value, path) if name in _ADDRESSES else {"@id": _seen(value, path)}
    if isinstance(value, tuple):
        return [_value(name, each, path) for each in value]
    return printable(value) if isinstance(value, str) else value


def _seen(place: Place, path: str) -> str:
    return relative_address(address_of(place), page_address(path))
