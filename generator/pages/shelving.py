"""Where a quotation stands on the site, for good: on a page of its source's quotations.

A source says what it says: which other seeds exist does not move a quotation. Where one source has very many, its
page is split in text order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.model.story import StoryQuotation

Item = TypeVar("Item")

PAGEFUL = 100  # quotations: more are slow to load on a phone, and nobody reads them in one go


def slug_in(identifier: str) -> str:
    """Give the last part of an identifier: "sources/ferry-to-stop" is told by "ferry-to-stop"."""
    return identifier.rpartition("/")[2]


def paged(items: Sequence[Item]) -> tuple[Sequence[Item], ...]:
    """Cut a list into pages; an empty one has one page."""
    return tuple(items[at : at + PAGEFUL] for at in range(0, len(items), PAGEFUL)) or (items,)


def path_of_page(stem: str, number: int) -> str:
    """Give the path of a page of a list, numbered from 0.

    >>> path_of_page("quotes/from/ferry", 0), path_of_page("quotes/from/ferry", 1)
    ('quotes/from/ferry.md', 'quotes/from/ferry/2.md')
    """
    return f"{stem}/{number + 1}.md" if number else f"{stem}.md"


def homes_of(
    quotations: Mapping[str, Sequence[StoryQuotation]], source_slugs: Mapping[str, str], echoes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Give the path of every quotation's page, by id; an echo stands with the quotation that holds it.

    `quotations` and `source_slugs` are by document id, `echoes` as `find_echoes` gives them.
    """
    paths: dict[str, str] = {}
    for document, found in quotations.items():
        for number, page in enumerate(paged(without(found, echoes))):
            paths |= dict.fromkeys((q.id for q in page), path_of_page(f"quotes/from/{source_slugs[document]}", number))
    for identifier in (q.id for found in quotations.values() for q in found):
        yield identifier, paths[echoes.get(identifier, identifier)]


def without(quotations: Iterable[StoryQuotation], echoes: Mapping[str, str]) -> tuple[StoryQuotation, ...]:
    """Leave out the quotations that say again a part of another."""
    return tuple(quotation for quotation in quotations if quotation.id not in echoes)
