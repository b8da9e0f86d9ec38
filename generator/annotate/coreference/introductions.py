"""Entities that the text credits without having named them: described sources, bodies, joint sources, lone names."""

from __future__ import annotations

from generator.annotate.coreference.descriptions import Description
from generator.annotate.coreference.points import Point
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.coreference.unnamed import as_printed, in_full, joined
from generator.annotate.names.leads import name_start
from generator.annotate.names.roles import noun_gender
from generator.annotate.names.words import is_role, organisations, plain
from generator.annotate.tree import TokenSpan
from generator.lexicon import load
from generator.model.annotation import Entity, EntityKind


def introduce_description(register: Register, point: Point, description: Description) -> str:
    """Make an unnamed source of a credited description; a plural or a body described in the same words is the same."""
    text = as_printed(point.tokens)
    if description.is_institution() or description.plural or description.definite:
        for key, entity in register.entities.items():
            if entity.kind is not EntityKind.PERSON and plain(entity.name) == plain(text):
                return key
    gender = None if description.plural else noun_gender(point.head)
    full = in_full(point.tokens)
    aliases = (full,) if full != text else ()
    entity = Entity(
        key=text,
        kind=EntityKind.UNNAMED,
        name=text,
        mentions=(),
        aliases=aliases,
        plural=description.plural,
        gender=gender,
    )
    return register.introduce(entity, description)


def introduce_name(register: Register, point: Point, description: Description) -> str | None:
    """Make an entity of a credited name that no layer has taken; a name that several may bear stays nobody's."""
    word = plain(point.head.text)
    bearers = [k for k, e in register.entities.items() if e.kind is EntityKind.PERSON and word in words_of(e)]
    if bearers:
        return bearers[0] if len(bearers) == 1 and point.head.text.isupper() else None
    start, titled = name_start(point.tokens)
    name = point.block.doc[min(start, point.tokens.end - 1) : point.tokens.end]
    kind = _kind_of(name, titled=titled)
    text = joined(name) if kind is EntityKind.PERSON else as_printed(point.tokens)
    if kind is EntityKind.ORGANISATION:
        text = text.removeprefix("The ").removeprefix("the ")
    for key, entity in register.entities.items():
        if plain(entity.name) == plain(text):
            return key
    led = kind is EntityKind.PERSON and titled and start > point.tokens.start
    roles = (point.block.span(point.block.doc[point.tokens.start : start]),) if led else ()
    entity = Entity(key=text, kind=kind, name=text, mentions=(), roles=roles, plural=description.plural)
    return register.introduce(entity, description if kind is EntityKind.UNNAMED else None)


def _kind_of(name: TokenSpan, *, titled: bool) -> EntityKind:
    """Give what a credited name is of: people in the plural, a person where it looks like a whole name, else a body."""
    root, book = plain(name.root.text), load("organisations")
    if name.root.tag_ == "NNPS" or root in book["members"] or is_role(root.removesuffix("s")):
        return EntityKind.UNNAMED
    words = [token.text.strip("-–—•* ") for token in name if not token.is_punct]
    given = bool(words) and plain(words[0]) in load("given_names")["male"] | load("given_names")["female"]
    labelled = all(token.ent_type_ == "PERSON" for token in name if not token.is_punct) and len(words) > 1
    known = any(plain(word) in book["heads"] | book["kinds"] | organisations() for word in words)
    person = len(words) < 5 and (given or labelled or (titled and len(words) > 1)) and not known
    return EntityKind.PERSON if person else EntityKind.ORGANISATION


def introduce_joint(scene: Scene, register: Register, point: Point) -> str:
    """Give the entity of a joint source under its joint printed name."""
    text = as_printed(point.tokens)
    known = next((k for k, e in register.entities.items() if plain(e.name) == plain(text)), None)
    if known is not None:
        return known
    parts = [key for span, key in scene.named_at if span in point.span]
    bodies = bool(parts) and all(register.is_body(key) for key in parts)
    kind = EntityKind.ORGANISATION if bodies else EntityKind.UNNAMED
    return register.introduce(Entity(key=text, kind=kind, name=text, mentions=(), plural=True), None)


def words_of(entity: Entity) -> list[str]:
    """Give the look-up forms of the words of an entity's name."""
    return [plain(word) for word in entity.name.split()]
