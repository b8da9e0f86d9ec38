"""Who a clause is about: its subject, its own or that of the verb it follows."""

from __future__ import annotations

from generator.annotate.dates.tense import governing_verb
from generator.annotate.events.dateline import dateline_end
from generator.annotate.tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_WITHOUT_SUBJECT = frozenset({"xcomp", "advcl", "ccomp", "pcomp", "prep"})


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb, its own or, of a conjoined verb, that of the first verb."""
    for token in and_conjuncts_before(verb):
        start = dateline_end(token.doc)
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        if subjects:
            return _real_subject(next((c for c in subjects if c.i >= start), subjects[0]), token)
    return None


def first_of(subject: Token) -> int:
    """Give the index of the first word of a subject: of "the city" in "According to an aide, Ann Lee, the city"."""
    real = _real_subject(subject, subject.head)
    first = subject.left_edge.i if real.i == subject.i else real.left_edge.i
    return max(first, dateline_end(subject.doc))


def _real_subject(subject: Token, verb: Token) -> Token:
    """Give the subject that the tree takes for an apposition to what stands before it.

    "MARLOW, Ore. — Nurses voted" and "According to an aide, Ann Lee, the city will begin": no comma closes it.
    """
    start = dateline_end(subject.doc)
    if subject.i < start:
        nouns = (t for t in subject.doc[start : verb.i] if t.pos_ in ("NOUN", "PROPN", "PRON") and t.head.i < start)
        return next(nouns, subject)
    last = next((c for c in reversed(list(subject.rights)) if c.dep_ == "appos"), None)
    if last is None or last.i > verb.i or subject.doc[last.left_edge.i - 1].text != ",":
        return subject
    opened = subject.left_edge.i > subject.sent.start and subject.doc[subject.left_edge.i - 1].text == ","
    closed = any(t.is_punct and t.text not in ("'", "’", "-") for t in subject.doc[last.i : verb.i])
    return last if opened and not closed and not _is_list(subject, last) else subject


def _is_list(first: Token, last: Token) -> bool:
    return any(t.dep_ == "cc" and t.head.i in (first.i, last.i) for t in first.subtree)


def and_conjuncts_before(verb: Token) -> tuple[Token, ...]:
    """Give a verb and those that it is conjoined to, the first one last."""
    chain = [verb]
    while chain[-1].dep_ == "conj" and chain[-1].head.pos_ in ("VERB", "AUX"):
        chain.append(chain[-1].head)
    return tuple(chain)


def first_conjunct(verb: Token) -> Token:
    """Give the verb that a conjoined verb follows: "met" for "flew" in "met her and flew home"."""
    return and_conjuncts_before(verb)[-1]


def _is_second_of_such(verb: Token) -> bool:
    """Tell whether a verb goes on with one that has no subject: "was seen grabbing a man and **throwing** him"."""
    head = verb.head
    return (
        verb.dep_ == "conj" and verb.tag_ == head.tag_ and verb.tag_ in ("VB", "VBG") and head.dep_ in _WITHOUT_SUBJECT
    )


def main_verb(verb: Token) -> Token:
    """Give the verb whose clause says who: "voted" for "close" in "voted to close", "entered" for "when elected".

    A verb with a subject of its own, and a relative clause, stand for themselves.
    """
    while not any(child.dep_ in SUBJECTS for child in verb.children) and (
        verb.dep_ in _WITHOUT_SUBJECT or _is_second_of_such(verb)
    ):
        above = governing_verb(verb.head)
        if above is None or above.i == verb.i:
            break
        verb = above
    return verb
