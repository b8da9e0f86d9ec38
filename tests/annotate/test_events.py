"""A case's `events` lists every event of its text as "date | clause", planned ones with " (planned)" behind.

`date` is the day of publication (Wednesday 15 May 2024 unless told otherwise); `people` gives for a name the printed
words that stand for it; they are people's mentions wherever they stand. `unnamed` does so for unnamed sources.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.annotate.dates import find_dates
from generator.annotate.events import find_events
from generator.annotate.parse import Parse
from generator.model.annotation import Entities, Entity, EntityKind, Event, Mention
from generator.model.span import Span
from tests.caselist import cases
from tests.factories import parse_of

SHIPYARD = {"Anna Berg": ["Anna Berg", "Ms Berg", "she"]}


def entities_of(parse: Parse, people: dict[str, list[str]], unnamed: dict[str, list[str]]) -> Entities:
    """Make people and unnamed sources of the words that stand for them."""
    kinds = [(EntityKind.PERSON, people), (EntityKind.UNNAMED, unnamed)]
    return Entities(
        tuple(
            Entity(key=name, kind=kind, name=name, mentions=mentions_of(parse.text, words))
            for kind, named in kinds
            for name, words in named.items()
        )
    )


def mentions_of(text: str, words: list[str]) -> tuple[Mention, ...]:
    spans = {Span(*match.span()) for word in words for match in re.finditer(rf"\b{re.escape(word)}\b", text)}
    return tuple(Mention(span=span, rule="test") for span in sorted(spans))


def events_of(
    text: str,
    *,
    people: dict[str, list[str]] | None = None,
    unnamed: dict[str, list[str]] | None = None,
    date: str | None = "2024-05-15",
) -> tuple[Event, ...]:
    parse = parse_of(text, date=date)
    return find_events(parse, entities_of(parse, people or {}, unnamed or {}), (), find_dates(parse))


def shown(event: Event) -> str:
    end = f"/{event.when.end}" if event.when.end else ""
    return f"{event.when.start}{end} | {event.text}{' (planned)' if event.planned else ''}"


@pytest.mark.parametrize("case", cases("events"))
def test_case(case: dict[str, Any]) -> None:
    date = case.get("date", "2024-05-15")
    found = events_of(case["text"], people=case.get("people"), unnamed=case.get("unnamed"), date=date)
    assert [shown(event) for event in found] == case["events"]
    assert "rule" not in case or not found or case["rule"] in {event.rule for event in found}


def test_people_are_those_the_text_of_the_event_names() -> None:
    text = "Anna Berg praised Tom Lund, and she opened the yard on Monday."
    (event,) = events_of(text, people={**SHIPYARD, "Tom Lund": ["Tom Lund"]})
    assert event.people == ("Anna Berg",)


def test_evidence_is_the_sentence_of_the_date() -> None:
    text = "The yard is old. Anna Berg opened it on Monday. It is big."
    (event,) = events_of(text, people=SHIPYARD)
    assert [span.text_of(text) for span in event.evidence] == ["Anna Berg opened it on Monday."]


def test_one_happening_dated_twice_is_one_event_with_both_passages() -> None:
    told = "Thousands of dockers marched through Port Alder on Monday."
    text = f"{told}\n\nThe police had a plan for Monday's great march of dockers."
    (event,) = events_of(text)
    assert len(event.evidence) == 2


def test_events_of_a_shifted_text_are_the_same() -> None:
    text = "On Monday, the council closed the yard, which Anna Berg opened in 1998."
    front = "Nothing is told here.\n\n"
    assert [shown(event) for event in events_of(text)] == [shown(event) for event in events_of(front + text)]
