"""What pages leave out, though the data have it."""

from __future__ import annotations

import dataclasses

import pytest

from generator.model.annotation import QuotationType
from generator.model.span import Span
from generator.model.story import Evidence, StoryQuotation
from generator.pages.cards import uttered
from generator.pages.echoes import find_echoes
from generator.pages.shelving import without

TEXT = "Ms Varga says she told the crew that the boat would stop. The crew said that it would not."


def quotation(words: str, speaker: str | None, document: str = "ferry") -> StoryQuotation:
    at = TEXT.index(words)
    return StoryQuotation(
        id=f"quotes/{document}-{at}",
        evidence=Evidence(document, Span(at, at + len(words)), words),
        type=QuotationType.INDIRECT,
        marked=(),
        speaker=speaker,
        source=None,
        cue=None,
        addressee=None,
        date=None,
        working=None,
        confidence=1.0,
        rule="by hand",
    )


OUTER = quotation("she told the crew that the boat would stop", "varga")
INNER = quotation("that the boat would stop", "varga")
APART = quotation("that it would not", "crew")


def shown(*quotations: StoryQuotation) -> tuple[StoryQuotation, ...]:
    return without(quotations, find_echoes(quotations))


def test_a_report_within_a_report_of_the_same_speaker_is_left_out() -> None:
    assert shown(OUTER, INNER, APART) == (OUTER, APART)


def test_an_echo_of_an_echo_leads_to_what_is_shown() -> None:
    innermost = quotation("the boat would stop", "varga")
    assert find_echoes((OUTER, INNER, innermost)) == {INNER.id: OUTER.id, innermost.id: OUTER.id}


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(INNER, speaker="crew"),
        dataclasses.replace(INNER, speaker=None),
        quotation("that the boat would stop", "varga", "another"),
    ],
    ids=["another speaker", "nobody", "another document"],
)
def test_what_somebody_else_says_or_another_document_stays(other: StoryQuotation) -> None:
    assert shown(OUTER, other) == (OUTER, other)


def test_the_same_words_twice_are_not_both_left_out() -> None:
    assert len(shown(OUTER, dataclasses.replace(OUTER, id="quotes/again"))) == 2


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("It will work,", QuotationType.DIRECT, "It will work"),
        ("Will it work?", QuotationType.DIRECT, "Will it work?"),
        ("that, she hoped,", QuotationType.INDIRECT, "that, she hoped,"),
    ],
)
def test_the_comma_before_an_attribution_is_not_shown(text: str, kind: QuotationType, words: str) -> None:
    said = dataclasses.replace(OUTER, type=kind, evidence=Evidence("ferry", Span(0, len(text)), text))
    assert uttered(said) == words
