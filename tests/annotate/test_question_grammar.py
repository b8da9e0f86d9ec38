from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.questions.grammar import (
    MOST_WORDS,
    Predicate,
    Subject,
    ask,
    ask_existence,
    ask_subject,
    ask_what,
    ask_whether_done,
    finish,
    is_clean,
)
from generator.annotate.questions.inflection import agree, participle

MINISTER, WORKERS = Subject("the minister"), Subject("the workers", plural=True)


@pytest.mark.parametrize(
    ("subject", "predicate", "asked", "expected"),
    [
        (MINISTER, Predicate(lemma="resign", verb="resigned", past=True), "why", "Why did the minister resign?"),
        (MINISTER, Predicate(lemma="plan", verb="plans", rest="to go"), "", "Does the minister plan to go?"),
        (WORKERS, Predicate(lemma="plan", verb="plan", rest="to go"), "when", "When do the workers plan to go?"),
        (MINISTER, Predicate(lemma="go", verb="go", auxiliaries=("will",)), "", "Will the minister go?"),
        (WORKERS, Predicate(lemma="pay", verb="paid", auxiliaries=("is", "being")), "", "Are the workers being paid?"),
        (MINISTER, Predicate(lemma="be", verb="was", rest="ill", past=True), "", "Was the minister ill?"),
        (
            MINISTER,
            Predicate(lemma="go", verb="gone", auxiliaries=("have",), middle="not"),
            "",
            "Has the minister not gone?",
        ),
        (
            WORKERS,
            Predicate(lemma="ask", verb="asked", auxiliaries=("have", "been")),
            "",
            "Have the workers been asked?",
        ),
        (
            MINISTER,
            Predicate(lemma="leave", verb="left", past=True, middle="also"),
            "why",
            "Why did the minister also leave?",
        ),
    ],
)
def test_clause_becomes_question(subject, predicate, asked, expected):
    assert ask(subject, predicate, asked=asked) == expected


def test_question_word_as_subject_keeps_the_order():
    lead = Predicate(lemma="lead", verb="lead", auxiliaries=("will",), rest="the inquiry")
    assert ask_subject(Subject("who"), lead) == "Who will lead the inquiry?"
    hurt = Predicate(lemma="hurt", verb="hurt", auxiliaries=("has", "been"))
    assert ask_subject(Subject("how many people", plural=True), hurt) == "How many people have been hurt?"


def test_short_forms():
    assert ask_what(Subject("the terms of the deal", plural=True)) == "What are the terms of the deal?"
    assert ask_what(Subject("the buyer"), who=True) == "Who is the buyer?"
    assert ask_whether_done(Subject("the bill"), "withdraw", "by May") == "Will the bill be withdrawn by May?"
    assert ask_existence("an inquiry into the fire") == "Will there be an inquiry into the fire?"


@pytest.mark.parametrize(
    "words",
    [
        "will " + "very " * MOST_WORDS + "long",
        "will we leave",
        "why did the board not say that it would not pay",
        'will the "plan work',
        "will the (old plan work",
        "will it [sic] work",
        "why",
        "",
    ],
)
def test_what_is_no_clean_question_is_none(words):
    assert finish(words) is None


@pytest.mark.parametrize("name", ["the US", "the U.S. embassy", "Willy Mays", "the Youth League"])
def test_names_are_no_pronouns(name):
    assert finish("will", name, "act") == f"Will {name} act?"


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("withdraw", "withdrawn"),
        ("publish", "published"),
        ("identify", "identified"),
        ("ban", "banned"),
        ("open", "opened"),
        ("fix", "fixed"),
        ("delay", "delayed"),
        ("equip", "equipped"),
        ("refer", "referred"),
        ("offer", "offered"),
        ("release", "released"),
        ("veto", "vetoed"),
        ("seek", "sought"),
        ("hit", "hit"),
    ],
)
def test_participle(lemma, form):
    assert participle(lemma) == form


@pytest.mark.parametrize("form", ["is", "was", "has", "does"])
def test_agreement_goes_both_ways(form):
    plural = agree(form, plural=True)
    assert plural != form
    assert agree(plural, plural=False) == form
    assert agree("would", plural=True) == "would"


WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzÉß’-", min_size=1, max_size=12)
ANYTHING = st.text(max_size=80)


@given(st.lists(ANYTHING, max_size=6))
def test_finish_gives_a_question_or_none(words):
    text = finish(*words)
    assert text is None or (text.endswith("?") and text.count("?") == 1 and 2 < len(text.split()) <= MOST_WORDS)


THIRD_PERSON = WORD.filter(
    lambda word: is_clean(f"group {word} votes")
)  # no "we" or "you": those are no reader's question


@given(THIRD_PERSON, st.booleans(), st.sampled_from(["", "why", "when"]), st.sampled_from([True, False]))
def test_do_support_uses_the_lemma_and_one_finite_verb(name, plural, asked, past):
    text = ask(Subject(f"group {name} x", plural), Predicate(lemma="vote", verb="voted", past=past), asked=asked)
    words = (text or "").lower().rstrip("?").split()
    assert words[-1] == "vote"
    assert len({"did", "do", "does"} & set(words[: 1 + bool(asked)])) == 1


@given(st.from_regex(r"[a-z]{1,10}[bcdfgklmnprtvz]e?", fullmatch=True))
def test_regular_participles_end_in_d(lemma):
    form = participle(lemma)
    assert form[:1] == lemma[:1] or form
    assert form.endswith(("d", "t", "n", "k", "g", "e", "m", "w", "r", "s"))
