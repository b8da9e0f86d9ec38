"""Small questions to spaCy's tree that every rule about proposals asks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.tree import Token, TokenSpan

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOUNS = ("NOUN", "PROPN", "PRON")
# clauses and asides that hang on a phrase without being part of its name
ASIDES = frozenset({"relcl", "appos", "advcl", "parataxis", "cc", "conj"})
COUNTING = frozenset({"no", "any", "another", "both", "all", "every", "each", "some"})
TRAILING = frozenset({"PUNCT", "SPACE", "CCONJ", "ADP", "DET", "SYM", "X", "PART", "SCONJ"})


def children(token: Token, *deps: str) -> list[Token]:
    """Give the children of a token with one of the dependencies, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """Give the first child of a token with one of the dependencies, or None."""
    return next((c for c in token.children if c.dep_ in deps), None)


def objects(verb: Token) -> list[Token]:
    """Give what is done to: direct objects and, of a passive, its subject."""
    return children(verb, "dobj", "nsubjpass")


def subject(verb: Token) -> Token | None:
    """Give the subject of a verb, its own or the one it shares ("asked … and called", "wants to leave", "saying")."""
    seen = verb
    for _ in range(6):
        found = children(seen, *SUBJECTS)
        if found:
            return found[-1]  # of two, the one next to the verb: the first is a heading's
        if seen.dep_ not in ("conj", "xcomp", "advcl", "ccomp", "parataxis") or seen.head == seen:
            return None
        if seen.dep_ == "xcomp" and (patient := child(seen.head, "dobj")) is not None:
            return patient
        seen = seen.head
    return None


def agent(verb: Token) -> Token | None:
    """Give the doer of a passive: the noun after "by"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def negated(verb: Token) -> bool:
    """Tell whether a verb is denied, by itself or by what governs its infinitive ("failed to", "unable to")."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "not", "n’t") for c in verb.children):
        return True
    if verb.dep_ in ("xcomp", "acl", "advcl", "ccomp") and verb.head.lower_ in ("fail", "failed", "unable", "refused"):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("against", "without"):
        return True  # "decided against recommending a ban"
    return verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ in ("let", "want", "go") and negated(verb.head)


def particle(verb: Token) -> str:
    """Give a verb's lemma with its particle: "step down"."""
    prt = child(verb, "prt")
    return f"{verb.lemma_} {prt.lower_}" if prt is not None else verb.lemma_


def has_to(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with its "to"."""
    return any(c.lower_ == "to" and c.tag_ == "TO" for c in verb.children)


def purpose(noun: Token) -> Token | None:
    """Give the infinitive that tells what a noun is for ("a bill to close the railway", "the request of X to suspend").

    The parser hangs it on the noun, or on the verb that governs the noun; then its place right behind tells.
    """
    own = next((c for c in children(noun, "acl", "relcl") if has_to(c)), None)
    if own is not None:
        return own
    end = phrase(noun).end
    if end < len(noun.doc) and noun.doc[end].tag_ == "TO" and noun.dep_ != "nsubj":
        deed = noun.doc[end].head
        if deed.i > end and deed.tag_ == "VB" and deed.dep_ in ("advcl", "xcomp", "acl", "relcl"):
            return deed
    return None


def conjuncts(token: Token) -> list[Token]:
    """Give a token and those coordinated after it, in text order."""
    found = [token]
    for conj in children(token, "conj"):
        found += conjuncts(conj)
    return found


def kept(token: Token, *, without: frozenset[str] = ASIDES) -> Iterator[Token]:
    """Yield a token's subtree without the asides that hang on it and on what it governs."""
    yield token
    for part in token.children:
        before = part.i < token.i and part.dep_ in ("cc", "conj")
        if part.dep_ not in without or before or (part.dep_ == "relcl" and has_to(part)):
            # coordination inside a phrase belongs to its name: "housing and property plans", "of Norway and Sweden"
            yield from kept(part, without=without - {"cc", "conj"})


def phrase(token: Token, *, start: Token | None = None, without: frozenset[str] = ASIDES) -> TokenSpan:
    """Give the unbroken run of a token's phrase, from `start` (or its left edge) on, without asides and end marks."""
    doc, found = token.doc, {part.i for part in kept(token, without=without)}
    left = start.i if start is not None else run_left(token.i, found)
    right = max(left, token.i)
    while (right + 1 in found or (right + 2 in found and doc[right + 1].dep_ in ("punct", "cc"))) and not _opens(
        doc[right + 1]
    ):
        right += 1
    while right > token.i and (doc[right].pos_ in TRAILING and doc[right].dep_ != "prt" and doc[right].lower_ != "'s"):
        right -= 1
    return doc[left : right + 1]


def _opens(token: Token) -> bool:
    """Tell whether a mark behind a noun opens a quotation or an aside, where its name ends."""
    return token.text in ("“", '"', "—", "–", "(", ";", ":") or token.tag_ == "``"


def run_left(index: int, found: set[int]) -> int:
    """Walk left from `index` while the tokens belong to `found`."""
    while index - 1 in found:
        index -= 1
    return index


def bare(span: TokenSpan) -> TokenSpan:
    """Drop the articles, possessive pronouns and marks in front of a phrase."""
    first = 0
    while first < len(span) - 1 and (
        (span[first].tag_ in ("DT", "PRP$", "POS", "SP", "WDT") and span[first].lower_ not in COUNTING)
        or span[first].is_punct
        or span[first].is_space
    ):
        first += 1
    return span[first:]
