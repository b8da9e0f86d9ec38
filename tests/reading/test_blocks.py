from __future__ import annotations

from typing import Any

import pytest

from generator.reading import read_bytes
from tests.caselist import cases


@pytest.mark.parametrize("case", cases("reading"))
def test_blocks(case: dict[str, Any]) -> None:
    document = read_bytes(case["text"].encode(), path="a.txt", name="a").document
    blocks = document.blocks
    assert [str(block.kind) for block in blocks] == [kind for kind, *_ in case["expect"]]
    for block, (_, beginning, *credit) in zip(blocks, case["expect"], strict=True):
        assert block.span.text_of(document.text).startswith(beginning)
        assert [block.credit.text_of(document.text)] == credit if block.credit else not credit


def test_the_given_title_is_recognised_in_the_text() -> None:
    text = (
        '---\ntitle: “Dead”, says mayor\n---\n"Dead", says Mayor.\n\nThe bridge across the harbour will not be built.'
    )
    title, paragraph = read_bytes(text.encode(), path="a.txt", name="a").document.blocks
    assert (title.kind, paragraph.kind) == ("title", "paragraph")


def test_a_line_that_is_not_the_given_title_stays_prose() -> None:
    text = "---\ntitle: Bridge is dead\n---\nHarbour Room\n\nThe bridge across the harbour will not be built."
    first, _ = read_bytes(text.encode(), path="a.txt", name="a").document.blocks
    assert first.kind == "paragraph"
