from __future__ import annotations

import datetime

import pytest

from generator.errors import SeedError
from generator.reading import read_bytes
from generator.reading.frontmatter import read_front_matter

FULL = """---
title: "Mayor: no bridge"
date: 2024-05-15
publisher: The Oldport Courier
url: https://example.org/bridge?id=1#top
authors: [Ann Other, Bo Neither]
licence: CC BY 4.0
---
The text.
"""


def test_every_field_is_read_and_the_text_begins_after_the_closing_line() -> None:
    document = read_bytes(FULL.encode(), path="a.txt", name="a").document
    assert document.text == "The text.\n"
    assert document.text_line == 9
    assert document.line_of(0) == 9
    assert document.title == "Mayor: no bridge"
    assert not document.title_derived
    assert document.date == datetime.date(2024, 5, 15)
    assert document.publisher == "The Oldport Courier"
    assert document.url == "https://example.org/bridge?id=1#top"
    assert document.authors == ("Ann Other", "Bo Neither")
    assert document.licence == "CC BY 4.0"
    assert document.edited == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "date", ["2024-05-15", "'2024-05-15'", '"2024-5-15"', "2024-05-15T10:30:00Z", "2024-05-15 10:30"]
)
def test_dates_as_dates_as_text_and_with_a_time(date: str, newline: str) -> None:
    front = read_front_matter(newline.join(["---", f"date: {date}", "---", "Text"]), path="a.txt")
    assert front.metadata.date == datetime.date(2024, 5, 15)


@pytest.mark.parametrize(
    ("yaml", "line", "parts"),
    [
        ("title: x\ndate: 2024-02-30", 3, ["'date'", "'2024-02-30'", "YYYY-MM-DD"]),
        ("date: yesterday", 2, ["'date'", "'yesterday'", "YYYY-MM-DD"]),
        ("date: 0001-01-01", 2, ["'date'"]),
        ("date: [2024]", 2, ["'date'", "a list"]),
        ("date: 5", 2, ["'date'", "the number '5'"]),
        ("title:\n  - a", 3, ["'title'", "a list", "text"]),
        ("title: 1984", 2, ["'title'", "the number '1984'", 'title: "1984"']),
        ("publisher: {a: b}", 2, ["'publisher'", "a mapping"]),
        ("authors: 7", 2, ["'authors'", "the number '7'"]),
        ("authors:\n- Ann\n- 7", 4, ["'authors'", "the number '7'"]),
        ("url: javascript:alert(1)", 2, ["'url'", "https://"]),
        ("title: a\ntitle: b", 3, ["'title' is given twice", "line 2"]),
        ("title: 'open", 3, ["broken YAML"]),
        ("title: a: b", 2, ["broken YAML"]),
        ("\tx: y", 2, ["broken YAML"]),
        ("just words", 2, ["mapping", "'just words'", "key: value"]),
        ("? [a]\n: b", 2, ["key"]),
        ("title: !!python/object:os.system x", 2, ["'title'"]),
        ("a: " + "[" * 5000, 2, ["broken YAML"]),
    ],
)
def test_errors_name_file_line_and_key(yaml: str, line: int, parts: list[str]) -> None:
    with pytest.raises(SeedError) as caught:
        read_front_matter(f"---\n{yaml}\n---\nText", path="seeds/a.txt")
    message = str(caught.value)
    assert message.startswith(f"seeds/a.txt:{line}: "), message
    assert all(part in message for part in parts), message
    assert "\n" not in message


def test_front_matter_that_is_not_closed() -> None:
    with pytest.raises(SeedError, match=r"^a\.txt:1: the front matter is not closed"):
        read_front_matter("---\ntitle: a\n\nThe text.", path="a.txt")


def test_a_rule_at_the_top_is_text() -> None:
    assert read_front_matter("---\nThe text goes on.", path="a.txt").end == 0


def test_empty_values_are_missing_and_unknown_keys_are_noticed() -> None:
    front = read_front_matter("---\ntitle:\npublsher: x\ncolour: red\n---\nText", path="a.txt")
    assert front.metadata.given == ()
    assert [str(notice) for notice in front.notices] == [
        "a.txt:3: unknown key, ignored: found 'publsher'; expected 'publisher', perhaps",
        "a.txt:4: unknown key, ignored: found 'colour'; expected one of title, date, publisher, url, authors, licence",
    ]


def test_words_that_yaml_would_change_stay_words() -> None:
    assert read_front_matter("---\ntitle: No\n---\nText", path="a.txt").metadata.title == "No"
