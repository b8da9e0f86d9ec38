"""What pages tell machines: schema.org's words only, nothing but what the story has, and no reference into the void."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from pyld import jsonld

from generator.model.annotation import EntityKind
from generator.model.story import Story
from generator.pages import lay_out
from generator.pages.addresses import page_address, relative_address
from generator.pages.catalogue import catalogue_of
from generator.pages.things import as_json_ld
from tests.chronicle import chronicle_story
from tests.hostile import hostile_story
from tests.invented import ferry_story
from tests.sites import build_from_story

SITE = "https://site.example/sub/"
# The part of the vocabulary that the site speaks, as schema.org defines it: each type's properties, inherited ones too.
WORK = {"name", "description", "url", "isPartOf", "citation", "creditText", "license", "publisher", "mainEntity"}
WORK |= {"dateCreated", "datePublished", "dateModified", "isBasedOn", "distribution", "encodingFormat", "contentUrl"}
PAGE = WORK | {"breadcrumb"}
VOCABULARY: dict[str, set[str]] = {
    "WebSite": WORK,
    "WebPage": PAGE,
    "AboutPage": PAGE,
    "CollectionPage": PAGE,
    "ProfilePage": PAGE,
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Person": {"name", "alternateName", "description"},
    "Organization": {"name", "alternateName", "description"},
    "CreativeWork": WORK,
    "NewsArticle": WORK | {"headline"},
    "Quotation": WORK | {"text", "spokenByCharacter"},
    "Event": {"name", "startDate", "endDate", "eventStatus", "about"},
    "Dataset": WORK,
    "DataDownload": WORK,
}
# A stand-in for schema.org's own context, which says the same of these words.
CONTEXT = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "contentUrl": {"@type": "@id"}}}


class Parsed(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids, self.blocks, self._data = set[str](), list[dict[str, Any]](), False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids.add(values.get("id") or "")
        self._data = values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._data:
            self.blocks.append(json.loads(data))
            self._data = False


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parsed]:
    """Give the pages of the invented story's site, by address, and its data files, which say nothing of this kind."""
    folder = build_from_story(ferry_story(), tmp_path_factory.mktemp("linked"))
    found = {address(path, folder): Parsed(path.read_text("utf-8")) for path in folder.rglob("index.html")}
    files = {f"{SITE}data/{path.name}": Parsed("") for path in (folder / "data").iterdir() if path.suffix != ".html"}
    return found | files


def address(path: Path, folder: Path) -> str:
    parent = path.parent.relative_to(folder).as_posix()
    return SITE if parent == "." else f"{SITE}{parent}/"


def things(value: object) -> Iterator[dict[str, Any]]:
    """Find every typed thing, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from things(each)
    elif isinstance(value, list):
        for each in value:
            yield from things(each)


def references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (value[name] for name in ("@id", "url", "contentUrl") if name in value)
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def of_type(pages: dict[str, Parsed], kind: str) -> list[dict[str, Any]]:
    return [
        thing for page in pages.values() for block in page.blocks for thing in things(block) if thing["@type"] == kind
    ]


def test_every_page_says_something(pages: dict[str, Parsed]) -> None:
    assert len(pages) > 10
    assert not [address for address, page in pages.items() if address.endswith("/") and not page.blocks]


def test_only_words_of_the_vocabulary_are_used(pages: dict[str, Parsed]) -> None:
    for page in pages.values():
        for thing in things(page.blocks):
            assert set(thing) - {"@id", "@type", "@context"} <= VOCABULARY[thing["@type"]], thing


def test_it_is_json_ld_of_which_nothing_is_lost(pages: dict[str, Parsed]) -> None:
    def load(url: str, _: object) -> dict[str, Any]:
        assert url.rstrip("/") == "https://schema.org"
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}

    for address, page in pages.items():
        for block in page.blocks:
            expanded = jsonld.expand(block, {"base": address, "documentLoader": load})
            assert len(list(things(expanded))) == len(list(things(block)))


def test_what_is_referred_to_is_there(pages: dict[str, Parsed]) -> None:
    for base, page in pages.items():
        for reference in references(page.blocks):
            path, _, anchor = urljoin(base, reference).partition("#")
            if path.startswith(SITE):
                assert path in pages, reference
                assert not anchor or anchor in pages[path].ids, reference


def test_a_quotation_is_its_speakers_only_where_somebody_is_named(pages: dict[str, Parsed]) -> None:
    story = ferry_story()
    actors = {actor.id: actor for actor in (*story.people, *story.organisations)}
    told = {quotation["text"]: quotation for quotation in of_type(pages, "Quotation")}
    assert set(told) == {quotation.evidence.text for quotation in story.quotations}
    for quotation in story.quotations:
        thing = told[quotation.evidence.text]
        speaker = actors.get(quotation.speaker or "")
        named = speaker.name if speaker and speaker.kind is not EntityKind.UNNAMED else None
        assert thing.get("spokenByCharacter", {}).get("name") == named
        assert thing.get("creditText") == (speaker.name if speaker and not named else None)


def test_nobody_is_a_person_who_is_not_named(pages: dict[str, Parsed]) -> None:
    named = {actor.name for actor in ferry_story().people if actor.kind is EntityKind.PERSON}
    assert {person["name"] for person in of_type(pages, "Person")} == named


def test_only_what_is_planned_is_scheduled(pages: dict[str, Parsed]) -> None:
    status = {event["startDate"]: event.get("eventStatus") for event in of_type(pages, "Event")}
    assert status == {"2024-09-02": None, "2024-09-13": "https://schema.org/EventScheduled"}


@pytest.mark.parametrize("base", ["", "quotes/", "people/a/", "feed.xml", "data/story.json"])
@pytest.mark.parametrize("target", ["", "quotes/", "people/a/", "people/a/#said", "quotes/#q", "data/story.json"])
def test_a_relative_address_leads_back(base: str, target: str) -> None:
    assert urljoin(SITE + base, relative_address(target, base)) == SITE + target


@pytest.mark.parametrize(
    ("path", "expected"),
    [("index.md", ""), ("method.md", "method/"), ("a/index.md", "a/"), ("a/b.md", "a/b/"), ("a/b.csv", "a/b.csv")],
)
def test_the_address_of_a_page(path: str, expected: str) -> None:
    assert page_address(path) == expected


def test_the_downloads_are_a_data_set(pages: dict[str, Parsed]) -> None:
    (dataset,) = of_type(pages, "Dataset")
    assert dataset["dateModified"] == "2024-09-10"
    assert {urljoin(f"{SITE}data/", each["contentUrl"]) for each in dataset["distribution"]} == {
        address for address in pages if not address.endswith("/")
    }


@pytest.mark.parametrize("story", [chronicle_story(), hostile_story()], ids=["chronicle", "hostile"])
def test_a_large_and_a_hostile_story_speak_the_same_words_of_pages_that_are_there(story: Story) -> None:
    views = lay_out(story)
    addresses = {SITE + page_address(view.head.path) for view in views}
    seen = 0
    for view in views:
        found = [as_json_ld(thing, view.head.path) for thing in view.head.things]
        for thing in things(found):
            assert set(thing) - {"@id", "@type"} <= VOCABULARY[thing["@type"]], thing
            if "@id" in thing:
                assert urljoin(SITE + page_address(view.head.path), thing["@id"]).partition("#")[0] in addresses
            seen += 1
    assert seen > 3 * len(views)


def test_every_quotation_that_is_shown_is_described_once() -> None:
    story = chronicle_story()
    told = [thing for view in lay_out(story) for thing in view.head.things if thing.type == "Quotation"]
    assert len(told) == len({thing.place for thing in told}) == len(catalogue_of(story).story.quotations)
