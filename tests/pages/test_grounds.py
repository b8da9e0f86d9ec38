"""How we know that something was said: the sign, the reporting words, and how it reached the public."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.annotation import EntityKind, QuotationType
from generator.model.document import Document
from generator.model.story import StoryQuotation
from generator.pages.grounds import GROUNDS, Ground, LeadIn, Manner, find_lead_in, find_manner, ground_of
from generator.story.passages import passage
from tests.invented import document_of, span_of


@pytest.mark.parametrize(
    ("speaker", "kind", "ground", "label"),
    [
        (EntityKind.PERSON, QuotationType.DIRECT, Ground.SAID, "In the speaker’s own words"),
        (EntityKind.ORGANISATION, QuotationType.MIXED, Ground.PARTLY, "Partly in the speaker’s own words"),
        (EntityKind.PERSON, QuotationType.INDIRECT, Ground.REPORTED, "As reported, in the source’s words"),
        (EntityKind.UNNAMED, QuotationType.DIRECT, Ground.UNNAMED, "Through an unnamed source, word for word"),
        (EntityKind.UNNAMED, QuotationType.INDIRECT, Ground.UNNAMED, "Through an unnamed source, as reported"),
        (None, QuotationType.DIRECT, Ground.OPEN, "Speaker not settled"),
    ],
)
def test_how_we_know_it(speaker: EntityKind | None, kind: QuotationType, ground: Ground, label: str) -> None:
    assert ground_of(speaker, kind) == (ground, label)


def test_every_ground_has_words() -> None:
    assert set(GROUNDS) == set(Ground)


def case(marked: str, kind: QuotationType = QuotationType.INDIRECT) -> tuple[Document, StoryQuotation]:
    """Read `{source}`, `<cue>`, `(addressee)` and `[content]` out of a text."""
    spans, text = {}, ""
    closing = {"{": "}", "<": ">", "(": ")", "[": "]"}
    for character in marked:
        if character in closing or character in closing.values():
            spans[character] = len(text)
        else:
            text += character
    document = document_of("case", text)

    def found(opening: str) -> str | None:
        return text[spans[opening] : spans[closing[opening]]] if opening in spans else None

    parts = {key: passage(document, span_of(text, words)) for key in closing if (words := found(key))}
    quotation = StoryQuotation(
        id="quotes/case",
        evidence=parts["["],
        type=kind,
        marked=(),
        speaker="people/somebody",
        source=parts.get("{"),
        cue=parts.get("<"),
        addressee=parts.get("("),
        date=None,
        working=None,
        confidence=1,
        rule="by hand",
    )
    return document, quotation


@pytest.mark.parametrize(
    ("marked", "lead_in"),
    [
        ("{Ms Varga} <said> [the boat would stop].", LeadIn(before="Ms Varga said ")),
        ("{She} <told> (the Echo) on Monday [that the boat stops].", LeadIn(before="She told the Echo on Monday ")),
        ("[The boat would stop], {Ms Varga} <said>.", LeadIn(after=", Ms Varga said")),
        ("[The boat stops], <according to> {the crew}.", LeadIn(after=", according to the crew")),
        (
            "{The crew} spoke. On the quay they <said> [it stops].",
            LeadIn(before="The crew spoke. On the quay they said "),
        ),
    ],
)
def test_the_reporting_words_beside_a_report(marked: str, lead_in: LeadIn) -> None:
    assert find_lead_in(*case(marked)) == lead_in


@pytest.mark.parametrize(
    "marked",
    [
        "[The boat, {she} <said>, would stop].",
        "{She} <said> it once more. [The boat would stop].",
        "{She} <said>, after a long evening of talk about other things entirely, [it stops].",
        "{She} [would stop it].",
    ],
    ids=["within it", "in another sentence", "far off", "no cue"],
)
def test_reporting_words_elsewhere_are_left_to_the_passage(marked: str) -> None:
    assert find_lead_in(*case(marked)) == LeadIn()


def test_words_in_quote_marks_need_no_lead_in() -> None:
    assert find_lead_in(*case("{She} <said>: “[Stop]”", QuotationType.DIRECT)) == LeadIn()


@pytest.mark.parametrize(
    ("marked", "manner"),
    [
        ("[The boat stops], {the port} <said> in a statement.", Manner("in a statement", True)),
        ("[It stops], {the port} <said> late on Monday in a joint written statement.", None),
        ("In a short letter on Friday, {the port} <said> [the boat stops].", Manner("In a short letter", True)),
        (
            "[It stops], {she} <told> (the Echo) in an interview with the Sandholm Echo on Monday.",
            Manner("in an interview with the Sandholm Echo", False),
        ),
        ("[It stops], {she} <said> at a news conference.", Manner("at a news conference", False)),
        ("[It stops], {she} <wrote>.", Manner("", True)),
        ("[It stops], {she} <wrote> on Facebook.", Manner("on Facebook", True)),
        ("{She} <said> Tuesday in her speech [it stops].", Manner("in her speech", False)),
    ],
)
def test_how_words_reached_the_public(marked: str, manner: Manner | None) -> None:
    found = find_manner(*case(marked))
    assert found == (manner or Manner("in a joint written statement", True))


@pytest.mark.parametrize(
    "marked",
    [
        "{She} <said> [the port had lied in a statement].",
        "[It stops], {she} <said> of what the port had put in a statement.",
        "The port lied in a statement. [It stops], {she} <said>.",
        "What was in a letter of his was a lie, and [it stops], {she} <said>.",
        "[It stops], {she} <said>. In an interview he did not.",
        "[It stops in a report].",
    ],
)
def test_a_statement_further_off_may_be_another_one(marked: str) -> None:
    assert find_manner(*case(marked)) is None


@pytest.mark.parametrize(
    ("kind", "own", "wording"),
    [
        (QuotationType.MIXED, True, QuotationType.MIXED),
        (QuotationType.MIXED, False, QuotationType.INDIRECT),  # “…” in a report, said by somebody else
        (QuotationType.DIRECT, False, QuotationType.DIRECT),  # a transcript without marks
        (QuotationType.INDIRECT, False, QuotationType.INDIRECT),
    ],
)
def test_whose_words_they_are(kind: QuotationType, *, own: bool, wording: QuotationType) -> None:
    _, quotation = case("{Ms Varga} <said> [the boat would stop].", kind)
    assert replace(quotation, marked=(quotation.evidence,) if own else ()).wording is wording
