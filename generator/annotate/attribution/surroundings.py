"""The narrator's words around each stretch in quote marks: what leads up to it, and what follows it.

A sentence of reporting is cut into pieces by the marks in it. The parser cannot be trusted across them (“Is it over?”
Lee asked), so the pieces are found by what is printed: a full stop outside marks ends a sentence, a comma before the
closing mark does not.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.annotate.attribution.cue import Cue
from generator.annotate.attribution.quotemarks import Marked
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

FINAL = frozenset(".!?…")
PUT = re.compile(r"\s*(?:When |While )?(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE)
CLOSERS = "\"'’”»)] \t\n\xa0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """One stretch in marks with the narrator's words around it, in its paragraph.

    `head` reaches from the beginning of the stretch's sentence (stretches before it taken in) to its opening mark,
    `tail` from its closing mark to the end of the sentence or the next stretch. `ended` tells that the stretch closes
    with a full stop, question or exclamation mark. `heads` and `tails` are the cues in `head` and `tail`.
    `before` is the narrator's sentence right before `head` in the paragraph, empty when there is none.
    `paragraph` counts the document's paragraphs, `index` the stretches of the document.
    """

    marked: Marked
    block: ParsedBlock
    paragraph: int
    index: int
    head: Span
    tail: Span
    before: Span
    ended: bool
    heads: tuple[Cue, ...] = ()
    tails: tuple[Cue, ...] = ()

    def open_behind(self, text: str) -> bool:
        """Tell whether reporting may follow: not where a full stop ends a sentence that the narrator began.

        Nor where the words belong to a question that was put: Asked whether it was “over,” Lee said no.
        """
        printed = self.head.text_of(text)
        put = PUT.match(printed) and not printed.rstrip().endswith((",", ":"))
        return not put and not (self.ended and words(self.head.text_of(text)) and starts_anew(self.tail.text_of(text)))

    def alone(self, text: str) -> bool:
        """Tell whether the narrator says nothing in the stretch's sentence."""
        following = self.tail.text_of(text)
        return not words(self.head.text_of(text)) and (not words(following) or (self.ended and starts_anew(following)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Discourse:
    """A document's paragraphs, cues and stretches in marks, each in text order; `starts` are the cues' offsets."""

    text: str
    paragraphs: tuple[ParsedBlock, ...]
    cues: tuple[Cue, ...]
    starts: tuple[int, ...]
    surroundings: tuple[Surroundings, ...]

    def cues_in(self, piece: Span) -> tuple[Cue, ...]:
        """Give the cues that begin in a piece of the text."""
        return self.cues[bisect.bisect_left(self.starts, piece.start) : bisect.bisect_left(self.starts, piece.end)]

    def previous(self, around: Surroundings) -> Surroundings | None:
        """Give the stretch before one in its paragraph, or None."""
        before = self.surroundings[around.index - 1] if around.index else None
        return before if before and before.paragraph == around.paragraph else None


def read_discourse(parse: Parse, cues: Sequence[Cue], marked: Sequence[Marked]) -> Discourse:
    """Lay out what the narrator says around the stretches in marks."""
    return Discourse(
        text=parse.text,
        paragraphs=parse.paragraphs,
        cues=tuple(cues),
        starts=tuple(cue.span.start for cue in cues),
        surroundings=find_surroundings(parse, cues, marked),
    )


def starts_anew(printed: str) -> bool:
    """Tell whether a piece of text begins like a sentence: with a capital."""
    return printed.lstrip(" \n\t\xa0([")[:1].isupper()


def words(printed: str) -> list[str]:
    """Give the words of a piece of text."""
    return re.findall(r"\w+", printed)


def find_surroundings(parse: Parse, cues: Sequence[Cue], marked: Sequence[Marked]) -> tuple[Surroundings, ...]:
    """Find the narrator's words around every stretch in marks, in text order."""
    starts = [cue.span.start for cue in cues]
    found: list[Surroundings] = []
    at = 0
    for paragraph, block in enumerate(parse.paragraphs):
        end = at
        while end < len(marked) and marked[end].outer.start < block.block.span.end:
            end += 1
        own = marked[at:end]
        if own:
            ends = tuple(sentence_ends(parse.text, block, own))
            starts_at = sorted({*ends, *(m.outer.end for m in own if ended(parse.text, m))})
            for number, stretch in enumerate(own):
                head, tail = head_of(block, starts_at, own, number), tail_of(block, ends, own, number)
                found.append(
                    Surroundings(
                        marked=stretch,
                        block=block,
                        paragraph=paragraph,
                        index=at + number,
                        head=head,
                        tail=tail,
                        before=before_of(block, ends, head),
                        ended=ended(parse.text, stretch),
                        heads=outside(cues, starts, head, own),
                        tails=outside(cues, starts, tail, ()),
                    )
                )
        at = end
    return tuple(found)


def ended(text: str, stretch: Marked) -> bool:
    """Tell whether a stretch closes with a sentence's last mark, inside its quote marks or right after them."""
    inside = stretch.span.text_of(text).rstrip(CLOSERS)
    return inside[-1:] in FINAL or text[stretch.outer.end : stretch.outer.end + 1] in FINAL


def sentence_ends(text: str, block: ParsedBlock, own: Sequence[Marked]) -> Iterator[int]:
    """Give the offsets at which sentences of the narrator end in a paragraph, in text order.

    An abbreviation ends one only before a new quotation: … at a rally in Salem, N.H. “We …”
    """
    outers = [stretch.outer for stretch in own]
    starts = [outer.start for outer in outers]
    for token in block.words:
        offset = block.start + token.idx
        at = bisect.bisect_right(starts, offset) - 1
        if at >= 0 and offset < outers[at].end:
            continue
        end = offset + len(token)
        if token.text[-1] in FINAL and not token.text.strip(".!?…"):
            if not lower_follows(text, end) and not abbreviated(token):
                yield end
        elif "\n" in token.text:
            yield offset
        elif token.text[-1] == "." and at >= 0 and at + 1 < len(outers) and opens_sentence(text, end, outers[at + 1]):
            yield end


def abbreviated(token: Token) -> bool:
    """Tell whether a full stop belongs to the title before it: Capt. Lee, but not "said Ann Lee, a professor."."""
    if token.text != "." or not token.i or token.nbor(-1).whitespace_ or not token.nbor(-1).text[:1].isupper():
        return False
    before = token.nbor(-1).lower_
    return any(before in load("honorifics")[name] for name in ("rank", "male", "female", "either"))


def opens_sentence(text: str, offset: int, outer: Span) -> bool:
    """Tell whether a stretch follows at once at `offset` and begins with a capital."""
    printed = outer.text_of(text).lstrip("“”\"'‘’`«„")
    return outer.start - offset <= 2 and not text[offset : outer.start].strip() and printed[:1].isupper()


def lower_follows(text: str, offset: int) -> bool:
    """Tell whether the text goes on with a small letter at `offset`."""
    following = re.compile(r"\s*(\w)").match(text, offset)
    return bool(following and following[1].islower())


def head_of(block: ParsedBlock, ends: Sequence[int], own: Sequence[Marked], number: int) -> Span:
    """Give what stands before a stretch in its sentence."""
    start = own[number].outer.start
    at = bisect.bisect_right(ends, start)
    return Span(max(block.block.span.start, ends[at - 1] if at else 0), start)


def before_of(block: ParsedBlock, ends: Sequence[int], head: Span) -> Span:
    """Give the narrator's sentence that ends where `head` begins."""
    at = bisect.bisect_left(ends, head.start)
    start = ends[at - 1] if at else block.block.span.start
    return Span(min(start, head.start), head.start)


def tail_of(block: ParsedBlock, ends: Sequence[int], own: Sequence[Marked], number: int) -> Span:
    """Give what stands after a stretch, to the end of the sentence or the next stretch."""
    start = own[number].outer.end
    limit = own[number + 1].outer.start if number + 1 < len(own) else block.block.span.end
    at = bisect.bisect_left(ends, start)
    return Span(start, max(start, min(limit, ends[at] if at < len(ends) else limit)))


def outside(cues: Sequence[Cue], starts: Sequence[int], piece: Span, own: Sequence[Marked]) -> tuple[Cue, ...]:
    """Give the cues in a piece of a paragraph, none of them in marks."""
    found = cues[bisect.bisect_left(starts, piece.start) : bisect.bisect_left(starts, piece.end)]
    return tuple(cue for cue in found if not any(cue.span in stretch.outer for stretch in own))
