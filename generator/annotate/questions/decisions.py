"""Questions about a decision that the text says is still to come: a vote, a ruling, an approval that is needed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_negated, subject_of
from generator.annotate.questions.denial import AHEAD, is_conditional_verb, is_future
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.passage import Found, Passage
from generator.lexicon import load
from generator.model.annotation import Reason


def find_decisions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a decision to come leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("vote-to-come", vote, lemma in words["voting"] and token.pos_ == "VERB"),
        ("vote-expected", expected, lemma in words["voting"] | words["ruling"] and token.pos_ == "NOUN"),
        ("needs-approval", needed, lemma in words["approval"] and token.pos_ == "NOUN"),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies and token.i not in passage.spoken and not on_condition(token) else None
        if text:
            yield Found(text=text, reason=Reason.PENDING, cue=token, confidence=0.8, rule=name)


def on_condition(token: Token) -> bool:
    """Tell whether a word stands in a clause with "if" or "unless", or in a sentence with one."""
    verbs = (token, *token.ancestors)
    return any(is_conditional_verb(verb) for verb in verbs) or any(t.lower_ in ("if", "unless") for t in token.sent)


def vote(passage: Passage, verb: Token) -> str | None:
    """Ask how a vote or a ruling will end: "Councillors will vote on the toll" asks "Will councillors approve …?"."""
    thing = governed(verb, "on")
    named, actor = decided(passage, thing), passage.actor(verb)
    if thing is None or named is None or actor is None or not is_future(verb) or is_negated(verb):
        return None
    if verb.lemma_ == "vote" and is_proposal(passage, thing):
        return finish("will", actor.text, "approve", named.text)
    return finish("how will", actor.text, f"{verb.lemma_} on", named.text) if verb.lemma_ == "rule" else None


def expected(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved on which "a vote is expected on Thursday"."""
    thing, verb = governed(noun, "on"), noun.head
    named = decided(passage, thing)
    due = is_future(verb) or verb.lower_ in AHEAD or any(c.lower_ in AHEAD for c in verb.rights if c.dep_ == "acomp")
    now = any(aux.lower_ in ("is", "are", "will") for aux in auxiliaries_of(verb)) or verb.lower_ in ("is", "are")
    if thing is None or named is None or noun.dep_ not in ("nsubj", "nsubjpass") or not (due and now):
        return None
    if has_no(noun) or is_negated(verb):
        return None
    if noun.lemma_ in load("open_questions")["ruling"]:
        return finish("what will the", noun.lower_, "on", named.text, "be")
    return finish("will", named.text, "be approved") if is_proposal(passage, thing) else None


def needed(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved that "still needs the approval of the regulator"."""
    verb = noun.head.head.head if noun.head.lower_ == "to" and noun.head.head.lower_ == "subject" else noun.head
    hinges = noun.dep_ == "pobj" and noun.head.lower_ in ("on", "upon")
    verb = noun.head.head if hinges and noun.head.head.lemma_ in ("depend", "hinge") else verb
    needs = (hinges and verb.lemma_ in ("depend", "hinge")) or (
        verb.lemma_ in load("open_questions")["needing"] and noun.dep_ == "dobj"
    )
    subject_to = verb.lemma_ in ("be", "remain") and noun.dep_ == "pobj" and noun.head.lower_ == "to"
    thing = subject_of(verb)
    if thing is None or not (needs or subject_to) or is_negated(verb) or has_no(noun) or not is_now(verb):
        return None
    named = decided(passage, thing)
    if named is None or not is_proposal(passage, thing):
        return None
    approver = approver_of(passage, noun)
    return finish("will", approver.text, "approve", named.text) if approver else None


def approver_of(passage: Passage, noun: Token) -> Subject | None:
    """Word whose approval it is: "the regulator's approval", "the approval of the regulator", "approval from …"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None:
        words = passage.wording.words(passage.doc[owner.left_edge.i : owner.i + 1]) if owner.pos_ != "PRON" else None
        return Subject(words) if words else None
    giver = governed(noun, "of") or governed(noun, "from") or governed(noun, "by")
    return passage.nominal(giver) if giver is not None and giver.pos_ != "PRON" else None


def is_now(verb: Token) -> bool:
    """Tell whether a verb holds now: "needs", "still requires", "is awaiting"."""
    first = next(iter(auxiliaries_of(verb)), verb)
    return first.tag_ in ("VBZ", "VBP")


def governed(word: Token, preposition: str) -> Token | None:
    """Give the noun that a word governs by a preposition: "vote on the toll"."""
    return next(
        (c for p in word.rights if p.lower_ == preposition for c in p.children if c.dep_ == "pobj"),
        None,
    )


def decided(passage: Passage, thing: Token | None) -> Subject | None:
    """Word a thing that is to be decided on, where the text knows which: "the toll", "its plan", not "a bill"."""
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or thing.ent_type_ in ("DATE", "TIME"):
        return None
    known = any(c.lower_ in ("the", "this", "its", "their", "his", "her") or c.dep_ == "poss" for c in thing.lefts)
    return passage.nominal(thing) if known else None


def is_proposal(passage: Passage, thing: Token) -> bool:
    """Tell whether a noun names something on the table: by the proposals found, or a word for what has contents."""
    words, span = load("open_questions"), passage.block.span(thing)
    return thing.lemma_.lower() in words["document"] | words["bargain"] or any(
        span.start >= other.start and span.end <= other.end for other in passage.on_the_table
    )
