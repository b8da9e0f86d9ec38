"""The values that a table or a drawing is made of; the partials print them.

Drawings are measured in whole units of their own, which the page scales; what they show is also said in words.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Href, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceMark:
    """One stance in a cell of the matrix, and the way to the passage that shows it."""

    sign: Anchor
    stance: str
    href: Href


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """A proposal with the latest stances of the matrix's actors on it, a cell each; None for who takes none."""

    proposal: Link
    sign: Anchor
    status: str
    cells: tuple[StanceMark | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Who stands where: actors across, proposals down. `left_out` counts the actors there is no room for."""

    actors: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    left_out: str | None


@dataclass(frozen=True, slots=True)
class Dot:
    """An event on the drawn line."""

    x: int
    y: int
    planned: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A date under the drawn line; `sign` says which end of its words stands at `x`: start, middle or end."""

    x: int
    label: str
    sign: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLine:
    """The timeline as a line: its size, where the line and the dates under it run, its dots, the same in words."""

    width: int
    height: int
    base: int
    under: int
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of the words that are heard: whose, how many, and the stretch of the strip that stands for it.

    `pattern` tells the stretch from its neighbours without colour.
    """

    who: Link
    words: int
    share: str
    x: int
    length: int
    pattern: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One way to divide the words: its name, the parts, and the same in words; `about` leads to what the sides are on.

    `widest` is the length of the longest stretch.
    """

    anchor: Anchor
    name: str
    about: Link | None
    spoken: str
    widest: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicesChart:
    """Who is heard, divided by named or not, by side and by speaker; `total` says of how many words."""

    total: str
    width: int
    divisions: tuple[Division, ...]
