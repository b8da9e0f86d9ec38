"""What is open and what is dated: questions by their reason, events by their month."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Anchor, Href, Link
from generator.pages.parts.passages import Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """An open question in a list, and the way to its passages."""

    question: Link
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCard:
    """An open question, since when the sources leave it so, and where."""

    anchor: Anchor
    text: str
    since: str | None
    about: tuple[Link, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The questions that are open for one reason; `note` says what that means."""

    anchor: Anchor
    reason: str
    note: str
    questions: tuple[QuestionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCard:
    """A dated event. `iso` is for machines, `when` for readers, `working` shows how the date was found."""

    anchor: Anchor
    permalink: Href
    iso: str
    when: str
    working: str
    text: str
    planned: bool
    people: tuple[Link, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGroup:
    """The events of one month, or all of them where they are few; `name` is then None."""

    anchor: Anchor
    name: str | None
    events: tuple[EventCard, ...]
