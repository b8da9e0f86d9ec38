"""What the words around a mention do with it: its governing verb, its place, and whether the deed is told as done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.proposals.syntax import child, children, has_to, passive, purpose
from generator.annotate.tree import Token
from generator.lexicon import load

OBJECT_PREPOSITIONS = frozenset({"on", "to", "into", "with", "for", "against", "off", "at"})
# an infinitive under these is done ("decided to reject", "the decision to reject", "voted to approve")
REALISED_UNDER = frozenset({"decide", "decision", "vote", "manage", "choose", "choice", "move", "agree", "announce"})
DONE_BEFORE = frozenset({"after", "by", "since", "despite", "for", "in", "following", "upon", "while"})
DENIED_UNDER = frozenset({"refuse", "decline", "fail", "unable", "refusal", "failure"})
UNREAL_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can", "ca", "ought", "’d", "'d"})
FUTURE = frozenset({"will", "wo", "shall", "’ll", "'ll"})


@dataclass(frozen=True, slots=True)
class Role:
    """A verb and what a mention is to it.

    `place` is "object", "subject", or "handling" where a vote or debate on it has the role ("put off a vote on the
    plan"); `preposition` is how it is reached, or "".
    `denied` tells of a negation, `real` that it is told as a fact, `future` as one to come.
    """

    verb: Token
    place: str
    preposition: str = ""

    @property
    def denied(self) -> bool:
        """Whether the deed is denied: by "not", by "refused to", by "did not let …"."""
        return denied(self.verb)

    @property
    def real(self) -> bool:
        """Whether the deed is told as a fact, done or announced, and not wished, supposed or asked for."""
        return realised(self.verb)

    @property
    def future(self) -> bool:
        """Whether the deed is announced for the future."""
        return any(c.lower_ in FUTURE for c in children(self.verb, "aux"))


def roles(head: Token) -> Iterator[Role]:
    """Yield the roles a noun or a deed plays: with its governor, and with the verbs of its relative clauses."""
    held = holder(head)
    yield from _governed(held)
    for clause in children(held, "relcl", "acl"):
        done = passive(clause) or (clause.dep_ == "acl" and clause.tag_ == "VBN")
        if done or any(c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in clause.children):
            yield Role(clause, "object")
    for prep in children(held, "prep"):  # "a route for the parade, which they refused": hung one noun too low
        for noun in children(prep, "pobj"):
            for clause in children(noun, "relcl"):
                if any(c.dep_ == "dobj" and c.lower_ == "which" for c in clause.children):
                    yield Role(clause, "object")


def holder(head: Token) -> Token:
    """Give the noun of wishing that holds a deed ("demands for an investigation", "the request to suspend")."""
    wishes = load("proposals")["wish"]
    token = head
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ == "acl" and token.head.lemma_ in wishes:
        return token.head
    if has_to(token) and (wish := _wish_before(token)) is not None:
        return wish
    if token.dep_ == "pobj" and token.head.lower_ in ("for", "of") and token.head.head.lemma_ in wishes:
        return token.head.head
    return head


def _wish_before(deed: Token) -> Token | None:
    """Give the noun of wishing whose purpose an infinitive is, where the parser hung it on the verb instead."""
    wishes = load("proposals")["wish"]
    nouns = [t for t in deed.doc[max(deed.sent.start, deed.i - 12) : deed.i] if t.pos_ == "NOUN" and t.lemma_ in wishes]
    return next((n for n in reversed(nouns) if purpose(n) == deed), None)


def _governed(token: Token) -> Iterator[Role]:
    while token.dep_ in ("conj", "appos", "nmod") and token.head != token and token.pos_ in ("NOUN", "PROPN"):
        token = token.head
    verb = token.head
    if token.dep_ in ("dobj", "nsubjpass", "oprd"):
        yield from (Role(each, "object") for each in _shared(verb, token))
    elif token.dep_ == "nsubj" and _small_clause(verb):
        yield Role(verb, "object")  # "want the plan withdrawn"
    elif token.dep_ == "nsubj" and token.pos_ != "VERB":
        if verb.pos_ in ("VERB", "AUX"):
            yield Role(verb, "subject")
        below = child(verb, "xcomp", "acl")
        if below is not None and verb.lemma_ in ("be", "get"):
            yield Role(below, "subject")
    elif token.dep_ == "pobj" and token.head.lower_ in OBJECT_PREPOSITIONS:
        yield from _through(token.head)


def _small_clause(verb: Token) -> bool:
    """Tell whether a participle is what somebody wants done: "want the plan withdrawn"."""
    participle = verb.tag_ in ("VBN", "VBD") and not children(verb, "aux", "auxpass", "mark", "dobj")
    return participle and verb.dep_ == "ccomp" and verb.head.lemma_ in ("want", "see", "like")


def _through(prep: Token) -> Iterator[Role]:
    """Yield the role that a noun has through its preposition, where it may hang on a vote or a debate."""
    above, handling = prep.head, load("status")["handling"]
    while above.dep_ in ("prep", "prt") and above.head != above:
        above = above.head
    if above.pos_ == "VERB":  # "put off a vote on the plan" may hang as "put … on the plan"
        held = any(n.lemma_ in handling for n in children(above, "dobj", "nsubjpass")) and prep.lower_ != "to"
        yield Role(above, "handling" if held else "object", prep.lower_)
    elif above.lemma_ in handling and above.head.pos_ == "VERB" and above.dep_ in ("dobj", "nsubjpass"):
        yield Role(above.head, "handling", prep.lower_)


def _shared(verb: Token, noun: Token) -> Iterator[Token]:
    """Yield a verb and those coordinated before it that share the object ("drafted and signed the bill")."""
    yield verb
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.head.i < noun.i and child(verb.head, "dobj") is None:
        yield verb.head


def denied(verb: Token) -> bool:
    """Tell whether a deed is denied, by itself or by what governs its infinitive."""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "neither") for c in verb.children):
        return True
    above = verb.head
    if verb.dep_ in ("xcomp", "acl", "ccomp", "advcl") and above.lemma_.lower() in DENIED_UNDER:
        return True
    return (
        verb.dep_ in ("xcomp", "ccomp")
        and above.lemma_ in load("status")["let"]
        and any(c.dep_ == "neg" for c in above.children)
    )


def realised(verb: Token) -> bool:
    """Tell whether a deed is told as a fact."""
    if any(c.lower_ in UNREAL_MODALS for c in children(verb, "aux")) or any(
        c.lower_ in ("if", "unless", "whether", "until") for c in children(verb, "mark")
    ):
        return False
    if any(c.lower_ == "to" for c in children(verb, "aux")):
        return _realised_infinitive(verb)
    return not _only_named(verb) and _realised_within(verb)


def _realised_infinitive(verb: Token) -> bool:
    lemma = verb.head.lemma_.lower()
    if lemma in REALISED_UNDER | DENIED_UNDER:
        return True
    return lemma in load("status")["direct"] and any(c.dep_ == "neg" for c in verb.children)


def _only_named(verb: Token) -> bool:
    """Tell whether a deed is only named: "her first aim - delaying the ban", "talked of scrapping it"."""
    gerund = verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "appos", "csubj", "xcomp", "dobj", "nsubj")
    return gerund and verb.head.lower_ not in DONE_BEFORE


def _realised_within(verb: Token) -> bool:
    """Tell whether the clause above tells a deed as a fact: "let the plan pass", "met and signed"."""
    above = verb.head
    if verb.dep_ == "conj" and above.pos_ == "VERB" and child(verb, "aux") is None and verb.tag_ == "VB":
        return realised(above)
    if verb.dep_ == "ccomp" and above.lemma_ in load("status")["let"]:
        return any(c.dep_ == "neg" for c in above.children)
    return True
