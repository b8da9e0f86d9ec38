"""Nouns as reporting cues: "the minister's claim that …", "doubts among traders about …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution.clause_extent import sentence_end, trimmed
from generator.annotate.attribution.cue import Cue, CueKind, Frame
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

POSSESSIVES = frozenset({"his", "her", "their", "my", "our", "your"})
# Whose words they are, behind the noun: "criticism by the court", "doubts among traders".
BY = frozenset({"by", "from", "among"})
# What they are about, behind the noun: "support for the bill", "the assessment of the plan".
ABOUT = frozenset({"about", "over", "for", "of", "on", "against"})


def find_noun_cues(block: ParsedBlock) -> Iterator[Cue]:
    """Find the nouns of a block that report what somebody says or thinks, in text order."""
    nouns = load("reporting_phrases")["content_nouns"]
    for token in block.words:
        if token.pos_ == "NOUN" and (token.lemma_.lower() in nouns or token.lower_ in nouns):
            source = _source(token)
            content = _content(block, token, source) if source is not None else None
            if source is not None and content:
                yield _cue(block, token, source, content)


def _cue(block: ParsedBlock, noun: Token, source: Token, content: Span) -> Cue:
    return Cue(
        span=block.span(noun),
        kind=CueKind.NOUN,
        lemma=noun.lemma_.lower(),
        verb_class="noun",
        frame=Frame.CLAUSE,
        source=mention_of(block, source),
        source_rule="possessor",
        contents=(content,),
        token=noun.i,
    )


def _source(noun: Token) -> Token | None:
    """Give the one whose words the noun stands for: "the minister's claim", "doubts among traders"."""
    owner = _owner(noun)
    if owner is not None:
        return owner if owner.lower_ in POSSESSIVES or can_speak(owner) else None
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in BY:
            return next((inner for inner in child.rights if inner.dep_ == "pobj" and can_speak(inner)), None)
    return None


def _owner(noun: Token) -> Token | None:
    """Give the possessor of a noun, or of the first half of a hyphened one: "the state's counter-argument"."""
    halves = (noun, noun.nbor(-2)) if noun.i >= 2 and noun.nbor(-1).text == "-" else (noun,)
    return next((child for half in halves for child in half.lefts if child.dep_ == "poss"), None)


def _content(block: ParsedBlock, noun: Token, source: Token) -> Span | None:
    """Give what the noun reports: "… claim that it was lost", "… argument was that it was lost".

    "her support for the bill" is left out: that she has it is said in passing, mostly with a verb that reports it.
    """
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        for child in noun.head.rights:
            if child.dep_ == "ccomp" and any(t.lower_ == "that" for t in child.lefts):
                return trimmed(block, child.left_edge.i, min(child.right_edge.i + 1, sentence_end(child)))
    owned = _owner(noun) is not None
    for child in (*noun.rights, *(() if owned else source.rights)):
        if child.dep_ == "acl" and any(t.lower_ == "that" for t in child.lefts):
            return trimmed(block, child.left_edge.i, child.right_edge.i + 1)
        if child.dep_ == "prep" and child.lower_ in ABOUT and not owned and child.right_edge.i > child.i:
            return trimmed(block, child.i + 1, child.right_edge.i + 1)
    return None
