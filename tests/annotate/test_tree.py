"""The words that rules read, held against spaCy's own: same fields, same trees, same spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from generator.annotate.parse import READ, load_model, read_tree
from generator.annotate.tree import Doc, Token, edges
from generator.model.settings import DEFAULT_MODEL
from generator.reading import read_seed

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
FIELDS = (
    *("text", "whitespace_", "i", "idx", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_"),
    *("is_sent_start", "is_alpha", "is_digit", "is_upper", "is_title", "is_punct", "is_left_punct", "is_quote"),
    *("is_space", "is_stop", "like_num"),
)
TIES = ("head", "left_edge", "right_edge")
ROWS = ("lefts", "rights", "children", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module")
def pairs() -> list[tuple[SpacyDoc, Doc]]:
    """Every block of some invented articles, as spaCy reads it and as rules do."""
    documents = [read_seed(path) for path in CORPUS[:4]]
    texts = [block.span.text_of(d.text) for d in documents for block in d.blocks_of(*READ)]
    odd = ["", " ", "“Yes.”  \n\n  (No!)", "Lee’s 1,200 ‘so-called’ N.H. votes …", "Él dijo: «¡Sí!» 😀 e\u0301"]
    return [(doc, read_tree(doc)) for doc in load_model(DEFAULT_MODEL).pipe([*texts, *odd])]


def words(pairs: list[tuple[SpacyDoc, Doc]]) -> Iterator[tuple[Any, Token]]:
    return ((theirs, ours) for doc, tree in pairs for theirs, ours in zip(doc, tree, strict=True))


@pytest.mark.parametrize("name", FIELDS)
def test_fields(pairs: list[tuple[SpacyDoc, Doc]], name: str) -> None:
    assert [getattr(ours, name) for _, ours in words(pairs)] == [getattr(theirs, name) for theirs, _ in words(pairs)]


@pytest.mark.parametrize("name", TIES)
def test_ties(pairs: list[tuple[SpacyDoc, Doc]], name: str) -> None:
    for theirs, ours in words(pairs):
        assert getattr(ours, name) is ours.doc[getattr(theirs, name).i]


@pytest.mark.parametrize("name", ROWS)
def test_rows(pairs: list[tuple[SpacyDoc, Doc]], name: str) -> None:
    for theirs, ours in words(pairs):
        assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)]


def test_morphology(pairs: list[tuple[SpacyDoc, Doc]]) -> None:
    assert all(ours.morph == (str(theirs.morph) or "_") for theirs, ours in words(pairs))


def test_sentences(pairs: list[tuple[SpacyDoc, Doc]]) -> None:
    for theirs, ours in words(pairs):
        assert (ours.sent.start, ours.sent.end, ours.sent.text) == (
            theirs.sent.start,
            theirs.sent.end,
            theirs.sent.text,
        )


@pytest.mark.parametrize("size", [1, 2, 3, 5, 9])
def test_spans(pairs: list[tuple[SpacyDoc, Doc]], size: int) -> None:
    for doc, tree in pairs:
        for start in range(len(doc) - size + 1):
            theirs, ours = doc[start : start + size], tree[start : start + size]
            assert (ours.text, ours.start_char, ours.end_char) == (theirs.text, theirs.start_char, theirs.end_char)
            assert ours.root.i == theirs.root.i
            assert [t.i for t in ours[1:-1]] == [t.i for t in theirs[1:-1]]
            assert ours[-1].i == theirs[-1].i


@given(data=st.data())
def test_covering(pairs: list[tuple[SpacyDoc, Doc]], data: st.DataObject) -> None:
    doc, tree = data.draw(st.sampled_from([pair for pair in pairs if len(pair[0])]))
    start = data.draw(st.integers(0, len(doc.text) - 1))
    end = data.draw(st.integers(start + 1, len(doc.text)))
    theirs, ours = doc.char_span(start, end, alignment_mode="expand"), tree.covering(start, end)
    assert ours is not None  # a span of no tokens for the space between two
    assert (ours.start, ours.end) == (theirs.start, theirs.end)


@pytest.mark.parametrize("place", [(-1, 2), (2, 2), (0, 99)])
def test_nothing_covers_what_is_not_there(place: tuple[int, int]) -> None:
    tree = read_tree(load_model(DEFAULT_MODEL)("Lee left."))
    assert tree.covering(*place) is None


def test_crossing_arcs() -> None:
    # 0 hangs on 2, 1 on 3, 2 on 3: the arcs of 0 and 1 cross
    assert edges([2, 3, 3, 3]) == ([0, 1, 0, 0], [0, 1, 2, 3])


def test_neighbours_end_with_the_doc() -> None:
    tree = read_tree(load_model(DEFAULT_MODEL)("Lee left."))
    assert tree[0].nbor().text == "left"
    with pytest.raises(IndexError):
        tree[0].nbor(-1)
    with pytest.raises(IndexError):
        tree[-1].nbor()
    with pytest.raises(IndexError):
        tree[0:2][2]
