"""What governs a question that stands in the text as a clause: the parse's head, or the words right before it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.cues import Cue, adjective_cue, verb_cue
from generator.annotate.questions.evasions import asked_cue, evaded_cue
from generator.annotate.questions.frames import copula_cue, noun_cue
from generator.annotate.tree import Token
from generator.lexicon import load

GOVERNED = frozenset({"ccomp", "pcomp", "advcl", "csubj", "csubjpass", "xcomp", "acl", "dep", "conj"})
FOCUS = frozenset({"exactly", "precisely", "just", "quite"})  # "unclear exactly when"


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
    while start - 1 > verb.sent.start and verb.doc[start - 1].lower_ in FOCUS:
        start -= 1
    if start > verb.sent.start:
        before = verb.doc[start - 1]
        apart = before.dep_ == "prt" and before.head.pos_ == "VERB"  # "did not clear up where"
        yield from with_preposition(before.head.head if before.dep_ == "cc" else before.head if apart else before)


def is_time(verb: Token, start: int) -> bool:
    """Tell whether a clause says when or where the deed was: "few called him so when he ran", "when he spoke, …"."""
    first, apart = verb.doc[start], verb.head.i < start - 1 or verb.head.i > verb.i
    return verb.dep_ == "advcl" and first.lower_ in ("when", "where") and apart


def with_preposition(token: Token) -> Iterator[Token]:
    """Give a word, and for a preposition the word it belongs to: "details about", "on whether", "as to whether"."""
    if token.pos_ in ("ADP", "SCONJ") and token.dep_ in ("prep", "mark", "pcomp"):
        head = token.head.head if token.head.pos_ in ("ADP", "SCONJ") else token.head
        yield head
        yield from (c for c in head.lefts if c.dep_ == "nsubjpass")  # "no decision has been made on whether"
    else:
        yield token


def cue_at(governor: Token, word: Token) -> Cue | None:
    """Tell whether a governing word leaves its question open, and why."""
    between = word.doc[governor.i + 1 : word.i]
    apart = governor.i >= word.i or any(token.pos_ != "ADV" for token in between)  # "not known yesterday if"
    if word.lower_ == "if" and (governor.pos_ not in ("VERB", "ADJ") or apart):
        return None
    if is_other_sense(governor, word):
        return None
    if governor.pos_ in ("VERB", "AUX"):
        return verb_cue(governor) or asked_cue(governor) or copula_cue(governor)
    if governor.pos_ == "ADJ" and governor.lemma_.lower() not in load("open_questions")["doubt"]:
        return adjective_cue(governor)
    if governor.pos_ in ("NOUN", "ADJ"):
        return evaded_cue(governor) or noun_cue(governor, word)
    return None


def is_other_sense(governor: Token, word: Token) -> bool:
    """Tell whether a clause is no question to its governor: "shrugged when it was mentioned", "depends on who came"."""
    if governor.lemma_ in ("depend", "hinge"):
        return word.lower_ != "whether" or governor.pos_ != "VERB"
    return word.lower_ == "when" and governor.lemma_.lower() in load("open_questions")["dodging"]
