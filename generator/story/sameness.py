"""When two documents speak of the same proposal, question or event: the same words, or nearly all of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Found = TypeVar("Found")

_WORD = re.compile(r"[^\W_]{4,}")  # short words are mostly grammar
NEARLY = 0.6  # share of the words of both that both have; below it, look-alikes of one story begin to meet


def is_same_text(one: str, other: str, *, share: float = NEARLY) -> bool:
    """Tell whether two texts have the same words, or at least two words and the given share of them in common.

    >>> is_same_text("Harbour expansion plan", "The harbour expansion plan"), is_same_text("The plan", "A plan")
    (True, False)
    """
    if one.casefold() == other.casefold():
        return True
    first, second = _words(one), _words(other)
    common = len(first & second)
    return common >= 2 and common >= share * len(first | second)


def group_across(documents: Sequence[Sequence[Found]], same: Callable[[Found, Found], bool]) -> list[list[Found]]:
    """Group what several documents say of the same thing, in the order of first appearance.

    A group holds at most one item of each document: the annotation layers have told those apart. An item that fits
    more than one earlier group stays by itself.
    """
    groups: list[list[Found]] = []
    for items in documents:
        earlier = len(groups)
        taken: set[int] = set()
        for item in items:
            fits = [i for i in range(earlier) if i not in taken and any(same(item, member) for member in groups[i])]
            if len(fits) == 1:
                taken.add(fits[0])
                groups[fits[0]].append(item)
            else:
                groups.append([item])
    return groups


@functools.lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
