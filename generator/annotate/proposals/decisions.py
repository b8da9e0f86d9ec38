"""What bodies decide, agree on, announce or have yet to decide: "agreed to share …", "voted to ban …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.phrases import listed
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import child, children, has_to, negated, passive, subject
from generator.annotate.proposals.wanted import measured
from generator.annotate.proposals.worth import deeds, is_body, public, worth
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Status

HELD = frozenset({"have", "be", "get", "do"})
OPEN_MARKS = frozenset({"whether", "if", "why", "how", "when", "what"})


def only_asked(verb: Token) -> bool:
    """Tell whether talking it over is itself only asked for: "called on the government to consider banning …"."""
    wishes = load("proposals")["ask"] | load("proposals")["ask_for"] | load("proposals")["demand"]
    above = verb
    while above.dep_ in ("conj", "xcomp", "advcl", "ccomp") and above.head != above:
        above = above.head
        if above.lemma_ in wishes:
            return True
    return False


def infinitives(verb: Token) -> list[Token]:
    """Give the deeds under a verb of meaning or agreeing: "to leave", "on leaving", "to getting … out"."""
    found = [c for c in children(verb, "xcomp", "advcl", "acl") if c.i > verb.i and _bare_deed(c)]
    for prep in children(verb, "prep"):
        if prep.lower_ in ("on", "to"):
            found += [c for part in children(prep, "pcomp") for c in (part, *children(part, "conj")) if c.tag_ == "VBG"]
    return found


def _bare_deed(verb: Token) -> bool:
    """Tell whether a clause has no subject of its own, and an infinitive its "to"."""
    if child(verb, "nsubj", "nsubjpass") is not None or verb.tag_ not in ("VB", "VBG"):
        return False
    # "proposes closing the yard", but not "offered a toast, thanking the crew"
    return verb.dep_ == "xcomp" if verb.tag_ == "VBG" else any(c.lower_ == "to" for c in children(verb, "aux"))


def agreed(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "agreed to reopen the border", "agreed on a partial truce", "agreed that X remains committed to …"."""
    if not realised(verb):
        return  # "until he can persuade them to agree to …"
    wish = Wish(
        block=block,
        cue=verb,
        rule="agreed to",
        confidence=0.75,
        proposers=cast.keys(block, subject(verb)),
        status=Status.AGREED,
    )
    for deed in infinitives(verb):
        if deed.dep_ == "advcl" and deed.tag_ == "VBG":
            continue  # "agreed, praising his old rival as …"
        for real in deeds(deed):
            yield (
                wish.of_verb(real, top=verb, template="{}" if real.tag_ == "VBG" else "Agreement to {}")
                if real.pos_ == "VERB"
                else wish.of_noun(real, whole=True)
            )
    for prep in children(verb, "prep"):
        if prep.lower_ in ("on", "to", "upon"):
            yield from (
                wish.of_noun(item) for noun in children(prep, "pobj") for item in listed(noun) if _agreeable(item)
            )
    for clause in children(verb, "ccomp"):
        if clause.i > verb.i and clause.lemma_ in load("proposals")["light"]:
            yield from (wish.of_noun(real, whole=True) for real in deeds(clause) if real.pos_ != "VERB")


def voted(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "councillors voted to ban wood stoves", "the board has decided to close the mill"."""
    who = subject(verb)
    if who is None or not is_body(who) or not realised(verb) or passive(verb):
        return
    status = Status.PASSED if verb.lemma_ == "vote" else Status.AGREED
    keys = cast.keys(block, who)
    if keys and cast.persons.issuperset(keys):
        return  # "Dr Moss voted to ban it": one vote among many
    wish = Wish(block=block, cue=verb, rule="voted to", confidence=0.7, proposers=keys, status=status)
    named = "Vote to {}" if verb.lemma_ == "vote" else "Decision to {}"
    for deed in infinitives(verb):
        known = deed.lemma_.lower() in load("proposals")["promise_verb"] | load("proposals")["bring_about"] | {"shut"}
        if (
            deed.tag_ == "VB"
            and known
            and worth(deed)
            and child(deed, "prt") is None
            and child(deed, "dobj") is not None
        ):
            yield wish.of_verb(deed, top=verb, template=named)


def _agreeable(noun: Token) -> bool:
    return family_of(noun) in ("truce", "deed", "inquiry", "ballot") and bool(
        children(noun, "prep", "acl", "amod", "compound")
    )


def whether(block: ParsedBlock, verb: Token) -> Iterator[ProposalMention]:
    """Read what a body has yet to decide: "a decision on whether to close two schools", "will vote on whether to …"."""
    if not any(c.lower_ == "whether" for c in verb.children) or not has_to(verb) or not public(verb):
        return
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if above.dep_ == "attr" or above.lemma_ == "question":
        return  # "it may not be a question of whether to accept the delay"
    held = load("status")["handling"] | load("proposals")["decide_whether"]
    if above.lemma_.lower() not in held or child(verb, "dobj", "prep") is None:
        return
    wish = Wish(
        block=block,
        cue=above,
        rule="whether to",
        confidence=0.65,
        status=Status.UNDER_DISCUSSION,
        wants=False,
    )
    noun = above.lemma_.lower() if above.pos_ == "NOUN" else "decision"
    yield wish.of_verb(verb, template=f"{noun.capitalize()} on whether to {{}}")


def confirmed(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read what a body announces of itself: "The ward will close in April, hospital bosses have confirmed"."""
    above, doer = verb.head, child(verb, "nsubj", "nsubjpass")
    will = any(c.lower_ in ("will", "would", "is", "are") and (c.tag_ == "MD" or has_to(verb)) for c in verb.children)
    if verb.dep_ != "ccomp" or above.lemma_ not in load("proposals")["announce"] or doer is None or not will:
        return
    lemma, lexicon = verb.lemma_.lower(), load("proposals")
    done = lemma in lexicon["promise_verb"] if passive(verb) else lemma in lexicon["cease"]
    sayer = subject(above)
    if not done or negated(above) or negated(verb) or doer.pos_ not in ("NOUN", "PROPN") or sayer is None:
        return
    wish = Wish(
        block=block,
        cue=above,
        rule="confirmed",
        confidence=0.7,
        proposers=cast.keys(block, sayer),
        status=Status.AGREED,
    )
    yield wish.of_clause(verb, doer)


def weighed(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "to discuss broadening the ceasefire", "is considering banning …"."""
    wish = Wish(
        block=block,
        cue=verb,
        rule="talked over",
        confidence=0.65,
        proposers=cast.keys(block, subject(verb)),
        status=Status.UNDER_DISCUSSION,
        wants=False,
    )
    if verb.tag_ == "VBD" and child(verb, "aux") is None and not wish.proposers:
        return
    if wish.proposers or (verb.tag_ == "VBG" and subject(verb) is not None):
        yield from (
            wish.of_noun(noun) for noun in children(verb, "dobj") if measured(noun)
        )  # "is weighing a curfew for"
    for deed in children(verb, "xcomp", "pcomp", "dobj"):
        known = deed.lemma_.lower() in load("proposals")["public_act"] | load("proposals")["promise_verb"]
        known |= bool(wish.proposers) and worth(deed) and public(deed)
        if deed.tag_ == "VBG" and deed.pos_ == "VERB" and child(deed, "dobj") is not None and known:
            yield wish.of_verb(deed)
