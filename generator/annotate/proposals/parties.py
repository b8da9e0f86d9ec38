"""Who puts a noun's proposal forward and to whom, as its own sentence tells it."""

from __future__ import annotations

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.mention import family_of
from generator.annotate.proposals.roles import denied, realised
from generator.annotate.proposals.syntax import agent, child, children, passive, subject
from generator.annotate.tree import Token
from generator.lexicon import load


def governor(token: Token) -> Token | None:
    """Give the verb whose object, or passive subject, a noun is, through one preposition ("agreed on a ceasefire")."""
    while token.dep_ == "conj" or (token.dep_ == "appos" and family_of(token.head) is not None):
        token = token.head
    if token.dep_ in ("dobj", "nsubjpass", "dative"):
        return token.head
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("on", "to", "into", "for", "against")
        and token.head.head.pos_ == "VERB"
        and (
            token.head.lower_ not in ("for", "against", "into")
            or token.head.head.lemma_ in load("proposals")["for_verb"]
        )
    ):
        return token.head.head
    return None


def find_parties(block: ParsedBlock, token: Token, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give who puts a proposal forward and to whom, as its own sentence tells it."""
    owner = child(token, "poss")
    named = family_of(token) in ("proposal", "hypernym", "motion")  # "the US proposal", but not "the Ukraine deal"
    proposers = _owners(block, owner, cast) if owner is not None else cast.before(block, token) if named else ()
    if not proposers and family_of(token) in ("proposal", "motion", "bill"):
        proposers = cast.keys(block, maker(token))
    receivers: tuple[str, ...] = ()
    lexicon = load("proposals")
    for verb in _doings(token):
        concluded = verb.lemma_ in lexicon["conclude_verb"] and not denied(verb) and realised(verb)
        made = verb.lemma_ == "make" and token.lemma_ in lexicon["made"] and not denied(verb) and realised(verb)
        if concluded or made or verb.lemma_ in lexicon["table_verb"] | lexicon["hand_verb"] or puts_forward(verb):
            doer = agent(verb) if passive(verb) or child(verb, "agent") is not None else subject(verb)
            proposers = proposers or cast.keys(block, doer)
            receivers = receivers or cast.keys(block, _receiver(verb))
    return proposers, receivers


def puts_forward(clause: Token) -> bool:
    """Tell whether a participle says who put it on the table: "a plan put forward by two doctors"."""
    forward = clause.lemma_ == "put" and any(c.lower_ == "forward" for c in clause.children)
    return child(clause, "agent") is not None and (forward or clause.lemma_ in load("proposals")["table_verb"])


def maker(token: Token) -> Token | None:
    """Give who a proposal comes from: "the offer from the airline", "a bill by two senators"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    behind = [after] if after.dep_ in ("prep", "agent") else []  # the parser may hang it on the verb
    return next((child(p, "pobj") for p in (*children(token, "prep"), *behind) if p.lower_ in ("from", "by")), None)


def _owners(block: ParsedBlock, owner: Token, cast: Cast) -> tuple[str, ...]:
    """Give who holds a proposal, two in "President A's and President B's agreement" too."""
    first = owner.left_edge
    also: tuple[str, ...] = ()
    if first.i >= 2 and first.nbor(-1).lower_ == "and" and first.nbor(-2).tag_ == "POS":
        also = cast.keys(block, first.nbor(-3)) if first.i >= 3 else ()
    each = [key for part in children(owner.head, "poss") for key in cast.keys(block, part)]
    verb = governor(owner.head)
    if owner.tag_ == "PRP$" and (other := blamed_for(owner.head)) is not None:
        return cast.keys(block, other)  # "slammed Diallo for his plan": Diallo's
    if not each and owner.tag_ == "PRP$" and verb is not None:
        doer = cast.keys(block, subject(verb))  # "The group has abandoned its bid": the group's
        one = owner.lower_ in ("his", "her", "my")  # "The court shelved his plan": not the court's
        sure = not one or (cast.persons.issuperset(doer) and not any(cast.doubtful(block, owner, k) for k in doer))
        each = list(doer) if sure else []
    return tuple(dict.fromkeys((*also, *each)))


def blamed_for(noun: Token) -> Token | None:
    """Give who is praised or blamed for what is his: "criticised Diallo over his call for a ban"."""
    prep, above = noun.head, noun.head.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("for", "over", "about", "from", "on") or above.pos_ != "VERB":
        return None
    return child(above, "dobj", "nsubjpass")


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
