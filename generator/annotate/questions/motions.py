"""Questions about a plan on its way: before a house or an office, debated, put off, to be passed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.clauses import auxiliaries_of, is_negated, subject_of
from generator.annotate.questions.decisions import decided, governed, is_proposal
from generator.annotate.questions.denial import is_future, is_on_condition, is_progressive
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.inflection import participle
from generator.annotate.questions.passage import Found, Passage, is_body
from generator.lexicon import load
from generator.model.annotation import Reason


def find_motions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a plan on its way leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("before-a-house", before, lemma in words["moving"] | {"be", "pend"} or token.lower_ == "pending"),
        ("under-review", weighed, lemma in words["weighing"] and token.pos_ == "VERB"),
        ("vote-put-off", put_off, lemma == "vote" and token.pos_ == "NOUN"),
        ("before-a-house", faces, lemma == "face"),
        ("must-pass", must_pass, lemma in words["approving"] | {"clear"}),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies and token.i not in passage.spoken else None
        if text and not is_on_condition(token):
            yield Found(text=text, reason=Reason.PENDING, cue=token, confidence=0.75, rule=name)


def before(passage: Passage, word: Token) -> str | None:
    """Ask whether a plan will be approved that "now goes to the Senate" or "is pending before the council"."""
    pending = word.lower_ == "pending" and word.dep_ == "acomp"
    verb = word.head if pending else word
    plan, now = subject_of(verb), is_now_or_next(verb)
    if plan is None or not now or is_negated(verb) or not is_plan(passage, plan):
        return None
    places = (*word.rights, *verb.rights)
    to = next((p for p in places if p.lower_ in (("before", "in", "with") if pending else ("before", "to"))), None)
    house = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if house is None or not (is_body(house) or is_office(house)):
        return None
    moved = verb.lemma_ in load("open_questions")["moving"] and to is not None and to.lower_ == "to"
    if not (pending or moved or (to is not None and to.lower_ == "before")):
        return None
    actor, thing = passage.nominal(house), passage.nominal(plan)
    return finish("will", actor.text, "approve", thing.text) if actor and thing else None


def faces(passage: Passage, verb: Token) -> str | None:
    """Ask whether a plan will be approved that "faces a vote in the Senate"."""
    plan, vote = subject_of(verb), next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ == "vote"), None)
    if plan is None or vote is None or not is_now_or_next(verb) or not is_plan(passage, plan):
        return None
    houses = (c for p in (*vote.rights, *verb.rights) if p.lower_ in ("in", "before") for c in p.children)
    house, thing = next((c for c in houses if is_body(c)), None), passage.nominal(plan)
    actor = passage.nominal(house) if house is not None else None
    return finish("will", actor.text, "approve", thing.text) if actor and thing else None


def is_office(noun: Token) -> bool:
    """Tell whether a noun is somebody who signs or approves, not a named person."""
    return noun.lemma_.lower() in load("open_questions")["post"]


def is_now_or_next(verb: Token) -> bool:
    """Tell whether a verb holds now or will: "goes", "is", "will go"."""
    first = next(iter(auxiliaries_of(verb)), verb)
    return first.tag_ in ("VBZ", "VBP") or is_future(verb)


def is_plan(passage: Passage, noun: Token) -> bool:
    """Tell whether a noun is a plan that the text knows: "the bill", "its application"."""
    wanted = noun.lemma_.lower() in load("open_questions")["request"] or is_proposal(passage, noun)
    return wanted and is_definite(noun) and noun.lemma_ != "report"


def weighed(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will approve the plan that he "is considering" or "will debate on Monday"."""
    plan = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    house = subject_of(verb) or (subject_of(verb.head) if verb.dep_ == "xcomp" else None)
    if plan is None or house is None or is_negated(verb) or not (is_progressive(verb) or is_future(verb)):
        return None
    if not is_plan(passage, plan) or not (is_body(house) or house.lemma_.lower() in load("open_questions")["members"]):
        return None
    actor, thing = passage.nominal(house), passage.nominal(plan)
    return finish("will", actor.text, "approve", thing.text) if actor and thing else None


def put_off(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved on which somebody "postponed a vote"."""
    verb, thing = noun.head, governed(noun, "on")
    named = decided(passage, thing)
    off = verb.lemma_ != "put" or any(child.lower_ == "off" for child in verb.rights)
    delayed = verb.lemma_ in load("open_questions")["postponing"] and noun.dep_ in ("dobj", "nsubjpass") and off
    if thing is None or named is None or not delayed or is_negated(verb) or not is_proposal(passage, thing):
        return None
    return finish("will", named.text, "be approved")


def must_pass(passage: Passage, verb: Token) -> str | None:
    """Ask whether a plan will pass that "must still be approved by the council" or "has to clear the House"."""
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    needs = "must" in helpers or (verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "need"))
    holder = verb.head if verb.dep_ == "xcomp" else verb
    plan = subject_of(holder)
    if not needs or plan is None or is_negated(holder) or not is_plan(passage, plan):
        return None
    thing, passive = passage.nominal(plan), "be" in helpers
    doer = next((c for c in verb.rights if c.dep_ == ("agent" if passive else "dobj")), None)
    if passive and doer is not None:
        doer = next((c for c in doer.children if c.dep_ == "pobj"), None)
    actor = passage.nominal(doer) if doer is not None else None
    if thing is None or actor is None or doer is None or not (is_body(doer) or passive):
        return None
    done = participle(verb.lemma_.lower())
    return finish("will", thing.text, f"be {done} by" if passive else verb.lemma_.lower(), actor.text)
