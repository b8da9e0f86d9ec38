"""Whom mentions point at: cases as data with hand-made attributions, then the date of what was said."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.annotate.attribution import find_attributions
from generator.annotate.coreference import attribute, resolve_mentions
from generator.annotate.names import find_named_entities
from generator.annotate.parse import Parse
from generator.model.annotation import Attribution, DateMention, Entities, QuotationType
from generator.model.dates import PartialDate
from generator.model.span import Span
from tests.caselist import cases
from tests.factories import parse_of

BRACES = re.compile(r"[{}]")


def read(marked: str, title: str = "A test") -> tuple[Parse, tuple[Attribution, ...]]:
    """Take the braces out of a text and credit each source between them with the nearest marked stretch."""
    plain = BRACES.sub("", marked)
    sources = []
    for at, match in enumerate(re.finditer(r"\{([^}]*)\}", marked)):
        start = match.start() - 2 * at
        sources.append(Span(start, start + len(match[1])))
    stretches = [Span(m.start() + 1, m.end() - 1) for m in re.finditer("“[^”]*”", plain)]
    found = tuple(
        Attribution(
            content=min(stretches, key=lambda s: min(abs(s.start - source.end), abs(source.start - s.end))),
            type=QuotationType.DIRECT,
            marked=(),
            cue=Span(source.end - 1, source.end),
            source=source,
            confidence=1.0,
            rule="test",
        )
        for source in sources
    )
    return parse_of(plain, title=title), found


def resolved(marked: str, title: str = "A test") -> tuple[Parse, tuple[Attribution, ...], Entities]:
    parse, attributions = read(marked, title)
    return parse, attributions, resolve_mentions(parse, find_named_entities(parse), attributions)


@pytest.mark.parametrize("case", cases("coreference"))
def test_sources_resolve_to_one_entity_or_none(case: dict[str, Any]) -> None:
    parse, attributions, entities = resolved(case["text"], case.get("title", "A test"))
    quotations = attribute(parse, entities, attributions, ())
    keys = [entity.key if (entity := entities.get(q.speaker)) else None for q in quotations]
    names = [entity.name if (entity := entities.get(q.speaker)) else None for q in quotations]
    assert case["sources"] in (keys, names)


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        # Who names somebody in what he says is somebody else.
        ("Olaf Berg met Tom Lund at the pier. He said Lund had been late.", "He", "Olaf Berg"),
        ("Tom Lund left early. He said Lund had been late.", "He", None),
        # In marks, or before the reporting, he may speak of himself.
        ("Tom Lund left early. He said the town wants “Tom Lund and nobody else”.", "He", "Tom Lund"),
        ("Tom Lund left early. The pier was Lund’s favourite place, he said.", "he", "Tom Lund"),
        # The sentence's own subject, not that of a clause inside it.
        ("Ada Lund said it may be plain by then whether Maria Berg has won. She said it was late.", "She", "Ada Lund"),
        ("Olaf Berg waited at the pier until Tom Lund came home. He said it was late.", "He", "Olaf Berg"),
        ("Maria Lund met Ada Berg. She said it was late.", "She", "Maria Lund"),
        # A chart is nobody.
        ("Ada Lund spoke with a passion that suggested that she was sorry. She said it was late.", "She", "Ada Lund"),
    ],
)
def test_whom_a_pronoun_means_in_a_report(text: str, pronoun: str, name: str | None) -> None:
    parse = parse_of(text)
    attributions = find_attributions(parse)
    entities = resolve_mentions(parse, find_named_entities(parse), attributions)
    found = attribute(parse, entities, attributions, ())
    speakers = {entities.get(q.speaker) for q in found if q.source and q.source.text_of(text) == pronoun}
    assert [entity.name if entity else None for entity in speakers] == [name]


def test_a_quotation_has_the_date_of_its_reporting_clause() -> None:
    marked = "“We leave on Monday,” {Ana Lund} told reporters on Friday."
    parse, attributions, entities = resolved(marked)
    dates = tuple(
        DateMention(span=Span(at, at + len(day)), start=PartialDate(2024, 5, number), working=day, rule="test")
        for day, number in (("Monday", 20), ("Friday", 17))
        for at in [parse.text.index(day)]
    )
    (quotation,) = attribute(parse, entities, attributions, dates)
    assert quotation.when is not None
    assert quotation.when.working == "Friday"


def test_a_plural_source_is_plural_and_a_name_is_not_taken_twice() -> None:
    _, _, entities = resolved("“No,” {protesters} said. “Yes,” said {a spokesman for the ministry}.")
    assert [(e.name, e.plural) for e in entities.all if e.kind == "unnamed"] == [
        ("protesters", True),
        ("a spokesman for the ministry", False),
    ]


def test_mentions_of_an_entity_are_in_text_order_and_never_twice() -> None:
    _, _, entities = resolved("“No,” said {Ana Lund}. “Never,” {she} added. She left.")
    for entity in entities.all:
        spans = [mention.span for mention in entity.mentions]
        assert spans == sorted(set(spans))
