"""The way up from a page and on to the next, since the navigation lists sections only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.pages import catalogue as places
from generator.pages.cards import Cards
from generator.pages.links import Link, Place
from generator.pages.parts import Siblings

Item = TypeVar("Item")


def crumbs(cards: Cards, section: str, place: Place) -> tuple[Link, ...]:
    """Give the way up from a page of a section."""
    return (cards.link("Home", places.HOME), cards.link(section, place))


def siblings(shelf: Sequence[Item], index: int, link: Callable[[Item], Link]) -> Siblings:
    """Link the neighbours of the item at `index` of its shelf."""
    after = link(shelf[index + 1]) if index + 1 < len(shelf) else None
    return Siblings(before=link(shelf[index - 1]) if index else None, after=after)
