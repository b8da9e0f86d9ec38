from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.story.identifiers import digest, identifiers, slug_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Volodymyr Zelenskiy", "volodymyr-zelenskiy"),
        ("José Paz", "jose-paz"),
        ("O’Neil, Jr.", "oneil-jr"),
        ("a" * 10 + " " + "b" * 60, "a" * 10),
    ],
)
def test_a_slug_is_readable(text: str, slug: str) -> None:
    assert slug_of(text) == slug


@pytest.mark.parametrize("text", ["", "index", "CON", "!!!", "🙂", "{{ }}"])
def test_a_slug_that_would_be_unusable_has_a_hash(text: str) -> None:
    assert re.fullmatch(r"([a-z]+-)?[0-9a-f]{6}", slug_of(text))


@given(st.text())
def test_any_text_has_a_slug_fit_for_a_file(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(text))


def test_names_that_share_a_slug_are_told_apart_and_nothing_else_moves() -> None:
    before = identifiers("people", ["Jose Paz", "Ann Lee"])
    after = identifiers("people", ["José Paz", "Ann Lee", "Jose Paz"])
    assert {name: after[name] for name in before} == before
    assert after["José Paz"] == f"people/jose-paz-{digest('José Paz', length=6)}"


@given(st.lists(st.text(max_size=5), unique=True))
def test_identifiers_are_distinct_and_know_no_order(names: list[str]) -> None:
    found = identifiers("x", names)
    assert len(set(found.values())) == len(names)
    assert found == identifiers("x", reversed(names))
