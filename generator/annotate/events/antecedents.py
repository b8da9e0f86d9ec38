"""What a relative clause is about: the words that its relative word stands for."""

from __future__ import annotations

from generator.annotate.events.clauses import relativizer, within
from generator.annotate.events.words import DASHES, without_asides
from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("events")


def antecedent(verb: Token) -> list[Token]:
    """Give the words that the relative word of the clause of `verb` stands for, in order."""
    behind_comma = verb.doc[verb.left_edge.i - 1].text == ","
    named = verb.head.dep_ == "appos" and verb.head.head.pos_ == "PROPN"
    set_off = relativizer(verb) is not None and (behind_comma or named)
    noun = _before_apposition(verb.head) if set_off else verb.head
    opening = verb.doc[verb.left_edge.i - 1]
    if opening.text in DASHES and opening.nbor(-1).pos_ in ("NOUN", "PROPN"):
        noun = opening.nbor(-1)  # "a speech from Bern -- which holds a vote on Monday --"
    while noun.dep_ == "pobj" and noun.head.head.lemma_ in _WORDS["happening"] and _is_passed_over(noun, verb):
        noun = noun.head.head
    if noun.dep_ == "pobj" and noun.doc[verb.left_edge.i - 1].text == ",":
        noun = _before_aside(noun)
    end = verb.left_edge.i if noun.i == verb.head.i else noun.i + 1
    end = verb.left_edge.i if noun.lemma_ in _WORDS["happening"] else end
    words = without_asides([t for t in noun.doc[_start_of(noun) : end] if t.i <= noun.i or within(t, noun)])
    while words and words[-1].is_punct:
        words = words[:-1]
    return words


def _is_passed_over(noun: Token, verb: Token) -> bool:
    """Tell whether a clause is about what happened: "the attacks in Bern, which occurred", "the sale of a yard"."""
    where = noun.ent_type_ in ("GPE", "LOC", "FAC") and verb.lemma_ in _WORDS["occurring"]
    return noun.head.lower_ == "of" or where


def _start_of(noun: Token) -> int:
    """Give the index of a noun's first word, through a hyphen that the tree may split at: "a counter-offer"."""
    start = noun.left_edge.i
    while start > 1 and noun.doc[start - 1].text == "-" and not noun.doc[start - 2].whitespace_:
        start = noun.doc[start - 2].left_edge.i
    return start


def _before_apposition(noun: Token) -> Token:
    """Step over an apposition: "Ivo Lindqvist, now the majority leader, who said in 2010".

    And out of its phrases, which a clause behind a comma is not about: "Tarn, the owner of the mills, which sued".
    """
    top = noun
    while top.dep_ == "pobj" and top.head.head.pos_ in ("NOUN", "PROPN"):
        top = top.head.head
    if top.dep_ == "appos" and top.head.pos_ in ("NOUN", "PROPN") and noun.pos_ == "NOUN":
        noun = top
    while noun.dep_ == "appos" and not noun.text[0].isupper() and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def _before_aside(noun: Token) -> Token:
    """Step over an aside: "the dockers, now counting in their hundreds, who have blocked the gate"."""
    aside = next((t for t in noun.ancestors if t.dep_ in ("acl", "advcl") and t.tag_ == "VBG"), None)
    if aside is None or aside.left_edge.i < 2 or noun.doc[aside.left_edge.i - 1].text != ",":
        return noun
    before = noun.doc[aside.left_edge.i - 2]
    return before if before.pos_ in ("NOUN", "PROPN") else noun
