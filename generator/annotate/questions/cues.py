"""What leaves a question open that stands in the text as a clause: the words that govern it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.annotate.questions.clauses import has_no, is_finite, is_negated
from generator.annotate.questions.denial import (
    is_conditional_verb,
    is_future,
    is_past,
    is_progressive,
    undone,
    unknown,
    untold,
)
from generator.lexicon import load
from generator.model.annotation import Reason

GOVERNED = frozenset({"ccomp", "pcomp", "advcl", "csubj", "csubjpass", "xcomp", "acl", "dep", "conj"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What leaves a question open: its reason, the rule, its token, and whether it reports in the past."""

    reason: Reason
    rule: str
    token: Token
    past: bool = False
    confidence: float = 0.9


def governing_cue(verb: Token, start: int, word: Token) -> Cue | None:
    """Find what governs an indirect question: by the parse, or else what stands right before it."""
    for governor in governors(verb, start):
        cue = cue_at(governor, word)
        if cue:
            return cue
    return None


def governors(verb: Token, start: int) -> Iterator[Token]:
    """Give the words that may govern the clause: its head, its first conjunct's head, the word before it."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    if verb.head.i != verb.i and verb.dep_ in GOVERNED and not is_time(verb, start):
        yield from with_preposition(verb.head)
    if start > verb.sent.start:
        before = verb.doc[start - 1]
        yield from with_preposition(before.head.head if before.dep_ == "cc" else before)


def is_time(verb: Token, start: int) -> bool:
    """Tell whether a clause says when or where the deed was: "few would have called him so when he ran"."""
    first = verb.doc[start]
    return verb.dep_ == "advcl" and first.lower_ in ("when", "where") and verb.head.i < start - 1


def with_preposition(token: Token) -> Iterator[Token]:
    """Give a word, and for a preposition the word it belongs to: "details about", "on whether"."""
    if token.pos_ in ("ADP", "SCONJ") and token.dep_ in ("prep", "mark", "pcomp"):
        yield token.head
    else:
        yield token


def cue_at(governor: Token, word: Token) -> Cue | None:
    """Tell whether a governing word leaves its question open, and why."""
    if word.lower_ == "if" and (governor.pos_ not in ("VERB", "ADJ") or governor.i != word.i - 1):
        return None
    if governor.pos_ in ("VERB", "AUX"):
        return verb_cue(governor) or asked_cue(governor) or take_into_account(governor)
    if governor.pos_ == "ADJ":
        return adjective_cue(governor)
    if governor.pos_ == "NOUN":
        return noun_cue(governor, word)
    return None


def verb_cue(verb: Token) -> Cue | None:
    """Read a verb that does not tell, settle or know, or is still looking into it."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    if lemma in words["settle"] and (undone(verb) or is_future(verb)):
        return Cue(Reason.UNDECIDED, "undecided", verb, is_past(verb))
    if lemma in words["tell"] and untold(verb):
        return Cue(Reason.UNDISCLOSED, "not-told", verb, is_past(verb))
    if lemma == "see" and verb.dep_ == "xcomp" and verb.head.lemma_ == "remain":
        return Cue(Reason.PENDING, "remains-to-be-seen", verb, is_past(verb.head))
    if lemma == "know" and unknown(verb):
        return Cue(Reason.UNDISCLOSED, "not-known", verb, is_past(verb))
    if lemma in words["examine"] and (is_progressive(verb) or is_future(verb)):
        return Cue(Reason.PENDING, "under-examination", verb, is_past(verb))
    return None


def take_into_account(verb: Token) -> Cue | None:
    """Read "did not take into account how", "has not addressed how"."""
    account = any(child.lower_ == "into" for child in verb.children) and verb.lemma_ == "take"
    return Cue(Reason.UNDISCUSSED, "not-considered", verb, is_past(verb)) if account and is_negated(verb) else None


def adjective_cue(adjective: Token) -> Cue | None:
    """Read "it is unclear whether", "not yet clear why"."""
    words, lemma, verb = load("open_questions"), adjective.lemma_.lower(), adjective.head
    over = any(child.lower_ == "had" for child in verb.lefts)  # "until now it had been unclear"
    if over or verb.lemma_ not in ("be", "remain", "seem", "become") or is_conditional_verb(verb):
        return None
    denied = is_negated(verb) or any(child.dep_ == "neg" for child in adjective.children)
    if (lemma in words["unclear"] and not denied) or (lemma in words["clear"] and denied and verb.lemma_ != "remain"):
        reason = (
            Reason.UNDECIDED if lemma in ("undecided", "decided", "unresolved", "unsettled") else Reason.UNCONFIRMED
        )
        return Cue(reason, "unclear", adjective, is_past(verb))
    return None


def noun_cue(noun: Token, word: Token) -> Cue | None:
    """Read "no word on when", "doubts about whether", "did not go into details about why"."""
    words, lemma = load("open_questions"), noun.lemma_.lower()
    verb = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    denied = has_no(noun) or (verb is not None and undone(verb))
    past = verb is not None and is_past(verb)
    if verb is not None and is_conditional_verb(verb):
        return None
    if lemma in words["word"] and denied:
        return Cue(Reason.UNDISCLOSED, "no-word", noun, past)
    if lemma == "decision" and denied:
        return Cue(Reason.UNDECIDED, "undecided", noun, past)
    if lemma in words["doubt"] and not denied and is_finite_around(verb) and is_standing(noun, word):
        return Cue(Reason.DISPUTED, "doubt", noun, past, 0.7)
    return None


def is_standing(noun: Token, word: Token) -> bool:
    """Tell whether a doubt stands: "there are doubts about whether"; with other words only "questions remain about"."""
    verb = noun.head
    if verb.lemma_ in ("remain", "linger", "persist", "surround"):
        return True
    return word.lower_ == "whether" and verb.lemma_ == "be" and any(child.tag_ == "EX" for child in verb.lefts)


def asked_cue(verb: Token) -> Cue | None:
    """Read "Asked whether she would stand again, she declined to answer"."""
    words = load("open_questions")
    if verb.lemma_.lower() not in words["asking"] or verb.tag_ != "VBN" or verb.head.i == verb.i:
        return None
    main = verb.head
    dodged = main.lemma_.lower() in words["dodging"] and not is_negated(main)
    if dodged or any(is_no_answer(answer) for answer in (main, *main.rights)):
        return Cue(Reason.UNANSWERED, "asked-and-dodged", main, past=True)
    return None


def is_no_answer(verb: Token) -> bool:
    """Tell whether a verb gives no answer: "declined to say", "(said he) could not comment", "had no comment"."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    if lemma in ("have", "offer", "give"):
        return any(c.dep_ == "dobj" and c.lemma_ in ("comment", "answer") and has_no(c) for c in verb.rights)
    if verb.pos_ != "VERB" or verb.dep_ not in ("ROOT", "xcomp", "ccomp", "conj"):
        return False
    return (lemma in words["answering"] and untold(verb)) or (lemma == "know" and is_negated(verb))


def is_finite_around(verb: Token | None) -> bool:
    """Tell whether a verb is a statement about now: finite and not on a condition."""
    return verb is not None and is_finite(verb) and not is_conditional_verb(verb)
