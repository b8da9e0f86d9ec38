"""Named people and organisations: cases as data, then what holds for any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.names import find_named_entities
from generator.annotate.parse import Parse
from generator.model.annotation import Entities, EntityKind
from tests.caselist import cases
from tests.factories import parse_of

NAMES = (
    "Mr Lund",
    "Ana Berg",
    "minister Olaf Reid",
    "Lund",
    "the Reform Party",
    "Dublin",
    "he",
    "“Ana Berg”",
    "said",
    ",",
    ".",
)


def described(parse: Parse, found: Entities, wanted: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Give of each person found the fields that the case asks for."""
    people = {e.name: e for e in found.all if e.kind is EntityKind.PERSON}
    seen: dict[str, dict[str, Any]] = {}
    for name, person in people.items():
        values = {
            "aliases": list(person.aliases),
            "roles": [role.text_of(parse.text) for role in person.roles],
            "gender": person.gender,
            "affiliation": person.affiliation and person.affiliation.text_of(parse.text),
        }
        seen[name] = {field: values[field] for field in wanted.get(name, {})}
    return seen


@pytest.mark.parametrize("case", cases("names"))
def test_named_entities(case: dict[str, Any]) -> None:
    parse = parse_of(case["text"].replace("\\n", "\n"))
    found = find_named_entities(parse)
    if "people" in case:
        assert described(parse, found, case["people"]) == case["people"]
    organisations = [e.name for e in found.all if e.kind is EntityKind.ORGANISATION]
    assert set(case.get("organisations", [])) <= set(organisations)
    assert organisations == case.get("all_organisations", organisations)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=12))
def test_mentions_lie_in_the_text_and_keys_are_unique(words: list[str]) -> None:
    parse = parse_of(" ".join(words))
    found = find_named_entities(parse)
    keys = [entity.key for entity in found.all]
    assert len(keys) == len(set(keys))
    for entity in found.all:
        spans = [mention.span for mention in entity.mentions]
        assert spans == sorted(set(spans))
        assert all(span.end <= len(parse.text) for span in (*spans, *entity.roles))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=10))
def test_a_paragraph_in_front_shifts_the_spans_and_changes_nothing_else(words: list[str]) -> None:
    text, front = " ".join(words), "It rained all day.\n\n"
    plain, shifted = find_named_entities(parse_of(text)), find_named_entities(parse_of(front + text))
    assert [(e.key, e.name, e.aliases, e.gender) for e in plain.all] == [
        (e.key, e.name, e.aliases, e.gender) for e in shifted.all
    ]
    assert [m.span.shift(len(front)) for e in plain.all for m in e.mentions] == [
        m.span for e in shifted.all for m in e.mentions
    ]
