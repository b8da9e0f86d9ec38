"""A proposal at a glance, who stands where on it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Link
from generator.pages.parts.passages import Excerpt


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
