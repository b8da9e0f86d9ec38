"""What is on the table. A case gives the text, who is in it and who is quoted, and every proposal it must give.

`people`, `groups` and `bodies` are the entities, lists of the printed forms of one, the first its key. `quotes` maps a
speaker's key to what is quoted. `expect` lists the proposals in order, with the fields that the case is about: `title`,
`by`, `to`, `status`, `terms` (each must be found within a term), `names` (spans that must be mentions), `positions` as
actor: stance (a list, when there are several). `rule` on its own names the rule exercised.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.annotate.proposals import find_proposals
from generator.lexicon.stems import same_deed, same_stem
from generator.model.annotation import Entities, Entity, EntityKind, Mention, Proposal, Quotation, QuotationType
from generator.model.span import Span
from tests.caselist import cases
from tests.factories import parse_of

KINDS = {"people": EntityKind.PERSON, "groups": EntityKind.UNNAMED, "bodies": EntityKind.ORGANISATION}


def entities_of(text: str, case: dict[str, Any]) -> Entities:
    found: list[Entity] = []
    taken: list[Span] = []
    for field, kind in KINDS.items():
        for forms in case.get(field, []):
            mentions = []
            for form in sorted(forms, key=len, reverse=True):
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                    span = Span(*match.span())
                    if not any(span.overlaps(other) for other in taken):
                        taken.append(span)
                        mentions.append(Mention(span=span, rule="test"))
            mentions.sort(key=lambda m: m.span)
            found.append(Entity(key=forms[0], kind=kind, name=forms[0], mentions=tuple(mentions)))
    return Entities(tuple(found))


def quotations_of(text: str, case: dict[str, Any]) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(
            content=(content := Span(text.index(said), text.index(said) + len(said))),
            type=QuotationType.DIRECT,
            marked=(content,),
            cue=None,
            source=None,
            confidence=1.0,
            rule="test",
            speaker=speaker,
        )
        for speaker, said in case.get("quotes", {}).items()
    )


def proposals_of(case: dict[str, Any], *, front: str = "") -> tuple[str, tuple[Proposal, ...]]:
    text = front + " ".join(case["text"].split(" ")).strip()
    parse = parse_of(text)
    return text, find_proposals(parse, entities_of(text, case), quotations_of(text, case), ())


def told(text: str, proposal: Proposal, wanted: dict[str, Any]) -> dict[str, Any]:
    """Give a proposal in a case's own form, with the fields that the case is about."""
    positions: dict[str, Any] = {}
    for position in proposal.positions:
        stances = positions.setdefault(position.actor, [])
        if position.stance not in stances:
            stances.append(str(position.stance))
    found: dict[str, Any] = {
        "title": proposal.title,
        "by": list(proposal.proposers),
        "to": list(proposal.recipients),
        "status": str(proposal.status) if proposal.status else None,
        "rule": proposal.rule,
        "positions": {actor: stances[0] if len(stances) == 1 else stances for actor, stances in positions.items()},
        "terms": [t for t in wanted.get("terms", []) if any(t in term.text_of(text) for term in proposal.terms)],
        "names": [n for n in wanted.get("names", []) if n in [m.text_of(text) for m in proposal.mentions]],
    }
    return {field: found[field] for field in wanted}


@pytest.mark.parametrize("case", cases("proposals"))
def test_cases(case: dict[str, Any]) -> None:
    text, found = proposals_of(case)
    expected = case.get("expect") or []
    assert [p.title for p in found] == [e["title"] for e in expected]
    assert [told(text, p, e) for p, e in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize("case", [c for c in cases("proposals") if not c.marks])
def test_a_neutral_paragraph_in_front_only_shifts(case: dict[str, Any]) -> None:
    front = "The weather was mild.\n\n"
    _, plain = proposals_of(case)
    _, shifted = proposals_of(case, front=front)
    by = len(front)
    assert [(p.title, p.status, p.proposers) for p in shifted] == [(p.title, p.status, p.proposers) for p in plain]
    assert [p.mentions for p in shifted] == [tuple(m.shift(by) for m in p.mentions) for p in plain]
    assert [p.terms for p in shifted] == [tuple(t.shift(by) for t in p.terms) for p in plain]


WORDS = st.sampled_from(
    "the a bill plan deal called for demanded to and , . “ ” ’s said ministers must reject signed proposed it that of "
    "investigation into Norland agreed on ceasefire will withdraw despite request — [...]".split()
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_any_text_gives_spans_of_itself(words: list[str]) -> None:
    text = " ".join(words)
    for proposal in find_proposals(parse_of(text), Entities(), (), ()):
        assert proposal.title
        spans = (*proposal.mentions, *proposal.terms, *proposal.evidence, *(r.printed for r in proposal.history))
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert list(proposal.mentions) == sorted(set(proposal.mentions))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("suspend", "suspension", True),
        ("elect", "election", True),
        ("investigation", "investment", False),
        ("ban", "bank", False),
    ],
)
def test_stems(one: str, other: str, same: bool) -> None:
    assert same_stem(one, other) is same


def test_one_deed_under_two_names() -> None:
    assert same_deed("resign", "step")
    assert not same_deed("resign", "build")
