"""Cases: `questions` are all the questions the text gives; `names` maps a full name to the words that point at it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.questions import find_questions
from generator.annotate.questions.grammar import MOST_WORDS
from generator.model.annotation import Entities, Entity, EntityKind, Mention, Reason
from generator.model.span import Span
from tests.caselist import cases
from tests.factories import parse_of


def entities_of(text: str, names: dict[str, list[str]]) -> Entities:
    return Entities(
        tuple(
            Entity(
                key=name.lower(),
                kind=EntityKind.PERSON,
                name=name,
                aliases=tuple(word for word in words if word[0].isupper()),
                mentions=tuple(
                    Mention(span=Span(m.start(), m.end()), rule="given")
                    for word in words
                    for m in re.finditer(rf"\b{re.escape(word)}\b", text)
                ),
            )
            for name, words in names.items()
        )
    )


@pytest.mark.parametrize("case", cases("questions"))
def test_questions(case):
    parse = parse_of(case["text"])
    found = find_questions(parse, entities_of(case["text"], case.get("names", {})), (), ())
    assert [question.text for question in found] == case.get("questions", [])
    if "rule" in case:
        assert {question.rule for question in found} == {case["rule"]}
    if "reason" in case:
        assert {question.reason for question in found} == {Reason(case["reason"])}


TEXT = "The airline did not say when the route would reopen. Officials declined to explain why the terminal was closed."


def test_evidence_is_the_sentence_of_the_cue():
    parse = parse_of(TEXT)
    first, second = find_questions(parse, Entities(), (), ())
    assert first.evidence[0].text_of(TEXT) == "The airline did not say when the route would reopen."
    assert second.evidence[0].text_of(TEXT).startswith("Officials declined")


def test_a_neutral_paragraph_in_front_shifts_and_changes_nothing_else():
    front = "The harbour lies north of the town.\n\n"
    plain = find_questions(parse_of(TEXT), Entities(), (), ())
    moved = find_questions(parse_of(front + TEXT), Entities(), (), ())
    assert [q.text for q in moved] == [q.text for q in plain]
    assert [q.evidence[0] for q in moved] == [q.evidence[0].shift(len(front)) for q in plain]


def test_the_same_question_is_printed_once():
    parse = parse_of(f"{TEXT}\n\n{TEXT}")
    assert len(find_questions(parse, Entities(), (), ())) == 2


def test_about_names_the_entities_of_the_passage():
    text = "Anna Brandt did not say why she left."
    (question,) = find_questions(parse_of(text), entities_of(text, {"Anna Brandt": ["Anna Brandt", "she"]}), (), ())
    assert question.about == ("anna brandt",)
    assert question.text == "Why did Anna Brandt leave?"


FINITE = re.compile(r"\b(?:is|are|was|were|has|have|do|does|did|will|would|can|could|may|might|must|shall|should)\b")
DARK = re.compile(r"\b(?:he|she|they|him|them|this|those|these|I|we|you)\b", re.IGNORECASE)
WHO = st.sampled_from(["The company", "Mayor Anna Brandt", "Officials", "The board of the zoo", "A spokeswoman"])
OPEN = st.sampled_from(
    ["did not say", "declined to say", "has not said", "would not say", "has not decided", "is still considering"]
)
ASKED = st.sampled_from(["whether", "why", "when", "how", "how many"])
ACTOR = st.sampled_from(["it", "she", "they", "the plant", "workers", "the lions that live there", "there"])
DEED = st.sampled_from(
    [
        "will",
        "would",
        "did",
        "is",
        "had",
        "would close",
        "has left",
        "were sold",
        "is to go, and when",
        "may be",
        "ran it",
    ]
)


@settings(max_examples=60, deadline=None)
@given(WHO, OPEN, ASKED, ACTOR, DEED)
def test_what_is_printed_is_a_whole_question(who, left_open, asked, actor, deed):
    text = f"The city wants to close the zoo. {who} {left_open} {asked} {actor} {deed}."
    for question in find_questions(parse_of(text), Entities(), (), ()):
        words = question.text.rstrip("?").split()
        assert question.text[0].isupper()
        assert question.text.endswith("?")
        assert question.text.count("?") == 1
        assert len(words) <= MOST_WORDS
        assert FINITE.search(question.text.lower()) or words[0] in ("How", "Who", "What")
        assert words[-1].lower() not in ("will", "would", "did", "had", "may", "does")
        assert not DARK.search(question.text)
