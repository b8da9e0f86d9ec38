"""What a paragraph goes on to tell of the day that its first dated sentence names.

"On Tuesday, the mayor presented the budget. Speaking in the chamber, she was interrupted by councillors." A following
sentence belongs to that day when it tells, in the simple past and without a date of its own, what somebody of the
dated sentence did or what was done to them, or when it says that it comes next ("later", "afterwards")
or at which time of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.annotate.events.clauses import is_conditional, is_negated
from generator.annotate.events.subjects import subject_of
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.span import Span

MOST = 2
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_WORDS = load("events")


def following_verbs(dated: TokenSpan, others: tuple[Span, ...], start: int, people: tuple[str, ...]) -> Iterator[Token]:
    """Yield the verbs of the sentences after `dated`, up to the first with a date, that go on with its day.

    `others` are the spans of the document's dates, `start` the document offset of the paragraph, `people` the last
    names of the people of the dated event.
    """
    found = 0
    for sentence in dated.doc.sents:
        if sentence.start < dated.end:
            continue
        span = Span(start + sentence.start_char, start + sentence.end_char)
        if found == MOST or any(other in span for other in others):
            return
        verb = _told(sentence, people)
        if verb is None:
            return
        found += 1
        yield verb


def _told(sentence: TokenSpan, people: tuple[str, ...]) -> Token | None:
    """Give the verb that tells what happened next, or None where the sentence does not go on with the day."""
    root = sentence.root
    verbs = [root, *(t for t in root.children if t.dep_ == "conj" and t.pos_ == "VERB")]
    return next((verb for verb in reversed(verbs) if _goes_on(verb, people)), None)


def _goes_on(verb: Token, people: tuple[str, ...]) -> bool:
    if any(t.ent_type_ == "DATE" for t in verb.subtree):
        return False  # "was endorsed the day before by Lund"
    timed = any(_is_time_of_day(t) for t in verb.subtree)
    auxiliaries = ("aux", "auxpass") if timed else ("auxpass",)  # "had come at 6:34 p.m."
    past = verb.tag_ == "VBD" or any(c.dep_ in auxiliaries and c.tag_ == "VBD" for c in verb.children)
    if not past or verb.pos_ != "VERB" or verb.lemma_ in _WORDS["no event"] | _WORDS["reporting"]:
        return False
    subject = subject_of(verb)
    if subject is None or is_negated(verb) or is_conditional(verb):
        return False
    sequel = any(c.lower_ in _WORDS["sequel"] for c in verb.children)
    return subject.text in people or ((sequel or timed) and subject.pos_ in ("NOUN", "PROPN"))


def _is_time_of_day(token: Token) -> bool:
    """Tell whether a word is a time of the day that a clause names: "at 3:41", "around nightfall"."""
    clock = token.lower_ in _WORDS["time of day"] or bool(_CLOCK.fullmatch(token.text))
    return clock and token.ent_type_ != "DATE"
