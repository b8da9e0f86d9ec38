"""What somebody says that he would do, or that "we" should: "said she would repeal the toll", "we must ban trawlers".

In speech most of it is mood ("we need to come together", "we are going to win"), so only deeds of states and bodies
count that are done to something public.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import FIRST_PERSON, Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import child, children, has_to, passive, subject
from generator.annotate.proposals.worth import deals_with_instrument, worth
from generator.annotate.tree import Token
from generator.lexicon import load

OWN = FIRST_PERSON | {"he", "she", "they", "it"}


def find_vows(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what a verb with "would", "should", "must" or "going to" announces of whoever speaks."""
    if verb.lemma_ not in ("go", "need", "have") and not _of_states(verb):
        return
    modal = next((c.lower_ for c in children(verb, "aux") if c.tag_ == "MD"), "")
    if verb.lemma_ == "go" and verb.tag_ == "VBG":
        yield from _going_to(block, verb, cast)
    elif modal in ("would", "will", "’ll", "'ll", "’d", "'d"):
        yield from _would(block, verb, cast)
    elif modal in ("should", "must") or (verb.lemma_ in ("need", "have") and child(verb, "xcomp") is not None):
        yield from _we_should(block, verb, cast)


def _of_states(deed: Token) -> bool:
    """Tell whether a deed is one that states and bodies do, by its verb alone."""
    lexicon, lemma = load("proposals"), deed.lemma_.lower()
    named = lemma in lexicon["promise_verb"] or lemma in lexicon["enact"] or lemma in lexicon["bring_about"]
    return named or lemma in ("deport", "eliminate", "punish", "shut")


def weighs(deed: Token) -> bool:
    """Tell whether a deed is one of states and bodies, done to something public: "ban trawlers", "raise the wage"."""
    lexicon = load("proposals")
    if not _of_states(deed) or passive(deed) or deals_with_instrument(deed) or not worth(deed):
        return False
    return any(
        t.lemma_.lower() in lexicon["public_thing"] or family_of(t) in ("deed", "bill", "inquiry", "ballot")
        for thing in children(deed, "dobj")
        for t in (thing, *(n for p in children(thing, "prep") for n in children(p, "pobj")))
    )


def _would(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "Moss said she would repeal the toll on lorries": the one who says so is the one who would."""
    said = verb.head
    who = child(verb, "nsubj")
    if verb.dep_ != "ccomp" or who is None or who.lower_ not in OWN or said.lemma_ not in load("proposals")["say"]:
        return
    if weighs(verb) and realised(said):
        keys = cast.keys(block, subject(said)) or cast.keys(block, who)
        yield from _wish(block, verb, verb, keys, "Plan to {}")


def _going_to(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "We are going to build the bridge," in somebody's mouth."""
    who, deed = child(verb, "nsubj"), child(verb, "xcomp")
    if who is not None and who.lower_ in ("i", "we") and deed is not None and has_to(deed) and weighs(deed):
        yield from _wish(block, verb, deed, cast.keys(block, who), "Plan to {}")


def _we_should(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "We should ban trawlers," "we need to raise the minimum wage," in somebody's mouth."""
    who = child(verb, "nsubj")
    deed = child(verb, "xcomp") if verb.lemma_ in ("need", "have") else verb
    if who is None or who.lower_ != "we" or deed is None or not weighs(deed):
        return
    yield from _wish(block, verb, deed, cast.keys(block, who), "Call to {}")


def _wish(
    block: ParsedBlock, cue: Token, deed: Token, keys: tuple[str, ...], template: str
) -> Iterator[ProposalMention]:
    supposed = any(c.lower_ in ("if", "unless", "why", "how", "what", "whether") for c in cue.children)
    if keys and not supposed:
        yield Wish(block=block, cue=cue, rule="would do", confidence=0.65, proposers=keys).of_verb(
            deed, template=template
        )
