from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.reading import read_bytes
from generator.reading.blocks import find_blocks

# Pieces that the rules look for, thrown together in any order, are likelier to trip them than letters alone.
PIECES = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x0b",
    " ",
    "---\n",
    "# ",
    "- ",
    "[ ",
    " ]",
    "Photograph: ",
    "A Name/AP",
    "(AP Photo/",
    ")",
    "By ",
    "READ MORE",
    "Related: ",
    "date 2024-05-15 ",
    "May 5, 2024",
    "9 p.m.",
    ".",
    "“",
    "word " * 9,
    "██ ",
]
TEXTS = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=30).map("".join)
)


@given(TEXTS, st.none() | st.text(max_size=20))
def test_blocks_are_in_order_disjoint_and_cover_all_but_space(text: str, title: str | None) -> None:
    at = 0
    for block in find_blocks(text, title=title):
        assert at <= block.span.start < block.span.end <= len(text)
        assert not text[at : block.span.start].strip()
        assert block.span.text_of(text) == block.span.text_of(text).strip()
        assert block.credit is None or block.credit in block.span
        at = block.span.end
    assert not text[at:].strip()


@given(TEXTS)
def test_any_text_is_read_unchanged_or_refused(text: str) -> None:
    with contextlib.suppress(SeedError):
        document = read_bytes(b"\xef\xbb\xbf" + text.encode(errors="replace"), path="a.txt", name="a").document
        assert text.encode(errors="replace").decode().endswith(document.text)
        assert document.title.strip()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(SeedError):
        assert read_bytes(data, path="a.txt", name="a").document.text.strip()


@given(TEXTS)
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(SeedError):
        read_bytes(f"---\n{text}\n---\nText.".encode(errors="replace"), path="a.txt", name="a")
