from __future__ import annotations

import dataclasses
import xml.etree.ElementTree as ET
from typing import Any

import feedparser
import pytest
from hypothesis import given

from generator.export.feed import atom_feed, json_feed
from generator.model.story import Story
from generator.pages.escaping import printable
from tests.export.stories import WORDS, catalogued, story_quoting
from tests.hostile import hostile_story
from tests.invented import document_of, ferry_story


def feed_of(story: Story) -> dict[str, Any]:
    return json_feed(catalogued(story))


def parsed(story: Story) -> Any:
    return feedparser.parse(atom_feed(feed_of(story)).encode(), sanitize_html=False, resolve_relative_uris=False)


@pytest.mark.parametrize("story", [ferry_story(), hostile_story()], ids=["ferry", "hostile"])
def test_a_feed_parser_reads_it_without_complaint(story: Story) -> None:
    feed = parsed(story)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == len(story.documents)


def test_atom_and_json_tell_the_same() -> None:
    feed, atom = feed_of(ferry_story()), parsed(ferry_story())
    for item, entry in zip(feed["items"], atom.entries, strict=True):
        assert (entry.id, entry.title, entry.link) == (item["id"], item["title"], item["url"])
        assert entry.content[0].value == item["content_html"]
        assert entry.published == item["date_published"]


def test_the_newest_source_comes_first_and_says_what_it_adds() -> None:
    newest, older = feed_of(ferry_story())["items"]
    assert newest["title"] == "Night ferry: a stay until Friday"
    assert "2 quotations, 1 new person, 1 new proposal, 1 new question." in newest["content_html"]
    assert '<a href="people/ilse-varga/">Ilse Varga</a> (2 quotations)' in older["content_html"]
    assert "<span>Speaker not settled</span> (1 quotation)" in older["content_html"]
    assert older["external_url"] == "https://echo.example/1"
    assert "external_url" not in newest


def test_names_stay_when_other_sources_come() -> None:
    story = ferry_story()
    more = dataclasses.replace(
        story, documents=(*story.documents, document_of("later", "Nothing is new.", "2025-01-01"))
    )
    assert [item["id"] for item in feed_of(more)["items"]][1:] == [item["id"] for item in feed_of(story)["items"]]
    assert "Nothing new." in feed_of(more)["items"][0]["content_html"]


def test_a_feed_holds_fifty_sources_at_most() -> None:
    documents = tuple(document_of(f"d{i:02}", "Nothing is new.") for i in range(60))
    items = feed_of(Story(documents=documents))["items"]
    assert [item["url"] for item in items] == [f"sources/d{i:02}/" for i in range(59, 9, -1)]


def test_a_source_without_a_date_is_no_news() -> None:
    story = Story(documents=(document_of("undated", "Nothing is new.", None),))
    assert "date_published" not in feed_of(story)["items"][0]
    (entry,) = parsed(story).entries
    assert (entry.updated, entry.get("published")) == ("1970-01-01T00:00:00Z", None)


@given(WORDS)
def test_any_words_are_text_and_the_content_stays_well_formed(words: str) -> None:
    feed = feed_of(story_quoting(words, words))
    (item,) = feed["items"]
    assert item["title"] == printable(" ".join(words.split()))
    content = ET.fromstring(item["content_html"])  # noqa: S314  our own
    assert {element.tag for element in content.iter()} <= {"div", "p", "ul", "li", "a", "span"}
    assert ET.fromstring(atom_feed(feed).encode()).tag.endswith("feed")  # noqa: S314  our own
