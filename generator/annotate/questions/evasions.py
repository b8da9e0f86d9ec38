"""Questions named by a noun that somebody did not answer: "dodged a question about early elections"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.asking import evaded_cue, holder_of, is_put, only_said
from generator.annotate.questions.clauses import is_negated, noun_phrase
from generator.annotate.questions.denial import is_progressive, undone
from generator.annotate.questions.gaps import is_definite, what_is
from generator.annotate.questions.grammar import ask_existence, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.lexicon import load
from generator.model.annotation import Reason

ABOUT = frozenset({"about", "on", "regarding", "over"})
TIES = frozenset({"link", "connection", "tie"})


def find_evasions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that an evasion leaves open at this word."""
    if token.i in passage.spoken:
        return
    words, lemma = load("open_questions"), token.lemma_.lower()
    if lemma in TIES and token.pos_ == "NOUN":
        text, reason, rule = tie(passage, token), Reason.UNCONFIRMED, "possible-link"
    elif lemma in words["put"] | words["asking"] | words["pinning"]:
        text, reason, rule = asked_about(passage, token), Reason.UNANSWERED, "asked-and-dodged"
    else:
        return
    if text:
        yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=rule)


def asked_about(passage: Passage, word: Token) -> str | None:
    """Ask for what somebody was asked "about" and did not tell."""
    evaded = evaded_cue(word) if word.pos_ == "NOUN" else None
    parried = word.pos_ == "VERB" and is_put(word) and only_said(word.head)
    refusing = word.dep_ == "xcomp" and word.head.lemma_.lower() in load("open_questions")["decline"]
    undrawn = (
        word.lemma_.lower() in load("open_questions")["pinning"] and word.tag_ == "VBN" and (undone(word) or refusing)
    )
    if not (evaded or parried or undrawn):
        return None
    things = (c for p in word.rights if p.lower_ in ABOUT for c in p.children if c.dep_ == "pobj")
    thing = next(things, None)
    if thing is None:
        return None
    words, lemma = load("open_questions"), thing.lemma_.lower()
    if lemma in words["attribute"]:
        return what_is(passage, thing) if is_definite(thing) else None
    described = any(c.dep_ in ("amod", "compound") for c in thing.lefts) or any(c.dep_ == "prep" for c in thing.rights)
    open_one = lemma in words["inquiry"] | words["measure-taken"] and not is_definite(thing) and described
    named = passage.wording.words(noun_phrase(thing)) if open_one else None
    return ask_existence(named) if named else None


def tie(passage: Passage, noun: Token) -> str | None:
    """Ask whether there is a link that somebody "would not rule out" or "is investigating"."""
    verb = holder_of(noun)
    if verb is None or is_definite(noun):
        return None
    ruled = verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.rights) and undone(verb)
    sought = verb.lemma_ in load("open_questions")["examine"] | {"look"} and is_progressive(verb)
    if not (ruled or (sought and not is_negated(verb))):
        return None
    ends = next((p for p in noun.rights if p.lower_ in ("between", "to", "with")), None)
    start = next((t.i for t in noun.lefts if t.dep_ in ("amod", "compound") and t.lower_ != "possible"), noun.i)
    head = passage.wording.words(passage.doc[start : noun.i + 1])
    if ends is None or head is None:
        return None
    lead = "are there" if noun.tag_ == "NNS" else "is there a"
    return first(finish(lead, head, rest) for rest in passage.tails(noun.i + 1, noun_phrase(noun).end) if rest)
