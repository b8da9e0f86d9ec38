"""Who puts a noun's proposal forward and to whom, as its own sentence tells it."""

from __future__ import annotations

from spacy.tokens import Token

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.mention import family_of
from generator.annotate.proposals.roles import denied, realised
from generator.annotate.proposals.syntax import agent, child, children, passive, subject
from generator.lexicon import load


def governor(token: Token) -> Token | None:
    """Give the verb whose object, or passive subject, a noun is, through one preposition ("agreed on a ceasefire")."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ in ("dobj", "nsubjpass", "dative"):
        return token.head
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("on", "to", "into", "for", "against")
        and token.head.head.pos_ == "VERB"
    ):
        return token.head.head
    return None


def find_parties(block: ParsedBlock, token: Token, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give who puts a proposal forward and to whom, as its own sentence tells it."""
    owner = child(token, "poss")
    named = family_of(token) in ("proposal", "hypernym", "motion")  # "the US proposal", but not "the Ukraine deal"
    proposers = _owners(block, owner, cast) if owner is not None else cast.before(block, token) if named else ()
    receivers: tuple[str, ...] = ()
    lexicon = load("proposals")
    for verb in _doings(token):
        concluded = verb.lemma_ in lexicon["conclude_verb"] and not denied(verb) and realised(verb)
        if concluded or verb.lemma_ in lexicon["table_verb"] | lexicon["hand_verb"]:
            doer = agent(verb) if passive(verb) else subject(verb)
            proposers = proposers or cast.keys(block, doer)
            receivers = receivers or cast.keys(block, _receiver(verb))
    return proposers, receivers


def _owners(block: ParsedBlock, owner: Token, cast: Cast) -> tuple[str, ...]:
    """Give who holds a proposal, two in "President A's and President B's agreement" too."""
    first = owner.left_edge
    also: tuple[str, ...] = ()
    if first.i >= 2 and first.nbor(-1).lower_ == "and" and first.nbor(-2).tag_ == "POS":
        also = cast.keys(block, first.nbor(-3)) if first.i >= 3 else ()
    each = [key for part in children(owner.head, "poss") for key in cast.keys(block, part)]
    return tuple(dict.fromkeys((*also, *each)))


def _doings(token: Token) -> list[Token]:
    """Give the verbs that tell what is done with a noun: its governor and its relative clauses."""
    verb = governor(token)
    return ([verb] if verb is not None else []) + children(token, "relcl", "acl")


def _receiver(verb: Token) -> Token | None:
    """Give the noun to which something is given ("sent the police a plan", "given to Ukrainian officials")."""
    receiver = child(verb, "dative")
    if receiver is None:
        receiver = next((p for p in children(verb, "prep") if p.lower_ == "to"), None)
    return child(receiver, "pobj") if receiver is not None and receiver.pos_ == "ADP" else receiver
