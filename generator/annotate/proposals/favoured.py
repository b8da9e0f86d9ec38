"""What somebody promises by its name, or is for: "promised a land reform", "supports scrapping the toll"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import child, children, subject
from generator.annotate.proposals.voices import hearsay, of_a_crowd
from generator.annotate.proposals.worth import public, worth
from generator.annotate.tree import Token
from generator.lexicon import load


def for_it(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what a verb of promising or of being for leads to."""
    if verb.lemma_ in load("proposals")["promise"]:
        yield from _promised_thing(block, verb, cast)
    else:
        yield from _favoured(block, verb, cast)


def _promised_thing(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "promised a reform of the courts", "pledged an inquiry into the spill"."""
    keys = cast.keys(block, subject(verb))
    if keys and not hearsay(block, verb, keys, cast):
        wish = Wish(block=block, cue=verb, rule="means to", confidence=0.65, proposers=keys)
        for noun in children(verb, "dobj"):
            if family_of(noun) in ("bill", "inquiry", "ballot") and children(noun, "prep", "compound"):
                yield wish.of_noun(noun)


def _favoured(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "supports scrapping the toll": what one is for is wanted, whoever put it forward."""
    keys = cast.keys(block, subject(verb))
    unsure = any(c.tag_ == "MD" for c in children(verb, "aux"))
    if not keys or unsure or not realised(verb) or of_a_crowd(subject(verb)) or hearsay(block, verb, keys, cast):
        return
    wish = Wish(block=block, cue=verb, rule="favours doing", confidence=0.65, proposers=keys)
    for deed in children(verb, "xcomp"):
        if deed.tag_ == "VBG" and child(deed, "dobj") is not None and worth(deed) and public(deed):
            yield wish.of_verb(deed)
