"""The passages of a document that the site relies on: whole sentences around the evidence.

A source page shows these and no more of the article; every excerpt on the site links to one of them.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.document import Document
from generator.model.span import Span

# A full stop, perhaps closing marks, white space, and what can open a sentence. A passage that is a little too long
# does no harm, so an abbreviation needs no more than the two tests below.
_BOUNDARY = re.compile(r"""[.!?…][”’"')\]]*(?P<gap>\s+)(?=["“‘'(\[]*[^\W\d_a-z])|(?P<blank>\s*\n\s*\n\s*)""")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|No|vs)|[a-z]\.[a-z])\.$")


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one document, in text order and apart from each other."""

    document: Document
    spans: tuple[Span, ...]

    def around(self, span: Span) -> Span:
        """Give the passage that holds `span`; `span` itself where none does."""
        place = bisect.bisect_right([passage.start for passage in self.spans], span.start) - 1
        return self.spans[place] if place >= 0 and span in self.spans[place] else span


def relied_on(document: Document, evidence: Iterable[Span]) -> Passages:
    """Find the passages of `document` that hold `evidence`: whole sentences, joined where they overlap."""
    sentences = sorted({sentence_around(document, span) for span in evidence})
    joined: list[Span] = []
    for sentence in sentences:
        if joined and sentence.start < joined[-1].end:
            joined[-1] = joined[-1].cover(sentence)
        else:
            joined.append(sentence)
    return Passages(document, tuple(joined))


def sentence_around(document: Document, span: Span) -> Span:
    """Give the sentence or sentences of its block that `span` touches; `span` itself outside blocks."""
    blocks = [block.span for block in document.blocks if block.span.overlaps(span)]
    if not blocks:
        return span
    whole = blocks[0].cover(blocks[-1]).cover(span)
    text = whole.text_of(document.text)
    starts, ends = [0], []
    for boundary in _BOUNDARY.finditer(text):
        at = boundary.start("gap") if boundary["gap"] else boundary.start("blank")
        if not _ABBREVIATED.search(text, max(at - 8, 0), at):
            ends.append(at)
            starts.append(boundary.end())
    ends.append(len(text))
    start = max(s for s in starts if s <= max(span.start - whole.start, 0))
    end = min(e for e in ends if e >= span.end - whole.start)
    return Span(whole.start + start, whole.start + max(end, start))
