"""What every page has: its place, its neighbours, the ways to the sections."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Href, Link
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
