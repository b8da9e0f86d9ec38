"""Entities that the text credits without having named them: described sources, bodies, joint sources, lone names."""

from __future__ import annotations

from generator.annotate.coreference.descriptions import Description
from generator.annotate.coreference.points import Point
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.coreference.unnamed import as_printed, in_full
from generator.annotate.names.roles import noun_gender
from generator.annotate.names.words import plain
from generator.model.annotation import Entity, EntityKind


def introduce_description(register: Register, point: Point, description: Description) -> str:
    """Make an entity of a credited description; a plural or a body described in the same words is the same."""
    text = as_printed(point.tokens)
    body = description.is_institution()
    if body or description.plural or description.definite:
        for key, entity in register.entities.items():
            if entity.kind is not EntityKind.PERSON and plain(entity.name) == plain(text):
                return key
    kind = EntityKind.ORGANISATION if body else EntityKind.UNNAMED
    gender = None if description.plural else noun_gender(point.head)
    full = in_full(point.tokens)
    aliases = (full,) if full != text else ()
    entity = Entity(
        key=text, kind=kind, name=text, mentions=(), aliases=aliases, plural=description.plural, gender=gender
    )
    return register.introduce(entity, description)


def introduce_name(register: Register, point: Point, description: Description) -> str | None:
    """Make an entity of a credited name that no layer has taken; a name that several may bear stays nobody's."""
    word = plain(point.head.text)
    bearers = [k for k, e in register.entities.items() if e.kind is EntityKind.PERSON and word in words_of(e)]
    if bearers:
        return bearers[0] if len(bearers) == 1 and point.head.text.isupper() else None
    text = as_printed(point.tokens)
    for key, entity in register.entities.items():
        if plain(entity.name) == plain(text):
            return key
    kind = EntityKind.UNNAMED if point.head.tag_ == "NNPS" else EntityKind.ORGANISATION
    entity = Entity(key=text, kind=kind, name=text, mentions=(), plural=description.plural)
    return register.introduce(entity, description)


def introduce_joint(scene: Scene, register: Register, point: Point) -> str:
    """Give the entity of a joint source under its joint printed name."""
    text = as_printed(point.tokens)
    known = next((k for k, e in register.entities.items() if plain(e.name) == plain(text)), None)
    if known is not None:
        return known
    parts = [key for span, key in scene.named_at if span in point.span]
    bodies = bool(parts) and all(register.entities[k].kind is EntityKind.ORGANISATION for k in parts)
    kind = EntityKind.ORGANISATION if bodies else EntityKind.UNNAMED
    return register.introduce(Entity(key=text, kind=kind, name=text, mentions=(), plural=True), None)


def words_of(entity: Entity) -> list[str]:
    """Give the look-up forms of the words of an entity's name."""
    return [plain(word) for word in entity.name.split()]
