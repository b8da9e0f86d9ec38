"""What each kind of page shows: frozen values that the templates print and nothing else.

A view's fields are the names its template uses, all of them and no others.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Link
from generator.pages.parts import (
    Appearances,
    ChangeCard,
    Download,
    EventCard,
    Excerpt,
    Facet,
    Head,
    HistoryStep,
    Option,
    PositionGroup,
    ProposalCard,
    QuestionGroup,
    QuestionLine,
    QuotationCard,
    QuotationGroup,
    Roll,
    Sections,
    Siblings,
    SourceCard,
    SourcePassage,
    Stand,
    Statement,
    TimelineGroup,
    UnnamedCard,
    Voice,
)
from generator.pages.pictures import DrawnLine, Matrix, VoicesChart


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The story in half a minute."""

    head: Head
    lead: Excerpt | None
    lead_byline: str
    counts: tuple[Link, ...]
    proposals: tuple[ProposalCard, ...]
    voices: tuple[Voice, ...]
    chart: VoicesChart | None
    questions: tuple[QuestionLine, ...]
    events: tuple[EventCard, ...]
    changes: tuple[ChangeCard, ...]
    sections: Sections


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """Everybody in the story."""

    head: Head
    voices: VoicesChart | None
    people: Roll
    unnamed: tuple[UnnamedCard, ...]
    folded_unnamed: tuple[UnnamedCard, ...]
    organisations: Roll
    mentioned: Roll


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """A person, or an organisation that speaks or proposes."""

    head: Head
    crumbs: tuple[Link, ...]
    siblings: Siblings
    name: str
    role: str | None
    tally: str
    aliases: tuple[str, ...]
    roles: tuple[Statement, ...]
    stands: tuple[Stand, ...]
    proposals: tuple[ProposalCard, ...]
    quotations: tuple[QuotationCard, ...]
    folded: tuple[QuotationCard, ...]
    all_quotations: Link | None
    remarks: tuple[QuotationCard, ...]
    folded_remarks: tuple[QuotationCard, ...]
    questions: tuple[QuestionLine, ...]
    appearances: tuple[Appearances, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsView:
    """Everything on the table."""

    head: Head
    matrix: Matrix | None
    proposals: tuple[ProposalCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """One proposal, whole."""

    head: Head
    crumbs: tuple[Link, ...]
    siblings: Siblings
    card: ProposalCard
    aliases: tuple[str, ...]
    terms: tuple[Statement, ...]
    positions: tuple[PositionGroup, ...]
    history: tuple[HistoryStep, ...]
    evidence: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesView:
    """The way in to the quotations: all of them, or the latest, and the ways to choose.

    `tally` says how many there are, `shown` how many of them stand on the page where it is not all.
    """

    head: Head
    tally: str
    shown: str | None
    facets: tuple[Facet, ...]
    groups: tuple[QuotationGroup, ...]
    sections: Sections


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfView:
    """The quotations that have something in common; `pages` are those they take, where they take several.

    `filtered`: the quotations stand here for good, with what the index filters by when it loads them all.
    """

    head: Head
    crumbs: tuple[Link, ...]
    siblings: Siblings
    facet: str
    name: str
    about: Link | None
    tally: str
    facets: tuple[Facet, ...]
    filtered: bool
    pages: tuple[Option, ...]
    groups: tuple[QuotationGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """The ledger of open questions, by reason."""

    head: Head
    groups: tuple[QuestionGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """What happened when."""

    head: Head
    line: DrawnLine | None
    groups: tuple[TimelineGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """Where the story comes from."""

    head: Head
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One source: its metadata and the passages the site relies on, in their order."""

    head: Head
    crumbs: tuple[Link, ...]
    siblings: Siblings
    title: str
    title_derived: bool
    byline: str
    original: Link | None
    licence: str | None
    quotations: Link | None
    passages: tuple[SourcePassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """How the site is made, with the figures of this build."""

    head: Head
    sections: Sections
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The downloads and the feeds."""

    head: Head
    sections: Sections
    downloads: tuple[Download, ...]
    feeds: tuple[Download, ...]


View = (
    HomeView
    | PeopleView
    | ActorView
    | ProposalsView
    | ProposalView
    | QuotesView
    | ShelfView
    | QuestionsView
    | TimelineView
    | SourcesView
    | SourceView
    | MethodView
    | DataView
)
