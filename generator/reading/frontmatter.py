"""The optional YAML front matter of a seed, and the fields it shares with the editor's file."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ruamel.yaml.nodes import ScalarNode

from generator.errors import Notice, SeedError
from generator.model.metadata import FIELDS, Metadata
from generator.reading.fields import Entry, Place, compose, describe, entries, is_empty, text_of, texts_of

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_KEY = re.compile(r"\s*[A-Za-z_][\w-]*:(?:\s|$)")
_DATE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})(?:[Tt ]\s*\d{1,2}:\d\d.*)?")
_WEB = re.compile(r"https?://[^\s/<>\"'`\\]+[^\s<>\"`\\]*", re.IGNORECASE)
# Dates are computed with: a week before the first day of the calendar is no date. No newspaper is that old.
FIRST_YEAR, LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a seed's text: the metadata, where the text begins, what is odd about it."""

    metadata: Metadata
    end: int
    notices: tuple[Notice, ...] = ()


def read_front_matter(text: str, *, path: str) -> FrontMatter:
    """Read the front matter between two `---` lines at the very beginning of a decoded file, if there is one.

    The text begins at `end`, right after the closing line. A `---` that no key follows is a rule, hence text.
    Raises SeedError with line and key when the front matter is not closed, broken or mistyped.
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter(Metadata(), 0)
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        if not _KEY.match(text, opening.end()):
            return FrontMatter(Metadata(), 0)
        raise SeedError("the front matter is not closed", path=path, line=1, expected="a second line of three hyphens")
    place = Place(path, SeedError, first_line=2)
    root = compose(text[opening.end() : closing.start()], place)
    found = tuple(entries(root, place, of="the front matter")) if root else ()
    metadata, notices = read_metadata(found, place)
    return FrontMatter(metadata, closing.end(), notices)


def read_metadata(found: Iterable[Entry], place: Place) -> tuple[Metadata, tuple[Notice, ...]]:
    """Read the fields that describe a document; unknown ones are noticed and ignored, empty ones are missing.

    Raises the place's error, with line and key, for a value of the wrong kind, a date that is none, or an address
    that is not of the web.
    """
    values: dict[str, object] = {}
    notices = []
    for entry in found:
        if entry.key not in FIELDS:
            notices.append(_unknown(entry, place))
        elif not is_empty(entry.value):
            values[entry.key] = _value(entry, place)
    return Metadata(**values), tuple(notices)  # type: ignore[arg-type]  # each value is of its field's type: _value


def date_of(text: str) -> datetime.date | None:
    """Give the day that `YYYY-MM-DD` means, None when it is no day that a newspaper could bear."""
    try:
        year, month, day = map(int, text.split("-"))
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return date if FIRST_YEAR <= date.year <= LAST_YEAR else None


def _value(entry: Entry, place: Place) -> object:
    if entry.key == "date":
        return _date(entry, place)
    if entry.key == "authors":
        return texts_of(entry, place)
    text = text_of(entry, place)
    if entry.key == "url" and text and not _WEB.fullmatch(text):
        place.fail("'url' is not a web address", entry.value, found=repr(text), expected="https://… or http://…")
    return text


def _date(entry: Entry, place: Place) -> datetime.date:
    node = entry.value
    match = _DATE.fullmatch(node.value.strip()) if isinstance(node, ScalarNode) else None
    date = date_of(match[1]) if match else None
    if date is None:
        expected = "a day of the calendar as YYYY-MM-DD, such as 2025-02-16"
        place.fail("'date' is not a date", node, found=describe(node), expected=expected)
    return date


def _unknown(entry: Entry, place: Place) -> Notice:
    close = difflib.get_close_matches(entry.key.lower(), FIELDS, 1)
    expected = f"{close[0]!r}, perhaps" if close else "one of " + ", ".join(FIELDS)
    return Notice("unknown key, ignored", path=place.path, line=entry.line, found=repr(entry.key), expected=expected)
