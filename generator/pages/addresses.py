"""Addresses as a browser has them, below the address at which the site is published.

Pages must be the same bytes wherever they are published, so what a machine reads (linked data, feeds, data files) holds
relative addresses. They are in MkDocs' default form, one folder a page ("people/jane-doe/"); a site with another form,
or with a known address of its own, has them turned into that when it is built.
"""

from __future__ import annotations

import posixpath

from generator.pages.links import Place


def address_of(place: Place) -> str:
    """Give the address of a place, from the root of the site.

    >>> from generator.pages.links import Anchor
    >>> address_of(Place("people/jane-doe.md", Anchor("said"))), address_of(Place("people/index.md"))
    ('people/jane-doe/#said', 'people/')
    """
    fragment = f"#{place.anchor}" if place.anchor else ""
    return page_address(place.path) + fragment


def page_address(path: str) -> str:
    """Give the address of the page with the file `path`; of a data file, the path itself; of the home page, nothing.

    >>> page_address("sources/index.md"), page_address("data/story.json"), page_address("index.md")
    ('sources/', 'data/story.json', '')
    """
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def relative_address(address: str, base: str) -> str:
    """Give `address` as seen from the address `base`, both from the root of the site.

    >>> relative_address("people/jane-doe/#said", "quotes/"), relative_address("", "feed.xml")
    ('../people/jane-doe/#said', './')
    """
    path, hash_sign, fragment = address.partition("#")
    if path == base and fragment:
        return hash_sign + fragment
    folder = posixpath.dirname(base) or "."
    steps = posixpath.relpath(path or ".", folder)
    slash = "/" if path.endswith("/") or not path else ""
    return f"{steps}{slash}{hash_sign}{fragment}"
