"""When two words are of one stem, or tell one deed."""

from __future__ import annotations

import re

from generator.lexicon import load

_BEGINNING = 5  # letters


def same_stem(one: str, other: str) -> bool:
    """Tell whether two lemmas are of one stem ("suspend", "suspension"), by their common beginning.

    >>> same_stem("suspend", "suspension"), same_stem("investigation", "investment")
    (True, False)
    """
    if one == other:
        return True
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= 5 and max(len(one), len(other)) - common <= 5


def same_deed(one: str, other: str) -> bool:
    """Tell whether two lemmas tell one deed, by their stem or by the lexicon ("suspend", "prorogation")."""
    return same_stem(one, other) or any(one in words and other in words for words in load("deeds").values())


def beginnings(text: str) -> frozenset[str]:
    """Give the first letters of a text's content words: "marched" and "march" are one."""
    return frozenset(word[:_BEGINNING] for word in re.findall(r"\w{4,}", text.lower()))
