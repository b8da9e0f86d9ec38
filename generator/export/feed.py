"""What new sources add, as a feed: `feed.json` (JSON Feed 1.1) and the same as `feed.xml` (Atom, RFC 4287).

An entry stands for a source, the newest first, and says in the site's fixed words what it adds, with links. Its name
never changes. Its date is the source's, never that of a build; a source without a date has none in JSON, and in Atom,
which demands one, the first second of 1970, so that no reader takes it for news.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.export.urns import urn
from generator.model.document import Document
from generator.pages.addresses import address_of, relative_address
from generator.pages.cards import Cards, byline
from generator.pages.catalogue import HOME, Catalogue
from generator.pages.changes import latest_changes
from generator.pages.escaping import printable
from generator.pages.links import Place, outward
from generator.pages.wording import capitalised, counted

JSON_PATH, ATOM_PATH = "feed.json", "feed.xml"

_ENTRIES = 50  # what a reader who comes by once a month may have missed
_UNDATED = "1970-01-01T00:00:00Z"
_ATOM = "http://www.w3.org/2005/Atom"


def json_feed(catalogue: Catalogue) -> dict[str, Any]:
    """Give the feed as JSON Feed has it; addresses are relative to the feed until the site is built."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The story so far",
        "description": "What each new source adds: who is quoted, what is proposed, what is left open.",
        "home_page_url": "./",
        "feed_url": JSON_PATH,
        "language": "en",
        "items": list(_items(catalogue)),
    }


def _items(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    newest_first = catalogue.story.documents[: -_ENTRIES - 1 : -1]
    changes = latest_changes(Cards(catalogue, HOME.path), _ENTRIES)
    for document, change in zip(newest_first, changes, strict=True):
        yield _item(document, change.added or "Nothing new", catalogue)


def _item(document: Document, added: str, catalogue: Catalogue) -> dict[str, Any]:
    date = {"date_published": f"{document.date.isoformat()}T00:00:00Z"} if document.date else {}
    original = outward(document.url)
    return {
        "id": urn("source", document.id),
        "url": _seen(Place(catalogue.source_paths[document.id])),
        **({"external_url": str(original)} if original else {}),
        "title": _line(document.title),
        "content_html": _content(document, added, catalogue),
        **date,
    }


def _content(document: Document, added: str, catalogue: Catalogue) -> str:
    """Say what a source adds, as a fragment of HTML that is well-formed XML too."""
    root = ET.Element("div")
    ET.SubElement(root, "p").text = _line(byline(document))
    ET.SubElement(root, "p").text = f"{added}."
    for heading, entries in _lists(document, catalogue):
        if entries:
            ET.SubElement(root, "p").text = f"{heading}:"
            _list(root, entries)
    return ET.tostring(root, encoding="unicode", short_empty_elements=False)


def _list(root: ET.Element, entries: Iterable[tuple[str, Place | None, str]]) -> None:
    shown = ET.SubElement(root, "ul")
    for name, place, note in entries:
        item = ET.SubElement(shown, "li")
        words = ET.SubElement(item, "a", href=_seen(place)) if place else ET.SubElement(item, "span")
        words.text = _line(name)
        words.tail = f" ({note})" if note else ""


def _lists(document: Document, catalogue: Catalogue) -> Iterator[tuple[str, list[tuple[str, Place | None, str]]]]:
    yield "Who is quoted", list(_voices(document, catalogue))
    claims = catalogue.claims.get(document.id, ())
    for heading, kind in (("What it says of proposals", "Proposal"), ("What it leaves open", "Open question")):
        found = dict.fromkeys((claim.name, claim.place) for claim in claims if claim.kind == kind)
        yield heading, [(capitalised(name), place, "") for name, place in found]


def _voices(document: Document, catalogue: Catalogue) -> Iterator[tuple[str, Place | None, str]]:
    """Count the quotations of each speaker; those whom nobody is settled for come last."""
    tally: dict[str | None, int] = {}
    for quotation in catalogue.story.quotations:
        if quotation.evidence.document == document.id:
            tally[quotation.speaker] = tally.get(quotation.speaker, 0) + 1
    for speaker, number in sorted(tally.items(), key=lambda entry: entry[0] is None):
        name = catalogue.actors[speaker].name if speaker else "Speaker not settled"
        yield name, catalogue.places.get(speaker or ""), counted(number, "quotation")


def atom_feed(feed: Mapping[str, Any]) -> str:
    """Write a JSON feed as Atom."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": feed["language"]})
    address = f"{feed['feed_url'].removesuffix(JSON_PATH)}{ATOM_PATH}"
    dates = [item["date_published"] for item in feed["items"] if "date_published" in item]
    _text(root, "id", address if ":" in address else urn("feed"))
    _text(root, "title", feed["title"])
    _text(root, "subtitle", feed["description"])
    _text(root, "updated", max(dates, default=_UNDATED))
    _text(ET.SubElement(root, "author"), "name", feed["title"])
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=address)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=feed["home_page_url"])
    for item in feed["items"]:
        _entry(root, item)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, item: Mapping[str, Any]) -> None:
    entry = ET.SubElement(root, "entry")
    _text(entry, "id", item["id"])
    _text(entry, "title", item["title"])
    _text(entry, "updated", item.get("date_published", _UNDATED))
    if "date_published" in item:
        _text(entry, "published", item["date_published"])
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=item["url"])
    if "external_url" in item:
        ET.SubElement(entry, "link", rel="via", href=item["external_url"])
    _text(entry, "content", item["content_html"], type="html")


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = text


def _line(text: str) -> str:
    return printable(" ".join(text.split()))


def _seen(place: Place) -> str:
    return relative_address(address_of(place), JSON_PATH)
