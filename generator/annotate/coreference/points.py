"""The mentions of a document that point at somebody without being a name of theirs, in text order."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.names.words import is_role
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.annotation import (
    Attribution,
)
from generator.model.span import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PRONOUN_CLASSES = ("male", "female", "plural", "neuter", "first")


@dataclass(frozen=True, slots=True)
class Point:
    """A mention to be resolved: its block and tokens, and the attributions that credit it (none for other mentions)."""

    span: Span
    block: ParsedBlock
    tokens: TokenSpan
    crediting: tuple[Attribution, ...]

    @property
    def head(self) -> Token:
        """The token that heads the mention."""
        return self.tokens.root


def points_of(parse: Parse, attributions: Sequence[Attribution]) -> list[Point]:
    """Collect what is to be resolved, in text order: the sources, other pronouns, other definite descriptions."""
    crediting: dict[Span, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.source is not None and len(attribution.source):
            crediting.setdefault(attribution.source, []).append(attribution)
    points: list[Point] = []
    for span, found in crediting.items():
        block = parse.block_at(span.start)
        tokens = block.tokens(span) if block else None
        if block is not None and tokens is not None:
            points.append(Point(span, block, tokens, tuple(found)))
    taken = sorted(crediting)
    for block in parse.blocks:
        points += [p for p in _other_points(block) if not _within(p.span, taken)]
    return sorted(points, key=lambda p: p.span)


def _within(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect.bisect_right(spans, span.start, key=lambda s: s.start) - 1
    return at >= 0 and span.start < spans[at].end


def _other_points(block: ParsedBlock) -> Iterator[Point]:
    words = load("references")
    third = words["male"] | words["female"] | words["plural"]
    for token in block.words:
        if token.pos_ == "PRON" and token.lower_ in third:
            yield Point(block.span(token), block, block.doc[token.i : token.i + 1], ())
        elif token.pos_ == "NOUN" and is_role(token.text) and _definite(token):
            span = mention_of(block, token)
            tokens = block.tokens(span)
            if tokens is not None:
                yield Point(span, block, tokens, ())


def _definite(token: Token) -> bool:
    return any(child.lower_ == "the" and child.dep_ == "det" for child in token.lefts)
