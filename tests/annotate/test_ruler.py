"""The attribute ruler with a memory sets what spaCy's own sets."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from generator.annotate.parse import READ, load_model
from generator.annotate.ruler import is_plain
from generator.model.settings import DEFAULT_MODEL
from generator.reading import read_seed

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
SET = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
SAID = ["I", "you", "gonna", "let's", "ain't", "it", "There", "is", "had", "not", "n't", "that", "to", " ", "\n", "’em"]


@pytest.fixture(scope="module")
def own() -> Language:
    """The pipeline as it comes."""
    pipeline: Language = importlib.import_module(DEFAULT_MODEL).load()
    return pipeline


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_articles_are_read_the_same(own: Language, path: Path) -> None:
    document = read_seed(path)
    for block in document.blocks_of(*READ):
        text = block.span.text_of(document.text)
        assert load_model(DEFAULT_MODEL)(text).to_array(SET).tolist() == own(text).to_array(SET).tolist()


@given(words=st.lists(st.sampled_from(SAID), min_size=1, max_size=12))
def test_any_words_are_read_the_same(own: Language, words: list[str]) -> None:
    text = " ".join(words)
    assert load_model(DEFAULT_MODEL)(text).to_array(SET).tolist() == own(text).to_array(SET).tolist()


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ([{"TAG": "MD", "LOWER": "will"}], True),
        ([{"LOWER": {"IN": ["is", "was"]}, "DEP": {"NOT_IN": ["expl"]}}], True),
        ([{"LOWER": {"REGEX": "^n'?t$"}}], False),
        ([{"LOWER": {"NOT_IN": ["is"]}}], False),
        ([{"LOWER": "let"}, {"LOWER": "'s"}], False),
        ([{"ENT_TYPE": "DATE"}], False),
    ],
)
def test_what_is_remembered(pattern: list[dict[str, object]], *, plain: bool) -> None:
    assert is_plain(pattern) is plain
