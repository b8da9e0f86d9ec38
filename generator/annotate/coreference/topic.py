"""The subject of a story, called by what they are: "the candidate", "the billionaire developer"."""

from __future__ import annotations

import itertools
from collections import Counter

from generator.annotate.coreference.descriptions import Description
from generator.annotate.coreference.points import Point
from generator.annotate.coreference.pronouns import floor_of
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.names.roles import noun_gender
from generator.annotate.names.words import plain
from generator.lexicon import load


def topic_of(scene: Scene, register: Register, point: Point, description: Description) -> str | None:
    """Give the person whom a definite description takes up again, or None.

    That is the only person mentioned in its paragraph and the one before, where the text has so far named nobody more
    often: "Ada Lund leads in the polls. “We can win,” the candidate said."
    """
    noun = description.noun.rsplit("-", 1)[-1] if description.noun not in _nouns() else description.noun
    if noun not in _nouns() or description.plural or description.possessed or point.tokens[0].lower_ != "the":
        return None
    gender = noun_gender(point.head)
    near = {key for key in _near(scene, register, point) if not _other_side(scene, register, key, description)}
    if len(near) != 1 or not near <= scene.people:
        return None
    key = next(iter(near))
    if gender is not None and register.gender(key) not in (None, gender):
        return None
    named = Counter(k for span, k in scene.named_at if k in scene.people and span.start < point.span.start)
    return key if named and named[key] == max(named.values()) else None


def _near(scene: Scene, register: Register, point: Point) -> set[str]:
    """Give the people mentioned in the paragraph and the one before: in what others say, by name only."""
    floor, names = floor_of(scene, register, point.block), {span.start for span, _ in scene.named_at}
    return {
        r.key
        for r in itertools.takewhile(lambda r: r.start >= floor, register.before(point.span.start))
        if register.is_person(r.key) and (r.start in names or not scene.reported(r.start))
    }


def _other_side(scene: Scene, register: Register, key: str, description: Description) -> bool:
    """Tell whether the text has somebody in another party than the one described: no Democrat is "the Republican"."""
    sides = load("references")["sides"]
    side = description.details & sides
    roles = (role.text_of(scene.parse.text) for role in register.entities[key].roles)
    own = {word for role in roles for word in map(plain, role.split())} & sides
    return bool(side) and bool(own) and not side & own


def _nouns() -> frozenset[str]:
    return load("references")["standing"]
