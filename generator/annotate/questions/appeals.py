"""Questions about what somebody is called on to do and has not done: "urged the minister to resign"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.clauses import auxiliaries_of, is_negated, loose_end, noun_phrase, subject_of
from generator.annotate.questions.denial import is_conditional_verb
from generator.annotate.questions.disputes import inquiry
from generator.annotate.questions.grammar import Kind, finish
from generator.annotate.questions.passage import Found, Passage, first, is_body
from generator.lexicon import load
from generator.model.annotation import Reason

WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())


def find_appeals(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a call on somebody leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("called-on", called_on, lemma in words["urging"] and token.pos_ == "VERB"),
        ("called-for", wanted, lemma in words["wanting"] and token.pos_ == "VERB"),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies and token.i not in passage.spoken else None
        if text:
            yield Found(text=text, reason=Reason.UNANSWERED, cue=token, confidence=0.7, rule=name)


def called_on(passage: Passage, verb: Token) -> str | None:
    """Ask whether a body will do what it is called on to do: "urged parliament to drop a bill"."""
    stands = is_recent(verb) or passage.doc in passage.around[:2]
    deed = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VB"), None)
    if deed is None or not stands or is_negated(verb) or is_conditional_verb(verb) or not is_statement(verb):
        return None
    whom = whom_called(verb, deed)
    if whom is None or not is_deed_asked(deed) or is_told_of_him(whom, deed):
        return None
    who = passage.subject(whom, noun_phrase(whom, stop=deed.left_edge.i))
    if who is None or who.kind is Kind.PERSON:
        return None
    tails = passage.tails(deed.i + 1, loose_end(deed), who)
    whole = deed.right_edge.i == deed.i or not any(c.dep_ == "conj" for c in deed.rights)
    return first(finish("will", who.text, deed.lemma_.lower(), rest) for rest in tails if rest or whole)


def whom_called(verb: Token, deed: Token) -> Token | None:
    """Give the body that is called on to do a deed: "urged parliament to", "called on parliament to"."""
    on = (c for p in verb.rights if p.lower_ == "on" and p.dep_ == "prep" for c in p.children if c.dep_ == "pobj")
    own = next((c for c in verb.rights if c.dep_ == "dobj"), None) or subject_of(deed)
    whom = next(on, None) if verb.lemma_ == "call" else own
    return whom if whom is not None and verb.i < whom.i < deed.i and is_called(whom) else None


def is_deed_asked(deed: Token) -> bool:
    """Tell whether an infinitive is a deed that can be done or not: not "to be", "to continue", "not to"."""
    words = {child.lower_ for child in deed.lefts}
    return "to" in words and not words & {"be", "not"} and deed.lower_ not in ("be", "continue")


def is_told_of_him(whom: Token, deed: Token) -> bool:
    """Tell whether a deed names its doer by a pronoun: "urged the senator to take back his words"."""
    pronoun = any(token.tag_ in ("PRP", "PRP$") for token in deed.subtree)
    return pronoun and whom.tag_ in ("NN", "NNS") and not is_body(whom)


def is_recent(verb: Token) -> bool:
    """Tell whether a call still stands: "has urged", "are calling on", "urged on Monday", not "urged" long ago."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    now = first_word.tag_ in ("VBZ", "VBP") and verb.dep_ in ("ROOT", "conj")
    return now or (verb.dep_ in ("ROOT", "conj") and any(token.lower_ in WEEK for token in verb.sent))


def is_statement(verb: Token) -> bool:
    """Tell whether a verb says what was done: finite, in the past or now, not what will or should be."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    over = first_word.lower_ == "had" or any(t.lower_ == "ago" for t in verb.subtree)
    stated = first_word.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ in ("ROOT", "conj", "ccomp", "advcl", "relcl")
    return stated and not over


def is_called(whom: Token) -> bool:
    """Tell whether somebody can do what is wanted: a body or the holder of a post, one, not "voters" nor a name."""
    officer = whom.lemma_.lower() in load("open_questions")["post"] and whom.tag_ == "NN"
    house = whom.lemma_.lower() in load("open_questions")["members"]
    return house or officer or (whom.tag_ in ("NN", "NNP") and is_body(whom))


def wanted(passage: Passage, verb: Token) -> str | None:
    """Ask whether there will be an inquiry or the like that somebody wants: "want an outside audit"."""
    if is_negated(verb) or is_conditional_verb(verb) or not is_statement(verb):
        return None
    return first(inquiry(passage, c) for c in verb.rights if c.dep_ == "dobj")
