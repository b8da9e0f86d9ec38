"""The words of dated expressions, as numbers and as pieces of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.lexicon import load

_WORDS = load("dates")


def numbered(prefix: str) -> Mapping[str, str]:
    """Give printed word -> what stands after `prefix` in the name of its lexicon class ("January" -> "1")."""
    found = {
        word: name.removeprefix(prefix) for name, words in _WORDS.items() if name.startswith(prefix) for word in words
    }
    return MappingProxyType(found)


def one_of(words: Iterable[str], *, stop: bool = False) -> str:
    """Give a pattern that matches any of `words`, the longest first; with `stop`, a full stop may follow."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" + (r"\b\.?" if stop else r"\b")


MONTHS = MappingProxyType({word: int(n) for word, n in numbered("month ").items()})
WEEKDAYS = MappingProxyType({word: int(n) for word, n in numbered("weekday ").items()})
FEASTS = numbered("feast ")
_NUMBERS = MappingProxyType({word: int(n) for word, n in numbered("number ").items()})


def words(name: str) -> frozenset[str]:
    """Give the lexicon class `name` of the date words."""
    return _WORDS[name]


def month_of(printed: str) -> int:
    """Give the number of a printed month: 9 for "Sept."."""
    return MONTHS[printed.rstrip(".")]


def weekday_of(printed: str) -> int:
    """Give the number of a printed weekday, Monday being 1."""
    return WEEKDAYS[printed.rstrip(".")]


def number_of(printed: str) -> int:
    """Give a small number from its word or its digits: 2 for "two", 14 for "14"."""
    return int(printed) if printed.isdigit() else _NUMBERS[printed.lower()]


# Abbreviations need care: "Sun" and "Sat" begin sentences, "Mar" and "Jun" are names. They count only beside a number.
_FULL = frozenset(word for word in MONTHS if (len(word) > 3 and word != "Sept") or word == "May")
FULL_MONTH = one_of(_FULL)
MONTH = rf"(?:{FULL_MONTH}|{one_of(MONTHS.keys() - _FULL, stop=True)})"
WEEKDAY = one_of(word for word in WEEKDAYS if word.endswith("day"))
NUMBER = rf"(?:\d{{1,2}}|{one_of(_NUMBERS)})"
PART_OF_DAY = one_of(_WORDS["part of day"])
