"""A large invented story: forty-odd articles of half a year about a tidal barrier, annotated by marks in their text.

The articles stand in `tests/chronicle/*.yml`. A mark is `{kind what|words}`, and marks nest:

    {q KEY|…}                        a quotation of the actor of that key; `{q ?|…}` of nobody
    {d ISO|…}, {d ISO..ISO|…}        a date or a range; `01-31` is of the story's year
    {e KEYS|…}, {planned KEYS|…}     an event, dated by the date within it
    {? reason|Question?|…}           an open question
    {p ID|…}                         a mention of a proposal
    {term ID|…}                      one of its terms
    {for ID KEY|…}, {against …}, {if …}   a position
    {status ID status|…}             where it stands; `{w|…}` within are the words that say so

Nothing is random, nothing is parsed by the program: what the pages show of it does not depend on the rules.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.model.annotation import (
    Annotations,
    DateMention,
    Entities,
    Entity,
    EntityKind,
    Event,
    Position,
    Proposal,
    Question,
    Quotation,
    QuotationType,
    Reason,
    Stance,
    Status,
    StatusReport,
)
from generator.model.dates import PartialDate
from generator.model.span import Span
from generator.model.story import Story
from generator.story import tell
from tests.invented import document_of, entity

FOLDER = Path(__file__).with_suffix("")
YEAR = "2031"
STANCES = {"for": Stance.SUPPORT, "against": Stance.OPPOSE, "if": Stance.CONDITIONAL}
KINDS = {"people": EntityKind.PERSON, "organisations": EntityKind.ORGANISATION, "unnamed": EntityKind.UNNAMED}
MARK = re.compile(r"\{(?P<kind>[a-z]+|\?) ?(?P<what>[^|{}]*)\|(?:(?P<asked>[^|{}]*\?)\|)?|\}")
VERBS = (
    r"(?:said|says|saying|told|warned|added|asked|argued|replied|promised|denied|thinks|believes|called|laughed"
    r"|defended|wants)"
)
PRONOUNS = ("He", "he", "She", "she", "They", "they")


@dataclass(frozen=True)
class Mark:
    """One mark of an article, with its span in the article's text."""

    kind: str
    what: tuple[str, ...]
    asked: str
    span: Span


@dataclass(frozen=True)
class Article:
    """An article without its marks, its marks in text order, and who is in it."""

    fields: dict[str, Any]
    text: str
    marks: tuple[Mark, ...]
    entities: Entities

    def of(self, *kinds: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in kinds]

    def within(self, span: Span, kind: str) -> list[Mark]:
        return [mark for mark in self.of(kind) if mark.span in span]


def chronicle_story() -> Story:
    """Tell all articles."""
    return tell(chronicle())


def chronicle() -> tuple[Annotations, ...]:
    """Annotate all articles."""
    cast = _read("cast.yml")
    names = sorted(path.name for path in FOLDER.glob("[0-9]*.yml"))
    return tuple(_annotated(_article(fields, cast), cast) for fields in chain.from_iterable(map(_read, names)))


def _read(name: str) -> Any:
    return YAML(typ="safe").load((FOLDER / name).read_text("utf-8"))


def _article(fields: dict[str, Any], cast: dict[str, Any]) -> Article:
    text, marks = unmarked(fields["text"].strip())
    rest = {name: value for name, value in fields.items() if name != "text"}
    return Article(rest, text, marks, Entities(tuple(_entities(text, cast))))


def unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks out of a text; give both."""
    text, at, found = "", 0, []
    opened: list[tuple[re.Match[str], int]] = []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match["kind"]:
            opened.append((match, len(text)))
        else:
            head, start = opened.pop()
            what = tuple(head["what"].split(" ", 1))
            found.append(Mark(head["kind"], what, head["asked"] or "", Span(start, len(text))))
    assert not opened, f"a mark is not closed: {opened[-1][0].group()}"
    return text + marked[at:], tuple(sorted(found, key=lambda mark: mark.span))


def _entities(text: str, cast: dict[str, Any]) -> Iterator[Entity]:
    for shelf, kind in KINDS.items():
        for key, one in cast[shelf].items():
            printed = [name for name in (one["name"], *one.get("also", ())) if name in text]
            if not printed:
                continue
            roles = [
                Span(text.index(role), text.index(role) + len(role)) for role in one.get("roles", ()) if role in text
            ]
            name = min(printed, key=text.index) if kind is EntityKind.UNNAMED else one["name"]
            others = [other for other in printed if other != name]
            yield entity(text, key, kind, name, *others, roles=tuple(roles[:1]), plural=one.get("plural", False))


def _annotated(article: Article, cast: dict[str, Any]) -> Annotations:
    fields = {**article.fields, "authors": tuple(article.fields.get("authors", ()))}
    date = fields.pop("date", None)
    return Annotations(
        document=document_of(fields.pop("id"), article.text, str(date) if date else None, **fields),
        entities=article.entities,
        quotations=tuple(_quotation(article, mark) for mark in article.of("q")),
        proposals=tuple(_proposals(article, cast["proposals"])),
        questions=tuple(_question(article, mark) for mark in article.of("?")),
        events=tuple(_event(article, mark) for mark in article.of("e", "planned")),
    )


def _quotation(article: Article, mark: Mark) -> Quotation:
    words = mark.span.text_of(article.text)
    direct = article.text[: mark.span.start].endswith("“")
    inner = tuple(
        Span(mark.span.start + m.start(1), mark.span.start + m.end(1)) for m in re.finditer("“([^”]*)”", words)
    )
    source, cue, addressee = _credit(article, mark)
    return Quotation(
        content=mark.span,
        type=QuotationType.DIRECT if direct else QuotationType.MIXED if inner else QuotationType.INDIRECT,
        marked=(mark.span,) if direct else inner,
        cue=cue,
        source=source,
        addressee=addressee,
        confidence=0.95,
        rule="by hand",
        speaker=None if mark.what == ("?",) else mark.what[0],
        when=next((_date(article, d) for d in _loose_dates(article) if cue and 0 <= d.span.start - cue.end < 45), None),
    )


def _loose_dates(article: Article) -> list[Mark]:
    """Give the dates that are no event's."""
    events = article.of("e", "planned")
    return [mark for mark in article.of("d") if not any(mark.span in event.span for event in events)]


def _credit(article: Article, mark: Mark) -> tuple[Span | None, Span | None, Span | None]:
    """Give the source, cue and addressee that stand nearest to a quotation, in its paragraph and outside quotations."""
    speaker = article.entities.get(mark.what[0])
    if speaker is None:
        return None, None, None
    text = article.text
    start = text.rfind("\n\n", 0, mark.span.start) + 1
    end = text.find("\n\n", mark.span.end) if "\n\n" in text[mark.span.end :] else len(text)
    names = "|".join(map(re.escape, (speaker.name, *speaker.aliases, *PRONOUNS)))
    addressee = r"(?:(?<=told) (?P<to>the Orvane Courier|the court|the judges|the crowd|Estuary Radio|another))?"
    forms = (
        rf"\b(?P<who>{names})(?:, [^“”.]{{0,120}},)? (?P<cue>{VERBS}){addressee}",
        rf"(?P<cue>{VERBS}|according to) (?P<who>{names})",
    )
    quoted = [other.span for other in article.of("q")]
    found = [
        match
        for form in forms
        for match in re.compile(form, re.IGNORECASE).finditer(text, start, end)
        if not any(
            span.overlaps(Span(*match.span("who"))) or span.overlaps(Span(*match.span("cue"))) for span in quoted
        )
    ]
    nearest = min(found, key=lambda m: max(mark.span.start - m.end(), m.start() - mark.span.end), default=None)
    if nearest is None:
        return None, None, None
    to = nearest.groupdict().get("to")
    return Span(*nearest.span("who")), Span(*nearest.span("cue")), Span(*nearest.span("to")) if to else None


def _date(article: Article, mark: Mark) -> DateMention:
    first, _, last = mark.what[0].partition("..")
    start, end = (PartialDate.parse(iso if len(iso) != 5 else f"{YEAR}-{iso}") for iso in (first, last or first))
    return DateMention(
        span=mark.span,
        start=start,
        end=end if last else None,
        working=f"{mark.span.text_of(article.text)} → {_said(start)}{f' to {_said(end)}' if last else ''}",
        rule="by hand",
    )


def _said(date: PartialDate) -> str:
    month = f"{datetime.date(date.year, date.month, 1):%B} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.year}"


def _event(article: Article, mark: Mark) -> Event:
    when = article.within(mark.span, "d")[0]
    words = article.text[mark.span.start : when.span.start] + article.text[when.span.end : mark.span.end]
    return Event(
        text=re.sub(r",(?=,)|\s+(?=[\s,])", "", words).strip(),
        when=_date(article, when),
        evidence=(mark.span,),
        people=tuple(key for key in mark.what[0].split(",") if key),
        planned=mark.kind == "planned",
        confidence=0.95,
        rule="by hand",
    )


def _question(article: Article, mark: Mark) -> Question:
    return Question(
        text=mark.asked,
        reason=Reason(mark.what[0]),
        evidence=(mark.span,),
        about=tuple(one.key for one in article.entities.within(mark.span)),
        confidence=0.95,
        rule="by hand",
    )


def _proposals(article: Article, known: dict[str, Any]) -> Iterator[Proposal]:
    for key, one in known.items():
        marks = [mark for mark in article.of("p", "term", "status", *STANCES) if mark.what[0] == key]
        if marks:
            yield _proposal(article, one, marks)


def _proposal(article: Article, known: dict[str, Any], marks: list[Mark]) -> Proposal:
    history = tuple(_report(article, mark) for mark in marks if mark.kind == "status")
    named = tuple(mark.span for mark in marks if mark.kind == "p")
    return Proposal(
        title=known["title"],
        mentions=named or (marks[0].span,),
        proposers=_present(article, known["by"]),
        recipients=_present(article, known.get("to", ())),
        status=history[-1].status if history else None,
        terms=tuple(mark.span for mark in marks if mark.kind == "term"),
        positions=tuple(
            Position(actor=mark.what[1], stance=STANCES[mark.kind], evidence=mark.span, rule="by hand")
            for mark in marks
            if mark.kind in STANCES
        ),
        history=history,
        evidence=tuple(report.evidence for report in history) or named or (marks[0].span,),
        confidence=0.95,
        rule="by hand",
    )


def _report(article: Article, mark: Mark) -> StatusReport:
    dates = article.within(mark.span, "d")
    return StatusReport(
        status=Status(mark.what[1]),
        printed=article.within(mark.span, "w")[0].span,
        evidence=mark.span,
        when=_date(article, dates[0]) if dates else None,
    )


def _present(article: Article, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if article.entities.get(key))
