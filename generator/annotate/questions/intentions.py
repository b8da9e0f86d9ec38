"""Deeds that somebody may still do: considered, not done yet, refused, threatened, not ruled out, expected.

A word before the deed opens the question; who would do it and what it is make the question: "Will the council close
the pool?". Where the word says little by itself ("may", "is expected to"), only an act that makes news is asked.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping

from generator.annotate.questions.calls import inquiry
from generator.annotate.questions.clauses import auxiliaries_of, is_be, is_negated, loose_end, noun_phrase, subject_of
from generator.annotate.questions.deeds import (
    infinitive_of,
    is_act,
    is_now,
    is_somebody_known,
    is_told_of_another,
    will_be_done,
    will_do,
)
from generator.annotate.questions.denial import (
    is_conditional_verb,
    is_future,
    is_on_condition,
    is_past,
    is_progressive,
    undone,
    untold,
)
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import Subject, ask_existence, ask_whether_done, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.statements import asked, content_of
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

GERUND = frozenset({"xcomp", "ccomp", "pcomp"})

Rule = Callable[[Passage, Token], str | None]


def find_intentions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question whether a deed will be done that this word leaves open."""
    rules = _openers().get(token.lemma_.lower(), ())
    if not rules:
        return
    for name, reason, rule in rules:
        text = rule(passage, token)
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)
            return


@functools.cache
def _openers() -> Mapping[str, tuple[tuple[str, Reason, Rule], ...]]:
    """Give the rules by the lemmas that open them."""
    words = load("open_questions")
    openers: tuple[tuple[str, Reason, Rule, frozenset[str]], ...] = (
        ("under-discussion", Reason.PENDING, considered, words["pondering"]),
        ("under-discussion", Reason.PENDING, discussed, words["examine"] - words["pondering"] | {"discuss"}),
        ("not-done-yet", Reason.PENDING, not_done_yet, frozenset({"yet"})),
        ("not-done-yet", Reason.PENDING, not_approved, words["approving"]),
        ("not-done-yet", Reason.PENDING, withheld, words["withholding"]),
        ("has-until", Reason.PENDING, has_until, frozenset({"until"})),
        ("refused", Reason.UNDECIDED, held_back, words["refusing"]),
        ("refused", Reason.UNDECIDED, reluctant, words["reluctant"]),
        ("refused", Reason.UNDECIDED, not_committed, frozenset({"commit"})),
        ("threatened", Reason.PENDING, held_back, words["threatening"]),
        ("not-ruled-out", Reason.UNDECIDED, not_ruled_out, frozenset({"rule"})),
        ("left-open", Reason.UNDECIDED, left_open, frozenset({"possibility", "door", "option"})),
        ("expected", Reason.PENDING, expected, frozenset({"expect", "likely", "poised"})),
        ("possible", Reason.UNDECIDED, possible, frozenset({"may", "might", "could"})),
    )
    lemmas = sorted({lemma for *_, opening in openers for lemma in opening})
    return {lemma: tuple((n, r, f) for n, r, f, opening in openers if lemma in opening) for lemma in lemmas}


# --- what somebody thinks of doing ---


def considered(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "is considering": "Will the governor run for the Senate?"."""
    if not is_progressive(verb) or is_negated(verb) or is_on_condition(verb):
        return None
    deed = next((c for c in verb.rights if c.tag_ == "VBG" and c.dep_ in GERUND), None)
    if deed is not None:
        return will_do(passage, deed, passage.doer(verb)) if subject_of(deed) is None else None
    return first(candidacy(passage, verb, c) or measure(passage, c) for c in verb.rights if c.dep_ == "dobj")


def candidacy(passage: Passage, verb: Token, run: Token) -> str | None:
    """Ask whether somebody will run who "is considering a bid for the Senate"."""
    office = next((c for p in run.rights if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"), None)
    who = passage.doer(verb) if run.lemma_.lower() in load("open_questions")["candidacy"] else None
    named = passage.wording.words(noun_phrase(office)) if office is not None else None
    return finish("will", who.text, "run for", named) if who and named else None


def measure(passage: Passage, thing: Token) -> str | None:
    """Ask whether there will be a measure that is being considered: "Will there be a ban on plastic bags?"."""
    if thing.lemma_.lower() not in load("open_questions")["measure-taken"]:
        return inquiry(passage, thing)
    if thing.tag_ != "NN" or not any(child.lower_ in ("a", "an", "another") for child in thing.lefts):
        return None
    clause = next((c for c in thing.rights if c.dep_ in ("relcl", "acl", "appos", "cc")), None)
    end = clause.left_edge.i if clause is not None else thing.right_edge.i + 1
    words = passage.wording.words(passage.doc[thing.left_edge.i : end])
    return ask_existence(words) if words else None


def discussed(passage: Passage, verb: Token) -> str | None:
    """Ask whether something will be done that is being discussed: "will meet to discuss extending the truce"."""
    deed = next((child for child in verb.rights if child.tag_ == "VBG" and child.dep_ in ("xcomp", "ccomp")), None)
    thing = next((c for c in deed.rights if c.dep_ == "dobj"), None) if deed is not None else None
    if deed is None or thing is None or thing.pos_ == "PRON" or subject_of(deed) is not None:
        return None
    purpose = verb.dep_ == "advcl" and any(child.lower_ == "to" for child in verb.lefts) and is_future(verb.head)
    if is_negated(verb) or not (is_progressive(verb) or is_future(verb) or purpose):
        return None
    named, phrase = passage.nominal(thing), noun_phrase(thing)
    if named is None or deed.lemma_.lower() in load("open_questions")["examine"]:  # "is considering" is no deed to come
        return None
    tails = passage.tails(phrase.end, max(phrase.end, loose_end(deed)), named)
    return first(ask_whether_done(named, deed.lemma_.lower(), rest) for rest in tails)


def not_ruled_out(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "did not rule out"."""
    declined = verb.dep_ == "xcomp" and verb.head.lemma_ in load("open_questions")["decline"]
    out = any(child.lower_ == "out" and child.dep_ == "prt" for child in verb.rights)
    could = any(child.lower_ in ("could", "can", "cannot") for child in verb.lefts)
    if not out or could or is_conditional_verb(verb) or not (undone(verb) or declined):
        return None
    deed = next((c for c in verb.rights if c.tag_ == "VBG" and c.dep_ in GERUND), None)
    if deed is not None:
        return will_do(passage, deed, passage.doer(verb)) if subject_of(deed) is None else None
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    foul = (c for c in things if c.lemma_.lower() in load("open_questions")["foul"])
    return first(measure(passage, c) for c in things) or first(finish("was", c.lower_, "involved") for c in foul)


def left_open(passage: Passage, noun: Token) -> str | None:
    """Ask whether something will be done that somebody "left open the possibility" of."""
    verb = next((a for a in noun.ancestors if a.lemma_ in ("leave", "keep", "hold")), None)
    if verb is None or is_conditional_verb(verb):
        return None
    opened = any(t.lower_ in ("open", "out") for t in verb.subtree)
    if not opened or is_negated(verb) or not any(c.lower_ in ("the", "his", "her", "its") for c in noun.lefts):
        return None
    held = content_of(noun)
    if held is not None:
        return asked(passage, held, passage.antecedent(verb), reported=is_past(verb))
    things = (*noun.rights, *verb.rights, *(c for c in verb.children for c in c.rights if c != noun))
    deeds = (d for p in things if p.lower_ in ("of", "to") for d in p.children if d.tag_ == "VBG")
    deed = next(deeds, None)
    return will_do(passage, deed, passage.doer(verb)) if deed is not None and subject_of(deed) is None else None


# --- what has not been done ---


def not_done_yet(passage: Passage, yet: Token) -> str | None:
    """Ask whether a deed will be done that "has yet to" be, or that somebody "has not yet" done."""
    holder, deed = yet.head, yet.head
    if holder.lemma_ in ("have", "be"):
        deed = infinitive_of(holder) or holder
    elif holder.tag_ == "VB" and holder.dep_ == "xcomp" and holder.head.lemma_ in ("have", "be"):
        holder = holder.head
    perfect = deed == holder and deed.tag_ == "VBN" and is_negated(deed)
    if not (is_now(holder) and (deed != holder or perfect)) or is_conditional_verb(holder) or not is_act(deed):
        return None
    thing = next((c for c in holder.lefts if c.dep_ in ("nsubj", "nsubjpass")), None) or joined_subject(holder)
    if any(aux.lower_ in ("be", "been") for aux in auxiliaries_of(deed)):
        known = thing is not None and (thing.pos_ == "PROPN" or is_definite(thing) or thing.tag_ == "PRP")
        return will_be_done(passage, deed, thing) if known and thing is not None else None
    return will_have_done(passage, deed, holder)


def not_approved(passage: Passage, verb: Token) -> str | None:
    """Ask whether a plan will be approved that "has not been approved", also without a "yet"."""
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    thing = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    perfect = verb.tag_ == "VBN" and {"been"} <= helpers and helpers & {"has", "have"} and is_negated(verb)
    if thing is None or not perfect or any(c.lower_ in ("yet", "never") for c in verb.children) or verb.dep_ == "relcl":
        return None
    return will_be_done(passage, verb, thing) if is_definite(thing) and not is_conditional_verb(verb) else None


def withheld(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what is awaited of him and he "has not" done, also without a "yet"."""
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    denied = any(child.dep_ == "neg" and child.lower_ != "never" for child in verb.lefts)
    if verb.tag_ != "VBN" or not helpers & {"has", "have"} or not denied or "been" in helpers:
        return None
    if any(c.lower_ == "yet" for c in verb.children) or is_conditional_verb(verb) or not is_act(verb):
        return None
    values = load("open_questions")["attribute"]  # "has not disclosed the price": what it is
    value = any(c.dep_ == "dobj" and c.lemma_.lower() in values for c in verb.rights)
    known = not value and is_somebody_known(passage, subject_of(verb))
    return will_have_done(passage, verb, verb) if known and verb.dep_ in ("ROOT", "conj", "relcl") else None


def will_have_done(passage: Passage, deed: Token, holder: Token) -> str | None:
    """Ask whether somebody will do what he has not done; of whom he will choose, where the object is anybody."""
    who, words = passage.doer(holder), load("open_questions")
    comes_next = any(c.lemma_.lower() in words["succession"] | words["post"] for c in deed.rights if c.dep_ == "dobj")
    if who is None or holder.sent[0].lower_ in ("if", "unless") or comes_next:
        return None
    return chosen(deed, who) or will_do_plain(passage, deed, who)


def will_do_plain(passage: Passage, deed: Token, who: Subject) -> str | None:
    """Ask whether somebody will do a deed that the text tells in the perfect: "has not signed the bill yet"."""
    tails = passage.tails(deed.i + 1, loose_end(deed), who)
    texts = (rest.removesuffix(" yet") for rest in tails)
    return first(finish("will", who.text, deed.lemma_.lower(), rest) for rest in texts)


def chosen(deed: Token, who: Subject) -> str | None:
    """Ask whom somebody will choose who "has not endorsed anyone"."""
    thing = next((c for c in deed.rights if c.dep_ == "dobj"), None)
    vague = thing is not None and (
        thing.lower_ in ("anyone", "anybody", "either")
        or (thing.lemma_.lower() == "candidate" and any(c.lower_ in ("a", "any", "either") for c in thing.lefts))
    )
    return finish("whom will", who.text, deed.lemma_.lower()) if vague else None


def joined_subject(verb: Token) -> Token | None:
    """Give the subject that a verb shares with the one it is joined to: "must pass and has yet to be voted on"."""
    while subject_of(verb) is None and verb.dep_ == "conj":
        verb = verb.head
    return subject_of(verb)


def held_back(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "has refused to" do or "threatens to" do."""
    deed = infinitive_of(verb)
    if deed is None or verb.pos_ != "VERB" or not is_now(verb) or is_negated(verb) or not is_act(deed):
        return None
    if is_told_of_another(verb) or is_on_condition(verb) or any(token.lower_ == "until" for token in verb.sent):
        return None
    if not is_somebody_known(passage, subject_of(verb) or joined_subject(verb)):
        return None
    return will_do(passage, deed, passage.doer(verb))


def has_until(passage: Passage, until: Token) -> str | None:
    """Ask whether somebody will do what he "has until Friday to" do."""
    holder = until.head
    deed = infinitive_of(holder) if holder.lemma_ == "have" and is_now(holder) else None
    return will_do(passage, deed, passage.doer(holder)) if deed is not None and is_act(deed) else None


def reluctant(passage: Passage, adjective: Token) -> str | None:
    """Ask whether somebody will do what he "is reluctant to" do."""
    verb, deed = adjective.head, infinitive_of(adjective)
    if deed is None or not (is_be(verb) or verb.lemma_ == "remain") or not is_now(verb) or is_negated(verb):
        return None
    known = is_act(deed) and is_somebody_known(passage, subject_of(verb))
    return will_do(passage, deed, passage.doer(verb)) if known else None


def not_committed(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "would not commit to" doing."""
    things = (c for p in verb.rights if p.lower_ == "to" for c in p.children)
    deed = next((c for c in things if c.tag_ == "VBG" and c.dep_ == "pcomp"), None)
    return will_do(passage, deed, passage.doer(verb)) if deed is not None and is_act(deed) and untold(verb) else None


# --- what others foresee ---


def expected(passage: Passage, word: Token) -> str | None:
    """Ask whether somebody will do what he "is expected to", or what another "expects" of him."""
    deed = infinitive_of(word)
    holder = word if word.pos_ == "VERB" else word.head
    if deed is None or not is_act(deed) or not is_now(holder) or is_negated(holder) or is_on_condition(holder):
        return None
    if is_told_of_another(holder):
        return None
    passive = word.pos_ != "VERB" or word.tag_ == "VBN"
    doer = subject_of(holder) if passive else subject_of(deed)
    if doer is None or not is_somebody_known(passage, doer) or any(c.lower_ == "not" for c in word.lefts):
        return None
    who = passage.doer(holder) if passive else passage.subject(doer, noun_phrase(doer))
    return will_do(passage, deed, who)


def possible(passage: Passage, modal: Token) -> str | None:
    """Ask whether somebody will do what he "may" do: "Brandt may stay on as chairman"."""
    deed = modal.head
    if deed.lemma_ == "end":  # "could end up voting for"
        deed = next((c for c in deed.rights if c.tag_ == "VBG"), deed)
    elif deed.lemma_ == "have":  # "may have to close"
        deed = infinitive_of(deed) or deed
    elif modal.lower_ == "could" and deed.lemma_.lower() not in load("open_questions")["act-alone"]:
        return None
    governs = modal.tag_ == "MD" and modal.head.dep_ in ("ROOT", "conj", "ccomp")
    if not governs or deed.pos_ != "VERB" or not is_act(deed):
        return None
    holder = modal.head
    if is_negated(holder) or is_conditional_verb(holder) or any(t.lower_ in ("if", "unless") for t in deed.sent):
        return None
    known = is_somebody_known(passage, subject_of(holder) or joined_subject(holder))
    return will_do(passage, deed, passage.doer(holder)) if known else None
