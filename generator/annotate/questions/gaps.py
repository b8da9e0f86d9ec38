"""Questions about a thing that the text says was not given, named or settled: "The price was not disclosed"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.clauses import has_no, is_negated, noun_phrase, subject_of
from generator.annotate.questions.denial import untold
from generator.annotate.questions.grammar import ask_what, finish
from generator.annotate.questions.passage import Found, Passage
from generator.lexicon import load
from generator.model.annotation import Reason

DISCUSSING = frozenset({"discuss", "address", "negotiate", "raise"})
SETTLING = frozenset(
    {"agree", "decide", "determine", "establish", "fix", "set", "settle", "finalise", "finalize", "resolve", "choose"}
)


def find_gaps(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a verb not done leaves open about its object or its passive subject."""
    if token.pos_ not in ("VERB", "AUX") or token.i in passage.spoken:
        return
    lemma = token.lemma_.lower()
    if lemma in load("open_questions")["tell"] or lemma in DISCUSSING | SETTLING | {"know"}:
        yield from untold_thing(passage, token)
        yield from no_date(passage, token)
        yield from no_reason(passage, token)
    if lemma in ("be", "remain"):
        yield from unclear_thing(passage, token)
    if lemma in ("reach", "sign"):
        yield from no_agreement(passage, token)


def untold_thing(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask what a thing is that was not told: "has not yet been discussed", "declined to disclose the price"."""
    passive = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    thing = passive or next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or (passive is None and verb.lemma_ in DISCUSSING | SETTLING) or not untold(verb):
        return
    words, lemma = load("open_questions"), thing.lemma_.lower()
    who = lemma in words["person"] and verb.lemma_.lower() in (*words["naming"], "disclose")
    if not is_definite(thing) or has_no(thing) or not (who or lemma in words["attribute"]):
        return
    text = what_is(passage, thing, who=who)
    if text:
        yield Found(text=text, reason=reason_of(verb), cue=verb, confidence=0.9, rule="thing-not-told")


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase points at something known: "the price", "its price", "the plan's price"."""
    return any(child.lower_ in ("the", "its", "his", "her", "their") or child.dep_ == "poss" for child in noun.lefts)


def what_is(passage: Passage, thing: Token, *, who: bool = False) -> str | None:
    """Ask what something is that says of what it is: "the cost of the bridge", "the bridge's cost", not "the cost"."""
    whole = who or any(c.lower_ in ("of", "for", "behind", "in") or c.dep_ == "poss" for c in thing.children)
    named = passage.nominal(thing) if whole else None
    return ask_what(named, who=who) if named else None


def unclear_thing(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask what something is that "is unknown", "is not clear" or "is under investigation"."""
    words, thing = load("open_questions"), subject_of(verb)
    if thing is None or thing.lemma_.lower() not in words["attribute"] or not is_definite(thing) or verb.lower_ == "be":
        return
    denied = is_negated(verb)
    unclear = any(c.lemma_.lower() in words["clear" if denied else "unclear"] for c in verb.rights if c.dep_ == "acomp")
    under = any(c.lower_ == "under" and [x.lower_ for x in c.children] == ["investigation"] for c in verb.rights)
    text = what_is(passage, thing) if unclear or (under and not denied) else None
    if text:
        reason = Reason.PENDING if under else Reason.UNCONFIRMED
        yield Found(text=text, reason=reason, cue=verb, confidence=0.9, rule="thing-unclear")


def no_reason(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask for the reason of what somebody "gave no reason for"."""
    reason = next((child for child in verb.rights if child.lemma_ in ("reason", "explanation")), None)
    purpose = next((c for c in reason.rights if c.lower_ == "for"), None) if reason is not None else None
    thing = next((c for c in purpose.children if c.dep_ == "pobj"), None) if purpose is not None else None
    if reason is None or thing is None or not (has_no(reason) or untold(verb)) or not is_definite(thing):
        return
    words = passage.wording.words(noun_phrase(thing))
    text = finish("what is the reason for", words) if words else None
    if text:
        yield Found(text=text, reason=Reason.UNEXPLAINED, cue=verb, confidence=0.85, rule="no-reason")


def no_agreement(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask whether there will be the agreement on something that "has not been reached"."""
    deal = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    current = any(child.lower_ in ("has", "have") for child in verb.lefts)
    if deal is None or not current or not has_no(deal) or any(child.dep_ == "mark" for child in verb.lefts):
        return
    about = next((c for c in (*deal.rights, *verb.rights) if c.lower_ in ("on", "over", "about", "with")), None)
    if about is None or deal.lemma_.lower() not in load("open_questions")["bargain"]:
        return
    words = passage.wording.words(noun_phrase(about))
    text = finish("will there be", "an" if deal.lower_[0] in "aeiou" else "a", deal.lower_, words) if words else None
    if text:
        yield Found(text=text, reason=Reason.UNDECIDED, cue=verb, confidence=0.85, rule="no-agreement")


def reason_of(verb: Token) -> Reason:
    """Give the reason that a verb not done states."""
    if verb.lemma_ in DISCUSSING:
        return Reason.UNDISCUSSED
    return Reason.UNDECIDED if verb.lemma_ in SETTLING else Reason.UNDISCLOSED


def no_date(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask when something will take place for which "no date has been set"."""
    words = load("open_questions")
    date = next((child for child in verb.children if child.lemma_.lower() in words["when"]), None)
    if date is None or not (has_no(date) or (is_negated(verb) and date.dep_ == "nsubjpass")):
        return
    for preposition in (*date.children, *verb.rights):
        if preposition.lower_ in ("for", "of") and preposition.dep_ == "prep":
            for happening in (child for child in preposition.children if child.lemma_.lower() in words["happening"]):
                text = when_held(passage, happening)
                if text:
                    yield Found(text=text, reason=Reason.UNDECIDED, cue=verb, confidence=0.9, rule="no-date")


def when_held(passage: Passage, happening: Token) -> str | None:
    """Ask when something takes place: "When will the vote take place?"."""
    words = passage.wording.words(noun_phrase(happening))
    return finish("when will", words, "take place") if words else None
