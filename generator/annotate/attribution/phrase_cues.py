"""Phrases as reporting cues: "according to the minister"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from generator.annotate.attribution.clause_extent import trimmed
from generator.annotate.attribution.cue import Cue, CueKind, Frame
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.sources import maker_of
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

POSSESSIVES = frozenset({"his", "her", "their"})


def find_phrase_cues(block: ParsedBlock) -> Iterator[Cue]:
    """Find "according to X" and its like in a block, in text order."""
    if not _pattern().search(block.doc.text):
        return
    for token in block.words:
        if token.lower_ == "words" and (owned := _in_words_of(block, token)) is not None:
            yield owned
        for words in _phrases().get(token.lower_, ()):
            if tuple(t.lower_ for t in block.doc[token.i : token.i + len(words)]) == words:
                cue = _read(block, token.i, token.i + len(words) - 1)
                if cue:
                    yield cue
                break


@functools.cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the phrases by their first word, longest first."""
    phrases = sorted(
        (tuple(p.split()) for p in load("reporting_phrases")["source_follows"]), key=lambda w: (-len(w), w)
    )
    return {first: tuple(w for w in phrases if w[0] == first) for first in sorted({w[0] for w in phrases})}


@functools.cache
def _pattern() -> re.Pattern[str]:
    """Give a pattern that matches wherever one of the phrases is printed."""
    phrases = sorted(load("reporting_phrases")["source_follows"])
    printed = "|".join(r"\s*".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"{printed}|\bin\s[^.,;:]{{2,40}}\swords\b", re.IGNORECASE)


def _in_words_of(block: ParsedBlock, words: Token) -> Cue | None:
    """Read "in her words" and "in Lee's own words", which lead up to what she says."""
    whose = next((c for c in words.lefts if c.dep_ == "poss"), None)
    opening = words.left_edge.i - 1
    if whose is None or opening < 0 or words.head.i != opening or words.head.lower_ != "in":
        return None
    if not (whose.lower_ in POSSESSIVES or can_speak(whose)) or words.i + 1 >= len(block.words):
        return None
    if block.words[words.i + 1].text not in (",", ":"):
        return None
    return Cue(
        span=block.span(block.doc[opening : words.i + 1]),
        kind=CueKind.PHRASE,
        lemma="in the words of",
        verb_class="phrase",
        frame=Frame.CLAUSE,
        source=mention_of(block, whose),
        source_rule="possessor",
        token=opening,
    )


def _read(block: ParsedBlock, first: int, last: int) -> Cue | None:
    """Read the phrase of tokens `first` to `last` with the source after it and the sentence around it."""
    head = next((c for c in block.doc[last].children if c.dep_ in ("pobj", "npadvmod", "nsubj")), None)
    if head is None:
        return None
    speaker = maker_of(head)
    return Cue(
        span=block.span(block.doc[first : last + 1]),
        kind=CueKind.PHRASE,
        lemma=block.doc[first : last + 1].text.lower(),
        verb_class="phrase",
        frame=Frame.FRONTED if first > block.doc[first].sent.start else Frame.CLAUSE,
        source=mention_of(block, speaker),
        source_rule="phrase",
        contents=_around(block, first, head.right_edge.i),
        token=first,
    )


def _around(block: ParsedBlock, first: int, last: int) -> tuple[Span, ...]:
    """Give the rest of the sentence, before and after "according to X"."""
    sentence = block.doc[first].sent
    before = trimmed(block, sentence.start, first) if first > sentence.start else None
    rest = block.doc[last + 1 : sentence.end]
    after = None
    if len(rest) > 2 and rest[0].text == "," and rest[1].lower_ not in ("who", "which"):
        after = trimmed(block, last + 1, sentence.end)
    return tuple(filter(None, (before, after)))
