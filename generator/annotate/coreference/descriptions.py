"""What a description says of whom it points at: its head, what else it tells, whether it is one and known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.annotate.names.words import is_role, plain
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase that points at somebody.

    `noun` is the head's plain lemma ("official", of "vice-president" the whole), `details` the look-up forms of the
    other content words, demonyms as their country; `definite` that the text takes the one meant as known,
    `possessed` that it says whose ("her friend").
    """

    noun: str
    details: frozenset[str]
    definite: bool
    plural: bool
    possessed: bool = False

    def may_continue(self, earlier: Description) -> bool:
        """Tell whether this definite description may point at what `earlier` described.

        "the official" may be "a senior official", but not "a former official"; "the Danish official" may be
        "the official".
        """
        apart = load("references")["apart"]
        if (
            self.noun != earlier.noun
            or self.plural != earlier.plural
            or self.details & apart != earlier.details & apart
        ):
            return False
        return self.details <= earlier.details or (earlier.definite and earlier.details <= self.details)

    def is_institution(self) -> bool:
        """Tell whether what is described is a body or a document rather than people."""
        book = load("organisations")
        return self.noun in book["bodies"] | book["documents"] | book["common"] and not is_role(self.noun)


def describe(tokens: TokenSpan) -> Description:
    """Read the description that a token span prints."""
    head = tokens.root
    opening = plain(tokens[0].text)
    possessed = any(t.dep_ == "poss" and t.i < head.i for t in tokens)
    return Description(
        noun=noun_of(head),
        details=details_of(t for t in tokens if t.i != head.i),
        definite=opening in load("references")["definite"] or possessed,
        plural=is_plural(head) or any(t.dep_ == "conj" and t.head == head and not is_second_role(t) for t in tokens),
        possessed=possessed,
    )


def is_second_role(other: Token) -> bool:
    """Tell whether a second role is the same person's: "the candidate and former mayor"."""
    own = any(child.lower_ == "former" for child in other.lefts) and not any(c.dep_ == "det" for c in other.lefts)
    return own and other.tag_ == other.head.tag_ == "NN" and is_role(other.text) and is_role(other.head.text)


def noun_of(head: Token) -> str:
    """Give the plain lemma of a description's head; a hyphened prefix ("vice-") is part of it."""
    lemma = plain(head.lemma_)
    if head.i >= 2 and head.nbor(-1).text == "-" and not head.nbor(-1).whitespace_:
        return f"{plain(head.nbor(-2).text)}-{lemma}"
    return lemma


def is_plural(head: Token) -> bool:
    """Tell whether a head noun means several."""
    return head.tag_ in ("NNS", "NNPS") or plain(head.text) in load("references")["several"] | load("roles")["group"]


@cache
def _country_of() -> dict[str, str]:
    forms = {form: name for name, found in load("demonyms").items() for form in found}
    return forms | {form: name for name, found in load("countries").items() for form in (name, *found)}


def details_of(tokens: Iterable[Token]) -> frozenset[str]:
    """Give the content words of tokens in look-up form, demonyms and countries as the country's canonical name."""
    found = set()
    for token in tokens:
        word = plain(token.text)
        tells = token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "VERB") and word not in load("references")["empty"]
        if tells and not _counted(token):
            found.add(_country_of().get(word, word))
    return frozenset(found)


def _counted(token: Token) -> bool:
    """Tell whether a word belongs to a compound that only counts: "the three-judge court"."""
    doc = token.doc
    joined = token.i + 1 < len(doc) and doc[token.i + 1].text == "-" and token.pos_ == "NUM"
    return joined or (token.i >= 2 and doc[token.i - 1].text == "-" and doc[token.i - 2].pos_ == "NUM")
