"""Documents that are one quotation, credited by their title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.annotate import annotate
from generator.annotate.attribution.authored import author_in
from tests.factories import parse_of

WHOLE = "“The pier stays open. The council met Ada Lund at noon.\n\nIt will vote again in May.”"


def speakers(text: str, title: str) -> list[str | None]:
    parse = parse_of(text)
    found = annotate(replace(parse, document=replace(parse.document, title=title)))
    return [q.speaker for q in found.quotations if q.type == "direct"]


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Statement from Mayor Lund on the Port", "Mayor Lund"),
        ("Joint statement by Ada Lund and Tom Berg", "Ada Lund and Tom Berg"),
        ("Open letter from Ada Lund to the council", "Ada Lund"),
        ("Remarks by the President", None),
        ("Statement of account for May", None),
        ("Council rejects statement from mayor", None),
        ("Ada Lund on the port", None),
    ],
)
def test_an_author_is_read_from_a_title(title: str, author: str | None) -> None:
    assert author_in(title) == author


def test_the_title_credits_a_document_that_is_all_one_quotation() -> None:
    assert speakers(WHOLE, "Statement from Tom Berg and Eva Holm on the Pier") == ["Tom Berg and Eva Holm"]


def test_a_person_of_the_text_is_known_by_the_surname() -> None:
    (speaker,) = speakers(WHOLE, "Statement from Mayor Lund on the Pier")
    assert speaker is not None
    assert "lund" in speaker.lower()


@pytest.mark.parametrize(
    ("title", "name", "kind"),
    [
        ("Statement from Ada Berg on the Pier", "Ada Berg", "person"),
        ("Statement from Mayor Tom Berg on the Pier", "Tom Berg", "person"),
        ("Statement from Mayor Berg on the Pier", "Berg", "person"),
        ("Statement from Tom Berg and Eva Holm on the Pier", "Tom Berg and Eva Holm", "unnamed"),
        ("Statement from the Ash End Council on the Pier", "Ash End Council", "unnamed"),
        ("Statement from Dockers United on the Pier", "Dockers United", "unnamed"),
    ],
)
def test_an_author_whom_the_text_does_not_mention_is_a_person_where_the_name_is_one(
    title: str, name: str, kind: str
) -> None:
    parse = parse_of("“The pier stays open. The council met at noon.”")
    found = annotate(replace(parse, document=replace(parse.document, title=title)))
    (speaker,) = {found.entities.get(q.speaker) for q in found.quotations if q.type == "direct"}
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_title_credits_nothing_where_the_text_has_other_words() -> None:
    assert speakers(f"{WHOLE}\n\nRain fell at noon.", "Statement from Tom Berg and Eva Holm on the Pier") == [None]


def test_a_title_without_an_author_credits_nobody() -> None:
    assert speakers(WHOLE, "Statement on the Pier") == [None]


def test_what_a_statement_reports_is_its_sources_own() -> None:
    text = "“The council met at noon. Ada Lund said that the pier would stay open.”"
    found = annotate(parse_of(text)).quotations
    assert [(str(q.type), q.content.text_of(text)) for q in found] == [
        ("direct", text[1:-1]),
        ("indirect", "that the pier would stay open"),
    ]
