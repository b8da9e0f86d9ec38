"""The subject of a story, called by what they are: "the candidate", "the billionaire developer"."""

from __future__ import annotations

from collections import Counter

from generator.annotate.coreference.descriptions import Description
from generator.annotate.coreference.points import Point
from generator.annotate.coreference.pronouns import floor_of
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.names.roles import noun_gender
from generator.lexicon import load


def topic_of(scene: Scene, register: Register, point: Point, description: Description) -> str | None:
    """Give the person whom a definite description takes up again, or None.

    That is the only person mentioned in its paragraph and the one before, where the text has so far named nobody more
    often: "Ada Lund leads in the polls. “We can win,” the candidate said."
    """
    noun = description.noun.rsplit("-", 1)[-1] if description.noun not in _nouns() else description.noun
    if noun not in _nouns() or description.plural or description.possessed or point.tokens[0].lower_ != "the":
        return None
    floor, gender = floor_of(scene, register, point.block), noun_gender(point.head)
    near = {r.key for r in register.before(point.span.start) if r.start >= floor and register.is_person(r.key)}
    if len(near) != 1 or not near <= scene.people:
        return None
    key = next(iter(near))
    if gender is not None and register.gender(key) not in (None, gender):
        return None
    named = Counter(k for span, k in scene.named_at if k in scene.people and span.start < point.span.start)
    return key if named and named[key] == max(named.values()) else None


def _nouns() -> frozenset[str]:
    return load("references")["standing"]
