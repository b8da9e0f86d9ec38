from __future__ import annotations

import pytest

from generator.story.sameness import group_across, is_same_text, is_same_wish


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


@pytest.mark.parametrize(
    ("one", "other", "same_actors", "same"),
    [
        ("Request to suspend the assembly for two weeks", "Suspension of the assembly by the king", True, True),
        ("Request to suspend the assembly for two weeks", "Suspension of the assembly by the king", False, False),
        (
            "Bill that would allow towns to forbid stoves",
            "Draft law that would allow towns to forbid wood stoves",
            False,
            True,
        ),
        ("Plan to build a harbour wall", "Counter-proposal to build a harbour wall", True, False),
        ("Call to sign the harbour treaty", "Call not to sign the harbour treaty", True, False),
        ("Plan to cut 300 harbour jobs", "Plan to cut 500 harbour jobs", True, False),
    ],
)
def test_titles_of_one_proposal(one: str, other: str, same_actors: bool, same: bool) -> None:
    assert is_same_wish(one, other, same_actors=same_actors) is same
