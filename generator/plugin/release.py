"""The data files of a site that has been built, with the addresses and the name that this site has."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar

from generator.export import calendar, feed, passages, table
from generator.export.files import json_text
from generator.plugin.publication import Publication

Release = Callable[[str, Publication], str]


def release(site: Path, publication: Publication) -> None:
    """Rewrite the data files in the folder of a built site; a file that is not there is left out."""
    if news := _read(site / feed.JSON_PATH):
        told = released_feed(json.loads(news), publication)
        _write(site / feed.JSON_PATH, json_text(told))
        _write(site / feed.ATOM_PATH, feed.atom_feed(told))
    for path, released in _RELEASES.items():
        if text := _read(site / path):
            _write(site / path, released(text, publication))
    if not (site / "robots.txt").exists():
        _write(site / "robots.txt", robots(publication))


def released_feed(told: dict[str, Any], publication: Publication) -> dict[str, Any]:
    """Give a JSON feed with the site's name, and addresses that hold wherever it is read."""
    names = ("home_page_url", "feed_url", "url")
    told = publication.resolved(told, names, feed.JSON_PATH)
    items = [item | {"content_html": _content(item["content_html"], publication)} for item in told["items"]]
    return told | {"title": publication.name, "items": items}


def _content(html: str, publication: Publication) -> str:
    root = ET.fromstring(html)  # noqa: S314  the generator's own, well-formed
    for link in root.iter("a"):
        link.set("href", publication.resolve(link.get("href", ""), feed.JSON_PATH))
    return ET.tostring(root, encoding="unicode", short_empty_elements=False)


def released_passages(text: str, publication: Publication) -> str:
    """Give the annotations with the site's addresses."""
    return json_text(publication.resolved(json.loads(text), ("id", "source", "partOf", "last"), passages.PATH))


def released_table(text: str, publication: Publication) -> str:
    """Give the table of quotations with the site's addresses; all other cells stay as they are."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows.fieldnames or ())
    writer.writeheader()
    writer.writerows(row | {"page": publication.resolve(row["page"], table.PATH)} for row in rows)
    return out.getvalue()


def released_calendar(text: str, publication: Publication) -> str:
    """Give the calendar with the site's name and addresses; a calendar elsewhere can do nothing with a relative one."""
    events = icalendar.Calendar.from_ical(text)
    for field in ("name", "x-wr-calname"):  # the standard's, and what most calendars read
        events.pop(field, None)
        events.add(field, publication.name)
    for event in events.walk("VEVENT"):
        if "url" in event:
            address = publication.resolve(str(event.pop("url")), calendar.PATH)
            if publication.root:
                event.add("url", address)
    written: bytes = events.to_ical()
    return written.decode()


def robots(publication: Publication) -> str:
    """Let robots read everything, and tell them where the site map is, if the site knows its address."""
    sitemap = f"\nSitemap: {publication.root}sitemap.xml\n" if publication.root else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


_RELEASES: dict[str, Release] = {
    passages.PATH: released_passages,
    table.PATH: released_table,
    calendar.PATH: released_calendar,
}


def _read(path: Path) -> str | None:
    return path.read_bytes().decode() if path.exists() else None


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
