"""Quote marks in a clause: what stands in them is printed whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from generator.annotate.tree import Token

MARKS = frozenset({'"', "“", "”", "''", "``"})


def splits_marks(part: Token, clause: Token) -> bool:
    """Tell whether a cut of the subtree of `part` would change words that the clause of `clause` quotes.

    '"Two Mills, No Bread" will be shown' keeps its title whole; in a clause that stands in marks as a whole there is
    nothing to split.
    """
    first, last = part.left_edge.i, part.right_edge.i
    sentence = clause.sent
    if has_odd_marks(sentence) and last >= sentence.end - 2:
        return False  # a quotation that goes on in the next sentence, and is cut as a whole
    inside = has_odd_marks(part.doc[part.doc[first].sent.start : first])
    if inside and has_odd_marks(clause.doc[clause.sent.start : clause.i]):
        return False
    return inside or has_odd_marks(part.doc[first : last + 1])


def has_odd_marks(tokens: Iterable[Token]) -> bool:
    """Tell whether a quote mark among the tokens has no partner there."""
    return sum(token.text in MARKS for token in tokens) % 2 == 1
