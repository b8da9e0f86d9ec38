"""The entities of a document while its text is read: who has been mentioned where, and as what."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.annotate.coreference.descriptions import Description
from generator.annotate.names.words import gender_of_given, plain
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind, Gender, Mention
from generator.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """One mention in the discourse: where, in which sentence, of whom, and whether it is a subject or a source.

    `first` tells that it is the sentence's own subject or a source, not the subject of a clause inside it.
    """

    start: int
    sentence: int
    key: str
    leading: bool
    first: bool = False


@dataclass(slots=True)
class Register:
    """What reading has found so far. It grows in text order and belongs to one reading of one document."""

    entities: dict[str, Entity]
    likely: dict[str, Gender | None]
    described: dict[str, list[Description]] = field(default_factory=dict)
    printed: dict[str, list[str]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    added: dict[str, list[Mention]] = field(default_factory=dict)
    pronouns: dict[str, set[Gender]] = field(default_factory=dict)
    credited: dict[str, list[Gender]] = field(default_factory=dict)
    things: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, named: Entities, references: Iterable[Reference]) -> Register:
        """Begin with the named entities and the references that their mentions make."""
        entities = {entity.key: entity for entity in named.all}
        likely = {entity.key: likely_gender(entity) for entity in named.all}
        return cls(entities, likely, references=sorted(references))

    def note(self, reference: Reference) -> None:
        """Keep a reference in text order."""
        bisect.insort(self.references, reference)

    def mention(self, key: str, span: Span, rule: str) -> None:
        """Give an entity one more mention, unless it has one of that span."""
        known = [m.span for m in (*self.entities[key].mentions, *self.added.get(key, ()))]
        if span not in known:
            self.added.setdefault(key, []).append(Mention(span=span, rule=rule))

    def introduce(self, entity: Entity, description: Description | None) -> str:
        """Add a new entity under a key of its own, a number behind it when the name is taken."""
        key, count = entity.key, 1
        while key in self.entities:
            count += 1
            key = f"{entity.key} {count}"
        self.entities[key] = replace(entity, key=key)
        if description is not None:
            self.describe(key, description, entity.name)
        return key

    def describe(self, key: str, description: Description, printed: str) -> None:
        """Keep a description of an unnamed source, in the words in which it is printed."""
        self.described.setdefault(key, []).append(description)
        self.printed.setdefault(key, []).append(printed)

    def before(self, offset: int) -> Iterator[Reference]:
        """Give the references before `offset`, the nearest first."""
        at = bisect.bisect_left(self.references, offset, key=lambda r: r.start)
        return reversed(self.references[:at])

    def gender(self, key: str) -> Gender | None:
        """Give the gender that an entity has by print or by its name, or by the pronouns credited for it."""
        said = self.credited.get(key, ())
        return (
            self.entities[key].gender
            or self.likely.get(key)
            or (said[0] if len(said) > 1 and len(set(said)) == 1 else None)
        )

    def is_person(self, key: str) -> bool:
        """Tell whether an entity is one human being, named or not."""
        return key not in self.things and not self.is_body(key) and not self.entities[key].plural

    def is_anybody(self, key: str) -> bool:
        """Tell whether an entity is somebody in particular only to the text: "someone in the crowd"."""
        return any(d.noun in load("references")["somebody"] for d in self.described.get(key, ()))

    def is_body(self, key: str) -> bool:
        """Tell whether an entity is an organisation, or a body or document without a name ("the company")."""
        described = self.described.get(key, ())
        return self.entities[key].kind is EntityKind.ORGANISATION or any(d.is_institution() for d in described)

    def closed(self) -> Entities:
        """Give the entities with all their mentions in text order."""
        return Entities(tuple(self._whole(key, entity) for key, entity in self.entities.items()))

    def _whole(self, key: str, entity: Entity) -> Entity:
        mentions = sorted((*entity.mentions, *self.added.get(key, ())), key=lambda m: m.span)
        said = self.pronouns.get(key, set())
        gender = entity.gender or (next(iter(said)) if len(said) == 1 else None)
        name, aliases = self._called(key, entity)
        return replace(entity, name=name, aliases=aliases, mentions=tuple(mentions), gender=gender)

    def _called(self, key: str, entity: Entity) -> tuple[str, tuple[str, ...]]:
        """Give an unnamed source's fullest description, the first of several alike, and its other descriptions."""
        described = self.described.get(key, ())
        if not described:
            return entity.name, entity.aliases
        printed = self.printed[key]
        fullest = max(range(len(printed)), key=lambda i: (len(described[i].details), -i))
        forms = {plain(form): form for form in (*entity.aliases, *reversed(printed))}
        others = [form for form in (*printed, *entity.aliases) if forms.get(plain(form)) == form]
        name = printed[fullest]
        return name, tuple(form for form in dict.fromkeys(others) if plain(form) != plain(name))


def likely_gender(entity: Entity) -> Gender | None:
    """Give the gender as printed, or that of most people who bear an entity's given name."""
    words = entity.name.split()
    if entity.kind is not EntityKind.PERSON or entity.gender is not None or len(words) < 2:
        return entity.gender
    return gender_of_given(plain(words[0]))


def distinct(keys: Iterable[str]) -> list[str]:
    """Give keys once each, in order."""
    return list(dict.fromkeys(keys))
