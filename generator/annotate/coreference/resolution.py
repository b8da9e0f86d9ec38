"""One reading of a document from top to bottom, in which each mention is given to the one candidate that is left."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.attribution.cue import UTTERING
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.coreference import labels, pronouns
from generator.annotate.coreference.descriptions import Description, describe, is_second_role
from generator.annotate.coreference.introductions import (
    introduce_description,
    introduce_joint,
    introduce_name,
    words_of,
)
from generator.annotate.coreference.labels import is_label
from generator.annotate.coreference.points import PRONOUN_CLASSES, Point
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.coreference.topic import topic_of
from generator.annotate.coreference.unnamed import as_printed, continued, role_bearers, same_body
from generator.annotate.names.roles import noun_gender
from generator.annotate.names.words import is_role, plain
from generator.lexicon import load
from generator.model.annotation import EntityKind, QuotationType


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a document from top to bottom; the register is what it has found so far."""

    scene: Scene
    register: Register

    def resolve(self, point: Point) -> None:
        """Resolve one mention and keep the result."""
        key = self._key_of(point)
        if key is None:
            return
        rule = _rule_of(point)
        self.register.mention(key, point.span, rule)
        reference = self.scene.reference(point.span, key, credited=bool(point.crediting))
        if reference is not None:
            self.register.note(reference)
        if point.crediting:
            self.register.spoken.append(key)
        if self._is_thing(point, key):
            self.register.things.add(key)
        gender = noun_gender(point.head) if point.head.pos_ == "PRON" else None
        if rule == "pronoun" and gender is not None:
            self.register.pronouns.setdefault(key, set()).add(gender)
            if point.crediting:
                self.register.credited.setdefault(key, []).append(gender)

    def _is_thing(self, point: Point, key: str) -> bool:
        """Tell whether a source is nobody whom "he" can mean: a passion that suggested …, a chart that showed …."""
        described = self.register.described.get(key)
        if not described or self.register.entities[key].kind is not EntityKind.UNNAMED:
            return False
        if point.head.lower_ in ("that", "which"):
            return not is_role(described[0].noun)
        uttered = any(a.type is QuotationType.DIRECT or UTTERING & set(a.rule.split()) for a in point.crediting)
        return bool(point.crediting) and not uttered and point.head.pos_ == "NOUN" and not can_speak(point.head)

    def _key_of(self, point: Point) -> str | None:
        titled = self.scene.titled_at.get(point.block.span(point.head))
        if titled is not None:
            return titled
        if point.tokens.text.startswith("@"):
            return self._account(point)
        if any(
            child.dep_ == "conj" and child in point.tokens and not is_second_role(child)
            for child in point.head.children
        ):
            return introduce_joint(self.scene, self.register, point) if point.crediting else None
        return self.scene.name_in(point) or self.scene.name_after(point) or self._pointed_at(point)

    def _account(self, point: Point) -> str | None:
        """Resolve an account that is a person's whole name run together ("@AnaLund"), or make it a source apart."""
        handle = plain(point.tokens.text.lstrip("@"))
        people = [e for e in self.scene.named.all if e.kind is EntityKind.PERSON and " " in e.name]
        owners = [e.key for e in people if "".join(words_of(e)) == handle]
        return owners[0] if len(owners) == 1 else self._description(point)

    def _pointed_at(self, point: Point) -> str | None:
        """Resolve a mention without a name: a pronoun or a description."""
        word, lone = plain(point.head.text), len(point.tokens) == 1
        words = load("references")
        if word in ("who", "which", "that") and point.crediting:
            return self._antecedent(point)
        if lone and word in words["first"]:
            return pronouns.own_words(self.scene, self.register, point)
        if word in words["nobody"]:
            return None
        if lone and point.head.pos_ == "PRON" and any(word in words[kind] for kind in PRONOUN_CLASSES):
            return pronouns.third(self.scene, self.register, point) or self._group(point)
        return self._description(point)

    def _antecedent(self, point: Point) -> str | None:
        """Resolve a relative pronoun to what its clause describes: "the woman who said so"."""
        verb = next((t for t in point.head.ancestors if t.dep_ == "relcl"), None)
        if verb is None or verb.head.i >= point.head.i or verb.head.pos_ not in ("NOUN", "PROPN", "PRON"):
            return None
        span = mention_of(point.block, verb.head)
        tokens = point.block.tokens(span)
        if tokens is None or point.span in span:
            return None
        antecedent = Point(span, point.block, tokens, point.crediting)
        return self.scene.person_beside(antecedent) or self._key_of(antecedent)

    def _group(self, point: Point) -> str | None:
        """Resolve a credited "they" to the one plural subject before it."""
        if not point.crediting or plain(point.head.text) not in load("references")["plural"]:
            return None
        subject = self.scene.lone_group_before(point)
        if subject is None:
            return None
        span = mention_of(point.block, subject)
        tokens = point.block.tokens(span)
        return self._key_of(Point(span, point.block, tokens, point.crediting)) if tokens is not None else None

    def _description(self, point: Point) -> str | None:
        description = describe(point.tokens)
        if point.head.lower_ in ("'s", "’s") or _addresses(point):
            return None
        if is_label(point):
            key = labels.bearer_of(self.scene, self.register, description)
            return key or introduce_description(self.register, point, description)
        if point.head.pos_ == "PROPN" and not is_role(point.head.text):
            return introduce_name(self.register, point, description) if point.crediting else None
        if description.definite:
            bearers = role_bearers(self.register, description, point.span.start, self.scene.parse)
            found = bearers[0] if len(bearers) == 1 else None
            if not bearers:
                found = self._known(point, description)
            if found in self.register.described and found is not None:
                self.register.describe(found, description, as_printed(point.tokens))
            if found is None and not bearers and point.crediting:
                found = topic_of(self.scene, self.register, point, description)
            if found is not None or bearers or not point.crediting:
                return found
        return introduce_description(self.register, point, description) if point.crediting else None

    def _known(self, point: Point, description: Description) -> str | None:
        """Find the body or unnamed source already known that a definite description points at."""
        if description.is_institution():
            return self._body(point, description)
        return continued(self.register, description)

    def _body(self, point: Point, description: Description) -> str | None:
        """Find the organisation that is described: by its own noun, or as the owner of a document that speaks."""
        owner = next((t for t in point.head.lefts if t.dep_ == "poss" and t in point.tokens), None)
        if owner is None or description.noun not in load("organisations")["documents"]:
            return same_body(self.register, description, point.span.start)
        tokens = point.block.doc[owner.left_edge.i : owner.i + 1]
        owning = Point(point.block.span(tokens), point.block, tokens, ())
        key = self.scene.name_in(owning) or same_body(self.register, describe(tokens), point.span.start)
        return key if key and self.register.is_body(key) else None


def _addresses(point: Point) -> bool:
    """Tell whether a mention only speaks to somebody: "Mr. President", "Madam Secretary"."""
    opening = plain(point.tokens[0].text) in load("honorifics")["plain"] | {"madam", "madame", "sir"}
    return opening and plain(point.head.text) in load("names")["address"]


def _rule_of(point: Point) -> str:
    if point.head.pos_ == "PRON":
        return "pronoun"
    return "source" if point.crediting else "description"
