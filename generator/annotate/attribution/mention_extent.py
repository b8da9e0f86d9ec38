"""How much of a noun phrase is a source's mention, as printed."""

from __future__ import annotations

from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.model.span import Span

# What can belong to a noun phrase on the left of its head; anything else ("But the minister") stands before it.
INNER = frozenset(
    {"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod", "npadvmod", "case", "nsubj"}
)
# Prepositions that tie a description to a common noun: "a spokesman for the ministry", "officials familiar with it".
TYING = frozenset({"of", "for", "at", "in", "from", "with", "to", "on", "close", "familiar", "within", "inside"})


def mention_of(block: ParsedBlock, head: Token) -> Span:
    """Give the document span of the mention that `head` heads, without relative clauses and appositions."""
    first, last = _left(head), _right(head)
    return Span(block.span(block.doc[first]).start, block.span(block.doc[last]).end)


def _left(head: Token) -> int:
    """Give the index of the first token of the noun phrase, stepping over what only stands before it."""
    first = head.i
    if head.tag_ == "PRP":
        return first  # "even she"
    for child in sorted(head.lefts, key=lambda t: -t.i):
        if child.dep_ == "punct" and child.text == "-":
            first = child.i
            continue
        if child.dep_ not in INNER or child.right_edge.i != first - 1:
            break
        first = child.left_edge.i
    while first < head.i and (head.doc[first].is_punct or head.doc[first].lower_ == "what"):
        first += 1
    return first


def _right(head: Token) -> int:
    """Give the index of the last token of the noun phrase."""
    last = head.i
    for child in head.rights:
        if child.left_edge.i != last + 1:
            break
        if child.dep_ == "prep" and child.lower_ in TYING and head.pos_ not in ("PROPN", "PRON"):
            last = max(last, _inside(child)) if _inside(child) > child.i else last
        elif child.dep_ == "amod" and child.lower_ in TYING:
            last = max(_inside(c) for c in (child, *child.rights))
        elif child.dep_ == "case" or (child.dep_ in ("nummod", "flat", "compound") and head.pos_ == "PROPN"):
            last = child.i
        elif child.dep_ == "cc":
            partner = next((c for c in head.rights if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")), None)
            return last if partner is None else _right(partner)
        else:
            break
    return last


def _inside(preposition: Token) -> int:
    """Give the last token of "for the ministry of health", "from across the world", stopping at a comma or clause."""
    for child in preposition.rights:
        if child.dep_ == "pobj":
            return max(_right(child), _of_name(child))
        if child.dep_ == "prep":
            return _inside(child)
    return preposition.i


def _of_name(name: Token) -> int:
    """Give the last token of a name with "of" inside a phrase: a friend of the Bank of Ash End."""
    if name.pos_ != "PROPN":
        return name.i
    of = next((c for c in name.rights if c.lower_ == "of" and c.i == name.i + 1), None)
    last = next((c for c in of.rights if c.dep_ == "pobj" and c.pos_ == "PROPN"), None) if of is not None else None
    return last.i if last is not None else name.i
