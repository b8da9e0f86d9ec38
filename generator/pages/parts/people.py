"""Somebody in a list or in the register of unnamed sources, and where they are mentioned."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Link
from generator.pages.parts.proposals import Stand
from generator.pages.parts.quotations import QuotationCard


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceTally:
    """On how many proposals somebody takes a stance."""

    sign: Anchor
    stance: str
    tally: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """Somebody in a list: name, what the sources call them, how often they are heard, and where they stand."""

    name: Link
    role: str | None
    tally: str
    stances: tuple[StanceTally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A list of people or organisations; `folded` is the part of a long one that opens on demand."""

    shown: tuple[ActorCard, ...]
    folded: tuple[ActorCard, ...]


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
