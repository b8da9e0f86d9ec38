from __future__ import annotations

import pytest

from generator.model.annotation import Reason, Stance
from generator.pages.wording import REASONS, STANCES, capitalised, counted, shortened, written_range


def test_every_stance_and_every_reason_has_words() -> None:
    assert set(STANCES) == set(Stance)
    assert set(REASONS) == set(Reason)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2025-02-14", None, "14 February 2025"),
        ("2025-02-14", "2025-02-14", "14 February 2025"),
        ("2025-03-23", "2025-03-25", "23 March 2025 to 25 March 2025"),
        ("2025-08", None, "August 2025"),
        ("2024", "2025", "2024 to 2025"),
    ],
)
def test_dates_are_written_at_their_precision(start: str, end: str | None, written: str) -> None:
    assert written_range(start, end) == written


def test_only_the_first_letter_is_made_a_capital() -> None:
    assert [capitalised(text) for text in ("the US plan", "US", "", "élan")] == ["The US plan", "US", "", "Élan"]


def test_a_long_text_is_cut_at_a_word_and_says_so() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one  two\nthree", 13) == "one two three"
    assert len(shortened("word " * 100)) <= 155


def test_one_of_a_thing_is_singular() -> None:
    assert [counted(n, "person", "people") for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]
