"""What is known of a document before its mentions are resolved: its names, and who is reported to say what where."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.annotate.attribution.reporting import can_speak
from generator.annotate.coreference.points import SUBJECTS, Point
from generator.annotate.coreference.register import Reference
from generator.annotate.names.role_phrases import role_ending
from generator.annotate.names.words import is_role
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Token
from generator.model.annotation import Attribution, Entities, EntityKind, QuotationType
from generator.model.span import Span

MARKS = frozenset('“”"‘«»')


@dataclass(frozen=True)
class Scene:
    """A document with its named entities and its attributions, none of which reading changes."""

    parse: Parse
    named: Entities
    attributions: tuple[Attribution, ...]

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

    def references(self) -> Iterator[Reference]:
        """Give the references that the named mentions make."""
        for entity in self.named.all:
            for mention in entity.mentions:
                reference = self.reference(mention.span, entity.key)
                if reference is not None:
                    yield reference

    def reference(self, span: Span, key: str, *, credited: bool = False) -> Reference | None:
        """Give the reference that a mention at `span` makes to an entity, or None outside the parsed blocks."""
        block = self.parse.block_at(span.start)
        tokens = block.tokens(span) if block else None
        if block is None or tokens is None:
            return None
        head = tokens.root
        sentence = block.start + head.sent.start_char
        while head.dep_ == "conj" and head.head.i < head.i:
            head = head.head
        if head.dep_ == "appos" and self._is_beside_another(block, head, head.head):
            head = head.head
        elif any(c.dep_ == "appos" and self._is_beside_another(block, c, head) for c in head.rights):
            return Reference(span.start, sentence, key, credited)
        if not credited and _dies(head):
            return Reference(span.start, sentence, key, False)
        leading = credited or (head.dep_ in SUBJECTS and head.head.dep_ not in ("relcl", "advcl"))
        first = credited or (head.dep_ in SUBJECTS and head.head.dep_ == "ROOT")
        return Reference(span.start, sentence, key, leading, first)

    def _is_beside_another(self, block: ParsedBlock, name: Token, other: Token) -> bool:
        """Tell whether two people's names stand side by side, and only seem to be one's: "Asked of Lee, Cole left".

        Then the second is the subject, which the parser hangs on the first as its apposition.
        """
        first, second = (self.person_at(block.span(token).start) for token in (other, name))
        return first is not None and second is not None and first != second and other.dep_ in SUBJECTS

    def name_in(self, point: Point) -> str | None:
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

    def name_after(self, point: Point) -> str | None:
        """Find whoever is named in apposition to a description: "One backer, the retired pilot Ada Lund, said …"."""
        head = point.head
        if head.tag_ != "NN" or not point.crediting:
            return None
        names = [c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN"]
        if len(names) != 1 or any(c.dep_ == "conj" for c in (*head.children, *names[0].children)):
            return None
        offset = point.block.span(names[0]).start
        return self.person_at(offset) if is_role(head.text) else self.named_by_offset(offset)

    def person_beside(self, point: Point) -> str | None:
        """Find the person to whom a description stands in apposition: "Ada Lund, a retired pilot who said …"."""
        head = point.head
        if head.dep_ != "appos" or head.tag_ != "NN" or head.head.pos_ != "PROPN":
            return None
        return self.person_at(point.block.span(head.head).start)

    def person_at(self, offset: int) -> str | None:
        """Give the person whose name holds an offset, or None."""
        key = self.named_by_offset(offset)
        return key if key in self.people else None

    def named_by_offset(self, offset: int) -> str | None:
        """Give whoever's name holds an offset, or None."""
        at = bisect.bisect_right(self.named_at, offset, key=lambda pair: pair[0].start) - 1
        return self.named_at[at][1] if at >= 0 and self.named_at[at][0].end > offset else None

    @cached_property
    def people(self) -> frozenset[str]:
        """The keys of the people whom the text names."""
        return frozenset(e.key for e in self.named.all if e.kind is EntityKind.PERSON)

    def named_in(self, point: Point) -> frozenset[str]:
        """Give whom a source names in the words that follow it: in "He said Lund would win" he is not Lund.

        In "Lund would win, he said" he may be.
        """
        direct = QuotationType.DIRECT
        said = (a for a in point.crediting if a.type is not direct and a.content.start > point.span.start)
        return frozenset(key for reported in said for key in self.named_by(reported))

    def named_by(self, reported: Attribution) -> Iterator[str]:
        """Give whom a report names outside marks, in text order: in marks, people do speak of themselves by name."""
        content = reported.content
        at = bisect.bisect_left(self.named_at, content.start, key=lambda pair: pair[0].start)
        for span, key in itertools.islice(self.named_at, at, None):
            if span.start >= content.end:
                return
            if not MARKS.intersection(self.parse.text[content.start : span.start]):
                yield key

    def direct_around(self, span: Span) -> Attribution | None:
        """Give the direct speech that holds `span`, or None."""
        at = bisect.bisect_right(self.directs, span.start, key=lambda a: a.content.start) - 1
        return self.directs[at] if at >= 0 and span in self.directs[at].content else None

    def reported(self, offset: int) -> bool:
        """Tell whether an offset lies in what somebody is reported to say."""
        at = bisect.bisect_right(self.contents, offset, key=lambda s: s.start)
        return any(span.start <= offset < span.end for span in self.contents[max(0, at - 3) : at])

    def lone_group_before(self, point: Point) -> Token | None:
        """Give the one plural subject of the narration in this sentence or the one before, or None."""
        sentence, doc = point.head.sent, point.block.doc
        before = doc[: point.head.i] if sentence.start == 0 else doc[doc[sentence.start - 1].sent.start : point.head.i]
        leading = (_speaker_of(t) for t in before if t.dep_ in SUBJECTS and t.head.dep_ != "relcl")
        subjects = [t for t in leading if t.tag_ in ("NNS", "NNPS") and (can_speak(t) or not _is_owned(t))]
        subjects = [t for t in subjects if not self.reported(point.block.span(t).start)]
        return subjects[-1] if len({t.lower_ for t in subjects}) == 1 else None

    def earlier(self, block: ParsedBlock) -> list[ParsedBlock]:
        """Give the three blocks of the same kind before `block`, the nearest first."""
        same = [b for b in self.parse.blocks if b.start < block.start and b.block.kind is block.block.kind]
        return same[:-4:-1]


def _dies(subject: Token) -> bool:
    """Tell whether a subject is told to be dead, so that it says nothing in the sentences that follow."""
    verb = subject.head
    if subject.dep_ not in SUBJECTS:
        return False
    return verb.lemma_ == "die" or (verb.lemma_ == "be" and any(c.lower_ == "dead" for c in verb.rights))


def _speaker_of(subject: Token) -> Token:
    """Give the farmers of "the farmers' demands include …": demands say nothing, those who make them may."""
    owner = next((t for t in subject.lefts if t.dep_ == "poss"), subject)
    return owner if can_speak(owner) and not can_speak(subject) else subject


def _is_owned(subject: Token) -> bool:
    """Tell whether a subject is somebody's: "their demands"."""
    return any(t.dep_ == "poss" for t in subject.lefts)
