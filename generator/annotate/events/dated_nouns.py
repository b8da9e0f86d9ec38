"""The noun that a date dates: what happened on Monday in "Monday's vote" or "the riots in Bern on May 2"."""

from __future__ import annotations

from generator.annotate.events.dated import Dated, Tie
from generator.annotate.events.setting import Setting
from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("events")
_PLANNING = load("dates")["planning noun"]
_MODIFIERS = frozenset({"poss", "nummod", "compound", "nmod", "amod"})


def noun_beside(verb: Token, dated: Dated, date: Token) -> Token | None:
    """Give the happening that a day to come stands behind: "finds her ahead among voters in the primary next month"."""
    if dated.tie is not Tie.VERB or dated.preposition is not None or verb.tag_ not in ("VBZ", "VBP", "VBD"):
        return None
    noun = date.doc[date.left_edge.i - 1] if date.left_edge.i else date
    deep = noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN")
    return noun if deep and noun.lemma_ in _WORDS["happening"] else None


def happening_noun(setting: Setting, dated: Dated) -> Token | None:
    """Give the noun that happens on the date: the one dated, or the nearest before the date in the dated one's phrase.

    "an inquiry into police violence against dockers on May 2" dates the violence.
    """
    noun, preposition = dated.noun, dated.preposition
    if noun is None:
        beside = noun_beside(dated.verb, dated, setting.date) if dated.verb is not None and setting.lies_ahead else None
        return _planned_noun(setting, preposition) or beside or _noun_of_a_state(dated)
    outcome = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at") else noun
    if outcome.lemma_ in _WORDS["happening"] and any(
        child.dep_ == "poss" and child.pos_ == "PROPN" for child in outcome.children
    ):
        noun = outcome  # "Lund's victory in Tuesday's vote"
    inside = setting.date.i < noun.i and preposition is None
    if setting.date.dep_ in _MODIFIERS or inside or (preposition is None and setting.date.i > noun.i):
        return noun if noun.lemma_ in _WORDS["happening"] else None  # "Monday's vote", "the court's ruling last year"
    if preposition is None:
        return None
    if preposition.lower_ == "by" and setting.lies_ahead:
        return noun  # "a merger by October 31"
    top = noun
    while top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
        top = top.head.head  # "the explosion in the yard on May 2"
    phrase = [t for t in noun.doc[top.left_edge.i : preposition.i] if t.pos_ in ("NOUN", "PROPN")]
    happening = [t for t in reversed(phrase) if t.dep_ != "appos" and t.lemma_.lower() in _WORDS["happening"]]
    owned = (t for t in happening if any(c.dep_ == "poss" and c.pos_ == "PROPN" for c in t.children))
    return next(owned, happening[0] if happening else None)  # "Lund's speech to the convention on Monday"


def _noun_of_a_state(dated: Dated) -> Token | None:
    """Give what happened, under a verb that tells how things are: "the letter contains a report on the fire"."""
    verb, preposition = dated.verb, dated.preposition
    if verb is None or preposition is None or verb.lemma_ not in _WORDS["no event"]:
        return None
    between = verb.doc[verb.i + 1 : preposition.i]
    return next((t for t in reversed(between) if t.pos_ == "NOUN" and t.lemma_ in _WORDS["happening"]), None)


def _planned_noun(setting: Setting, preposition: Token | None) -> Token | None:
    """Give what is planned by a date: "foil his plans for a merger by October 31"."""
    if preposition is None or preposition.lower_ != "by" or preposition.i == 0 or not setting.lies_ahead:
        return None
    noun = preposition.doc[preposition.i - 1]
    planned = noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.lemma_ in _PLANNING
    return noun if planned and noun.pos_ in ("NOUN", "PROPN") else None
