"""Questions that the text asks outright and leaves open: "Was there a tape? His spokesman would not say"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from generator.annotate.questions.cues import adjective_cue, verb_cue
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.passage import FIRST_AND_SECOND, Found, Passage
from generator.lexicon import load
from generator.model.annotation import Reason

REACH = 2  # sentences behind the question in which it is said to be open
SHORTEST = 4


def find_outright(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that this question mark ends, when what follows says that it is open."""
    if token.text != "?" or token.i in passage.spoken or token.i + 1 != token.sent.end:
        return
    asked = passage.doc[token.sent.start : token.i]
    if not is_plain(asked) or not is_left_open(token):
        return
    words = passage.wording.words(asked)
    text = finish(words) if words else None
    if text:
        yield Found(text=text, reason=Reason.UNANSWERED, cue=token, confidence=0.8, rule="asked-outright")


def is_plain(asked: TokenSpan) -> bool:
    """Tell whether a question stands alone: no "but" before it, no "I" or "you" in it, a verb and a noun."""
    if len(asked) < SHORTEST or asked[0].pos_ not in ("AUX", "VERB", "PRON", "SCONJ", "ADV", "DET", "ADP"):
        return False
    opened = asked[0].tag_ in ("WRB", "WP", "WP$", "WDT") or asked[0].pos_ == "AUX"
    named = any(t.pos_ == "PROPN" or (t.pos_ == "NOUN" and _is_known(t)) for t in asked)
    muses = any(t.dep_ == "expl" and not any(_is_known(c) for c in t.head.rights if c.pos_ == "NOUN") for t in asked)
    return opened and named and not muses and not any(t.lower_ in FIRST_AND_SECOND for t in asked)


def _is_known(noun: Token) -> bool:
    """Tell whether a noun says how many or which: "Was there a tape?" asks for one, "Are there uncles?" muses."""
    return any(c.dep_ in ("det", "poss", "nummod") for c in noun.lefts)


def is_left_open(mark: Token) -> bool:
    """Tell whether the sentences behind a question say that it has no answer."""
    at, doc = mark.sent.end, mark.doc
    for _ in range(REACH):
        if at >= len(doc):
            return False
        sentence = doc[at].sent
        if any(is_open_word(token) for token in sentence):
            return True
        at = sentence.end
    return False


def is_open_word(token: Token) -> bool:
    """Tell whether a word says that what was asked is open: "isn't saying", "the question", "nobody knows"."""
    if token.lemma_.lower() in ("question", "unknown", "mystery", "unclear", "unanswered"):
        return True
    if token.lemma_ in ("want", "hope", "try") and any(
        c.lemma_ in load("open_questions")["finding"] | {"hear", "know"} for c in token.rights
    ):
        return True
    if token.pos_ in ("VERB", "AUX"):
        return verb_cue(token) is not None
    return token.pos_ == "ADJ" and adjective_cue(token) is not None
