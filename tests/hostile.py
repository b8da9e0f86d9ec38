"""A story in which every name, title, question and quotation tries to become markup, script, template or include."""

from __future__ import annotations

import dataclasses

from generator.model.annotation import (
    Annotations,
    Entities,
    EntityKind,
    Event,
    Position,
    Proposal,
    Question,
    Reason,
    Stance,
    Status,
    StatusReport,
)
from generator.model.story import Story
from generator.story import tell
from tests.invented import dated, document_of, entity, quotation, span_of

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ config }}{% raw %}",
    '--8<-- "mkdocs.yml"',
    "[x](javascript:evil)",
    "![](https://evil.example/x.png)",
    "*_`~#+-|&^",
    "</title><script>alert(1)</script>",
    "---\ntitle: evil\n---",
    "# One\n## Two",
    "\u202eright to left",
    "zero\u200bwidth\u2066",
    '"><b onclick="alert(1)">',
    "{: #evil onclick=alert(1) }",
    "&lt;i&gt;",
    "<!-- ",
)


def hostile_story() -> Story:
    """Tell one article per hostile string, which stands wherever a seed's words can stand."""
    return tell([_article(f"evil-{i}", words) for i, words in enumerate(HOSTILE)])


def _article(identifier: str, words: str) -> Annotations:
    text = f"Hear {words} said on Monday."
    document = document_of(
        identifier,
        text,
        "2024-05-15",
        title=words,
        publisher=words,
        licence=words,
        authors=(words,),
        url='https://example.com/{{ x }}">' if identifier == "evil-0" else "javascript:evil",
    )
    where = span_of(text, words)
    monday = dataclasses.replace(dated(text, "Monday", "2024-05-13", words), end=None)
    said = quotation(text, words, "p", words, when=monday, addressee=where)
    return Annotations(
        document=document,
        entities=Entities(
            (
                entity(text, "p", EntityKind.PERSON, words, f"{words} said", roles=(where,), affiliation=where),
                entity(text, "u", EntityKind.UNNAMED, f"{words} said on"),
                entity(text, "o", EntityKind.ORGANISATION, f"Hear {words}"),
            )
        ),
        quotations=(said,),
        proposals=(
            Proposal(
                title=words,
                mentions=(span_of(text, f"Hear {words}"),),
                proposers=("p", "o"),
                recipients=("u",),
                status=Status.PROPOSED,
                terms=(where,),
                positions=(Position(actor="p", stance=Stance.SUPPORT, evidence=where, rule="test"),),
                history=(StatusReport(status=None, printed=where, evidence=where, when=monday),),
                evidence=(where,),
                confidence=1,
                rule="test",
            ),
        ),
        questions=(
            Question(text=words, reason=Reason.PENDING, evidence=(where,), about=("p", "u"), confidence=1, rule="test"),
        ),
        events=(
            Event(text=words, when=monday, evidence=(where,), people=("p",), planned=True, confidence=1, rule="test"),
        ),
    )
