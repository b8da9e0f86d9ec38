"""A quotation as shown everywhere, its groups, and the filters on them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Href, Link
from generator.pages.parts.passages import Excerpt


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
class Voice:
    """A key voice: who, and the words of theirs to begin with."""

    name: Link
    role: str | None
    quotation: QuotationCard
