"""Stretches in quote marks. A case gives `text` and `marked`: the stretches expected, `|` for one left open at its end,
`~` for one that goes on from the paragraph before, `‘` for single marks."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.attribution.quotemarks import Style, find_marked
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Doc
from tests.caselist import cases
from tests.factories import document_of

NO_WORDS = Doc("", [], [])
PIECES = [
    "a ",
    "Bad. ",
    "it’s ",
    "the boys’ ",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "``",
    "«",
    "»",
    "6'2\" ",
    "\n\n",
    "\n",
    "he said, ",
]


def unparsed(text: str) -> Parse:
    """Give a parse with an empty doc: marks need none of a model's words."""
    document = document_of(text)
    return Parse(document, tuple(ParsedBlock(block, NO_WORDS) for block in document.blocks))


def shown(text: str) -> list[str]:
    return [
        ("~" if m.continued else "")
        + ("‘" if m.style is Style.SINGLE else "")
        + m.span.text_of(text)
        + ("" if m.closed else "|")
        for m in find_marked(unparsed(text))
    ]


@pytest.mark.parametrize("case", cases("quotemarks"))
def test_marked_stretches(case: dict[str, Any]) -> None:
    assert shown(case["text"]) == case["marked"]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_stretches_never_overlap_and_stay_in_their_paragraph(text: str) -> None:
    parse = unparsed(text)
    marked = find_marked(parse)
    for first, second in itertools.pairwise(marked):
        assert first.outer.end <= second.outer.start
    for stretch in marked:
        assert stretch.span in stretch.outer
        assert any(stretch.outer in block.block.span for block in parse.blocks)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_a_neutral_paragraph_in_front_only_shifts(text: str) -> None:
    front = "Rain fell.\n\n"
    here, there = find_marked(unparsed(text)), find_marked(unparsed(front + text))
    assert [(m.span.shift(len(front)), m.closed, m.continued) for m in here] == [
        (m.span, m.closed, m.continued) for m in there
    ]
