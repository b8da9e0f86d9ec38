"""A clause cut to size: its words without dates, asides and, while they are too many, its last adjuncts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.events.asides import find_asides, is_condition
from generator.annotate.events.clauses import within
from generator.annotate.events.marks import splits_marks
from generator.annotate.events.subjects import SUBJECTS, first_conjunct, first_of, subject_of
from generator.annotate.events.words import without_asides, without_loose_end
from generator.annotate.tree import Token
from generator.lexicon import load

MAX_WORDS = 32
_ADJUNCTS = frozenset({"prep", "relcl", "acl", "advcl", "npadvmod", "appos", "conj", "dative", "punct"})
_WORDS = load("events")


def fitted(verb: Token, left_out: frozenset[int], *, keep: Token) -> list[Token]:
    """Give the clause's words, with the last adjuncts cut while they are too many."""
    cut = left_out | frozenset(t.i for t in find_asides(verb, keep))
    tokens = _clause_tokens(verb, cut)
    while len(tokens) > MAX_WORDS:
        adjunct = _last_adjunct(tokens, verb, keep)
        if adjunct is None:
            break
        cut |= {adjunct.i}
        tokens = _clause_tokens(verb, cut)
    return without_loose_end(tokens)


def _last_adjunct(tokens: list[Token], verb: Token, keep: Token) -> Token | None:
    """Give the smallest adjunct that ends where the words end: a text is shortened from behind, never in its middle."""
    last = next((t for t in reversed(tokens) if not t.is_punct), tokens[-1])
    for token in (last, *last.ancestors):
        if token.i <= verb.i or within(keep, token) or token.lower_ == "according":
            return None
        if token.dep_ in ("relcl", "acl") and token.head.lemma_ in _WORDS["empty"]:
            continue  # "despite complaints at a time when prices rise" ends before "at"
        if token.dep_ in _ADJUNCTS and not splits_marks(token, verb):
            return None if is_condition(token) else token
    return None


def _clause_tokens(verb: Token, cut: frozenset[int]) -> list[Token]:
    """Give the words of a clause in order; a conjoined verb borrows subject and auxiliaries from the first."""
    # in the order of the text, which that of the tree is not where branches cross ("what Ruiz says it would do")
    own = sorted(_walk(verb, cut), key=lambda token: token.i)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects:
        begins = [at for t in subjects if (at := first_of(t)) == t.left_edge.i or len(subjects) == 1]
        start = min([*begins, verb.i])
        fronted = _fronted_date(verb, cut, start)
        return without_asides([*fronted, *(t for t in own if t.i >= start)])
    subject, first = subject_of(verb), first_conjunct(verb)
    if subject is None:
        return without_asides(own)
    borrowed = [] if any(c.dep_ in ("aux", "auxpass") for c in verb.children) else _auxiliaries(first, verb)
    shared = [first] if first.i + 2 == verb.i else []
    between = list(first.doc[first.i + 1 : verb.i]) if shared else []
    return without_asides([*_walk(subject, cut), *borrowed, *shared, *between, *own])


def _fronted_date(verb: Token, cut: frozenset[int], start: int) -> list[Token]:
    """Give the words of a date before the subject that the clause needs: "until Monday, the yard refused"."""
    needed = (c for c in verb.children if c.lower_ in _WORDS["keeps date"] and c.i < start and c.i not in cut)
    phrase = next((c for c in needed if c.dep_ == "prep" and any(t.ent_type_ == "DATE" for t in c.subtree)), None)
    return list(phrase.subtree) if phrase is not None and phrase.lower_ in ("until", "till", "since", "through") else []


def _auxiliaries(first: Token, verb: Token) -> list[Token]:
    """Give the auxiliaries that a later verb shares with the first: "will sign and then not publish"."""
    if verb.tag_ not in ("VB", "VBN", "VBG", "NN"):
        return []
    return [c for c in first.children if c.dep_ in ("aux", "auxpass") and c.i < first.i]


def _walk(token: Token, cut: frozenset[int]) -> Iterator[Token]:
    """Yield the words of a subtree in order, without the subtrees in `cut`; the place behind a date stays."""
    if token.dep_ == "prep" and any(token.children) and all(child.i in cut for child in token.children):
        return  # "from" of "from 2011 to 2016"
    for child in token.lefts:
        if child.i not in cut:
            yield from _walk(child, cut)
    yield token
    for child in token.rights:
        if child.i not in cut:
            yield from _walk(child, cut)
        elif child.pos_ in ("NUM", "PROPN", "ADP"):
            for place in _places(child, cut):
                yield from _walk(place, cut)


def _places(date: Token, cut: frozenset[int]) -> Iterator[Token]:
    """Yield the places that the tree hangs on a date that is cut: "on Monday **in Port Alder**"."""
    for child in date.rights:
        if child.i not in cut and child.dep_ == "prep" and date.ent_type_ in ("DATE", "TIME"):
            yield child
        elif child.i in cut:
            yield from _places(child, cut)
