"""Cues: `cues` lists every cue with its `cue` words and, as far as given, source, class, frame, contents, addressee."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.attribution.cues import Cue, find_cues
from generator.annotate.attribution.quotemarks import find_marked
from generator.annotate.attribution.reporting import FRAMES
from generator.lexicon import load
from generator.model.span import Span
from tests.caselist import cases
from tests.factories import parse_of


def cues_of(text: str) -> list[dict[str, Any]]:
    parse = parse_of(text)
    return [as_mapping(cue, text) for cue in find_cues(parse, find_marked(parse))]


def as_mapping(cue: Cue, text: str) -> dict[str, Any]:
    def printed(span: Span | None) -> str | None:
        return span.text_of(text) if span else None

    return {
        "cue": printed(cue.span),
        "source": printed(cue.source),
        "how": cue.source_rule,
        "class": cue.verb_class,
        "frame": str(cue.frame),
        "contents": [printed(content) for content in cue.contents],
        "addressee": printed(cue.addressee),
        "negated": cue.negated,
    }


@pytest.mark.parametrize("case", cases("cues"))
def test_cues(case: Any) -> None:
    found = cues_of(case["text"])
    wanted = case["cues"]
    shown = [{key: cue[key] for key in want} for cue, want in zip(found, wanted, strict=False)]
    assert shown == wanted
    assert len(found) == len(wanted)


def test_every_class_of_the_lexicon_has_frames_and_entries() -> None:
    lexicon = load("reporting_verbs")
    assert set(lexicon) == set(FRAMES)
    assert all(entry == entry.lower() for entries in lexicon.values() for entry in entries)


TEXT = (
    "The mayor said the bridge was safe. Ann Cole, an engineer, told the council that it was not, adding that “rust” "
    "was everywhere. The repairs will cost millions, according to the city."
)


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(("It rained.", "Nobody came.", "The sun shone on “Main Street” all day.")))
def test_a_paragraph_in_front_only_shifts(front: str) -> None:
    plain, moved = parse_of(TEXT), parse_of(f"{front}\n\n{TEXT}")
    by = len(front) + 2
    shifted = [(c.span.shift(by), [s.shift(by) for s in c.contents]) for c in find_cues(plain, find_marked(plain))]
    later = [c for c in find_cues(moved, find_marked(moved)) if c.span.start >= by]
    assert [(c.span, list(c.contents)) for c in later] == shifted
