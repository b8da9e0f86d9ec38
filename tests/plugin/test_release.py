from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import feedparser
import icalendar
import pytest

from generator.export.files import data_files
from generator.model.story import Story
from generator.plugin.publication import Publication
from generator.plugin.release import release
from tests.hostile import hostile_story
from tests.invented import ferry_story

ROOT = "https://site.example/sub/"
KNOWN, UNKNOWN = Publication("A site", ROOT), Publication("A site")


def released(folder: Path, story: Story, publication: Publication) -> dict[str, str]:
    for page in data_files(story):
        (folder / page.path).parent.mkdir(exist_ok=True)
        (folder / page.path).write_bytes(page.text.encode())
    release(folder, publication)
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*.*")}


def test_feeds_are_called_after_the_site_and_hold_wherever_they_are_read(tmp_path: Path) -> None:
    files = released(tmp_path, ferry_story(), KNOWN)
    feed = feedparser.parse(files["feed.xml"].encode(), sanitize_html=False)
    told = json.loads(files["feed.json"])
    assert not feed.bozo
    assert feed.feed.title == told["title"] == feed.feed.author == "A site"
    assert feed.feed.id == f"{ROOT}feed.xml"
    assert told["feed_url"] == f"{ROOT}feed.json"
    assert [entry.link for entry in feed.entries] == [f"{ROOT}sources/ferry-put-off/", f"{ROOT}sources/ferry-to-stop/"]
    assert f'<a href="{ROOT}people/ilse-varga/">' in feed.entries[1].content[0].value
    assert told["items"][1]["external_url"] == "https://echo.example/1"


def test_without_an_address_nothing_changes_but_the_name_and_the_calendar(tmp_path: Path) -> None:
    files = released(tmp_path, ferry_story(), UNKNOWN)
    for page in data_files(ferry_story()):
        if page.path not in ("feed.json", "feed.xml", "data/timeline.ics"):
            assert files[page.path] == page.text
    assert json.loads(files["feed.json"])["items"][0]["url"] == "sources/ferry-put-off/"
    assert "URL" not in files["data/timeline.ics"]


def test_events_link_to_the_site(tmp_path: Path) -> None:
    text = released(tmp_path, ferry_story(), KNOWN)["data/timeline.ics"]
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar["name"], calendar["x-wr-calname"]) == ("A site", "A site")
    first = calendar.walk("VEVENT")[0]
    assert first["url"] == f"{ROOT}timeline/#events-2024-09-02-ms-varga-told-the-sandholm-echo"
    assert first["uid"] in {page.path: page.text for page in data_files(ferry_story())}["data/timeline.ics"]


@pytest.mark.parametrize("story", [ferry_story(), hostile_story()], ids=["ferry", "hostile"])
def test_only_the_addresses_of_the_table_change(tmp_path: Path, story: Story) -> None:
    before = next(page.text for page in data_files(story) if page.path == "data/quotes.csv")
    after = released(tmp_path, story, KNOWN)["data/quotes.csv"]
    rows = [list(csv.DictReader(io.StringIO(text, newline=""))) for text in (before, after)]
    for old, new in zip(*rows, strict=True):
        assert new == old | {"page": ROOT + old["page"].removeprefix("../")}


def test_annotations_name_the_sites_places(tmp_path: Path) -> None:
    text = released(tmp_path, ferry_story(), KNOWN)["data/annotations.jsonld"]
    items = json.loads(text)["first"]["items"]
    assert all(body["id"].startswith(ROOT) for item in items for body in item["body"])
    assert {item["target"]["source"] for item in items} == {"https://echo.example/1", f"{ROOT}sources/ferry-put-off/"}


def test_robots_are_told_of_the_site_map_by_its_whole_address(tmp_path: Path) -> None:
    release(tmp_path, UNKNOWN)
    assert (tmp_path / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    (tmp_path / "robots.txt").unlink()
    release(tmp_path, KNOWN)
    assert f"Sitemap: {ROOT}sitemap.xml" in (tmp_path / "robots.txt").read_text()


def test_an_editors_own_robots_file_stays(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    release(tmp_path, KNOWN)
    assert (tmp_path / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
