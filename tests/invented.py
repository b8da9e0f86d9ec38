"""A small invented story, annotated by hand: two articles about a ferry, for tests of the story and of the pages."""

from __future__ import annotations

import datetime
import re

from generator.model.annotation import (
    Annotations,
    DateMention,
    Entities,
    Entity,
    EntityKind,
    Event,
    Mention,
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
from generator.model.document import Block, BlockKind, Document
from generator.model.span import Span
from generator.model.story import Story
from generator.story import tell

FIRST = """Harbour minister Ilse Varga wants the night ferry to Sandholm to stop in October.

“The boat is empty and the crew is tired,” Ms Varga told the Sandholm Echo on Monday. She said the money would
go to a second day boat.

The plan was “a slap in the face”, a member of the crew said. It has not been explained what becomes of the forty
sailors.

“Nobody asked the islanders,” it was said at the quay."""

SECOND = """Ilse Varga has put off the end of the night ferry until the council votes on Friday.

Council leader Tom Okafor said he would vote against it: “An island without a boat at night is a prison.”
Varga did not say how much the second boat would cost.

The Sailors' Union backs a smaller boat."""


def span_of(text: str, words: str, *, nth: int = 0) -> Span:
    """Give the span of the `nth` occurrence of `words`."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def document_of(identifier: str, text: str, date: str | None = "2024-05-15", **fields: object) -> Document:
    """Make a document of paragraphs."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Span(m.start(), m.end())) for m in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    values = {"title": text.partition(".")[0], "path": f"seeds/{identifier}.txt", **fields}
    day = datetime.date.fromisoformat(date) if date else None
    return Document(id=identifier, text=text, blocks=blocks, date=day, **values)  # type: ignore[arg-type]  # test data


def entity(text: str, key: str, kind: EntityKind, name: str, *printed: str, **fields: object) -> Entity:
    """Make an entity that is mentioned wherever one of its names is printed."""
    names = (name, *printed)
    found = {span_of(text, n, nth=i) for n in names for i in range(text.count(n))}
    longest = [s for s in found if not any(s != o and s in o for o in found)]
    mentions = tuple(Mention(span=s, rule="test") for s in sorted(longest))
    return Entity(key=key, kind=kind, name=name, mentions=mentions, aliases=printed, **fields)  # type: ignore[arg-type]  # test data


def quotation(text: str, words: str, speaker: str | None, source: str | None, **fields: object) -> Quotation:
    """Make a quotation, direct unless told otherwise."""
    kind = fields.pop("type", QuotationType.DIRECT)
    content = span_of(text, words)
    return Quotation(
        content=content,
        type=kind,  # type: ignore[arg-type]  # test data
        marked=(content,) if kind is QuotationType.DIRECT else (),
        cue=None,
        source=span_of(text, source) if source else None,
        confidence=0.9,
        rule="test",
        speaker=speaker,
        **fields,  # type: ignore[arg-type]  # test data
    )


def dated(text: str, words: str, iso: str, working: str) -> DateMention:
    """Make a resolved date."""
    return DateMention(span=span_of(text, words), start=PartialDate.parse(iso), working=working, rule="test")


def first_article() -> Annotations:
    """Annotate the first article."""
    text = FIRST
    document = document_of("ferry-to-stop", text, "2024-09-03", publisher="Sandholm Echo", url="https://echo.example/1")
    monday = dated(text, "Monday", "2024-09-02", "Monday → 2 September 2024")
    said = "The boat is empty and the crew is tired"
    return Annotations(
        document=document,
        entities=Entities(
            (
                entity(
                    text,
                    "varga",
                    EntityKind.PERSON,
                    "Ilse Varga",
                    "Ms Varga",
                    roles=(span_of(text, "Harbour minister"),),
                ),
                entity(text, "crew", EntityKind.UNNAMED, "a member of the crew"),
                entity(text, "echo", EntityKind.ORGANISATION, "Sandholm Echo"),
            )
        ),
        quotations=(
            quotation(text, said, "varga", "Ms Varga", when=monday, addressee=span_of(text, "the Sandholm Echo")),
            quotation(text, "the money would\ngo to a second day boat", "varga", "She", type=QuotationType.INDIRECT),
            quotation(text, "a slap in the face", "crew", "a member of the crew"),
            quotation(text, "Nobody asked the islanders", None, None),
        ),
        proposals=(
            Proposal(
                title="end of the night ferry to Sandholm",
                mentions=(span_of(text, "the night ferry to Sandholm to stop in October"), span_of(text, "The plan")),
                proposers=("varga",),
                status=Status.PROPOSED,
                terms=(span_of(text, "the money would\ngo to a second day boat"),),
                positions=(
                    Position(actor="varga", stance=Stance.SUPPORT, evidence=span_of(text, said), rule="test"),
                    Position(
                        actor="crew", stance=Stance.OPPOSE, evidence=span_of(text, "a slap in the face"), rule="test"
                    ),
                ),
                evidence=(span_of(text, "wants the night ferry to Sandholm to stop in October"),),
                confidence=0.8,
                rule="test",
            ),
        ),
        questions=(
            Question(
                text="What becomes of the forty sailors?",
                reason=Reason.UNEXPLAINED,
                evidence=(span_of(text, "It has not been explained what becomes of the forty\nsailors"),),
                about=("crew",),
                confidence=0.8,
                rule="test",
            ),
        ),
        events=(
            Event(
                text="Ms Varga told the Sandholm Echo",
                when=monday,
                evidence=(span_of(text, "Ms Varga told the Sandholm Echo on Monday"),),
                people=("varga",),
                confidence=0.8,
                rule="test",
            ),
        ),
    )


def second_article() -> Annotations:
    """Annotate the second article."""
    text = SECOND
    friday = dated(text, "Friday", "2024-09-13", "Friday → 13 September 2024")
    prison = "An island without a boat at night is a prison."
    delay = "Ilse Varga has put off the end of the night ferry until the council votes on Friday"
    return Annotations(
        document=document_of("ferry-put-off", text, "2024-09-10", title="Night ferry: a stay until Friday"),
        entities=Entities(
            (
                entity(text, "e1", EntityKind.PERSON, "Ilse Varga", "Varga"),
                entity(text, "e2", EntityKind.PERSON, "Tom Okafor", roles=(span_of(text, "Council leader"),)),
                entity(text, "e3", EntityKind.ORGANISATION, "Sailors' Union"),
            )
        ),
        quotations=(
            quotation(text, "he would vote against it", "e2", "Tom Okafor", type=QuotationType.INDIRECT),
            quotation(text, prison, "e2", "Tom Okafor"),
        ),
        proposals=(
            Proposal(
                title="end of the night ferry",
                mentions=(span_of(text, "the end of the night ferry"),),
                proposers=("e1",),
                status=Status.UNDER_DISCUSSION,
                positions=(Position(actor="e2", stance=Stance.OPPOSE, evidence=span_of(text, prison), rule="test"),),
                history=(
                    StatusReport(
                        status=Status.UNDER_DISCUSSION, printed=span_of(text, "put off"), evidence=span_of(text, delay)
                    ),
                ),
                evidence=(span_of(text, delay),),
                confidence=0.8,
                rule="test",
            ),
            Proposal(
                title="smaller boat",
                mentions=(span_of(text, "a smaller boat"),),
                positions=(
                    Position(
                        actor="e3",
                        stance=Stance.SUPPORT,
                        evidence=span_of(text, "The Sailors' Union backs a smaller boat"),
                        rule="test",
                    ),
                ),
                evidence=(span_of(text, "The Sailors' Union backs a smaller boat"),),
                confidence=0.8,
                rule="test",
            ),
        ),
        questions=(
            Question(
                text="How much will the second boat cost?",
                reason=Reason.UNDISCLOSED,
                evidence=(span_of(text, "Varga did not say how much the second boat would cost"),),
                about=("e1",),
                confidence=0.8,
                rule="test",
            ),
        ),
        events=(
            Event(
                text="the council votes",
                when=friday,
                evidence=(span_of(text, "until the council votes on Friday"),),
                planned=True,
                confidence=0.8,
                rule="test",
            ),
        ),
    )


def ferry_story() -> Story:
    """Tell both articles."""
    return tell([first_article(), second_article()])
