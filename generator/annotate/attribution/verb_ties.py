"""How verbs stand to each other: side by side, or one inside what another reports."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution.reporting import is_reporting, takes_clause
from generator.annotate.tree import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SET_OFF = frozenset({",", "—", "–", "-", "--", ";"})


def agrees(verb: Token, other: Token) -> bool:
    """Tell whether a verb can be coordinated with another: both past, or both plural."""
    if verb.tag_ in FINITE:
        return finite_tag(other) == finite_tag(verb)
    return other.tag_ == verb.tag_


def follows_comma(verb: Token) -> bool:
    """Tell whether the coordination is set off: ", and accused them of …"."""
    conjunction = next(
        (verb.doc[i] for i in range(verb.i - 1, max(0, verb.i - 4), -1) if verb.doc[i].dep_ == "cc"), None
    )
    return conjunction is not None and conjunction.nbor(-1).text in SET_OFF


def has_hidden_subject(verb: Token) -> bool:
    """Tell whether a noun stands right before a verb the parser gives no subject: "and others have said"."""
    for step in range(verb.i - 1, max(-1, verb.i - 6), -1):
        token = verb.doc[step]
        if token.dep_ == "cc" or token.pos_ in ("PUNCT", "CCONJ", "SCONJ"):
            return False
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return token.ent_type_ not in ("DATE", "TIME")
    return False


def coordinated_with(verb: Token) -> Iterator[Token]:
    """Give the finite verbs coordinated with `verb`, in text order."""
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            yield child
            yield from coordinated_with(child)


def outer_report(verb: Token) -> Token | None:
    """Give the reporting verb inside whose content `verb` stands, if it stands to the left."""
    inner = verb
    for ancestor in verb.ancestors:
        if inner.dep_ in ("ccomp", "acl", "conj", "relcl", "advcl") and takes_clause(ancestor) and ancestor.i < verb.i:
            return ancestor if inner.dep_ == "ccomp" else None
        if ancestor.pos_ in ("VERB", "AUX"):
            inner = ancestor
    return None


def reporting_above(verb: Token) -> Token | None:
    """Give the reporting verb on which `verb` depends, however: "rejected the idea that it would fail, saying …"."""
    inner = verb
    for ancestor in verb.ancestors:
        if inner.dep_ == "relcl":
            return None
        if is_reporting(ancestor) and ancestor.i < verb.i:
            return ancestor
        inner = ancestor
    return None


def finite_tag(verb: Token) -> str:
    """Give the tag of the verb's finite form: VBD, VBZ, VBP, MD."""
    return next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), verb).tag_
