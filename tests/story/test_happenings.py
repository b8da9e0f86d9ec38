"""Events of two documents: one happening, or two."""

from __future__ import annotations

import pytest

from generator.model.annotation import DateMention, Event
from generator.model.dates import PartialDate
from generator.model.span import Span
from generator.story.happenings import is_same_elsewhere

DAY, MONTH = PartialDate(2024, 5, 13), PartialDate(2024, 5)


def event(text: str, when: PartialDate, *, planned: bool = False) -> Event:
    mention = DateMention(span=Span(0, 1), start=when, end=None, working="Monday → 13 May 2024", rule="test")
    return Event(text=text, when=mention, evidence=(), people=(), planned=planned, confidence=1.0, rule="test")


@pytest.mark.parametrize(
    ("one", "other", "when", "planned", "same"),
    [
        ("Dockers marched through Port Alder", "Forty dockers marched through rainy Port Alder", DAY, False, True),
        ("Dockers marched through Port Alder", "Dockers burned a crane in Port Alder", DAY, False, False),
        ("the exit deadline", "the deadline stands at midnight", DAY, True, True),
        ("the exit deadline", "the fair opens", DAY, True, False),
        ("the strikes began", "The strikes began over a toll", MONTH, False, True),
        ("the strikes began over pay", "the strikes spread over the coast", MONTH, False, False),
    ],
)
def test_same(one: str, other: str, when: PartialDate, planned: bool, same: bool) -> None:
    assert is_same_elsewhere(event(one, when, planned=planned), event(other, when, planned=planned)) is same


def test_another_day_is_another_event() -> None:
    text = "Dockers marched through Port Alder"
    assert not is_same_elsewhere(event(text, DAY), event(text, PartialDate(2024, 5, 14)))
