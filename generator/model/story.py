"""What all documents say together: the shape of the published data (the contract).

Identifiers are stable: they depend on what an item says and on its own document, never on which other seeds exist.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.annotation import EntityKind, QuotationType, Reason, Stance, Status
from generator.model.document import Document
from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement comes from: `document` is a document's id and `text` the document's text at `span`."""

    document: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Role:
    """What the sources call somebody ("Ukraine's president"), with the passage."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, an unnamed source or an organisation of the story.

    `mentions` are all the passages that mention it, by document and offset.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    affiliation: str | None = None
    plural: bool = False
    mentions: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuotation:
    """A quotation of the story. `speaker` is an actor's id; `date` is when it was said, `working` how we know."""

    id: str
    evidence: Evidence
    type: QuotationType
    marked: tuple[Evidence, ...]
    speaker: str | None
    source: Evidence | None
    cue: Evidence | None
    addressee: Evidence | None
    date: str | None
    working: str | None
    confidence: float
    rule: str

    @property
    def wording(self) -> QuotationType:
        """How far the words are the speaker's own: not partly where all that stands in marks is somebody else's."""
        others = self.type is QuotationType.MIXED and not self.marked
        return QuotationType.INDIRECT if others else self.type


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a proposal gives, takes, demands or leaves out."""

    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StoryPosition:
    """Where an actor (by id) stands on a proposal, and the passage that shows it."""

    actor: str
    stance: Stance
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A passage that reports where a proposal stood; `date` is ISO or None; `printed` the words that say so."""

    date: str | None
    status: Status | None
    printed: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryProposal:
    """A proposal of the story. `proposers` and `recipients` are actor ids; `mentions` the passages that name it."""

    id: str
    title: str
    aliases: tuple[str, ...]
    proposers: tuple[str, ...]
    recipients: tuple[str, ...]
    status: Status | None
    terms: tuple[Term, ...]
    positions: tuple[StoryPosition, ...]
    history: tuple[HistoryEntry, ...]
    evidence: tuple[Evidence, ...]
    mentions: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuestion:
    """An open question of the story. `about` are actor ids; `answers` the passages that answer it."""

    id: str
    text: str
    reason: Reason
    evidence: tuple[Evidence, ...]
    answers: tuple[Evidence, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """Something dated. `date` is ISO `YYYY[-MM[-DD]]`, `end` closes a range, `working` shows the resolution."""

    id: str
    date: str
    end: str | None
    text: str
    working: str
    planned: bool
    evidence: tuple[Evidence, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything merged over all documents, each list in its published order."""

    documents: tuple[Document, ...]
    people: tuple[Actor, ...] = ()
    organisations: tuple[Actor, ...] = ()
    quotations: tuple[StoryQuotation, ...] = ()
    proposals: tuple[StoryProposal, ...] = ()
    questions: tuple[StoryQuestion, ...] = ()
    events: tuple[StoryEvent, ...] = ()
