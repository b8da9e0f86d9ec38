"""Pagefind, a search that stays quick on sites of many hundred pages and has filters: an option of the build.

Material's own search loads the words of all pages at once. Pagefind's index is made of the finished HTML after the
build and is read piece by piece; it needs a server, so a site for a folder on a disk has none.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from generator.errors import ConfigurationError

Option = bool | Literal["auto"]

PAGE = "find/index.md"  # the page with the filters
MANY = 300  # pages; from here on Material's index takes a phone about a second to load
UNSEARCHED = "[data-search-exclude], .headerlink"
TEXT = """---
title: Search with filters
description: Search every page of this site, by kind of page, person, source and month.
search:
  exclude: true
hide:
  - navigation
  - toc
---

# Search with filters {: #top }

<div id="find" data-index="../pagefind/pagefind.js" markdown="1">

This search needs JavaScript. Without it, everything is found by links: the quotations by speaker, proposal, source,
kind and month on [their page](../quotes/index.md), people and organisations on [theirs](../people/index.md).

</div>

<script type="module" src="../assets/find.js"></script>
"""


def is_installed() -> bool:
    """Tell whether the package is there."""
    return importlib.util.find_spec("pagefind") is not None


def is_wanted(option: Option, *, pages: int, directory_urls: bool, installed: bool) -> bool:
    """Tell whether a site of that many pages is to be indexed.

    Raises ConfigurationError when it is asked for and cannot be.
    """
    if option is True and not installed:
        expected = "pip install 'explainer-microsite[pagefind]' first, or pagefind: auto"
        raise ConfigurationError("pagefind is asked for and not installed", expected=expected)
    if option is True and not directory_urls:
        expected = "pagefind: auto, or use_directory_urls: true"
        raise ConfigurationError("pagefind does not work on a site for a folder on a disk", expected=expected)
    return bool(option) and directory_urls and installed and (option is True or pages > MANY)


def index_site(site: Path) -> str | None:
    """Index the folder of a built site, below `pagefind/`; give what went wrong, or None."""
    command = (sys.executable, "-m", "pagefind", "--site", str(site), "--exclude-selectors", UNSEARCHED, "--quiet")
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own command
    return (done.stderr or done.stdout).strip() or "no reason given" if done.returncode else None


def filters_of(meta: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Give the values a page is found under, by filter, from its front matter.

    >>> filters_of({"kind": "Person", "linked_data": {"@type": "Person", "@id": "#top", "name": "Ann Other"}})
    {'kind': ('Person',), 'person': ('Ann Other',)}
    """
    things = list(_things(meta.get("linked_data")))
    quotations = [thing for thing in things if thing.get("@type") == "Quotation"]
    here = [thing for thing in things if thing.get("@type") == "Person" and thing.get("@id") == "#top"]
    people = [*here, *(quotation.get("spokenByCharacter", {}) for quotation in quotations)]
    found = {
        "kind": [meta.get("kind") or ("Quotations" if quotations else None)],
        "person": [person.get("name") for person in people],
        "source": [thing.get("headline") for thing in things],
        "month": sorted(str(thing[name])[:7] for thing in things for name in _DATES if name in thing),
    }
    return {name: tuple(dict.fromkeys(filter(None, values))) for name, values in found.items() if any(values)}


_DATES = ("datePublished", "dateCreated", "startDate")


def _things(data: Any) -> Iterator[Mapping[str, Any]]:
    """Give every thing that linked data describes, at any depth."""
    if isinstance(data, Mapping):
        yield data
    for value in data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ():
        yield from _things(value)
