"""A story whose every word is out to get us, built by the real MkDocs: nothing in it becomes markup."""

from __future__ import annotations

import dataclasses
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.pages.escaping import printable
from tests.hostile import HOSTILE, hostile_story
from tests.invented import ferry_story
from tests.sites import build_from_story


class Structure(HTMLParser):
    """The elements of a page with the names of their attributes, its addresses, its scripts and its texts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shapes, self.addresses, self.scripts = set[tuple[str, ...]](), set[str](), set[str]()
        self.data: list[str] = []
        self.title, self.heading, self.description, self._within = "", "", "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shapes.add((tag, *sorted(name for name, _ in attrs)))
        values = dict(attrs)
        self.addresses.update(values[name] or "" for name in ("href", "src", "action") if name in values)
        if values.get("name") == "description":
            self.description = values["content"] or ""
        if tag in {"title", "h1", "script"}:
            self._within = "data" if values.get("type") == "application/ld+json" else tag
        if values.get("class") == "headerlink":
            self._within = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._within or (tag, self._within) == ("script", "data"):
            self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "title":
            self.title += data
        elif self._within == "h1":
            self.heading += data
        elif self._within == "script":
            self.scripts.add(data)
        elif self._within == "data":
            self.data.append(data)


@dataclasses.dataclass
class Built:
    folder: Path
    pages: dict[str, Structure]

    @property
    def shapes(self) -> set[tuple[str, ...]]:
        return {shape for page in self.pages.values() for shape in page.shapes}


def read(folder: Path) -> Built:
    pages = {path.relative_to(folder).as_posix(): Structure(path.read_text("utf-8")) for path in folder.rglob("*.html")}
    return Built(folder, pages)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return read(build_from_story(ferry_story(), tmp_path_factory.mktemp("harmless")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return read(build_from_story(hostile_story(), tmp_path_factory.mktemp("hostile")))


def test_no_element_and_no_attribute_comes_from_a_seed(harmless: Built, hostile: Built) -> None:
    assert hostile.shapes <= harmless.shapes


def test_no_script_comes_from_a_seed(harmless: Built, hostile: Built) -> None:
    def scripts(site: Built) -> set[str]:
        return {script for page in site.pages.values() for script in page.scripts}

    # Material writes the page's depth into one of its scripts; both sites have pages of the same depths.
    assert scripts(hostile) <= scripts(harmless)


def test_linked_data_is_data_with_the_very_names(hostile: Built) -> None:
    blocks = [json.loads(text) for page in hostile.pages.values() for text in page.data]
    assert not [text for page in hostile.pages.values() for text in page.data if set(text) & set("<>&")]
    graphs = [thing for block in blocks for thing in block.get("@graph", ())]
    named = {thing["name"] for thing in graphs if thing["@type"] == "Person"}
    assert named == {printable(name) for name in HOSTILE}


def test_no_link_leads_where_a_seed_wants(hostile: Built) -> None:
    addresses = {address for page in hostile.pages.values() for address in page.addresses}
    assert "https://example.com/%7B%7B%20x%20%7D%7D%22%3E" in addresses
    outside = {address for address in addresses if ":" in address.split("/", maxsplit=1)[0]}
    assert {address.partition(":")[0] for address in outside} == {"https"}
    assert not [address for address in addresses if "evil.example" in address or "javascript:" in address]


def test_titles_show_the_very_names(hostile: Built) -> None:
    people = [
        page for path, page in hostile.pages.items() if path.startswith("people/") and path != "people/index.html"
    ]
    assert {page.heading for page in people} == {printable(name) for name in HOSTILE}
    lines = {printable(" ".join(name.split())) for name in HOSTILE}
    assert {" ".join(page.title.rsplit(" – ", 1)[0].split()) for page in people} == {" ".join(x.split()) for x in lines}


def test_descriptions_hold_no_markup_either(hostile: Built) -> None:
    assert all(page.description for path, page in hostile.pages.items() if path != "404.html")


def test_the_search_index_holds_text_and_no_markup(hostile: Built) -> None:
    index = json.loads((hostile.folder / "search" / "search_index.json").read_text("utf-8"))
    assert index["docs"]
    for entry in index["docs"]:
        tags: set[str] = set()
        parser = HTMLParser()
        parser.handle_starttag = lambda tag, attrs, tags=tags: tags.update([tag, *(n for n, _ in attrs)])  # type: ignore[method-assign]  # the smallest parser
        parser.feed(entry["title"] + entry["text"])
        assert tags <= {"p", "ul", "ol", "li", "code"}, entry
