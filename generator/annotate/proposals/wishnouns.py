"""What a noun of wishing holds: "protesters' demands for …", "the request of X to suspend …", "demands include …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.parties import blamed_for
from generator.annotate.proposals.phrases import close, listed, read_list
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import agent, child, children, objects, passive, purpose, subject
from generator.annotate.proposals.wanted import against, nameable
from generator.annotate.proposals.worth import decides, worth
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Status


def wish_noun(block: ParsedBlock, noun: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "protesters' demands for …", "the request of X to suspend …", "demands include A, B and C"."""
    if noun.head.lemma_ == "make" and not realised(noun.head):
        return  # "he needs to make appeals to younger voters"
    of = next((child(p, "pobj") for p in children(noun, "prep") if p.lower_ in ("of", "by", "from")), None)
    unnamed = of is not None and of.lower_ == "anonymity"  # "spoke on condition of anonymity"
    if unnamed or _by_telephone(noun) or any(c.lower_ in ("no", "any", "few") for c in children(noun, "det", "amod")):
        return  # "there have been no calls to close the border"
    owner = _owner(noun)
    wish = Wish(
        block=block,
        cue=noun,
        rule=f"noun of wishing: {noun.lemma_}",
        confidence=0.8,
        proposers=cast.keys(block, owner if owner is not None else of) or cast.before(block, noun),
    )
    for prep in children(noun, "prep"):
        wanted = child(prep, "pobj")
        if prep.lower_ == "for" and wanted is not None and noun.lemma_ != "condition":
            items = listed(wanted)
            if noun.tag_ == "NNS":  # "demands for A and B"
                items += [i for i in read_list(noun.doc, prep.i + 1, noun.sent.end) if i not in items]
            yield from (wish.of_noun(item) for item in items if nameable(item))
    deed = purpose(noun)
    if deed is not None and worth(deed):
        yield wish.of_verb(deed, template=f"{noun.lemma_.capitalize()} to {{}}")
    verb = noun.head
    if (
        noun.dep_ == "nsubj"
        and verb.lemma_ in load("proposals")["include"]
        and (verb.lemma_ != "be" or noun.lower_ in ("demands", "conditions"))
    ):
        yield from _demand_list(wish, verb)
    if noun.dep_ == "pobj" and noun.lemma_ in load("proposals")["at_wish"] and of is not None:
        yield from _at_request(wish, noun)
    if not children(noun, "prep", "acl") and any(c.lower_ in ("the", "this", "that") for c in children(noun, "det")):
        yield _named_again(block, noun)


def _owner(noun: Token) -> Token | None:
    """Give whose wish it is: its possessor, but for "Roth criticised Diallo over his call" Diallo."""
    owner = child(noun, "poss")
    return (blamed_for(noun) or owner) if owner is not None and owner.tag_ == "PRP$" else owner


def _by_telephone(noun: Token) -> bool:
    """Tell whether a call is made by telephone: "held a conference call to defend the merger"."""
    return any(c.lemma_.lower() in load("proposals")["telephone"] for c in children(noun, "compound", "amod"))


def _demand_list(wish: Wish, verb: Token) -> Iterator[ProposalMention]:
    """Read the items of "demands include A, B and C", nouns and clauses alike."""
    firsts = children(verb, "dobj", "attr")
    firsts += [n for p in children(verb, "prep") if p.lower_ in ("to", "beyond") for n in children(p, "pobj")]
    items = [item for first in firsts for item in listed(first)]
    inside = {t.i for item in items for part in close(item) for t in (part, *part.children)}
    items += [i for i in read_list(verb.doc, verb.i + 1, verb.sent.end) if i not in items and i.i not in inside]
    for item in items:
        if not against(item) and item.pos_ == "NOUN":
            yield wish.of_noun(item)
        for clause in children(item, "relcl", "ccomp", "acl"):
            if clause.pos_ == "VERB" and any(c.lower_ == "that" for c in children(clause, "mark")):
                yield wish.of_clause(clause)


def _at_request(wish: Wish, noun: Token) -> Iterator[ProposalMention]:
    """Read what is done at somebody's request: "Per request of X, the Queen suspended parliament"."""
    prep = noun.head
    if prep.lower_ not in ("per", "at", "on", "upon", "following"):
        return
    done = prep.head
    if done.pos_ == "NOUN":
        near = [
            t
            for t in noun.doc[max(noun.sent.start, prep.i - 15) : prep.i]
            if family_of(t) == "deed" and children(t, "prep")
        ]
        yield from (_with_status(wish, Status.IN_FORCE, t).of_noun(t) for t in near[-1:])
    doer = (agent(done) if passive(done) else subject(done)) if done.pos_ == "VERB" else None
    dealt = doer is not None and any(decides(t) for t in (doer, *doer.children)) and bool(objects(done))
    if done.pos_ == "VERB" and done.tag_ in ("VBD", "VBN", "VBZ") and worth(done) and dealt:
        yield _with_status(wish, Status.IN_FORCE, done).of_verb(done, template="Request to {}", plain_form=True)


def _named_again(block: ParsedBlock, noun: Token) -> ProposalMention:
    """Make the mention of a wish that was told before: "the request"."""
    return ProposalMention(
        block=block,
        head=noun,
        span=block.span(noun),
        title=noun.text,
        family="wish",
        topics=frozenset(),
        founds=False,
        anaphoric=True,
        confidence=0.5,
        rule="noun of wishing: named again",
    )


def _with_status(wish: Wish, status: Status, cue: Token) -> Wish:
    return replace(wish, rule="done at a request", confidence=0.75, status=status, cue=cue)
