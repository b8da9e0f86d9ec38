"""Who is who across documents: the same full name, or a short form with exactly one candidate.

Unnamed sources are never merged across documents, two different full names never, and where a short form fits two
people it stays apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.annotation import Annotations, Entity, EntityKind, Mention
from generator.model.document import Document
from generator.model.span import Span
from generator.model.story import Actor, Evidence, Role
from generator.story.identifiers import digest, identifiers, slug_of


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entity in its document."""

    document: Document
    entity: Entity

    def evidence(self, span: Span) -> Evidence:
        """Give the passage at `span` of this document."""
        return Evidence(self.document.id, span, span.text_of(self.document.text))


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in the story. `actors` in order of first appearance; `ids` by document id and entity key."""

    actors: tuple[Actor, ...]
    ids: Mapping[tuple[str, str], str]

    def id_of(self, document: Document, key: str | None) -> str | None:
        """Give the identifier of an entity of `document`, or None where there is none."""
        return self.ids.get((document.id, key)) if key is not None else None

    def ids_of(self, document: Document, keys: Sequence[str]) -> tuple[str, ...]:
        """Give the identifiers of entities of `document`, each once, leaving out keys that name nobody."""
        return tuple(dict.fromkeys(i for key in keys if (i := self.id_of(document, key)) is not None))


def resolve_identities(annotations: Sequence[Annotations]) -> Cast:
    """Merge the entities of documents, given in the story's order, into the actors of the story."""
    groups: list[tuple[str, list[Appearance]]] = []
    for kind, shelf in ((EntityKind.PERSON, "people"), (EntityKind.ORGANISATION, "organisations")):
        appearances = [Appearance(a.document, e) for a in annotations for e in a.entities.all if e.kind is kind]
        groups += _named(shelf, _merged(appearances))
    for found in annotations:
        groups += _unnamed(found)
    ids = {(a.document.id, a.entity.key): actor_id for actor_id, group in groups for a in group}
    return Cast(tuple(_actor(actor_id, group) for actor_id, group in groups), MappingProxyType(ids))


def _merged(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """Group appearances of one kind: first by name, then each short form with its one candidate."""
    by_name: dict[str, list[Appearance]] = {}
    for appearance in appearances:
        by_name.setdefault(_folded(appearance.entity.name), []).append(appearance)
    longer = _longer_names(by_name)
    target = {name: _candidate(name, longer.get(name, ()), by_name) for name in by_name}
    merged: dict[str, list[Appearance]] = {}
    for name, group in by_name.items():
        root = name
        while (further := target[root]) is not None:
            root = further
        merged.setdefault(root, []).extend(group)
    return list(merged.values())


def _longer_names(by_name: Mapping[str, Sequence[Appearance]]) -> Mapping[str, Sequence[str]]:
    """Give the names that each short form may stand for: documents use it so, or it is the surname they end in."""
    longer: dict[str, list[str]] = {}
    for name, group in by_name.items():
        short = {_folded(alias): None for appearance in group for alias in appearance.entity.aliases}
        if group[0].entity.kind is EntityKind.PERSON:
            short[name.rpartition(" ")[2]] = None
        for form in short:
            if len(form) < len(name):
                longer.setdefault(form, []).append(name)
    return longer


def _candidate(name: str, longer: Sequence[str], by_name: Mapping[str, Sequence[Appearance]]) -> str | None:
    """Give the one longer name that `name` is an unmistakable short form of, or None."""
    fits = [other for other in longer if _same_gender(by_name[name], by_name[other])]
    return fits[0] if len(fits) == 1 else None


def _same_gender(one: Sequence[Appearance], other: Sequence[Appearance]) -> bool:
    """Tell whether nothing in the texts gives the two different genders ("Mrs Roe", "Mr John Roe")."""
    genders = {a.entity.gender for a in (*one, *other)} - {None}
    return len(genders) <= 1


def _folded(name: str) -> str:
    """Write a name for comparison: case and white space aside, and without a leading article."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def _named(shelf: str, groups: Sequence[list[Appearance]]) -> list[tuple[str, list[Appearance]]]:
    """Give each group its identifier, made of the name it is published under."""
    ids = identifiers(shelf, (_name(group) for group in groups))
    return [(ids[_name(group)], group) for group in groups]


def _unnamed(found: Annotations) -> list[tuple[str, list[Appearance]]]:
    """Give each unnamed source of one document a group and an identifier of its own."""
    seen: Counter[str] = Counter()
    groups = []
    for entity in found.entities.all:
        if entity.kind is EntityKind.UNNAMED:
            seen[entity.name] += 1
            mark = digest(found.document.id, entity.name, seen[entity.name], length=6)
            groups.append((f"unnamed/{slug_of(entity.name)}-{mark}", [Appearance(found.document, entity)]))
    return groups


def _name(group: Sequence[Appearance]) -> str:
    """Choose the name to publish: the longest, then the most often printed, then the first in code point order."""
    counts = Counter(appearance.entity.name for appearance in group)
    return min(counts, key=lambda name: (-len(_folded(name)), -counts[name], name))


def _actor(actor_id: str, group: Sequence[Appearance]) -> Actor:
    """Put together what all documents say of one actor."""
    name = _name(group)
    printed = (n for a in group for n in (a.entity.name, *a.entity.aliases))
    affiliation = (a.entity.affiliation.text_of(a.document.text) for a in group if a.entity.affiliation)
    return Actor(
        id=actor_id,
        kind=group[0].entity.kind,
        name=name,
        aliases=tuple(alias for alias in dict.fromkeys(printed) if alias != name),
        roles=_roles(group),
        affiliation=next(affiliation, None),
        plural=group[0].entity.plural,
        mentions=tuple(a.evidence(mention.span) for a in group for mention in _in_order(a.entity.mentions)),
    )


def _in_order(mentions: Sequence[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: mention.span)


def _roles(group: Sequence[Appearance]) -> tuple[Role, ...]:
    """Give every role once, where it is first printed."""
    roles: dict[str, Role] = {}
    for appearance in group:
        for span in appearance.entity.roles:
            evidence = appearance.evidence(span)
            roles.setdefault(_folded(evidence.text), Role(evidence.text, evidence))
    return tuple(roles.values())
