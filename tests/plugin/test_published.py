"""A site with an address of its own, built by the real MkDocs from a seed with the project's settings and theme."""

from __future__ import annotations

import json
import os
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import feedparser
import pytest
from PIL import Image

import generator
from tests.sites import PROJECT, build
from tests.test_build import BRIDGE, seeds_in

ROOT = "https://site.example/sub/"


class Head(HTMLParser):
    """The meta elements, links and JSON-LD of a page, and the ids on it."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.meta, self.links, self.ids = dict[str, str](), list[dict[str, str]](), set[str]()
        self.data: list[str] = []
        self._data = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.add(values.get("id", ""))
        self._data = values.get("type") == "application/ld+json"
        if tag == "meta" and (name := values.get("property") or values.get("name")):
            self.meta[name] = values["content"]
        if tag == "link":
            self.links.append(values)

    def handle_data(self, data: str) -> None:
        if self._data:
            self.data.append(data)
            self._data = False

    def linked(self, rel: str) -> list[str]:
        return [link["href"] for link in self.links if link.get("rel") == rel]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    seeds_in(folder, bridge=BRIDGE)
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    shutil.copytree(PROJECT / "docs" / "assets", folder / "docs" / "assets")
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(f"{settings}\nsite_url: {ROOT}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:  # MkDocs and the studio run in other processes: this very program there
        patch.setenv("PYTHONPATH", os.pathsep.join([str(Path(generator.__file__).parents[1])]))
        return build(folder)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Head]:
    """Give the pages by their addresses."""
    found = {path.parent.relative_to(site).as_posix(): Head(path) for path in site.rglob("index.html")}
    return {ROOT if folder == "." else f"{ROOT}{folder}/": page for folder, page in found.items()}


def test_every_page_can_be_shared_with_its_own_address_and_picture(site: Path, pages: dict[str, Head]) -> None:
    assert len(pages) > 8
    for address, page in pages.items():
        assert page.linked("canonical") == [address] == [page.meta["og:url"]]
        assert page.meta["og:title"]
        assert page.meta["og:description"]
        assert page.meta["og:image:alt"].endswith(f" – {page.meta['og:site_name']}")
        assert page.meta["twitter:card"] == "summary_large_image"
        with Image.open(site / page.meta["og:image"].removeprefix(ROOT)) as picture:
            assert [str(side) for side in picture.size] == [page.meta[f"og:image:{x}"] for x in ("width", "height")]


def test_pictures_differ_as_pages_do(pages: dict[str, Head]) -> None:
    assert len({page.meta["og:image"] for page in pages.values()}) == len(pages)
    alts = {page.meta["og:image:alt"] for page in pages.values()}
    assert "Person: Ann Other – The story so far" in alts


def test_linked_data_names_what_is_there_by_whole_addresses(pages: dict[str, Head]) -> None:
    for page in pages.values():
        for block in map(json.loads, page.data):
            for identifier in found_ids(block):
                address, _, anchor = identifier.partition("#")
                assert address in pages, identifier
                assert not anchor or anchor in pages[address].ids, identifier


def found_ids(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["@id"]] if "@id" in value else []
        return own + [each for inner in value.values() for each in found_ids(inner)]
    return [each for inner in value for each in found_ids(inner)] if isinstance(value, list) else []


def test_feeds_are_found_from_every_page(site: Path, pages: dict[str, Head]) -> None:
    for address, page in pages.items():
        assert [urljoin(address, link) for link in page.linked("alternate")] == [f"{ROOT}feed.xml", f"{ROOT}feed.json"]
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo
    assert [entry.link for entry in feed.entries if entry.link not in pages] == []


def test_the_site_map_lists_every_page_and_no_day_of_a_build(site: Path, pages: dict[str, Head]) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert {part.partition("</loc>")[0] for part in text.split("<loc>")[1:]} == set(pages)
    assert "lastmod" not in text
