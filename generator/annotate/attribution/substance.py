"""Whether a content can be what its source says: enough to be read by itself, and not about the source's own words."""

from __future__ import annotations

from generator.annotate.attribution.cue import Cue, Frame
from generator.annotate.attribution.reporting import is_reporting
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token, TokenSpan
from generator.model.annotation import Attribution
from generator.model.span import Span

NOMINAL = frozenset({Frame.OBJECT, Frame.PREPOSITION})
CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "acl", "relcl", "advcl", "csubj"})
TIMES = frozenset({"DATE", "TIME"})
FEWEST = 3  # words of a noun phrase that says what is wanted


def is_slight(block: ParsedBlock, cue: Cue, content: Span) -> bool:
    """Tell whether a content is a bare noun: "backed the deal", "asked for this delay", "issued an opinion on Monday".

    A clause, an infinitive or a fuller phrase ("asked for a delay of the vote") says what somebody is for or against.
    """
    if cue.verb_class != "attitude" or cue.frame not in NOMINAL:
        return False
    tokens = block.tokens(content)
    return tokens is not None and not _holds_clause(tokens) and len(_words(tokens)) < FEWEST


def quotes_itself(found: Attribution) -> bool:
    """Tell whether a source stands in its own content: a man said to have been seen by guards, who said nothing."""
    return found.source is not None and found.source.overlaps(found.content)


def in_aside(block: ParsedBlock, content: Span, marked: Span) -> bool:
    """Tell whether marked words stand in a relative clause of a content: “dead” in "the law that Lee calls “dead”"."""
    tokens = block.tokens(content)
    clauses = [t for t in tokens or () if t.dep_ == "relcl" and is_reporting(t)]
    starts = (block.span(t.left_edge).start for t in clauses)
    ends = (block.span(t.right_edge).end for t in clauses)
    return any(start <= marked.start and marked.end <= end for start, end in zip(starts, ends, strict=True))


def _holds_clause(tokens: TokenSpan) -> bool:
    return any(token.dep_ in CLAUSAL and token.pos_ in ("VERB", "AUX") for token in tokens)


def _words(tokens: TokenSpan) -> list[Token]:
    """Give the first token of every word that does not only tell when: "on Monday" does."""
    words = [t for t in tokens if t.is_alpha and (t.i == tokens.start or t.nbor(-1).whitespace_)]
    return [t for t in words if t.ent_type_ not in TIMES and not any(_is_time(c) for c in t.rights)]


def _is_time(token: Token) -> bool:
    return token.dep_ == "pobj" and token.ent_type_ in TIMES
