"""Contests whose end is open: two rivals level in the polls, a race too close to call, two who will face each other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.clauses import auxiliaries_of, is_finite, is_negated, noun_phrase, subject_of
from generator.annotate.questions.denial import is_conditional_verb, is_future
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.passage import Found, Passage
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason


def find_contests(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question who will win that this word leaves open."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    if token.lower_ in words["level"]:
        text = level(passage, token)
    elif lemma in words["poll"]:
        text = ahead(passage, token)
    elif lemma == "call":
        text = too_close(passage, token)
    elif lemma == "face":
        text = facing(passage, token)
    else:
        return
    if text:
        yield Found(text=text, reason=Reason.PENDING, cue=token, confidence=0.7, rule="open-contest")


def rivals(passage: Passage, first: Token | None) -> tuple[Subject, Subject] | None:
    """Word two rivals who are joined by "and": "Brandt and Vale"."""
    second = next((c for c in first.rights if c.dep_ == "conj"), None) if first is not None else None
    if first is None or second is None or any(c.dep_ == "conj" for c in second.rights):
        return None
    if first.pos_ not in ("PROPN", "NOUN") or second.pos_ != "PROPN":
        return None
    joint = next((c.i for c in first.rights if c.dep_ == "cc"), second.left_edge.i)
    one = passage.subject(first, noun_phrase(first, stop=joint))
    two = passage.subject(second, noun_phrase(second))
    return (one, two) if one and two else None


def who_wins(two: tuple[Subject, Subject] | None, rest: str | None) -> str | None:
    """Ask which of two will win."""
    return finish("will", two[0].text, "or", two[1].text, "win", rest) if two and rest else None


def ahead(passage: Passage, contest: Token) -> str | None:
    """Ask who will win a contest that lies ahead: "are touring the state ahead of the Kentmark primary"."""
    before = contest.head
    phrase = {before.lower_, before.head.lower_, before.head.lemma_} if contest.dep_ == "pobj" else set()
    coming = {"ahead", "of"} <= phrase or {"into", "head"} <= phrase or {"eve", "of"} <= phrase
    verbs = [a for a in contest.ancestors if a.pos_ in ("VERB", "AUX") and is_finite(a)]
    if not coming or not verbs or not all(is_present(verb) for verb in verbs[:1]):
        return None
    named = any(c.ent_type_ == "GPE" for c in contest.lefts) or any(
        c.ent_type_ == "GPE" for p in contest.rights if p.lower_ == "in" for c in p.children
    )
    end = next((c.left_edge.i for c in contest.rights if c.lower_ != "in"), contest.right_edge.i + 1)
    words = first_words(passage, contest, end) if named else None
    owned = any(child.dep_ == "poss" and child.ent_type_ not in ("DATE", "TIME") for child in contest.lefts)
    return finish("who will win", "" if owned else "the", words) if words else None


def first_words(passage: Passage, contest: Token, end: int) -> str | None:
    """Word a contest without the day before it: "Tuesday’s Kentmark primary" is "Kentmark primary"."""
    start = contest.left_edge.i
    for child in contest.lefts:
        if child.dep_ == "det" or (child.dep_ == "poss" and child.ent_type_ in ("DATE", "TIME")):
            start = child.right_edge.i + 1
    return passage.wording.words(passage.doc[start:end]) if start < end else None


def is_present(verb: Token) -> bool:
    """Tell whether a verb tells of now: "is touring", "tours", "has toured"."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    return first_word.tag_ in ("VBZ", "VBP")


def level(passage: Passage, word: Token) -> str | None:
    """Ask which of two will win who "are deadlocked in Kentmark" or "are in a dead heat in" it."""
    verb = next((a for a in (word, *word.ancestors) if a.pos_ in ("VERB", "AUX")), None)
    if word.lemma_ == "heat" and not any(c.lower_ == "dead" for c in word.lefts):
        return None
    active = verb == word and not any(aux.dep_ == "auxpass" for aux in auxiliaries_of(verb))
    if verb is None or active or is_negated(verb) or is_conditional_verb(verb):
        return None
    places = (p for w in (word, verb) for p in w.rights if p.lower_ == "in" and p.i > word.i)
    place = next((c for p in places for c in p.children if c.dep_ == "pobj" and c.ent_type_ == "GPE"), None)
    words = passage.wording.words(noun_phrase(place)) if place is not None else None
    return who_wins(rivals(passage, subject_of(verb)), f"in {words}" if words else None)


def too_close(passage: Passage, call: Token) -> str | None:
    """Ask which of two will win whose race is "too close to call"."""
    close = call.head if call.head.lower_ == "close" else None
    verb = close.head if close is not None else None
    race = subject_of(verb) if verb is not None else None
    if verb is None or race is None or race.lemma_.lower() not in load("open_questions")["contest"] or is_negated(verb):
        return None
    if verb.lower_ not in ("is", "’s", "'s", "remains", "was"):
        return None
    between = next((c for p in race.rights if p.lower_ == "between" for c in p.children if c.dep_ == "pobj"), None)
    return who_wins(rivals(passage, between), f"the {race.lower_}")


def facing(passage: Passage, verb: Token) -> str | None:
    """Ask which of two will win who "will face" each other "in the runoff"."""
    one, two = subject_of(verb), next((c for c in verb.rights if c.dep_ == "dobj"), None)
    places = (c for p in verb.rights if p.lower_ in ("in", "for") for c in p.children if c.dep_ == "pobj")
    race = next((c for c in places if c.lemma_.lower() in load("open_questions")["contest"]), None)
    if one is None or two is None or race is None or not is_future(verb):
        return None
    if not any(c.lower_ == "the" for c in race.lefts) or one.pos_ != "PROPN" or two.pos_ != "PROPN":
        return None
    named = passage.nominal(one), passage.subject(two, noun_phrase(two))
    words = passage.wording.words(passage.doc[race.left_edge.i : race.i + 1])
    return who_wins((named[0], named[1]), words) if named[0] and named[1] else None
