"""Addresses within the site, and checked ones out of it.

`Href` and `Anchor` are strings that have been checked to hold nothing but the characters of an address; templates
print them as they are, and everything else escaped.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_ANCHOR = re.compile(r"[a-z][a-z0-9-]*")
_HREF = re.compile(r"[A-Za-z0-9/._#%?&=:~+,;@-]*")


class Anchor(str):
    """An element's id: lower-case letters, digits and hyphens. Raises ValueError for anything else."""

    __slots__ = ()

    def __new__(cls, value: str) -> Anchor:
        """Check `value`."""
        if not _ANCHOR.fullmatch(value):
            raise ValueError(f"not an anchor: {value!r}")
        return super().__new__(cls, value)


class Href(str):
    """A link's target, safe in Markdown and HTML. Raises ValueError when it holds any other character."""

    __slots__ = ()

    def __new__(cls, value: str) -> Href:
        """Check `value`."""
        if not _HREF.fullmatch(value):
            raise ValueError(f"not an address: {value!r}")
        return super().__new__(cls, value)


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; `href` is None where there is nothing to lead to."""

    text: str
    href: Href | None


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the site, by its path relative to `docs/`, and perhaps an element on it."""

    path: str
    anchor: Anchor | None = None

    def seen_from(self, path: str) -> Href:
        """Give the link to this place from the page `path`.

        >>> Place("people/jane-doe.md", Anchor("said")).seen_from("quotes/index.md")
        '../people/jane-doe.md#said'
        """
        fragment = f"#{self.anchor}" if self.anchor else ""
        if path == self.path and fragment:
            return Href(fragment)
        return Href(posixpath.relpath(self.path, posixpath.dirname(path) or ".") + fragment)


def outward(url: str | None) -> Href | None:
    """Give a link out of the site, or None where `url` is not a plain web address.

    Only http and https leave the site: a front matter may say `javascript:`.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return None
    safe = quote(url, safe="/._#%?&=:~+,;@-", errors="replace")
    return Href(safe)
