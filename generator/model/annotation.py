"""What one document says, as spans of its text.

Every annotation carries the span it rests on and the name of the rule that made it. Entities are named by a `key`
that is unique within the document; stable identifiers are the story's business.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.span import Span


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    UNNAMED = "unnamed"
    ORGANISATION = "organisation"


class Gender(StrEnum):
    """The gender that the text itself gives a person, by honorific, pronoun or noun."""

    FEMALE = "female"
    MALE = "male"


class QuotationType(StrEnum):
    """How much of a quotation's content stands in quote marks: all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Status(StrEnum):
    """Where a proposal stands; the contract's closed list."""

    PROPOSED = "proposed"
    IN_PREPARATION = "in preparation"
    UNDER_DISCUSSION = "under discussion"
    REJECTED = "rejected"
    AGREED = "agreed"
    SIGNED = "signed"
    PASSED = "passed"
    IN_FORCE = "in force"
    WITHDRAWN = "withdrawn"
    BLOCKED = "blocked"


class Stance(StrEnum):
    """Where an actor stands on a proposal."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    CONDITIONAL = "conditional"


class Reason(StrEnum):
    """Why a question is open; a closed list, each value a way in which a text leaves something open."""

    UNDISCLOSED = "undisclosed"
    UNEXPLAINED = "unexplained"
    UNDISCUSSED = "undiscussed"
    UNDECIDED = "undecided"
    UNCONFIRMED = "unconfirmed"
    UNANSWERED = "unanswered"
    DISPUTED = "disputed"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names or points at an entity; `rule` says how it was tied to it."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that mentions of one document resolve to.

    `name` is the fullest printed form, without honorific; for an unnamed source, the fullest description as printed.
    `aliases` are the other printed forms; of a named entity pronouns and descriptions are mentions, not aliases.
    `roles` are spans such as "Ukraine's president" or "founder of the National Association …", in text order.
    `plural` is true for "officials", "critics". `mentions` are in text order and hold no span twice.
    """

    key: str
    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[Span, ...] = ()
    affiliation: Span | None = None
    gender: Gender | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities of a document, found by key or by a mention's span."""

    all: tuple[Entity, ...] = ()

    def get(self, key: str | None) -> Entity | None:
        """Give the entity of that key, or None."""
        return next((entity for entity in self.all if entity.key == key), None)

    def at(self, span: Span) -> Entity | None:
        """Give the entity with a mention of exactly this span, or None."""
        return next((e for e in self.all for m in e.mentions if m.span == span), None)

    def within(self, span: Span) -> tuple[Entity, ...]:
        """Give the entities mentioned inside `span`, in the order of their first mention there."""
        hits = sorted((m.span, i) for i, e in enumerate(self.all) for m in e.mentions if m.span in span)
        return tuple(self.all[i] for i in dict.fromkeys(i for _, i in hits))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A content, the cue that reports it and the source the text credits (PARC 3.0's attribution relation).

    `content` covers the whole reported content: without its outer quote marks when it is direct, and always without
    cue and source. `marked` are the stretches of it in quote marks, without the marks. `source` is the source mention
    as printed ("the senior official", "he"), `addressee` the one spoken to ("told the Associated Press").
    `confidence` is the estimated chance that the source is the right one, 0 to 1; `rule` names what decided.
    """

    content: Span
    type: QuotationType
    marked: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    addressee: Span | None = None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A dated expression, resolved.

    `start` is what it means; `end` closes a range (inclusive). `working` shows the resolution for a reader:
    "Friday → 14 February 2025". `rule` names the resolution.
    """

    span: Span
    start: PartialDate
    end: PartialDate | None = None
    working: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Attribution):
    """An attribution whose source has been resolved to a speaker: an entity's key, or None.

    `when` is the date on which it was said, where the text gives one.
    """

    speaker: str | None
    when: DateMention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An actor's stance on a proposal, with the passage that shows it. `actor` is an entity's key."""

    actor: str
    stance: Stance
    evidence: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
    """A passage that reports where a proposal stands. `printed` is the words that say so."""

    status: Status | None
    printed: Span
    evidence: Span
    when: DateMention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something that somebody wants done or agreed, with all that one document says of it.

    `title` is a short composition of the text's own words; `mentions` the spans that name it, in text order;
    `proposers` and `recipients` entity keys; `terms` what it gives, takes, demands or leaves out.
    """

    title: str
    mentions: tuple[Span, ...]
    proposers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: Status | None = None
    terms: tuple[Span, ...] = ()
    positions: tuple[Position, ...] = ()
    history: tuple[StatusReport, ...] = ()
    evidence: tuple[Span, ...]
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the document itself leaves open, phrased as a reader would ask it. `about` are entity keys."""

    text: str
    reason: Reason
    evidence: tuple[Span, ...]
    about: tuple[str, ...] = ()
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated: a short clause of the text's own words, its date and its actors (entity keys)."""

    text: str
    when: DateMention
    evidence: tuple[Span, ...]
    people: tuple[str, ...] = ()
    planned: bool = False
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """Everything found in one document."""

    document: Document
    entities: Entities = Entities()
    quotations: tuple[Quotation, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    questions: tuple[Question, ...] = ()
    events: tuple[Event, ...] = ()
