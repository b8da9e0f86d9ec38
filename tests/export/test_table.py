from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given

from generator.export.contract import published
from generator.export.table import COLUMNS, guarded, quotations_table
from generator.model.story import Story
from tests.export.stories import WORDS, catalogued, story_quoting
from tests.export.test_contract import FULL
from tests.invented import ferry_story

NUMBERS = {"start", "end", "confidence", "marked"}
STRETCHES = ("mention", "cue")


def rows_of(story: Story) -> list[dict[str, str]]:
    text = quotations_table(story, catalogued(story))
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    # As the file's description says: an apostrophe before a cell that begins with one is not part of it.
    return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]


def quote_of(row: dict[str, str]) -> dict[str, Any]:
    """Read a row back into the contract's form."""
    quote: dict[str, Any] = {
        name: json.loads(cell) if name in NUMBERS else cell or None
        for name, cell in row.items()
        if name.partition("_")[0] not in {*STRETCHES, "page"} and name not in DERIVED
    }
    for name in STRETCHES:
        found = row[f"{name}_start"] != ""
        parts = {p: int(row[f"{name}_{p}"]) for p in ("start", "end")} if found else {}
        quote[name] = parts | {"text": row[f"{name}_text"]} if found else None
    return quote


DERIVED = {"speaker_name", "speaker_kind", "source_title", "source_publisher", "source_date", "source_url"}


@pytest.mark.parametrize("story", [ferry_story(), FULL], ids=["ferry", "full"])
def test_the_table_and_the_story_agree_item_by_item(story: Story) -> None:
    rows = rows_of(story)
    assert rows
    assert [quote_of(row) for row in rows] == published(story)["quotes"]


@given(WORDS, WORDS)
def test_any_words_come_back(words: str, name: str) -> None:
    story = story_quoting(words, name)
    (row,) = rows_of(story)
    assert quote_of(row) == published(story)["quotes"][0]
    assert (row["speaker_name"], row["source_title"]) == (name, name)


@given(WORDS)
def test_no_cell_is_a_formula(words: str) -> None:
    story = story_quoting(words, words, publisher=words)
    text = quotations_table(story, catalogued(story))
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not [cell for cell in row if cell[:1] in set("=+-@\t\r\n＝＋－＠")]


@pytest.mark.parametrize("cell", ["=1+1", "-1", "+44", "@home", "\t=1", "'tis", "'=1"])
def test_what_begins_like_a_formula_or_a_guard_is_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "1", "“=1”", '"', "–1"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_names_of_speakers_and_sources_stand_beside_their_identifiers() -> None:
    first = rows_of(ferry_story())[0]
    assert (first["speaker"], first["speaker_name"], first["speaker_kind"]) == (
        "people/ilse-varga",
        "Ilse Varga",
        "person",
    )
    assert (first["source_publisher"], first["source_url"]) == ("Sandholm Echo", "https://echo.example/1")
    assert first["page"] == "../quotes/from/ferry-to-stop/#quotes-f2254ab00a"
    assert tuple(first) == COLUMNS
