"""Whom a pronoun means: the one candidate that is left, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from generator.annotate.coreference.points import Point
from generator.annotate.coreference.register import Reference, Register, distinct
from generator.annotate.coreference.scene import Scene
from generator.annotate.names.words import plain
from generator.annotate.parse import ParsedBlock
from generator.lexicon import load
from generator.model.annotation import Gender

REACH = 4  # sentences that a pronoun looks back over, of those that mention anybody


def own_words(scene: Scene, register: Register, point: Point) -> str | None:
    """Resolve "I" inside somebody's direct speech to that speaker."""
    speech = scene.direct_around(point.span)
    if speech is None or speech.source is None:
        return None
    source = speech.source
    return next((k for k, e in register.entities.items() if any(m.span == source for m in e.mentions)), None)


def third(scene: Scene, register: Register, point: Point) -> str | None:
    """Resolve "he", "she", "it", "they" to the one whom the narration before it leaves; the last two when credited."""
    references = candidates(scene, register, point)
    found = fitting(register, references, point)
    others = scene.named_in(point)
    if found is None and others:
        return fitting(register, [r for r in references if r.key not in others], point)
    return None if found in others else found


def fitting(register: Register, references: Sequence[Reference], point: Point) -> str | None:
    """Give the one that a pronoun can mean among references, the nearest first, or None."""
    word, words = plain(point.head.text), load("references")
    if word in words["male"]:
        return singular(point, register, references, Gender.MALE)
    if word in words["female"]:
        return singular(point, register, references, Gender.FEMALE)
    if not point.crediting:
        return None
    return plural(point, register, references) if word in words["plural"] else neuter(point, register, references)


def candidates(scene: Scene, register: Register, point: Point) -> list[Reference]:
    """Give whom a pronoun may mean, the nearest first: mentions of its paragraph and the one before.

    A source is not sought in what it says, nor in what others say: only the narration mentions it.
    """
    floor = floor_of(scene, register, point.block)
    found = []
    for reference in register.before(point.span.start):
        if reference.start < floor:
            break
        if point.crediting and scene.reported(reference.start):
            continue
        found.append(reference)
    return found


def floor_of(scene: Scene, register: Register, block: ParsedBlock) -> int:
    """Give the offset from which mentions count: the start of the last paragraph that mentions anybody."""
    for before in scene.earlier(block):
        references = register.before(before.block.span.end)
        if any(r.start >= before.start and not scene.reported(r.start) for r in references):
            return before.start
    return block.start


def singular(point: Point, register: Register, references: Sequence[Reference], gender: Gender) -> str | None:
    """Resolve "he" or "she" among references, the nearest first.

    The nearest sentence with a fitting subject decides, if it has one such subject only and nobody else who fits has
    been mentioned since. Without a fitting subject, the only fitting person of all is taken.
    """

    def fits(key: str) -> bool:
        return register.is_person(key) and not register.is_anybody(key) and register.gender(key) in (None, gender)

    return _nearest(point, references, fits)


def plural(point: Point, register: Register, references: Sequence[Reference]) -> str | None:
    """Resolve "they" among references, the nearest first: to something plural, or a body that acts as many."""
    return _nearest(point, references, lambda key: register.entities[key].plural)


def neuter(point: Point, register: Register, references: Sequence[Reference]) -> str | None:
    """Resolve "it" among references, the nearest first, to a body that does something: who is only met says nothing."""
    leading = {r.key for r in references if r.leading}
    found = _nearest(point, references, register.is_body)
    return found if found in leading else None


def _leading(found: Sequence[Reference]) -> list[str]:
    """Give whom a sentence is about: its own subject, where those of the clauses in it are others.

    Lee, in "Lee saw that Cole had left": what stands with a pronoun in one sentence settles nothing in this way.
    """
    first = distinct(r.key for r in found if r.first)
    return first if len(first) == 1 else distinct(r.key for r in found if r.leading)


def _nearest(point: Point, references: Sequence[Reference], fits: Callable[[str], bool]) -> str | None:
    aside: list[str] = []
    own = point.block.start + point.head.sent.start_char
    for count, (sentence, group) in enumerate(groupby(references, key=lambda r: r.sentence)):
        if count >= REACH:
            break
        found = [r for r in group if fits(r.key)]
        leading = _leading(found) if sentence != own else distinct(r.key for r in found if r.leading)
        if leading:
            lone = len(leading) == 1 and set(aside) <= {leading[0]}
            return leading[0] if lone else None
        aside += distinct(r.key for r in found)
    return aside[0] if len(set(aside)) == 1 else None
