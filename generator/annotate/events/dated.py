"""What a dated expression dates: found by rules over spaCy's tree, one a construction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from generator.annotate.dates.tense import governing_verb, is_verbal
from generator.annotate.events.subjects import SUBJECTS
from generator.lexicon import load

_WORDS = load("events")


class Tie(StrEnum):
    """How a date is tied to what it dates: by its verb, or by a noun, which may date its clause in turn."""

    VERB = "dated verb"
    NOUN_IN_CLAUSE = "dated noun dates its clause"
    NOUN = "dated noun"


@dataclass(frozen=True, slots=True)
class Dated:
    """What a date dates: `verb`, `noun`, or a noun within the clause of the verb; `preposition` is the date's own."""

    tie: Tie
    verb: Token | None
    noun: Token | None
    preposition: Token | None


def find_dated(date: Token) -> Dated | None:
    """Find what the dated expression headed by `date` dates: a verb's clause, a noun, or nothing (a comparison)."""
    preposition = find_preposition(date)
    if preposition is not None and _is_no_date(preposition, date):
        return None
    noun = _dated_noun(date, preposition)
    verb = governing_verb(noun if noun is not None else date)
    if noun is None and preposition is not None and verb is not None and _reaches_ahead(date, preposition, verb):
        noun = _noun_before(preposition, verb)
        return Dated(Tie.NOUN, None, noun, preposition) if noun is not None else None
    if noun is None:
        return Dated(Tie.VERB, verb, None, preposition) if verb is not None else None
    if verb is not None and _dates_clause(noun, date, preposition):
        return Dated(Tie.NOUN_IN_CLAUSE, verb, noun, preposition)
    return Dated(Tie.NOUN, None, noun, preposition)


def _reaches_ahead(date: Token, preposition: Token, verb: Token) -> bool:
    """Tell whether an end is put to a thing named, not to what was done: "issued a ruling on the ban until June"."""
    return (
        preposition.lower_ in ("until", "till", "through")
        and verb.tag_ == "VBD"
        and date.i > verb.i + 1
        and any(
            t.dep_ in ("npadvmod", "tmod") or (t.dep_ == "prep" and t.lower_ == "on")
            for t in verb.children
            if t.i < verb.i
        )
    )


def _noun_before(preposition: Token, verb: Token) -> Token | None:
    between = verb.doc[verb.i + 1 : preposition.i]
    return next((t for t in reversed(between) if t.lemma_.lower() in _WORDS["happening"] and t.dep_ != "appos"), None)


def find_preposition(date: Token) -> Token | None:
    """Give the preposition of a date, through "the end of": "by" in "by the end of January"."""
    token = date
    while (
        token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in ("end", "start", "beginning")
    ):
        token = token.head.head
    return token.head if token.dep_ in ("pobj", "pcomp") else None


def _is_no_date(preposition: Token, date: Token) -> bool:
    if preposition.lower_ in _WORDS["no date of"] or preposition.head.lower_ in _WORDS["no date of"]:
        return True  # "unlike in 2012"
    if preposition.lower_ == "of" and preposition.head.lower_ == "as":
        return True  # "has 200 members as of 2008" says how many, not since when
    if preposition.i > 1 and preposition.nbor(-2).lower_ == "than":
        return True  # "less than forecast in July"
    if preposition.lower_ == "for" and date.pos_ == "NUM":
        return True  # "the forecast for 2019"
    before = [t.lower_ for t in preposition.sent if t.i < preposition.i]
    return preposition.lower_ == "since" and any(word in _WORDS["superlative"] for word in before[-8:])


def _dated_noun(date: Token, preposition: Token | None) -> Token | None:
    """Give the noun that a date modifies: "Monday's vote", "talks on Friday"; None when it modifies a verb."""
    if preposition is not None:
        head = preposition.head
        while head.pos_ == "ADP" and head.head.i != head.i:
            head = head.head
        if head.lower_ in _WORDS["time of day"] and head.i != head.head.i:
            return _dated_noun(head, find_preposition(head))  # "at 6 p.m. on Monday" dates what happened then
        return head if head.pos_ in ("NOUN", "PROPN") and not is_verbal(head) else None
    head = date.head
    timed = head.lemma_ in _WORDS["unit"] or head.lower_ in _WORDS["time of day"]
    if timed and head.i != head.head.i:  # "for three days last week", "before dawn that day"
        return _dated_noun(head, find_preposition(head))
    verb = governing_verb(head)
    behind = verb is not None and verb.i < head.i < date.i and date.dep_ == "npadvmod"
    if behind and head.lemma_ not in _WORDS["happening"]:
        return None  # "would move the pupils to other buildings next August"
    return (
        head
        if date.dep_ in ("poss", "nummod", "compound", "nmod", "amod", "npadvmod") and head.pos_ in ("NOUN", "PROPN")
        else None
    )


def _dates_clause(noun: Token, date: Token, preposition: Token | None) -> bool:
    """Tell whether a dated noun dates its clause too.

    "Monday's bid failed", "voted in Sunday's election" and "held talks with the mayor on Friday" do; "criticised
    Monday's bid" and "the plan for yesterday's march" do not.
    """
    if noun.dep_ in SUBJECTS and preposition is not None:
        # "An earlier attempt, in May 2019, failed", "The coup of July 15 cost 40 lives"
        set_off = preposition.i > 0 and preposition.nbor(-1).text == ","
        return set_off or (preposition.lower_ == "of" and noun.lemma_ in _WORDS["happening"])
    if noun.dep_ in SUBJECTS or noun.dep_ in ("attr", "ROOT"):
        return preposition is None or noun.dep_ == "attr"
    if any(token.lower_ in _WORDS["no date of"] for token in _up_to_verb(noun)):
        return False  # "raised more from two mails than in the whole of May 2014"
    if noun.dep_ == "pobj":
        governor = noun.head
        if date.pos_ == "NUM" and governor.head.pos_ in ("NOUN", "PROPN") and governor.head.dep_ == "pobj":
            return False  # "spoke of a bell cast for the wedding of Ruiz in 1830"
        by_clause = governor.lower_ in _WORDS["dated by"] and governor.head.pos_ in ("VERB", "AUX")
        return by_clause or (preposition is not None and preposition.lower_ in ("on", "in", "at"))
    return preposition is not None and preposition.lower_ in ("on", "in", "at", "during")


def _up_to_verb(noun: Token) -> list[Token]:
    above = list(noun.ancestors)
    return above[: next((n for n, token in enumerate(above) if is_verbal(token)), len(above))]
