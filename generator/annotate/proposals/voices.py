"""Whose will a sentence tells: somebody's own, a crowd's in a poll, or what one says of another."""

from __future__ import annotations

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.tree import Token
from generator.lexicon import load

FRACTIONS = ("half", "third", "thirds", "quarter", "quarters", "fourths", "fifths", "majority", "plurality")


def of_a_crowd(who: Token | None) -> bool:
    """Tell whether it is nobody in particular who means or says it: "most voters want …", "one in four in a poll"."""
    lexicon = load("proposals")
    held = (who, *who.subtree) if who is not None else ()
    return any(t.lemma_.lower() in lexicon["crowd"] | {"poll", "percent", "respondent"} for t in held)


def of_many(key: str) -> bool:
    """Tell whether a speaker is a crowd by its name: "His fans"."""
    words = key.lower().replace("-", " ").split()
    return words[-1].removesuffix("s") in load("proposals")["crowd"] or any(
        w in ("percent", "%", *FRACTIONS) for w in words
    )


def hearsay(block: ParsedBlock, verb: Token, keys: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether the intent is what one says of another ("Varga wants to sell the port," Lund said)."""
    voice = cast.voice(block.span(verb))
    return voice is not None and voice.speaker not in keys
