"""What makes a capitalised run an organisation's name: its own words, or what the text says that it is or does."""

from __future__ import annotations

from functools import cache

from generator.annotate.names.evidence import is_human
from generator.annotate.names.exclusions import is_credit
from generator.annotate.names.role_phrases import body_noun
from generator.annotate.names.runs import Run
from generator.annotate.names.words import countries, given_names, is_initial, is_role, organisations, plain
from generator.annotate.tree import Token
from generator.lexicon import load


def is_known(run: Run) -> bool:
    """Tell whether the lexicon has the name as an organisation's."""
    return plain(_text(run)) in organisations() and not is_credit(run)


def is_headed(run: Run) -> bool:
    """Tell whether the last word says that the run is an organisation: "Larkin Council", "Northern Press Agency".

    People of a party are no organisation ("House Republicans"), nor are rooms and places ("Oval Office").
    """
    last, book = run.plain[-1], load("organisations")
    if run.end - run.start < 2 or last not in book["heads"] or is_no_body(run):
        return False
    if last in load("places")["heads"] and run.head.ent_type_ != "ORG":
        return False  # "the Tampa Convention Center" is a building
    return last not in book["members"] and plain(run.block.doc[run.start].text) not in book["partisan"]


def is_no_body(run: Run) -> bool:
    """Tell whether the lexicon has the run as a place, a programme or an abbreviation for a thing."""
    name = plain(_text(run))
    first = plain(run.block.doc[run.start].text)
    book = load("organisations")
    return (
        name in load("places")["rooms"]
        or name in book["programmes"]
        or name in book["things"]
        or first in load("places")["opening"]
        or is_credit(run)
    )


def is_labelled(run: Run) -> bool:
    """Tell whether the parser calls the whole run an organisation, and it is more than a common word.

    That is no proof: what only the parser takes for an organisation must act as one somewhere in the document.
    """
    if run.headline or run.head.ent_type_ != "ORG" or is_no_body(run):
        return False
    tokens = run.block.doc[run.start : run.end]
    if any(token.ent_type_ != "ORG" for token in tokens):
        return False
    if run.plain[-1] in _other_heads() or is_initial(run.words[-1]):
        return False
    if len(run.words) == 1:
        return tokens.text.isupper() and len(tokens.text) > 1
    return run.plain[0] not in given_names() and tokens.root.tag_ != "NNPS"


@cache
def _other_heads() -> frozenset[str]:
    """Give the last words of what is no body: places, people of a party, laws, events."""
    return load("places")["heads"] | load("organisations")["members"] | load("names")["abstract"]


def is_company(run: Run) -> bool:
    """Tell whether the last word says what a company deals in: "Torv Footwear"."""
    return len(run.words) > 1 and run.plain[-1] in load("organisations")["kinds"]


def acts_as_body(run: Run) -> bool:
    """Tell whether a run speaks, is owed an office or is said to be a body where it stands.

    "Torv said", "told Torv", "a Torv spokesman", "Torv's chief executive", "chairman of Torv", "Torv, the company".
    """
    token = run.block.doc[run.start : run.end].root
    speaks = token.dep_ in ("nsubj", "pobj", "dobj") and token.head.lemma_.lower() not in ("meet", "marry", "arrest")
    if (speaks and is_human(token)) or described_as_body(run):
        return True
    offices = load("organisations")["offices"]
    head = token.head
    if token.dep_ in ("poss", "compound", "nmod"):
        return head.i >= run.end and plain(head.lemma_) in offices
    if token.dep_ == "pobj" and head.lower_ in ("of", "for", "at", "with", "from"):
        return head.head.i < head.i and plain(head.head.lemma_) in offices
    return False


def described_as_body(run: Run) -> bool:
    """Tell whether the text says what body the run is: "Zippa, the company behind it", "the paper, the Torv Post"."""
    doc, at = run.block.doc, run.end
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ in ("the", "a", "an"):
        return body_noun(doc, at + 2) is not None
    return body_before(run) is not None


def body_before(run: Run) -> Token | None:
    """Find the noun before a comma that the run names: "the local paper, the Torv Post", "its owner" is none."""
    doc = run.block.doc
    comma = run.start - (2 if run.start and doc[run.start - 1].lower_ == "the" else 1)
    if comma < 2 or doc[comma].text != "," or doc[comma - 1].lower_ not in load("organisations")["common"]:
        return None
    noun = doc[comma - 1]
    definite = any(child.lower_ in ("the", "its", "their") for child in noun.lefts)
    closed = run.end < len(doc) and doc[run.end].text in (",", ".")
    return noun if noun.pos_ == "NOUN" and definite and closed else None


def body_after(run: Run) -> int | None:
    """Give the token of the body that the run modifies: "the Varga administration", "the Danish government"."""
    doc, owned = run.block.doc, load("organisations")["owned"]
    if plain(doc[run.start].text) in load("organisations")["partisan"]:
        return None
    if plain(doc[run.end - 1].text) in owned:
        return run.end - 1
    if run.end < len(doc) and plain(doc[run.end].text) in owned:
        return run.end if doc[run.end].pos_ in ("NOUN", "PROPN") else None
    return None


def extended(run: Run) -> int:
    """Give the end of the name with what is tied to it: "Ministry" + "of Foreign Affairs" + "and Trade".

    "and" goes on only with what "of" has opened: "the Treasury Department and the Larkin Bank" are two.
    """
    doc, end, opened = run.block.doc, run.end, False
    ties = ("of", "for", "and", "&", "on") if _takes_on(doc[run.end - 1]) else ("of", "for", "and", "&")
    while end < len(doc) and doc[end].lower_ in ties and _takes_of(doc[run.end - 1]):
        joins = doc[end].lower_ == "and"
        at = end + 1
        if at < len(doc) and doc[at].lower_ == "the" and not joins:
            at += 1
        stop = at
        while stop < len(doc) and _goes_on(doc[stop]):
            stop += 1
        if stop == at or (joins and not (opened and _same_kind(doc[end - 1], doc[at]))):
            break
        opened = opened or doc[end].lower_ in ("of", "for", "on")
        end = stop
    return end


def _same_kind(one: Token, other: Token) -> bool:
    return one.ent_type_ == other.ent_type_ or "ORG" in (one.ent_type_, other.ent_type_)


def joined_before(run: Run) -> int:
    """Give the start of the name with the words that "and" or "&" ties to it: "the Food and Drug | Administration".

    Only where the article belongs to the whole, and the first part is nothing by itself.
    """
    doc, at = run.block.doc, run.start
    if at < 2 or doc[at - 1].lower_ not in ("and", "&") or not doc[at - 2].text[0].isupper():
        return at
    start = at - 2
    while start and doc[start - 1].text[0].isupper() and doc[start - 1].is_alpha and doc[start - 1].lower_ != "the":
        start -= 1
    first = doc[start : at - 1].text
    known = plain(first) in organisations() or plain(first) in countries() or doc[at - 2].ent_type_ in ("PERSON", "GPE")
    headed = plain(doc[at - 2].text) in load("organisations")["heads"] - load("organisations")["trades"]
    whole = doc[at - 1].text == "&" or (start and doc[start - 1].lower_ in ("the", "'s", "’s", "u.s."))
    return start if whole and not known and not headed else at


def is_of_taking(run: Run) -> bool:
    """Tell whether the run ends in a word of a body that goes on with "of": "Ministry of Defence"."""
    return _takes_of(run.block.doc[run.end - 1])


def _takes_of(token: Token) -> bool:
    return plain(token.text) in load("organisations")["heads"]


def _takes_on(token: Token) -> bool:
    return plain(token.text) in load("organisations")["on"]


def _goes_on(token: Token) -> bool:
    """Tell whether a token can belong to what "of" or "on" ties: no day ("on Friday"), no person ("Speaker Ann Lo").

    An office at the end is a field: "Coalition for Real Justice".
    """
    if not token.text[0].isupper() or token.pos_ not in ("PROPN", "NOUN", "ADJ"):
        return False
    if token.lower_ in load("names")["calendar"] or token.ent_type_ == "PERSON":
        return False
    last = token.i + 1 >= len(token.doc) or not token.nbor().text[0].isupper()
    return not is_role(token.text) or last


def _text(run: Run) -> str:
    return run.block.doc[run.start : run.end].text


@cache
def _canonical_names() -> dict[str, str]:
    return {form: name for name, forms in load("countries").items() for form in (name, *forms)}


def canonical(printed: str) -> str | None:
    """Give the canonical name of a printed country, or None; "us" is one only in capitals.

    >>> canonical("U.S."), canonical("us")
    ('united states', None)
    """
    if plain(printed) in ("us", "un") and not printed.replace(".", "").isupper():
        return None
    return _canonical_names().get(plain(printed)) if plain(printed) in countries() else None
