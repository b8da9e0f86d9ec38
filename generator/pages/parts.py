"""The small values that pages are made of; the partials print them.

Text in them is untrusted and escaped when printed; `Href` and `Anchor` are checked addresses.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Href, Link
from generator.pages.things import Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A page's front matter and its place.

    `path` is relative to `docs/`; `boost` weighs the page in the search, and `searched` is false for one that only says
    again what others say; `outline` says whether a table of its headings stands beside it. `kind` is what the page is
    about ("Person"), empty where the title says it; `things` are what it tells machines.
    """

    path: str
    title: str
    description: str
    boost: float = 1.0
    searched: bool = True
    outline: bool = True
    kind: str = ""
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Siblings:
    """The pages before and after one that the navigation does not list."""

    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The sentence around some words of a source. `source` leads to the passage on the source's page.

    `whole`: the words are all of the sentence, and need no marking in it. `original` leads to the words in the
    article itself, where it is on the web. `caption`: they stand under a picture.
    """

    before: str
    words: str
    after: str
    whole: bool
    source: Link
    original: Href | None
    caption: bool


@dataclass(frozen=True, slots=True)
class Values:
    """What a quotation has of each facet, for the filter: identifiers, several with a space between."""

    speaker: str
    proposal: str
    source: str
    kind: str
    month: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationCard:
    """A quotation as shown everywhere; `echoes` are the anchors of those that say again a part of it.

    `marks`: all of it stands in quote marks in the source, `told`: none of it. `lead_in` and `lead_out` are the
    reporting words beside it.
    `sign` and `ground` say how we know it, `written` whether it was read rather than heard; `credited` is the source as
    printed. `when` is the date it was said, `working` how that date was found. `by` names the speaker for a copy.
    """

    anchor: Anchor
    echoes: tuple[Anchor, ...]
    words: str
    marks: bool
    told: bool
    lead_in: str
    lead_out: str
    sign: Anchor
    ground: str
    written: bool
    meaning: Href
    by: str
    values: Values
    speaker: Link | None
    credited: str | None
    addressee: str | None
    when: str | None
    working: str | None
    excerpt: Excerpt
    permalink: Href


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A short statement and the passages that bear it out; `note` says more ("Friday → 14 February 2025")."""

    text: str
    note: str | None
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where an actor stands on a proposal: `who` leads to the proposal, `when` says of what days the sources are.

    `earlier`: a later source has the actor elsewhere.
    """

    who: Link
    sign: Anchor
    stance: str
    when: str | None
    earlier: bool
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An actor's stance on the proposal of the page: the passage that shows it, and `more` that do.

    `later` is the stance that the latest source gives the actor, where it is another one.
    """

    anchor: Anchor
    who: Link
    later: str | None
    excerpt: Excerpt
    more: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionGroup:
    """All positions of one stance on the proposal of the page."""

    sign: Anchor
    stance: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStep:
    """What the sources report of a proposal on one day: its status, and the words that say so."""

    when: str
    sign: Anchor
    status: str
    printed: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All who take one stance on a proposal."""

    sign: Anchor
    stance: str
    who: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalCard:
    """A proposal at a glance."""

    title: Link
    sign: Anchor
    status: str
    proposers: tuple[Link, ...]
    recipients: tuple[Link, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """An open question in a list, and the way to its passages."""

    question: Link
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """An open question, since when the sources leave it so, and where."""

    anchor: Anchor
    text: str
    since: str | None
    about: tuple[Link, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The questions that are open for one reason; `note` says what that means."""

    anchor: Anchor
    reason: str
    note: str
    questions: tuple[QuestionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCard:
    """A dated event. `iso` is for machines, `when` for readers, `working` shows how the date was found."""

    anchor: Anchor
    permalink: Href
    iso: str
    when: str
    working: str
    text: str
    planned: bool
    people: tuple[Link, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGroup:
    """The events of one month, or all of them where they are few; `name` is then None."""

    anchor: Anchor
    name: str | None
    events: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """Somebody in a list: name, what the sources call them, how often they are heard, and where they stand."""

    name: Link
    role: str | None
    tally: str
    stances: tuple[StanceTally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceTally:
    """On how many proposals somebody takes a stance."""

    sign: Anchor
    stance: str
    tally: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A list of people or organisations; `folded` is the part of a long one that opens on demand."""

    shown: tuple[ActorCard, ...]
    folded: tuple[ActorCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A key voice: who, and the words of theirs to begin with."""

    name: Link
    role: str | None
    quotation: QuotationCard


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationGroup:
    """Quotations of one source, all of them or one speaker's.

    `name` leads to the page of the source, or of the speaker where there is one; `cite` names the source for a copy.
    `mixed`: not all of them are said by the one whom `name` names.
    """

    anchor: Anchor
    name: Link
    cite: str
    note: str | None
    mixed: bool
    quotations: tuple[QuotationCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value of a facet: its page, how many quotations have it, and whether it is the page that is being read."""

    value: str
    page: Link
    tally: int
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to choose among the quotations; `rest` leads to the values that are not listed."""

    anchor: Anchor
    by: Anchor
    name: str
    everything: str
    options: tuple[Option, ...]
    rest: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedCard:
    """An unnamed source as described in print, with what is quoted from it.

    `aliases` are its other descriptions, `quotations` are shown at once and `folded` open on demand.
    """

    anchor: Anchor
    name: str
    aliases: tuple[str, ...]
    source: Link
    tally: str | None
    quotations: tuple[QuotationCard, ...]
    folded: tuple[QuotationCard, ...]
    all_quotations: Link | None
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearances:
    """Where a source mentions somebody: how often, and its passages that do."""

    source: Link
    tally: str
    passages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """A source in a list."""

    title: Link
    byline: str
    tally: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """A source with what it added to the story, in a few words."""

    title: Link
    byline: str
    added: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage; `marked` where the site shows these very words."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Use:
    """Something that rests on a passage: in what ways, and the way back to it."""

    kinds: str
    item: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """A passage of a source that the site relies on, all that rests on it, and the way to it in the article."""

    anchor: Anchor
    caption: bool
    original: Href | None
    segments: tuple[Segment, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file for programs: its form, and what it holds."""

    file: Link
    form: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The way to the sections, from a page of the site."""

    home: Href
    people: Href
    proposals: Href
    quotes: Href
    questions: Href
    timeline: Href
    sources: Href
    method: Href
    data: Href
