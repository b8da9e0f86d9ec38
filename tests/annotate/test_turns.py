"""Transcripts without quote marks."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate import annotate
from generator.annotate.attribution.turns import find_turns
from tests.factories import parse_of

TALK = """7:15 P.M.

THE MAYOR: Good evening. Any questions?

Q Will the pier stay open?

THE MAYOR: It will. I promised that.

We have the money. (Laughter.)

(Applause.)

MR. BERG: And the ships.

Q: When?

MR. BERG: In May.

END 7:20 P.M."""


def said(text: str, title: str = "A talk") -> list[tuple[str, str | None]]:
    parse = parse_of(text)
    found = annotate(replace(parse, document=replace(parse.document, title=title)))
    return [(q.content.text_of(text), q.speaker and found.entities.get(q.speaker).name) for q in found.quotations]  # type: ignore[union-attr]


def test_each_turn_is_its_labels_over_the_paragraphs_without_one() -> None:
    assert said(TALK) == [
        ("Good evening. Any questions?", "THE MAYOR"),
        ("Will the pier stay open?", None),
        ("It will. I promised that.\n\nWe have the money. (Laughter.)", "THE MAYOR"),
        ("And the ships.", "BERG"),
        ("When?", None),
        ("In May.", "BERG"),
    ]


def test_a_label_is_the_one_whom_the_title_names_with_the_office() -> None:
    text = TALK.replace("And the ships.", "And the ships, as Ada Lund told us.")
    assert dict(said(text, "Remarks by Mayor Lund"))["Good evening. Any questions?"] == "Ada Lund"
    assert dict(said(text, "Remarks by Deputy Mayor Lund"))["Good evening. Any questions?"] == "THE MAYOR"


def test_a_surname_in_a_label_is_the_one_person_of_that_name() -> None:
    text = TALK.replace("I promised that.", "Tom Berg promised that.")
    assert dict(said(text))["In May."] == "Tom Berg"


def test_points_under_headings_are_no_turns() -> None:
    text = "Background: The pier is old.\n\nCost: Two million.\n\nVote: In May.\n\nNext steps: A report."
    assert find_turns(parse_of(text)) == ()


def test_labels_before_quote_marks_are_left_to_the_marks() -> None:
    text = "\n\n".join(["LUND: “It is late.”", "BERG: “It is not.”"] * 3)
    assert find_turns(parse_of(text)) == ()
