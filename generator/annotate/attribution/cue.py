"""What a reporting cue is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.annotate.tree import Token
from generator.model.span import Span

# Verbs that may be set off inside what they report: "The plan, she said, was dead."
PARENTHETICAL = frozenset({"speech", "telling", "asking", "writing", "phrase"})


# Classes of cues whose source utters what stands in marks, even inside a report of somebody else's.
UTTERING = PARENTHETICAL | {"naming"}


class CueKind(StrEnum):
    """What form a cue has."""

    VERB = "verb"
    PHRASE = "phrase"
    NOUN = "noun"
    COLON = "colon"


class Frame(StrEnum):
    """How a content hangs on its cue."""

    CLAUSE = "clause"  # said (that) the deal was off
    FRONTED = "fronted"  # The deal was off, she said.
    INFINITIVE = "infinitive"  # wants to leave
    DIRECTED = "directed"  # urged them to leave
    NAMED = "named"  # called the deal a farce, described it as dead
    OBJECT = "object"  # backed the deal
    PREPOSITION = "preposition"  # called for a deal
    PASSIVE = "passive"  # the deal was criticised by both
    BARE = "bare"  # said: no content of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """One complement of a verb: its frame, its stretches in text order, its preposition if it has one."""

    frame: Frame
    contents: tuple[Span, ...]
    preposition: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting cue and what its sentence says of it.

    `span` is the reporting word, with its particle ("pointed out"); `lemma` is as in the lexicon, `verb_class` one of
    the lexicon's classes and `frame` the way the content hangs on it. `source` is the credited mention and
    `source_rule` says how the syntax gives it. `contents` are the stretches reported, in text order: one, or two
    around a parenthesis ("The plan, she said, was dead"), or none when the syntax gives the verb none. They may stand
    in quote marks, wholly or partly. `addressee` is the one spoken to. `token` is the cue's index in its block's doc.
    """

    span: Span
    kind: CueKind
    lemma: str
    verb_class: str
    frame: Frame = Frame.BARE
    source: Span | None
    source_rule: str = ""
    contents: tuple[Span, ...] = ()
    addressee: Span | None = None
    passive: bool = False
    negated: bool = False
    token: int

    @property
    def content(self) -> Span | None:
        """The first stretch reported, or None."""
        return self.contents[0] if self.contents else None

    @property
    def fronted(self) -> bool:
        """Whether the content stands before the cue."""
        return self.content is not None and self.content.start < self.span.start

    @property
    def utters(self) -> bool:
        """Whether the source of such a cue says the words in marks, and does not just think or want them."""
        return self.verb_class in UTTERING

    @property
    def parenthetical(self) -> bool:
        """Whether such a cue can stand in the middle of the words it reports."""
        return self.verb_class in PARENTHETICAL
