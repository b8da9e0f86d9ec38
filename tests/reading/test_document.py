from __future__ import annotations

import datetime

import pytest

from generator.errors import SeedError
from generator.model.document import Document
from generator.model.metadata import Metadata
from generator.reading import read_bytes
from generator.reading.dates import date_of_line, is_date_line


def read(text: str, **edits: str) -> Document:
    return read_bytes(text.encode(), path="a.txt", name="a", edits=Metadata(**edits)).document  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"---\ntitle: a\n---\n \n"])
def test_an_empty_file(data: bytes) -> None:
    with pytest.raises(SeedError, match=r"^a\.txt: an empty file"):
        read_bytes(data, path="a.txt", name="a")


def test_the_glued_date_is_the_documents_and_stays_in_its_text() -> None:
    document = read(" date 2024-05-15 The mayor left early.\n")
    assert document.text == " date 2024-05-15 The mayor left early.\n"
    assert document.date == datetime.date(2024, 5, 15)
    assert document.title == "The mayor left early"


def test_a_glued_date_that_is_none() -> None:
    with pytest.raises(SeedError, match=r"^a\.txt:2: .*not a date: found '2024-13-15'"):
        read("\n date 2024-13-15 The mayor left early.")


def test_two_dates_are_noticed_and_the_front_matters_is_used() -> None:
    seed = read_bytes(b"---\ndate: 2024-05-16\n---\ndate 2024-05-15 Text.", path="a.txt", name="a")
    assert seed.document.date == datetime.date(2024, 5, 16)
    assert [notice.line for notice in seed.notices] == [4]


def test_a_dateline_dates_the_article() -> None:
    assert read("Wednesday, May 15, 2024\n\nThe mayor left.").date == datetime.date(2024, 5, 15)
    assert read("The mayor left on Wednesday, May 15, 2024.").date is None


def test_a_title_in_the_text() -> None:
    document = read("# Mayor  shelves it #\n\nThe mayor left.")
    assert (document.title, document.title_derived) == ("Mayor shelves it", False)


def test_a_title_from_the_lead_is_cut_between_words() -> None:
    document = read(
        "Mr. Other, mayor of Oldport, has shelved the plan for a bridge across the harbour because of its costs. More."
    )
    assert document.title_derived
    assert (
        document.title == "Mr. Other, mayor of Oldport, has shelved the plan for a bridge across the harbour because…"
    )


def test_a_title_from_a_lead_without_spaces_ends() -> None:
    title = read("x" * 500).title
    assert 0 < len(title) <= 91


def test_what_the_editor_says_wins_and_is_marked() -> None:
    document = read("---\ntitle: Theirs\npublisher: Courier\n---\nThe mayor left.", title="Ours")
    assert (document.title, document.publisher, document.edited) == ("Ours", "Courier", ("title",))


def test_a_paragraph_no_parser_takes() -> None:
    with pytest.raises(SeedError, match=r"^a\.txt:3: a paragraph too long to read: found 500,001 characters"):
        read("Title\n\n" + "x" * 500_001)


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, March 28, 2019",
        "(March 9, 2025)",
        "16 February 2025",
        "Published: 16 Feb 2025, 10:30 GMT",
        "7 p.m.",
        "14:05 GMT",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["In March 2019", "March 28 was a Thursday", "30", "7 ferries", "1815"])
def test_lines_that_are_no_dates(line: str) -> None:
    assert not is_date_line(line)


def test_a_date_line_without_a_real_day_gives_none() -> None:
    assert date_of_line("February 30, 2024") is None
