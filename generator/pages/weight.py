"""How much is heard of somebody, counted in words that stand in quote marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.story import StoryQuotation

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def words_in(text: str) -> int:
    """Count the words of a text.

    >>> words_in("It’s a well-known fact, she said.")
    6
    """
    return sum(1 for _ in _WORD.finditer(text))


def words_quoted(quotations: Iterable[StoryQuotation]) -> int:
    """Count the words in quote marks; reported words are the source's and do not count."""
    return sum(words_in(marked.text) for quotation in quotations for marked in quotation.marked)


def quotations_weigh(quotations: Iterable[StoryQuotation]) -> tuple[int, int]:
    """Give what to put speakers in order by: how many quotations, and where these are equal, how many quoted words."""
    found = tuple(quotations)
    return len(found), words_quoted(found)
