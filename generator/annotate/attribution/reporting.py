"""The lexicon of reporting verbs and of those who speak, ready for look-up."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from generator.annotate.attribution.cue import Frame
from generator.annotate.tree import Token
from generator.lexicon import load

# What each class of lexicon/reporting_verbs.yml may have for its content. The first class that has a frame gives it.
FRAMES = {
    "speech": (Frame.CLAUSE, Frame.FRONTED, Frame.BARE),
    "telling": (Frame.CLAUSE, Frame.FRONTED, Frame.BARE),
    "asking": (Frame.CLAUSE, Frame.FRONTED, Frame.BARE),
    "writing": (Frame.CLAUSE, Frame.FRONTED, Frame.BARE),
    "evidential": (Frame.CLAUSE, Frame.NAMED, Frame.FRONTED),
    "belief": (Frame.CLAUSE,),
    "knowledge": (Frame.CLAUSE,),
    "intention": (Frame.INFINITIVE,),
    "urging": (Frame.DIRECTED,),
    "wish": (Frame.NAMED,),
    "naming": (Frame.NAMED, Frame.PREPOSITION, Frame.PASSIVE),
    "attitude": (Frame.OBJECT, Frame.NAMED, Frame.PREPOSITION, Frame.PASSIVE, Frame.INFINITIVE),
}
# Frames in which only somebody can be the source: a law "supports" nothing in the sense meant here.
PERSONAL = frozenset({Frame.OBJECT, Frame.NAMED, Frame.PREPOSITION, Frame.INFINITIVE, Frame.DIRECTED, Frame.PASSIVE})
SPEAKING = frozenset({"speech", "telling", "asking", "writing"})
PRONOUNS = frozenset(
    "i you he she we they who someone somebody everyone everybody one many some others most few".split()
)
ENTITIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
# What the tagger takes names for that are words as well: Grant, Will, Skelly.
MISREAD = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "RB", "UH", "MD"})


@functools.cache
def index() -> Mapping[str, Mapping[Frame, str]]:
    """Give, for each lemma of the lexicon, the frames it has and the class that gives it each."""
    found: dict[str, dict[Frame, str]] = {}
    for verb_class, frames in FRAMES.items():
        for lemma in sorted(load("reporting_verbs")[verb_class]):
            for frame in frames:
                found.setdefault(lemma, {}).setdefault(frame, verb_class)
    return MappingProxyType(found)


@functools.cache
def first_words() -> frozenset[str]:
    """Give the lemmas with which an entry of the lexicon begins."""
    return frozenset(lemma.split()[0] for lemma in index())


def is_reporting(verb: Token) -> bool:
    """Tell whether the verb is one of the lexicon's."""
    return verb.tag_.startswith("V") and verb.lemma_.lower() in first_words()


def takes_clause(verb: Token) -> bool:
    """Tell whether the verb is one that reports a clause: "said", "believes"."""
    return verb.tag_.startswith("V") and Frame.CLAUSE in index().get(verb.lemma_.lower(), {})


def is_speaking(verb: Token) -> bool:
    """Tell whether the verb is one of speech or writing."""
    return verb.tag_.startswith("V") and index().get(verb.lemma_.lower(), {}).get(Frame.CLAUSE) in SPEAKING


def has_addressee(verb: Token) -> bool:
    """Tell whether the verb's object is the one spoken to: "told reporters"."""
    return index().get(verb.lemma_.lower(), {}).get(Frame.CLAUSE) in ("telling", "asking")


@functools.cache
def _speaking_nouns() -> frozenset[str]:
    roles = load("roles")
    organisations = load("organisations")
    return frozenset().union(*roles.values(), organisations["bodies"], organisations["common"])


def is_misread_name(word: Token) -> bool:
    """Tell whether a capitalised subject is a name that the tagger takes for a verb or an adverb: Grant left early."""
    return (
        word.tag_ in MISREAD
        and word.dep_ in ("nsubj", "nsubjpass")
        and word.text.istitle()
        and len(word) > 2
        and (word.tag_[0] == "V" or word.i > word.sent.start)
    )


def can_speak(head: Token) -> bool:
    """Tell whether a noun phrase's head is somebody: a name, a person's pronoun, a role or a body."""
    if is_misread_name(head):
        return True
    if head.pos_ == "PRON" or head.tag_ == "DT":
        return head.lower_ in PRONOUNS
    if head.pos_ == "PROPN" or head.ent_type_ in ENTITIES:
        return head.ent_type_ not in ("DATE", "TIME", "EVENT", "WORK_OF_ART", "LAW")
    if head.lemma_.lower() in load("names")["slogan"]:
        return False  # banners that proclaim something
    return head.lemma_.lower() in _speaking_nouns() or head.lower_.endswith(("ists", "ers", "ors", "ians"))
