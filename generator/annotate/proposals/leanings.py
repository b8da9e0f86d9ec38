"""Stances that no verb of backing or rejecting tells: "is against the plan", "critics of the bill"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.syntax import child, children, negated, subject
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Stance

OTHER_SIDE = {Stance.SUPPORT: Stance.OPPOSE, Stance.OPPOSE: Stance.SUPPORT}


def leanings(m: ProposalMention, cast: Cast) -> Iterator[tuple[str, Stance, str]]:
    """Yield who leans which way by the words that hold a mention in their complement, with the rule that read it."""
    prep = m.head.head
    if m.head.dep_ != "pobj" or prep.dep_ not in ("prep", "agent"):
        return
    above = prep.head
    if above.lemma_ in ("favour", "favor") and above.head.lower_ == "in" and prep.lower_ == "of":
        yield from _of_subject(m, above.head.head, Stance.SUPPORT, cast)
    elif above.pos_ in ("AUX", "VERB") and above.lemma_ in ("be", "come", "speak", "argue", "stand", "turn", "remain"):
        if prep.lower_ in ("against", "behind"):
            yield from _of_subject(m, above, Stance.OPPOSE if prep.lower_ == "against" else Stance.SUPPORT, cast)
    elif (
        above.pos_ in ("ADJ", "VERB")
        and (side := _by_adjective(above)) is not None
        and prep.lower_ in ("to", "of", "about")
    ):
        yield from _of_subject(m, above.head if above.dep_ in ("acomp", "oprd") else above, side, cast)
    elif above.pos_ == "NOUN" and (side := _by_noun(above)) is not None:
        yield from _of_noun(m, above, side, cast)


def _by_adjective(word: Token) -> Stance | None:
    """Give the side of "is opposed to", "is cool to", "is critical of", "is supportive of"."""
    lexicon = load("stance")
    if word.dep_ not in ("acomp", "oprd", "amod") and word.lower_ != "opposed":
        return None
    return _side(word.lower_, lexicon["support_adjective"], lexicon["oppose_adjective"])


def _by_noun(word: Token) -> Stance | None:
    lexicon = load("stance")
    return _side(word.lemma_.lower(), lexicon["support_noun"], lexicon["oppose_noun"] - {"protest", "demonstration"})


def _side(word: str, good: frozenset[str], bad: frozenset[str]) -> Stance | None:
    return Stance.SUPPORT if word in good else Stance.OPPOSE if word in bad else None


def _of_subject(m: ProposalMention, verb: Token, side: Stance, cast: Cast) -> Iterator[tuple[str, Stance, str]]:
    """Yield the side of a verb's subject, turned round where it is denied."""
    if any(c.lower_ in ("if", "whether", "unless") for c in children(verb, "mark")):
        return
    held = OTHER_SIDE[side] if negated(verb) else side
    for key in cast.keys(m.block, subject(verb)):
        yield key, held, "leans"


def _of_noun(m: ProposalMention, noun: Token, side: Stance, cast: Cast) -> Iterator[tuple[str, Stance, str]]:
    """Yield who has the opposition, the support: its owner, who voices it, or whom it comes from."""
    verb = noun.head
    owner = child(noun, "poss")
    origin = [
        n
        for p in (*children(noun, "prep"), *children(verb, "prep"))
        if p.lower_ in ("from", "among", "by")
        for n in children(p, "pobj")
    ]
    voiced = noun.dep_ == "dobj" and verb.lemma_ in load("stance")["voice"] and not negated(verb)
    who = owner if owner is not None else origin[0] if origin else subject(verb) if voiced else None
    for key in cast.keys(m.block, who):
        yield key, side, f"noun: {noun.lemma_}"


def followers(m: ProposalMention, cast: Cast) -> Iterator[tuple[str, Stance, str]]:
    """Yield those whom the text calls critics, opponents or supporters of a proposal."""
    prep = m.head.head
    if m.head.dep_ == "pobj" and prep.lower_ == "of" and prep.head.pos_ == "NOUN":
        lexicon, word = load("stance"), prep.head.lemma_.lower()
        side = _side(word, lexicon["supporters"], lexicon["opponents"])
        if side is not None:
            for key in cast.keys(m.block, prep.head):
                yield key, side, f"noun: {word}"
