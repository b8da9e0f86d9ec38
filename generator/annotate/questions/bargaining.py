"""Questions about what is bargained over: not agreed, a sticking point, in talks, soon to run out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.clauses import governed, has_no, is_be, is_negated, noun_phrase, subject_of
from generator.annotate.questions.deeds import infinitive_of, is_now, will_do
from generator.annotate.questions.denial import is_conditional_verb, is_future, undone
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import Subject, ask_whether_done, finish
from generator.annotate.questions.passage import Found, Passage
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason


def find_bargains(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that bargaining leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("no-agreement", Reason.UNDECIDED, no_agreement, lemma in words["bargain"] and token.pos_ == "NOUN"),
        ("no-agreement", Reason.UNDECIDED, not_agreed, lemma == "agree"),
        ("no-agreement", Reason.DISPUTED, far_apart, token.lower_ == "apart"),
        ("no-agreement", Reason.DISPUTED, sticking, lemma == "point"),
        ("in-talks", Reason.PENDING, in_talks, lemma in words["talks"]),
        ("deal-sought", Reason.PENDING, deal_sought, lemma in words["reaching"]),
        ("runs-out", Reason.PENDING, runs_out, lemma in ("expire", "lapse")),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.8, rule=name)


def no_agreement(passage: Passage, deal: Token) -> str | None:
    """Ask whether there will be the agreement on something that "has not been reached"."""
    verb = deal.head
    reached = verb.lemma_ in ("reach", "sign", "strike", "make") and deal.dep_ in ("nsubjpass", "dobj")
    helpers = {child.lower_ for child in verb.lefts}
    current = helpers & {"has", "have"} or (verb.dep_ == "xcomp" and helpers & {"to"})
    known = any(child.lower_ in ("the", "its", "their") for child in deal.lefts)
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ in ("fail", "decline", "refuse")
    if not reached or not current or known or not (has_no(deal) or undone(verb) or failed) or is_conditional_verb(verb):
        return None
    places = (*deal.rights, *verb.rights)
    about = next((p for p in places if p.dep_ == "prep" and p.lower_ in ("on", "over", "about", "with")), None)
    dated = about is not None and any(child.ent_type_ in ("DATE", "TIME") for child in about.children)
    words = passage.wording.words(noun_phrase(about)) if about is not None and not dated else None
    return finish("will there be", "an" if deal.lower_[0] in "aeiou" else "a", deal.lower_, words) if words else None


def not_agreed(passage: Passage, verb: Token) -> str | None:
    """Ask whether those will agree on something who "failed to agree on" it."""
    failed = verb.dep_ == "xcomp" and (verb.head.lemma_ == "fail" or verb.head.lower_ == "unable")
    if verb.pos_ != "VERB" or not (failed or undone(verb)) or is_conditional_verb(verb):
        return None
    return will_agree(passage, verb, governed(verb, "on") or governed(verb, "over"))


def far_apart(passage: Passage, apart: Token) -> str | None:
    """Ask whether those will agree who "remain far apart on pay"."""
    verb = apart.head
    far = any(child.lower_ == "far" for child in apart.lefts)
    if not far or not (is_be(verb) or verb.lemma_ == "remain") or is_negated(verb) or not is_now(verb):
        return None
    return will_agree(passage, verb, governed(verb, "on") or governed(apart, "on") or governed(verb, "over"))


def will_agree(passage: Passage, verb: Token, thing: Token | None) -> str | None:
    """Ask whether those who bargain will agree on a thing."""
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or thing.ent_type_ in ("DATE", "TIME"):
        return None
    who, named = passage.actor(verb), passage.nominal(thing)
    many = who is not None and (who.plural or who.text.lower().startswith("the two "))
    return finish("will", who.text, "agree on", named.text) if who and named and many else None


def sticking(passage: Passage, point: Token) -> str | None:
    """Ask how a dispute will be settled over what "remains a sticking point"."""
    verb, thing = point.head, subject_of(point.head)
    stuck = point.dep_ == "attr" and any(child.lower_ == "sticking" for child in point.lefts)
    if not stuck or thing is None or thing.pos_ != "NOUN" or not is_now(verb) or is_negated(verb):
        return None
    named = passage.nominal(thing) if is_definite(thing) or thing.tag_ == "NNS" else None
    return finish("how will the dispute over", named.text, "be settled") if named else None


def in_talks(passage: Passage, noun: Token) -> str | None:
    """Ask whether somebody will do what he "is in talks to" do."""
    verb, deed = noun.head.head, infinitive_of(noun)
    inside = noun.head.lower_ == "in" and noun.dep_ == "pobj" and (is_be(verb) or verb.lemma_ == "remain")
    if deed is None or not inside or not is_now(verb) or is_negated(verb) or is_conditional_verb(verb):
        return None
    return will_do(passage, deed, passage.doer(verb))


def deal_sought(passage: Passage, verb: Token) -> str | None:
    """Ask whether those will reach a deal who "hope to" reach one or "are trying to broker" it."""
    deal, holder = next((c for c in verb.rights if c.dep_ == "dobj"), None), verb.head
    vague = deal is not None and any(c.lower_ in ("a", "an") for c in deal.lefts)
    trying = holder.lemma_.lower() in load("open_questions")["trying"] and verb.dep_ in ("xcomp", "advcl")
    if deal is None or not vague or not trying or not is_now(holder) or holder.tag_ == "VBN" or is_negated(holder):
        return None
    sought = deal.lemma_.lower() in load("open_questions")["bargain"] and not is_conditional_verb(holder)
    return will_do(passage, verb, passage.doer(holder)) if sought else None


def runs_out(passage: Passage, verb: Token) -> str | None:
    """Ask whether something will be extended that "is due to expire on Friday"."""
    holder = verb if subject_of(verb) is not None else verb.head.head if verb.head.lower_ == "due" else verb.head
    subject = subject_of(holder)
    relative = subject is not None and subject.lower_ in ("which", "that") and holder.dep_ == "relcl"
    thing = holder.head if relative else subject
    if thing is None or not (is_now(holder) or is_future(verb)) or is_negated(holder) or is_conditional_verb(verb):
        return None
    kinds = load("open_questions")["bargain"] | load("open_questions")["lasting"]
    if thing.lemma_.lower() not in kinds or not (is_definite(thing) or thing.pos_ == "PROPN"):
        return None
    named: Subject | None = passage.doer(holder)
    return ask_whether_done(named, "extend") if named else None
