"""Whom a pronoun means: the one candidate that is left, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from generator.annotate.coreference.register import Reference, Register, distinct
from generator.model.annotation import EntityKind, Gender

REACH = 4  # sentences that a pronoun looks back over, of those that mention anybody


def singular(register: Register, references: Sequence[Reference], gender: Gender) -> str | None:
    """Resolve "he" or "she" among references, the nearest first.

    The nearest sentence with a fitting subject decides, if it has one such subject only and nobody else who fits has
    been mentioned since. Without a fitting subject, the only fitting person of all is taken.
    """

    def fits(key: str) -> bool:
        return register.is_person(key) and register.gender(key) in (None, gender)

    return _nearest(references, fits)


def plural(register: Register, references: Sequence[Reference]) -> str | None:
    """Resolve "they" among references, the nearest first: to something plural, or a body that acts as many."""
    return _nearest(references, lambda key: register.entities[key].plural)


def neuter(register: Register, references: Sequence[Reference]) -> str | None:
    """Resolve "it" among references, the nearest first, to an organisation."""
    return _nearest(references, lambda key: register.entities[key].kind is EntityKind.ORGANISATION)


def _nearest(references: Sequence[Reference], fits: Callable[[str], bool]) -> str | None:
    aside: list[str] = []
    for count, (_, group) in enumerate(groupby(references, key=lambda r: r.sentence)):
        if count >= REACH:
            break
        found = [r for r in group if fits(r.key)]
        leading = distinct(r.key for r in found if r.leading)
        if leading:
            lone = len(leading) == 1 and set(aside) <= {leading[0]}
            return leading[0] if lone else None
        aside += distinct(r.key for r in found)
    return aside[0] if len(set(aside)) == 1 else None
