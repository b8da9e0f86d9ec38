"""Text fragments: the address of some words in the original."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.span import Span
from generator.pages.text_fragments import original_of
from tests.invented import document_of, span_of

TEXT = """The mayor, who is tired, said the R-12 bus — a gift, she said — stays. “We pay & we ride,” she said.

Nobody asked her. The bus stays. It ran on Monday, on Tuesday, on Thursday and, for the first time in a year, on a
Sunday morning in the rain."""

ADDRESS = "https://news.example/bus"


def fragment(words: str, *, text: str = TEXT, url: str | None = ADDRESS, nth: int = 0) -> str | None:
    return original_of(document_of("bus", text, url=url), span_of(text, words, nth=nth))


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("Nobody asked her", "Nobody%20asked%20her"),
        ("Nobody asked her.", "Nobody%20asked%20her"),
        ("We pay & we ride,", "We%20pay%20%26%20we%20ride"),
        ("the R-12 bus", "the%20R%2D12%20bus"),
        ("a gift, she", "a%20gift%2C%20she"),
    ],
)
def test_short_words_are_looked_for_as_they_are(words: str, directive: str) -> None:
    assert fragment(words) == f"{ADDRESS}#:~:text={directive}"


def test_a_long_passage_is_told_by_its_beginning_and_its_end_on_one_line() -> None:
    words = TEXT[TEXT.index("It ran") :]
    assert fragment(words) == f"{ADDRESS}#:~:text=It%20ran%20on%20Monday%2C%20on,Sunday%20morning%20in%20the%20rain"


def test_a_passage_of_two_paragraphs_is_a_range_whose_ends_lie_in_one_each() -> None:
    found = fragment("she said.\n\nNobody", nth=0)
    assert (
        found
        == f"{ADDRESS}#:~:text=We%20pay%20%26%20we%20ride%2C%E2%80%9D-,she%20said,Nobody,-asked%20her.%20The%20bus"
    )


@pytest.mark.parametrize(
    ("nth", "directive"),
    [
        (0, "R%2D12%20bus%20%E2%80%94%20a%20gift%2C-,she%20said,-%E2%80%94%20stays.%20%E2%80%9CWe%20pay%20%26%20we"),
        (1, "We%20pay%20%26%20we%20ride%2C%E2%80%9D-,she%20said"),
    ],
)
def test_words_that_stand_twice_are_told_by_those_around_them(nth: int, directive: str) -> None:
    assert fragment("she said", nth=nth) == f"{ADDRESS}#:~:text={directive}"


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ftp://news.example/bus", "news.example/bus"])
def test_without_a_web_address_there_is_no_link(url: str | None) -> None:
    assert fragment("Nobody", url=url) is None


def test_an_address_that_has_a_fragment_keeps_it() -> None:
    assert fragment("Nobody", url=f"{ADDRESS}#top") == f"{ADDRESS}#top:~:text=Nobody"


def test_words_without_a_letter_link_the_page() -> None:
    assert fragment("—") == ADDRESS


@given(st.text("ab -,&#~:=“é\n", max_size=60), st.data())
def test_a_directive_has_four_parts_at_most_and_says_words_of_the_text(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    found = original_of(document_of("any", text, title="Any", url=ADDRESS), Span(*ends))
    assert found is not None
    _, _, directive = found.partition("#:~:text=")
    parts = [unquote(part.removeprefix("-").removesuffix("-")) for part in directive.split(",")]
    assert len(parts) <= 4
    assert all(part in " ".join(text.split()) for part in parts)
    assert "&" not in directive
