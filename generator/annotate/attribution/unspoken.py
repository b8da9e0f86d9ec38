"""Stretches in marks that nobody utters: titles of works, names of things, glosses."""

from __future__ import annotations

import re

from generator.annotate.attribution.quotemarks import Marked
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

SMALL = frozenset(
    {
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "to",
        "for",
        "with",
        "at",
        "by",
        "from",
        "as",
        "is",
        "de",
        "la",
        "vs",
    }
)
LONGEST = 5  # words of a name in marks


def is_unspoken(text: str, block: ParsedBlock, marked: Marked) -> bool:
    """Tell whether a stretch is a title, a name or a gloss, by what is printed around it."""
    words = re.findall(r"[\w’'-]+", marked.span.text_of(text))
    before, after = neighbours(block, marked.outer)
    if not words or before is None:
        return False
    if is_work(words, before):
        return True
    return len(words) <= LONGEST and (glosses(text, before, marked.outer) or names(before, after, text, marked))


def neighbours(block: ParsedBlock, outer: Span) -> tuple[Token | None, Token | None]:
    """Give the tokens right before and right after a stretch in its paragraph."""
    tokens = block.tokens(outer)
    if tokens is None or not len(tokens):
        return None, None
    first, last = tokens[0].i, tokens[-1].i
    return (block.doc[first - 1] if first else None, block.doc[last + 1] if last + 1 < len(block.doc) else None)


def is_work(words: list[str], before: Token) -> bool:
    """Read the title of a work: capitals throughout, behind its kind or its owner: the film “…”, the paper’s “…”."""
    if not all(word[:1].isupper() or word[:1].isdigit() or word.lower() in SMALL for word in words):
        return False
    if before.lower_ == "the" and len(words) > 1:
        return True  # a group called the “Friends of the Harbour”
    noun = before.nbor(-1) if before.text == "," and before.i else before
    return (
        noun.tag_ == "POS"
        or noun.lemma_.lower() in load("quotemarks")["works"]
        or (before.pos_ == "ADP" and before.lower_ != "as")
    )


def glosses(text: str, before: Token, outer: Span) -> bool:
    """Read a word spelt out: the “exit” in parentheses, or after “short for”, “termed”, “means”."""
    alone = text[outer.start - 1 : outer.start] == "(" and text[outer.end : outer.end + 1] == ")"
    return alone or (
        before.lower_ == "for" and before.i > 0 and before.nbor(-1).lower_ in load("quotemarks")["glossed"]
    )


def names(before: Token, after: Token | None, text: str, marked: Marked) -> bool:
    """Read a name that qualifies a noun: the “one roof, two doors” plan, a “no sale” clause."""
    if before.tag_ not in ("DT", "JJ", "PRP$") or after is None or marked.span.text_of(text)[-1:] in ",.!?":
        return False
    return after.pos_ in ("NOUN", "PROPN") and after.tag_ != "POS" and before.lower_ not in ("this", "that")
