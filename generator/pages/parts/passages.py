"""A passage as shown: in its sentence, under a statement, on its source's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Href, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The sentence around some words of a source. `source` leads to the passage on the source's page.

    `whole`: the words are all of the sentence, and need no marking in it. `original` leads to the words in the
    article itself, where it is on the web. `caption`: they stand under a picture.
    """

    before: str
    words: str
    after: str
    whole: bool
    source: Link
    original: Href | None
    caption: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A short statement and the passages that bear it out; `note` says more ("Friday → 14 February 2025")."""

    text: str
    note: str | None
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage; `marked` where the site shows these very words."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Use:
    """Something that rests on a passage: in what ways, and the way back to it."""

    kinds: str
    item: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePassage:
    """A passage of a source that the site relies on, all that rests on it, and the way to it in the article."""

    anchor: Anchor
    caption: bool
    original: Href | None
    segments: tuple[Segment, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """A source in a list."""

    title: Link
    byline: str
    tally: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """A source with what it added to the story, in a few words."""

    title: Link
    byline: str
    added: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file for programs: its form, and what it holds."""

    file: Link
    form: str
    what: str
