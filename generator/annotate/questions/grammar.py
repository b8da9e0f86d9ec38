"""How a question is put together from its parts: word order, do-support, agreement.

Nothing here knows a parser: parts are words in, a whole question or None out. A question that the rules cannot make
surely well-formed is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from generator.annotate.questions.inflection import agree, participle
from generator.lexicon import load

MOST_WORDS = 22
MODALS = load("auxiliaries")["modal"]
SPEAKERS_OWN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]e|us|[Mm]y|[Oo]ur|[Yy]our|ours|yours|myself|ourselves|yourself)\b")
POINTS_BACK = re.compile(r"\bdo(?:ne|ing)? (?:the same|so|likewise)\b|\bones\b|\bas \w+$", re.IGNORECASE)


class Kind(Enum):
    """What a subject surely is, so that "he" or "it" can point at it."""

    PERSON = "person"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody or something a question is about: the words as they stand within a sentence, their number and kind."""

    text: str
    plural: bool = False
    kind: Kind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What a clause says of its subject.

    `auxiliaries` are full words, the first one finite; without any, `verb` itself is finite and `past` its tense.
    `middle` is what stands between subject and verb ("not", "also"), `rest` what follows the verb.
    """

    lemma: str
    verb: str
    auxiliaries: tuple[str, ...] = ()
    past: bool = False
    middle: str = ""
    rest: str = ""


def ask(subject: Subject, predicate: Predicate, *, asked: str = "") -> str | None:
    """Ask about a clause: `asked` is the question phrase ("why", "for how long"), none for a yes-or-no question.

    >>> resign = Predicate(lemma="resign", verb="resigned", past=True, rest="in May")
    >>> ask(Subject("the minister"), resign, asked="why")
    'Why did the minister resign in May?'
    """
    if not is_whole(predicate, asked):
        return None
    if predicate.auxiliaries:
        first, *others = predicate.auxiliaries
        words = [agree(first, plural=subject.plural), subject.text, predicate.middle, *others, predicate.verb]
    elif predicate.lemma == "be":
        words = [agree(predicate.verb, plural=subject.plural), subject.text, predicate.middle]
    else:
        do = "did" if predicate.past else "do" if subject.plural else "does"
        words = [do, subject.text, predicate.middle, predicate.lemma]
    return finish(asked, *words, predicate.rest)


def ask_subject(asked: Subject, predicate: Predicate) -> str | None:
    """Ask for the subject of a clause: "Who will lead the inquiry?", "How many people have been hurt?"."""
    if not is_whole(predicate):
        return None
    first = tuple(agree(word, plural=asked.plural) for word in predicate.auxiliaries[:1])
    if predicate.lemma == "be" and not first:
        predicate = replace(predicate, verb=agree(predicate.verb, plural=asked.plural))
    return finish(asked.text, *first, predicate.middle, *predicate.auxiliaries[1:], predicate.verb, predicate.rest)


def is_whole(predicate: Predicate, asked: str = "") -> bool:
    """Tell whether a clause has a main verb: not "(whether) it will", "(who) did", "(if) they are".

    After a question phrase, "is", "has" and "does" may stand alone: "what the price is", "what the board does".
    """
    if predicate.lemma in MODALS or predicate.verb in MODALS:
        return False
    return bool(asked or predicate.rest or predicate.lemma not in ("be", "do", "have"))


def ask_what(thing: Subject, *, who: bool = False) -> str | None:
    """Ask what or who something is: "What are the terms of the deal?"."""
    return finish("who" if who else "what", agree("is", plural=thing.plural), thing.text)


def ask_whether_done(thing: Subject, lemma: str, rest: str = "") -> str | None:
    """Ask whether something will be done to a thing: "Will the bill be withdrawn?"."""
    return finish("will", thing.text, "be", participle(lemma), rest)


def ask_existence(thing: str) -> str | None:
    """Ask whether there will be something: "Will there be an inquiry into the accident?"."""
    return finish("will there be", thing)


def finish(*words: str) -> str | None:
    """Join words into a question, or give none when the result is no clean sentence.

    It must have no more than MOST_WORDS words, balanced marks, at most one "not", nothing left of a speaker's
    "I" or "you", and no "do so" whose deed stands elsewhere.
    """
    text = re.sub(r"\s+", " ", " ".join(filter(None, words))).strip(" ,;:.–—-")
    text = re.sub(r"\s+([,;:.%’')\]])", r"\1", text)
    return text[0].upper() + text[1:] + "?" if is_clean(text) else None


def is_clean(text: str) -> bool:
    """Tell whether the words of a question can be printed as one."""
    marks = (("“", "”"), ("(", ")"))
    return (
        2 < len(text.split()) <= MOST_WORDS
        and text.count('"') % 2 == 0
        and all(text.count(left) == text.count(right) for left, right in marks)
        and not re.search(r"[\[\]?!;…]|\.\.|''", text)
        and f" {text.lower()} ".count(" not ") <= 1
        and not SPEAKERS_OWN.search(text)
        and not POINTS_BACK.search(text)
    )


def plain_past(predicate: Predicate, asked: str, *, dated: bool = False) -> Predicate:
    """Ask in the plain past for what a report shifted to the perfect: "why she had left" asks "Why did she leave?"."""
    if (asked or dated) and predicate.auxiliaries == ("have",) and predicate.lemma != "be":
        return replace(predicate, auxiliaries=(), past=True)
    if asked and predicate.auxiliaries == ("have",):
        return replace(predicate, auxiliaries=(), verb="was", past=True)
    return passive_past(predicate) if asked else predicate


def told_past(predicate: Predicate) -> Predicate:
    """Ask for who did something in the plain past, where its form is sure: "who had signed" asks "Who signed?"."""
    if predicate.auxiliaries == ("have",) and predicate.lemma == "be":
        return replace(predicate, auxiliaries=(), verb="was", past=True)
    if predicate.auxiliaries == ("have",) and predicate.verb.endswith("ed"):
        return replace(predicate, auxiliaries=(), past=True)
    return passive_past(predicate)


def passive_past(predicate: Predicate) -> Predicate:
    """Put "have been hurt" into "was hurt"."""
    return replace(predicate, auxiliaries=("was",)) if predicate.auxiliaries == ("have", "been") else predicate
