from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.span import Span
from generator.pages.excerpts import relied_on, sentence_around
from tests.invented import document_of, span_of


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("It rained. The boat sank. Nobody died.", "boat", "The boat sank."),
        ("“Stop,” she said. “Now.” He did not.", "Now", "“Now.”"),
        ("Ask Mr. Doe about it. He knows.", "Doe", "Ask Mr. Doe about it."),
        ("The U.S. Senate voted. It failed.", "Senate", "The U.S. Senate voted."),
        ("It cost 3.5 million. Nobody paid.", "million", "It cost 3.5 million."),
        ("One. Two. Three.", "One. Two", "One. Two."),
        ("No stop at the end", "stop", "No stop at the end"),
        ("First part.\n\nSecond part. Third.", "Second", "Second part."),
        ("First part.\n\nSecond part. Third.", "part.\n\nSecond", "First part.\n\nSecond part."),
    ],
)
def test_the_sentence_around_some_words(text: str, words: str, sentence: str) -> None:
    document = document_of("test", text)
    assert sentence_around(document, span_of(text, words)).text_of(text) == sentence


def test_passages_that_overlap_are_one_and_others_stay_apart() -> None:
    text = "One two. Three four. Five six. Seven eight."
    document = document_of("test", text)
    spans = [span_of(text, words) for words in ("two", "four. Five", "six", "eight")]
    passages = relied_on(document, spans)
    assert [p.text_of(text) for p in passages.spans] == ["One two.", "Three four. Five six.", "Seven eight."]
    assert passages.around(span_of(text, "six")).text_of(text) == "Three four. Five six."


PARAGRAPHS = st.lists(st.text("Ab .”“!?\n", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=4)


@given(PARAGRAPHS.map("\n\n".join), st.data())
def test_a_passage_holds_its_evidence_and_passages_lie_apart(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair))), max_size=5))
    document = document_of("test", text)
    passages = relied_on(document, spans)
    assert all(span in passages.around(span) and passages.around(span) in passages.spans for span in spans)
    assert all(a.end <= b.start for a, b in zip(passages.spans, passages.spans[1:], strict=False))
