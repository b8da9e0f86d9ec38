"""The tense of a question: what a report shifted back, or dated, is asked in the plain past."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.questions.clauses import Clause
from generator.annotate.questions.grammar import Predicate


def is_dated(clause: Clause) -> bool:
    """Tell whether a deed is dated, so that it asks for the plain past: "had drawn up a complaint in January"."""
    words = clause.verb.doc[clause.verb.i : clause.end]
    return any(token.ent_type_ in ("DATE", "TIME") for token in words) and not any(
        token.lower_ in ("since", "for", "already", "now") for token in words
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
