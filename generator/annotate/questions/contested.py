"""Questions that a denial leaves open: one party says that something was done, and another "has denied" it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.annotate.questions.clauses import (
    Clause,
    clause_of,
    is_finite,
    is_negated,
    loose_end,
    predicate_of,
    subject_of,
)
from generator.annotate.questions.denial import is_conditional_verb, is_future, is_progressive
from generator.annotate.questions.grammar import Subject, ask, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.lexicon import load
from generator.model.annotation import Reason

CONTENT = frozenset({"NOUN", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb elsewhere that says what a denial denies, and the thing that it is said of."""

    verb: Token
    thing: Token | None


def find_contested(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a denial leaves open, where another sentence holds the claim that is denied."""
    if token.lemma_.lower() not in load("open_questions")["denying"] or token.i in passage.spoken:
        return
    if token.pos_ != "VERB" or is_negated(token) or is_conditional_verb(token):
        return
    text = first(question_of(passage, token, deed) for deed in token.rights if deed.dep_ in ("ccomp", "xcomp"))
    if text:
        yield Found(text=text, reason=Reason.DISPUTED, cue=token, confidence=0.75, rule="denied")


def question_of(passage: Passage, denial: Token, deed: Token) -> str | None:
    """Ask whether a denied deed was done: "denied that any were hired", "denied hiring spies"."""
    claim = claim_of(passage, denial, deed)
    if claim is None:
        return None
    if deed.tag_ == "VBG" and subject_of(deed) is None:
        who = passage.subject_of(denial)
        tails = passage.tails(deed.i + 1, loose_end(deed), who)
        return first(finish("did", who.text, deed.lemma_.lower(), rest) for rest in tails) if who else None
    subject = subject_of(deed)
    clause = clause_of(deed, subject.left_edge.i) if subject is not None else None
    if clause is None or is_negated(deed):
        return None
    if clause.subject.lower_ in ("any", "anyone"):
        return any_done(passage, clause, claim)
    return passage.question(clause, "", reported=True, fallback=passage.antecedent(denial))


def any_done(passage: Passage, clause: Clause, claim: Claim) -> str | None:
    """Ask about the "any" of a denial with the noun of the claim: "Were any replacement workers hired?"."""
    thing = claim.thing
    if thing is None or thing.tag_ != "NNS" or clause.subject_tokens[-1].i != clause.subject.i:
        return None
    start = thing.i
    while start > thing.left_edge.i and thing.doc[start - 1].dep_ in ("compound", "amod"):
        start -= 1
    subject = Subject(f"any {thing.doc[start : thing.i + 1].text.lower()}", plural=True)
    parts = (
        predicate_of(clause, "", rest, reported=True) for rest in passage.tails(clause.verb.i + 1, clause.end, subject)
    )
    return first(ask(subject, part) for part in parts if part)


def claim_of(passage: Passage, denial: Token, deed: Token) -> Claim | None:
    """Find another sentence, without the one who denies, that says the same deed of the same thing."""
    lemma, denier = deed.lemma_.lower(), subject_of(denial)
    if denier is None or lemma in load("open_questions")["common"]:
        return None
    matter = {t.lemma_.lower() for t in deed.subtree if t.pos_ in CONTENT}
    for doc in passage.around:
        for verb in doc:
            if verb.lemma_.lower() == lemma and verb.pos_ == "VERB" and verb.sent != denial.sent and is_claimed(verb):
                said = {t.lemma_.lower() for t in verb.sent if t.pos_ in CONTENT}
                thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
                same = matter & said if matter else thing is not None
                if same and denier.lemma_.lower() not in said:
                    return Claim(verb, thing)
    return None


def is_claimed(verb: Token) -> bool:
    """Tell whether a verb says that its deed was or is done, not that it will be, was not, or is denied."""
    head = verb.head
    denied = head.lemma_.lower() in load("open_questions")["denying"] or is_negated(head)
    wanted = verb.tag_ == "VB" or (is_future(verb) and not is_progressive(verb))
    return not (denied or wanted or is_negated(verb)) and (is_finite(verb) or verb.tag_ in ("VBG", "VBN"))
