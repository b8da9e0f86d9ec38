"""Whether the text of an event can stand alone: it is whole, and no word of it points at something outside."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.annotate.dates.tense import governing_verb
from generator.annotate.events.clauses import REPORTING
from generator.annotate.events.continuity import is_person
from generator.annotate.events.subjects import SUBJECTS
from generator.annotate.events.words import Name
from generator.annotate.tree import Token
from generator.lexicon import load

MIN_WORDS = 3
MAX_PRINTED = 48
_WORDS = load("events")
_LOOSE = re.compile(r"\bnot$|n['’]t$|\s(?:n['’]t|['’](?:s|ll|ve|re|d))(?=\s|$)")  # what a cut has torn from its word
_STRAY = re.compile(r"\b[A-Z]\w+ [“\"](?=[A-Z])[^”\"]*\b(?:I|we|my|our)\b")  # words in marks that nothing leads in to
_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?:''|``).*?''|\[[^\]]*\]")
_ONE = frozenset({"he", "him", "his", "she", "her"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG"})


def is_whole(text: str) -> bool:
    """Tell whether a text is long enough to say something, short enough to print, and speaks of nobody present."""
    words = text.split()
    if not MIN_WORDS <= len(words) <= MAX_PRINTED or words[0].lower() in _WORDS["pronoun"] | _WORDS["relative"]:
        return False
    return not _LOOSE.search(text) and not _STRAY.search(text) and not _WORDS["us"].intersection(_words(text))


def points_outside(clause: Token, text: str, name: Name) -> bool:
    """Tell whether a word of the clause of the verb `clause`, printed as `text`, means something told before it.

    What stands in quote marks is somebody's words, and may.
    """
    printed = frozenset(_words(text))
    before: list[Token] = []
    if clause.lemma_ in REPORTING and text.split(maxsplit=1)[0] == clause.text:
        return True  # "tweeted the prince": what he tweeted is not there
    for token in sorted(clause.subtree, key=lambda token: token.i):
        if token.text in printed and _points(token, before, name) and token.head.text in printed | {clause.text}:
            return True
        if token.text in printed or token.pos_ != "PROPN":
            before.append(token)
    return False


def _words(text: str) -> list[str]:
    return re.findall(r"(?<!\.)\b\w+\b(?!\.\w)", _MARKED.sub("", text))  # no "I" in "the C.I.O."


def _points(token: Token, before: Iterable[Token], name: Name) -> bool:
    word = token.lower_
    if word in _ONE and token.tag_ in ("PRP", "PRP$"):
        return name(token) is None and not any(_may_be(t, token) for t in before)
    if word in _WORDS["deictic"]:
        return token.dep_ == "advmod" and not any(t.ent_type_ in _PLACES for t in before)
    if word not in _WORDS["pointing"] or token.tag_ not in ("DT", "PDT", "JJ"):
        return False
    if token.dep_ == "det":
        if token.i and token.nbor(-1).text == "," and token.head.dep_ == "nsubj":
            return False  # "said on Monday, in Bern, that towns should pay"
        return _is_told_before(token.head) and not any(t.lemma_ == token.head.lemma_ for t in before)
    alone = all(child.dep_ == "advmod" for child in token.children)  # "did exactly that"
    return token.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass") and alone


def _may_be(noun: Token, pronoun: Token) -> bool:
    """Tell whether a pronoun may mean somebody before it: not "him" the subject, in "Lund took a swing at him"."""
    if noun.pos_ != "PROPN" and not is_person(noun):
        return False
    governor = governing_verb(pronoun)
    subject = noun.head if noun.dep_ == "compound" else noun
    itself = pronoun.tag_ == "PRP" and pronoun.dep_ in ("dobj", "pobj") and subject.dep_ in SUBJECTS
    return not (itself and governor is not None and subject.head.i == governor.i)


def _is_told_before(noun: Token) -> bool:
    """Tell whether "that" before a noun points back: not in "that part of the bill", "those who came", "those days"."""
    said = any(child.dep_ in ("relcl", "acl", "prep") for child in noun.rights)
    return not said and noun.lemma_ not in _WORDS["unit"] and noun.pos_ in ("NOUN", "PROPN")
