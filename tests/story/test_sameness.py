from __future__ import annotations

import pytest

from generator.story.sameness import group_across, is_same_text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The plan", "the plan", True),
        ("Harbour expansion plan", "the plan for harbour expansion", True),
        ("Harbour expansion plan", "Harbour closure plan", False),
        ("A deal", "A plan", False),
        ("Plan B", "Plan C", False),
    ],
)
def test_texts_that_say_the_same(one: str, other: str, same: bool) -> None:
    assert is_same_text(one, other) is same
    assert is_same_text(other, one) is same


def test_an_item_that_fits_two_groups_stays_by_itself() -> None:
    def alike(one: str, other: str) -> bool:
        return one[0] == other[0]

    assert group_across([["a1", "a2"], ["a3"]], alike) == [["a1"], ["a2"], ["a3"]]
    assert group_across([["a1", "b1"], ["b2", "a2"], ["a3"]], alike) == [["a1", "a2", "a3"], ["b1", "b2"]]
    assert group_across([["a1"], ["a2", "a3"]], alike) == [["a1", "a2"], ["a3"]]
