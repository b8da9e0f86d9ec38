"""When two documents speak of the same proposal, question or event: the same words, or nearly all of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.lexicon.stems import same_deed

Found = TypeVar("Found")

_WORD = re.compile(r"[^\W_]{4,}")  # short words are mostly grammar
CORE = 3  # words of a title: the deed, what it is done to, and one of its modifiers
# words of titles that say only that something is proposed, and grammar
FRAME = frozenset(
    "request call plan plans proposal proposed agreement decision offer promise pledge vote demand would have been "
    "that which their with from into than more over about after before will this these those made under".split()
)
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


def is_same_wish(one: str, other: str, *, same_actors: bool) -> bool:
    """Tell whether two titles name one proposal, by the stems of their content words.

    Of one proposer, the deed and what it is done to must agree ("Request to suspend parliament for five weeks",
    "Prorogation of parliament"); else at least three words, and most of the shorter title. A title that denies,
    counters or counts something that the other does not is another proposal.
    """
    if _marks(one) != _marks(other):
        return False
    first, second = _content(one), _content(other)
    common = _common(first, second)
    if common >= 3 and common >= NEARLY * min(len(first), len(second)):
        return True
    core, other_core = first[:CORE], second[:CORE]
    deed = bool(core and other_core) and same_deed(core[0], other_core[0])
    return same_actors and deed and min(_common(core, other_core), _common(other_core, core)) >= 2


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(any(same_deed(a, b) for b in other) for a in one)


def _marks(title: str) -> frozenset[str]:
    """Give what makes a like-worded title another proposal: a denial, a counter-proposal, a number."""
    words = re.findall(r"[\w,.]+|-", title.casefold())
    counter = {"counter"} if any(w.startswith("counter") or w in ("rival", "alternative") for w in words) else set()
    denied = {"not"} if {"not", "never", "no", "against"}.intersection(words) else set()
    return frozenset({*counter, *denied, *(w.strip(".,") for w in words if w[0].isdigit())})


@functools.lru_cache(maxsize=10_000)
def _content(title: str) -> tuple[str, ...]:
    """Give the words of a title that tell it from others, in its order."""
    return tuple(w for w in _WORD.findall(title.casefold()) if w not in FRAME)


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
