"""Which nouns say what is wanted well enough to be named: "a ban on wood stoves", but not "help"."""

from __future__ import annotations

from generator.annotate.proposals.mention import family_of
from generator.annotate.proposals.syntax import (
    child,
    children,
)
from generator.annotate.tree import Token
from generator.lexicon import load

WANTED_FAMILIES = frozenset({"deed", "inquiry", "ballot", "truce", "motion", "bill"})


def nameable(noun: Token) -> bool:
    """Tell whether a noun called for says enough to be named: not "help", not "it", not an against-deed on a bill."""
    lexicon, told = load("proposals"), bool(children(noun, "prep", "acl", "compound"))
    known = wanted(noun) or (told and (noun.lemma_ in lexicon["callable"] or _more_of_it(noun)))
    return noun.pos_ == "NOUN" and noun.lemma_ not in lexicon["idle_noun"] and known and not against(noun)


def _more_of_it(noun: Token) -> bool:
    """Tell whether more of it, or a stronger one, is wanted: "more beds for nurses", "stricter checks"."""
    return any(c.tag_ == "JJR" for c in children(noun, "amod"))


def measured(noun: Token) -> bool:
    """Tell whether a noun is a measure, an inquiry or a vote told with its object."""
    known = noun.lemma_.lower() in load("proposals")["measure"] or family_of(noun) in ("inquiry", "ballot")
    known &= noun.lemma_ != "vote" or noun.tag_ == "NN"  # a vote on it, but not "sixty votes on it"
    return known and bool(children(noun, "prep"))


def wanted(noun: Token) -> bool:
    """Tell whether a noun is of a family that may be wanted, with more than its bare name where it needs that."""
    family = family_of(noun)
    bare = family in ("bill", "motion") and not children(noun, "prep", "acl", "amod", "compound", "relcl")
    return family in WANTED_FAMILIES and not bare and not against(noun)  # not "an appeal for law and order"


def against(noun: Token) -> bool:
    """Tell whether a noun is a deed against a proposal that has a name ("dismissal of the bill")."""
    if noun.lemma_.lower() not in load("stance")["against_deed"]:
        return False
    inner = [child(prep, "pobj") for prep in children(noun, "prep")]
    return any(n is not None and family_of(n) in ("bill", "agreement", "proposal") for n in inner)
