"""Holding a hand-made story against hand-made gold: what counts, and what does not."""

from __future__ import annotations

import dataclasses

import pytest

from generator.evaluation.gold import GoldArticle, GoldEvent, GoldPerson, GoldProposal, GoldSpoken
from generator.evaluation.sections import has, hold, jaccard, same_name
from generator.model.annotation import EntityKind, QuotationType, Reason, Stance, Status
from generator.model.span import Span
from generator.model.story import (
    Actor,
    Evidence,
    Role,
    Story,
    StoryEvent,
    StoryPosition,
    StoryProposal,
    StoryQuestion,
    StoryQuotation,
)
from tests.factories import document_of

DOCUMENT = document_of('Mayor Ana Ruiz said the toll was "a tax on hope". It will be put to a vote on Friday.')


def evidence(words: str) -> Evidence:
    at = DOCUMENT.text.index(words)
    return Evidence(DOCUMENT.id, Span(at, at + len(words)), words)


MAYOR = Actor(id="ana-ruiz", kind=EntityKind.PERSON, name="Ana Ruiz", roles=(Role("Mayor", evidence("Mayor")),))
QUOTATION = StoryQuotation(
    id="q",
    evidence=evidence('the toll was "a tax on hope"'),
    type=QuotationType.MIXED,
    marked=(evidence("a tax on hope"),),
    speaker="ana-ruiz",
    source=evidence("Mayor Ana Ruiz"),
    cue=evidence("said"),
    addressee=None,
    date=None,
    working=None,
    confidence=0.9,
    rule="a rule",
)
PROPOSAL = StoryProposal(
    id="p",
    title="The toll",
    aliases=(),
    proposers=(),
    recipients=(),
    status=Status.UNDER_DISCUSSION,
    terms=(),
    positions=(StoryPosition("ana-ruiz", Stance.OPPOSE, evidence("a tax on hope")),),
    history=(),
    evidence=(evidence("the toll"),),
)
STORY = Story(
    documents=(DOCUMENT,),
    people=(MAYOR,),
    quotations=(QUOTATION,),
    proposals=(PROPOSAL,),
    questions=(StoryQuestion(id="w", text="Will the toll pass?", reason=Reason.PENDING, evidence=()),),
    events=(
        StoryEvent(
            id="e", date="2024-05-17", end=None, text="It will be put to a vote", working="", planned=True, evidence=()
        ),
    ),
)
GOLD = GoldArticle(
    document=DOCUMENT,
    people=(GoldPerson("Ana Ruiz", "mayor"),),
    quotes=(GoldSpoken("a tax on hope", "Ruiz"),),
    indirect=(GoldSpoken("the toll was", "Ana Ruiz"),),
    proposals=(GoldProposal("toll", (("toll", "charge"),), (), "under discussion", (), ("Ana Ruiz",)),),
    questions=((("toll",), ("pass", "vote")),),
    events=(GoldEvent("2024-05", (("vote",),)),),
)


def figure(gold: GoldArticle, name: str, story: Story = STORY) -> float:
    return next(section.f1 for section in hold(story, gold) if section.name == name)


def test_what_agrees_scores_one() -> None:
    sections = hold(STORY, GOLD)
    assert [section.f1 for section in sections] == [1.0] * 7
    assert [(s.details, s.details_wanted) for s in sections if s.name in {"people", "proposals"}] == [(1, 1), (2, 3)]


@pytest.mark.parametrize("name", ["people", "quotes", "indirect", "proposals", "questions", "events"])
def test_what_is_missed_scores_nothing(name: str) -> None:
    assert figure(GOLD, name, Story(documents=(DOCUMENT,))) == 0


@pytest.mark.parametrize("name", ["people", "quotes", "proposals", "questions"])
def test_what_is_more_than_the_gold_counts_against(name: str) -> None:
    assert figure(dataclasses.replace(GOLD, **{name: ()}), name) == 0


def test_a_wrong_speaker_is_counted_apart_from_none() -> None:
    gold = dataclasses.replace(GOLD, quotes=(GoldSpoken("a tax on hope", "Hector Vane"),))
    silent = dataclasses.replace(STORY, quotations=(dataclasses.replace(QUOTATION, speaker=None),))
    wrong = [sum(section.wrong for section in hold(story, gold)) for story in (STORY, silent)]
    assert wrong == [1, 0]
    assert figure(gold, "attribution") == figure(gold, "attribution", silent) == 0


@pytest.mark.parametrize(
    ("wanted", "printed", "same"),
    [
        ("Ana Ruiz", "Ruiz", True),
        ("Ana Ruiz", "Ms Ruiz", True),
        ("Ana Ruiz", "Ana María Ruiz", True),
        ("Ana Ruiz", "Pablo Ruiz", False),
        ("Ana Ruiz", "Ana", False),
    ],
)
def test_same_name(wanted: str, printed: str, same: bool) -> None:
    assert same_name(wanted, [printed]) is same


def test_words_are_found_at_the_beginning_of_words_only() -> None:
    assert has((("suspend",), ("Parliament",)), "The suspending of parliament")
    assert not has((("port",),), "An airport")


def test_small_words_do_not_make_texts_alike() -> None:
    assert jaccard("the senior official", "a senior official") == 1
    assert jaccard("the official", "the minister") == 0
