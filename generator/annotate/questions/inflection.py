"""The forms of English verbs that a question needs."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.lexicon import load

VOWELS = "aeiou"


@functools.cache
def pairs(lexicon: str, name: str) -> Mapping[str, str]:
    """Read a lexicon class of "WORD FORM" entries into word -> form."""
    return MappingProxyType(dict(entry.split(" ", 1) for entry in sorted(load(lexicon)[name])))


def participle(lemma: str) -> str:
    """Form the past participle of a verb, given in lower case.

    >>> participle("withdraw"), participle("publish"), participle("identify"), participle("ban")
    ('withdrawn', 'published', 'identified', 'banned')
    """
    irregular = pairs("irregular_verbs", "participle").get(lemma)
    if irregular:
        return irregular
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(rf"[^{VOWELS}]y$", lemma):
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if doubles(lemma) else "") + "ed"


def doubles(lemma: str) -> bool:
    """Tell whether a regular verb doubles its last letter before -ed: "ban" does, "open" and "fix" do not."""
    closed = re.search(rf"[^{VOWELS}][{VOWELS}][^{VOWELS}wxy]$|qu[{VOWELS}][^{VOWELS}wxy]$", lemma)
    one_syllable = len(re.findall(rf"[{VOWELS}y]+", lemma.replace("qu", "q"))) == 1
    return bool(closed) and (one_syllable or lemma in load("irregular_verbs")["doubling"])


def agree(finite: str, *, plural: bool) -> str:
    """Make a finite auxiliary agree with its subject: "are" with a singular one is "is"; modals stay as they are."""
    by_singular = pairs("auxiliaries", "singular")
    by_plural = {many: one for one, many in by_singular.items()}
    return by_singular.get(finite, finite) if plural else by_plural.get(finite, finite)
