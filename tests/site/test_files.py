"""The files of a built site, without a browser: links, anchors, data blocks, feeds and downloads."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest

from tests.site.conftest import Built
from tests.site.kinds import page_paths
from tests.site.markup import Markup, read_markup

HERE = "http://here.example/"  # stands for the address of the site while links are resolved


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, Markup]:
    """Read every page of the site, by its path."""
    found = {path: read_markup(file_of(built.folder, path)) for path in page_paths(built.folder)}
    assert len(found) > 15
    return found


def file_of(folder: Path, path: str) -> Path:
    file = folder / unquote(path)
    return file / "index.html" if path.endswith("/") or file.is_dir() else file


def test_every_link_and_anchor_leads_somewhere(
    built: Built, pages: dict[str, Markup], record_property: Callable[[str, object], None]
) -> None:
    broken, followed, elsewhere = [], 0, 0
    for path, markup in pages.items():
        base = HERE if path == "404.html" else HERE + path  # the page for missing addresses links from the root
        for link in markup.links:
            target = urlsplit(urljoin(base, link))
            if target.scheme not in ("http", "https") or target.netloc != urlsplit(HERE).netloc:
                elsewhere += target.scheme in ("http", "https")
                continue
            followed += 1
            there = target.path.removeprefix("/")
            anchors = pages[there].ids if there in pages else []
            if not file_of(built.folder, there).is_file():
                broken.append(f"{path}: {link}: no such file")
            elif target.fragment and ":~:" not in target.fragment and unquote(target.fragment) not in anchors:
                broken.append(f"{path}: {link}: no such anchor")
    assert not broken, "\n".join(broken)
    record_property("figure", f"{built.name}: {followed} links and anchors followed, {elsewhere} lead elsewhere")
    assert followed > 500


def test_no_page_has_an_anchor_twice(pages: dict[str, Markup]) -> None:
    twice = [f"{path}#{one}" for path, markup in pages.items() for one in set(markup.ids) if markup.ids.count(one) > 1]
    assert not twice


def test_every_data_block_is_linked_data(pages: dict[str, Markup]) -> None:
    for path, markup in pages.items():
        for block in markup.linked_data:
            data = json.loads(block)
            assert data["@context"] == "https://schema.org", path
            assert all("@type" in thing for thing in data.get("@graph", [data])), path


def test_a_feed_reader_reads_the_feeds(built: Built) -> None:
    for path in (p for p in built.folder.glob("*.xml") if p.name != "sitemap.xml"):
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, f"{path.name}: {feed.get('bozo_exception')}"
        assert feed.version
        assert feed.entries
        assert all(entry.get("id") and entry.get("title") for entry in feed.entries)
    for path in built.folder.glob("feed*.json"):
        data = json.loads(path.read_text("utf-8"))
        assert data["version"].startswith("https://jsonfeed.org/version/1")
        assert data["items"]


def test_the_downloads_agree_with_the_published_data(built: Built) -> None:
    story: dict[str, Any] = json.loads((built.folder / "data" / "story.json").read_text("utf-8"))
    texts = {quote["id"]: quote["text"] for quote in story["quotes"]}
    assert texts
    for path in built.folder.rglob("quotes.csv"):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            # a cell that a spreadsheet would run stands behind an apostrophe
            rows = {row["id"]: row["text"].removeprefix("'") for row in csv.DictReader(lines)}
        assert rows == texts
