"""How a deed is asked that may still be done: who would do it, and what it is."""

from __future__ import annotations

from generator.annotate.questions.agreement import is_body
from generator.annotate.questions.clauses import auxiliaries_of, is_negated, loose_end, noun_phrase, subject_of
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import Subject, ask_whether_done, finish
from generator.annotate.questions.passage import Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load

WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
INFINITIVE = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl"})


def will_do(passage: Passage, deed: Token, who: Subject | None) -> str | None:
    """Ask whether somebody will do a deed, given its infinitive or gerund: "Will the council close the school?"."""
    if who is None or is_vague(who) or is_negated(deed) or deed.lemma_.lower() in load("open_questions")["examine"]:
        return None
    if any(child.lower_ in ("being", "be", "have", "having", "not") for child in deed.lefts):
        return None
    whole = deed.right_edge.i == deed.i or not any(c.dep_ == "conj" for c in deed.rights)
    tails = passage.tails(deed.i + 1, before_weekday(deed, loose_end(deed)), who)
    return first(finish("will", who.text, deed.lemma_.lower(), rest) for rest in tails if rest or whole)


def is_vague(who: Subject) -> bool:
    """Tell whether it is not said who they are: "several delegates"."""
    return who.text.split(" ", 1)[0].lower() in ("several", "some", "many", "two", "three", "others", "one")


def before_weekday(deed: Token, end: int) -> int:
    """Cut the day of the call off a deed: "urged the senator to resign | on Monday"."""
    doc = deed.doc
    if end - 1 > deed.i and doc[end - 1].lower_ in WEEK and doc[end - 2].lower_ not in ("by", "before", "until"):
        end -= 2 if doc[end - 2].lower_ == "on" else 1
    return max(end, deed.i + 1)


def will_be_done(passage: Passage, deed: Token, thing: Token) -> str | None:
    """Ask whether something will be done to a thing: "Will the law be scrapped?"."""
    to = next((t.i for t in deed.lefts if t.lower_ == "to"), deed.i)
    named = passage.subject(thing, noun_phrase(thing, stop=to), passage.antecedent(deed.head))
    if named is None or " be " in f" {named.text} ":  # the parse took the deed for part of the thing
        return None
    after = passage.doc[deed.i + 1 : deed.i + 2].text
    tails = (*passage.tails(deed.i + 1, loose_end(deed), named), *([""] if after == "for" else []))
    return first(ask_whether_done(named, deed.lemma_.lower(), rest) for rest in tails)


def is_act(deed: Token) -> bool:
    """Tell whether a deed is an act that makes news, told whole: "sign the bill", "resign", not "sign", "be"."""
    words, lemma = load("open_questions"), deed.lemma_.lower()
    whole = any(c.dep_ in ("dobj", "prt", "dative", "oprd", "agent") for c in deed.rights)
    whole = whole or any(c.dep_ == "prep" and not is_dated(c) for c in deed.rights)
    what = whole or any(c.dep_ == "auxpass" for c in deed.lefts)
    acts = words["act"] | words["remedy"] | words["approving"]
    if lemma == "hold":  # a hearing, not a lead
        return any(c.dep_ == "dobj" and c.lemma_.lower() in words["happening"] for c in deed.rights)
    return lemma in words["act-alone"] or (lemma in acts and what)


def is_dated(preposition: Token) -> bool:
    """Tell whether a preposition governs a time: "on Wednesday"."""
    return any(child.ent_type_ in ("DATE", "TIME") for child in preposition.children)


def is_told_of_another(verb: Token) -> bool:
    """Tell whether a verb goes on about its own object: "a bill which the Senate is expected to vote on"."""
    subject = subject_of(verb)
    return verb.dep_ == "relcl" and subject is not None and subject.lower_ not in ("who", "which", "that")


def is_somebody_known(passage: Passage, head: Token | None) -> bool:
    """Tell whether a noun is one person or body that the text knows: "Vale", "the agency", not "voters"."""
    if head is None or head.tag_ == "EX" or head.lower_ in ("it", "that", "which"):
        return False
    if head.tag_ == "PRP" or head.lower_ == "who" or passage.wording.named_at(head, head.doc[head.i : head.i + 1]):
        return True
    office = head.lemma_.lower() in load("open_questions")["post"] and is_definite(head)
    named = head.pos_ == "PROPN" and head.ent_type_ not in ("DATE", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT")
    return named or office or (is_body(head) and is_definite(head))


def infinitive_of(word: Token) -> Token | None:
    """Give the infinitive that a word governs: "has refused | to sign the bill"."""
    return next(
        (
            c
            for c in word.rights
            if c.dep_ in INFINITIVE and c.pos_ == "VERB" and any(t.lower_ == "to" for t in c.lefts)
        ),
        None,
    )


def is_now(verb: Token) -> bool:
    """Tell whether a verb holds now: "refuses", "has refused", "is threatening"."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    return first_word.tag_ in ("VBZ", "VBP") or first_word.lower_ in ("’s", "'s")
