"""One reading of a document from top to bottom, in which each mention is given to the one candidate that is left."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.coreference import pronouns
from generator.annotate.coreference.descriptions import Description, describe
from generator.annotate.coreference.points import SUBJECTS, Point
from generator.annotate.coreference.register import Reference, Register
from generator.annotate.coreference.unnamed import as_printed, continued, in_full, role_bearers, same_body
from generator.annotate.names.role_phrases import role_ending
from generator.annotate.names.roles import noun_gender
from generator.annotate.names.words import given_names, is_role, plain
from generator.annotate.parse import Parse, ParsedBlock
from generator.lexicon import load
from generator.model.annotation import (
    Attribution,
    Entities,
    Entity,
    EntityKind,
    Gender,
    QuotationType,
)
from generator.model.span import Span

PRONOUN_CLASSES = ("male", "female", "plural", "neuter", "first")


@dataclass
class Reading:
    """One reading of a document from top to bottom."""

    parse: Parse
    named: Entities
    attributions: tuple[Attribution, ...]

    @cached_property
    def register(self) -> Register:
        """What has been found so far; the named mentions are there from the start."""
        register = Register({e.key: e for e in self.named.all}, {e.key: _likely_gender(e) for e in self.named.all})
        for entity in self.named.all:
            for mention in entity.mentions:
                reference = self._reference(mention.span, entity.key)
                if reference is not None:
                    register.note(reference)
        return register

    @cached_property
    def contents(self) -> list[Span]:
        """The contents of all attributions, in text order."""
        return sorted(a.content for a in self.attributions)

    @cached_property
    def directs(self) -> list[Attribution]:
        """The attributions of direct speech, in text order."""
        return sorted((a for a in self.attributions if a.type is QuotationType.DIRECT), key=lambda a: a.content)

    @cached_property
    def named_at(self) -> list[tuple[Span, str]]:
        """The named mentions in text order, each with its entity's key."""
        return sorted((m.span, e.key) for e in self.named.all for m in e.mentions if m.rule != "role")

    @cached_property
    def titled_at(self) -> dict[Span, str]:
        """The role nouns that stand beside a name, each with its person's key."""
        return {m.span: e.key for e in self.named.all for m in e.mentions if m.rule == "role"}

    def resolve(self, point: Point) -> None:
        """Resolve one mention and keep the result."""
        key = self._key_of(point)
        if key is None:
            return
        rule = _rule_of(point)
        self.register.mention(key, point.span, rule)
        reference = self._reference(point.span, key, credited=bool(point.crediting))
        if reference is not None:
            self.register.note(reference)
        if point.crediting:
            self.register.spoken.append(key)
        gender = pronoun_gender(point.head)
        if rule == "pronoun" and gender is not None:
            self.register.pronouns.setdefault(key, set()).add(gender)

    def _reference(self, span: Span, key: str, *, credited: bool = False) -> Reference | None:
        block = self.parse.block_at(span.start)
        tokens = block.tokens(span) if block else None
        if block is None or tokens is None:
            return None
        head = tokens.root
        sentence = block.start + head.sent.start_char
        while head.dep_ == "conj" and head.head.i < head.i:
            head = head.head
        leading = credited or (head.dep_ in SUBJECTS and head.head.dep_ not in ("relcl", "advcl"))
        return Reference(span.start, sentence, key, leading)

    def _key_of(self, point: Point) -> str | None:
        titled = self.titled_at.get(point.block.span(point.head))
        if titled is not None:
            return titled
        if point.tokens.text.startswith("@"):
            return self._account(point)
        if any(child.dep_ == "conj" and child in point.tokens for child in point.head.children):
            return self._joint(point)
        return self._name_in(point) or self._pointed_at(point)

    def _account(self, point: Point) -> str | None:
        """Resolve an account that is a person's whole name run together ("@AnaLund"), or make it a source apart."""
        handle = plain(point.tokens.text.lstrip("@"))
        people = [e for e in self.named.all if e.kind is EntityKind.PERSON and " " in e.name]
        owners = [e.key for e in people if "".join(_words(e)) == handle]
        return owners[0] if len(owners) == 1 else self._description(point)

    def _pointed_at(self, point: Point) -> str | None:
        """Resolve a mention without a name: a pronoun or a description."""
        word, lone = plain(point.head.text), len(point.tokens) == 1
        words = load("references")
        if word in ("who", "which", "that") and point.crediting:
            return self._antecedent(point)
        if lone and word in words["first"]:
            return self._own_words(point)
        if word in words["nobody"]:
            return None
        if lone and point.head.pos_ == "PRON" and any(word in words[kind] for kind in PRONOUN_CLASSES):
            return self._pronoun(point, word)
        return self._description(point)

    def _name_in(self, point: Point) -> str | None:
        """Find the named entity whose name heads the mention: "Mr Lund", "energy minister Olaf Lund"."""
        at = point.block.span(point.head).start
        index = bisect.bisect_right(self.named_at, at, key=lambda pair: pair[0].start) - 1
        if index >= 0 and self.named_at[index][0].start <= at < self.named_at[index][0].end:
            return self.named_at[index][1]
        inside = [pair for pair in self.named_at[max(0, index) : index + 4] if pair[0] in point.span]
        for span, key in inside:
            name = point.block.tokens(span)
            if name is not None and span.end == point.span.end and role_ending(point.block.doc, name.start):
                return key
        return None

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
        return self._key_of(antecedent)

    def _own_words(self, point: Point) -> str | None:
        """Resolve "I" inside somebody's direct speech to that speaker."""
        at = bisect.bisect_right(self.directs, point.span.start, key=lambda a: a.content.start) - 1
        if at < 0 or point.span not in self.directs[at].content or self.directs[at].source is None:
            return None
        source = self.directs[at].source
        return next((k for k, e in self.register.entities.items() if any(m.span == source for m in e.mentions)), None)

    def _pronoun(self, point: Point, word: str) -> str | None:
        references = self._candidates(point)
        words = load("references")
        if word in words["male"]:
            return pronouns.singular(self.register, references, Gender.MALE)
        if word in words["female"]:
            return pronouns.singular(self.register, references, Gender.FEMALE)
        if word in words["plural"]:
            return (pronouns.plural(self.register, references) or self._group(point)) if point.crediting else None
        return pronouns.neuter(self.register, references) if point.crediting else None

    def _group(self, point: Point) -> str | None:
        """Find the one plural subject before a credited "they", of its own sentence or the one before."""
        sentence = point.head.sent
        doc = point.block.doc
        before = doc[: point.head.i] if sentence.start == 0 else doc[doc[sentence.start - 1].sent.start : point.head.i]
        subjects = [t for t in before if t.dep_ in SUBJECTS and t.tag_ in ("NNS", "NNPS") and t.head.dep_ != "relcl"]
        subjects = [t for t in subjects if not self._reported(point.block.span(t).start)]
        if len({t.lower_ for t in subjects}) != 1:
            return None
        span = mention_of(point.block, subjects[-1])
        tokens = point.block.tokens(span)
        return self._key_of(Point(span, point.block, tokens, point.crediting)) if tokens is not None else None

    def _candidates(self, point: Point) -> list[Reference]:
        """Give whom a pronoun may mean, the nearest first: mentions of its paragraph and the one before.

        A source is not sought in what it says, nor in what others say: only the narration mentions it.
        """
        floor = self._floor(point.block)
        found = []
        for reference in self.register.before(point.span.start):
            if reference.start < floor:
                break
            if point.crediting and self._reported(reference.start):
                continue
            found.append(reference)
        return found

    def _floor(self, block: ParsedBlock) -> int:
        """Give the offset from which mentions count: the start of the last paragraph that mentions anybody."""
        paragraphs = [b for b in self.parse.blocks if b.start < block.start and b.block.kind is block.block.kind]
        for before in reversed(paragraphs[-3:]):
            references = self.register.before(before.block.span.end)
            if any(r.start >= before.start and not self._reported(r.start) for r in references):
                return before.start
        return block.start

    def _reported(self, offset: int) -> bool:
        """Tell whether an offset lies in what somebody is reported to say."""
        at = bisect.bisect_right(self.contents, offset, key=lambda s: s.start)
        return any(span.start <= offset < span.end for span in self.contents[max(0, at - 3) : at])

    def _joint(self, point: Point) -> str | None:
        """Give the entity of a joint source under its joint printed name."""
        if not point.crediting:
            return None
        text = as_printed(point.tokens)
        known = next((k for k, e in self.register.entities.items() if plain(e.name) == plain(text)), None)
        if known is not None:
            return known
        parts = [key for span, key in self.named_at if span in point.span]
        bodies = bool(parts) and all(self.register.entities[k].kind is EntityKind.ORGANISATION for k in parts)
        kind = EntityKind.ORGANISATION if bodies else EntityKind.UNNAMED
        return self.register.introduce(Entity(key=text, kind=kind, name=text, mentions=(), plural=True), None)

    def _description(self, point: Point) -> str | None:
        description = describe(point.tokens)
        if point.head.pos_ == "PROPN" and not is_role(point.head.text):
            return self._unknown_name(point, description)
        if description.definite:
            bearers = role_bearers(self.register, description, point.span.start, self.parse)
            found = bearers[0] if len(bearers) == 1 else None
            if not bearers:
                found = self._known(point, description)
            if found is not None or bearers or not point.crediting:
                return found
        return self._introduced(point, description) if point.crediting else None

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
        key = self._name_in(owning) or same_body(self.register, describe(tokens), point.span.start)
        return key if key and self.register.entities[key].kind is EntityKind.ORGANISATION else None

    def _introduced(self, point: Point, description: Description) -> str | None:
        """Make an entity of a credited description; a plural or a body described in the same words is the same."""
        text = as_printed(point.tokens)
        body = description.is_institution()
        if body or description.plural or description.definite:
            for key, entity in self.register.entities.items():
                if entity.kind is not EntityKind.PERSON and plain(entity.name) == plain(text):
                    return key
        kind = EntityKind.ORGANISATION if body else EntityKind.UNNAMED
        gender = None if description.plural else noun_gender(point.head)
        full = in_full(point.tokens)
        aliases = (full,) if full != text else ()
        entity = Entity(
            key=text, kind=kind, name=text, mentions=(), aliases=aliases, plural=description.plural, gender=gender
        )
        return self.register.introduce(entity, description)

    def _unknown_name(self, point: Point, description: Description) -> str | None:
        """Make an entity of a credited name that no layer has taken; a name that several may bear stays nobody's."""
        if not point.crediting:
            return None
        word = plain(point.head.text)
        bearers = [k for k, e in self.register.entities.items() if e.kind is EntityKind.PERSON and word in _words(e)]
        if bearers:
            return bearers[0] if len(bearers) == 1 and point.head.text.isupper() else None
        text = as_printed(point.tokens)
        for key, entity in self.register.entities.items():
            if plain(entity.name) == plain(text):
                return key
        kind = EntityKind.ORGANISATION
        if point.head.tag_ == "NNPS":
            kind = EntityKind.UNNAMED
        entity = Entity(key=text, kind=kind, name=text, mentions=(), plural=description.plural)
        return self.register.introduce(entity, description)


def _words(entity: Entity) -> list[str]:
    return [plain(word) for word in entity.name.split()]


def _rule_of(point: Point) -> str:
    if point.head.pos_ == "PRON":
        return "pronoun"
    return "source" if point.crediting else "description"


def _likely_gender(entity: Entity) -> Gender | None:
    """Give the gender of most people who bear an entity's given name."""
    if entity.kind is not EntityKind.PERSON or entity.gender is not None:
        return entity.gender
    words, book = _words(entity), load("given_names")
    if len(words) < 2 or words[0] not in given_names() or words[0] in book["either"]:
        return None
    male, female = words[0] in book["male"], words[0] in book["female"]
    return None if male == female else Gender.MALE if male else Gender.FEMALE


def pronoun_gender(token: Token) -> Gender | None:
    """Give the gender that a pronoun says, or None."""
    return noun_gender(token) if token.pos_ == "PRON" else None
