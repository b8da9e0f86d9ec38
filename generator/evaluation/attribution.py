"""Quotations and their sources, held against gold mention by mention.

A unit is one contiguous stretch of reported content, on both sides, compared as the set of its words: quote marks and
punctuation never count, nor does a leading "that". Two units match when the Jaccard index of their words is at least
0.5, one to one, from the highest. A source is right when the two mentions share a word in the text, or their heads are
the same name. Settings:

    direct  units whose words stand at least 90 % in double quote marks; a prediction inside a mixed gold unit is left
            out of account
    quoted  every run of words in double quote marks, of direct and mixed content alike
    all     every unit

The figures are those in which published systems are compared on PolNeAR (Newell et al., LREC 2018): joint precision
and recall of content with source, and the share of matched predictions whose source is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.span import Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
MARKS = "“”«»„\"‘’'`"
HEAD_ENDS = re.compile(
    r"[,(;:—–]|\s(?:who|whom|which|that|of|in|for|from|at|on|with|to|and|whose|as|by)\s", re.IGNORECASE
)
PRONOUNS = frozenset(
    "i we you he she they it who which that this these those his her him their them its my our us me one some others "
    "many himself herself themselves".split()
)


class Setting(StrEnum):
    """Which units are scored."""

    DIRECT = "direct"
    QUOTED = "quoted"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Credited:
    """Content and the mention credited with it, each as stretches; `source` is empty when nobody is credited."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One contiguous content: the offsets of its words, the share of them in quote marks, its source's words."""

    words: frozenset[int]
    marked: float
    source: frozenset[int]
    head: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What the figures are made of; counts add up over articles."""

    gold: int = 0
    gold_credited: int = 0
    predicted: int = 0
    predicted_credited: int = 0
    matched_credited: int = 0
    right: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in Counts.__slots__))

    @property
    def joint_f1(self) -> float:
        """F1 of units found and credited to the right mention, in percent."""
        both = self.predicted_credited + self.gold_credited
        return 200 * self.right / both if both else 100.0

    @property
    def misattributed(self) -> float:
        """Share of matched predictions with a source whose source is wrong, in percent."""
        return 100 * (1 - self.right / self.matched_credited) if self.matched_credited else 0.0


def count(text: str, gold: Sequence[Credited], predicted: Sequence[Credited], setting: Setting) -> Counts:
    """Hold the predictions for one text against its gold."""
    mask = quote_mask(text)
    wanted = [unit for found in gold for unit in units(text, mask, found, setting)]
    given = [unit for found in predicted for unit in units(text, mask, found, setting)]
    mixed: frozenset[int] = frozenset()
    if setting is Setting.DIRECT:
        mixed = frozenset().union(*(unit.words for unit in wanted if 0 < unit.marked < 0.9))
        wanted = [unit for unit in wanted if unit.marked >= 0.9]
    pairs = match(given, wanted)
    if setting is Setting.DIRECT:
        counted = [
            i in pairs or (u.marked >= 0.9 and 2 * len(u.words & mixed) < len(u.words)) for i, u in enumerate(given)
        ]
    else:
        counted = [True] * len(given)
    credited = [(given[i], wanted[j]) for i, j in pairs.items() if given[i].source]
    return Counts(
        gold=len(wanted),
        gold_credited=sum(bool(unit.source) for unit in wanted),
        predicted=sum(counted),
        predicted_credited=sum(bool(unit.source) for unit, counts in zip(given, counted, strict=True) if counts),
        matched_credited=len(credited),
        right=sum(same_source(mine, theirs) for mine, theirs in credited),
    )


def match(given: Sequence[Unit], wanted: Sequence[Unit]) -> dict[int, int]:
    """Pair predictions with gold, one to one, greedily from the highest Jaccard index down to 0.5."""
    candidates = []
    for i, mine in enumerate(given):
        for j, theirs in enumerate(wanted):
            shared = len(mine.words & theirs.words)
            if shared and (overlap := shared / len(mine.words | theirs.words)) >= 0.5:
                candidates.append((-overlap, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def same_source(one: Unit, other: Unit) -> bool:
    """Tell whether two units are credited to the same mention, or to mentions of the same name."""
    return bool(one.source & other.source) or (one.head is not None and one.head == other.head)


def units(text: str, mask: Sequence[bool], found: Credited, setting: Setting) -> Iterator[Unit]:
    """Cut what was found into units of the setting."""
    source = frozenset(at for span in found.source for at in words_in(text, span))
    head = head_of(" ".join(span.text_of(text) for span in found.source))
    for span in contiguous(text, found.content):
        words = words_in(text, span)
        if len(words) > 1 and text[words[0] : words[0] + 5].lower().rstrip() == "that":
            words = words[1:]
        if words:
            share = sum(mask[at] for at in words) / len(words)
            pieces = runs(text, mask, span) if setting is Setting.QUOTED else [words]
            for piece in pieces:
                yield Unit(frozenset(piece), share, source, head)


def runs(text: str, mask: Sequence[bool], span: Span) -> list[list[int]]:
    """Give the runs of words in quote marks within `span`."""
    found: list[list[int]] = []
    previous_end: int | None = None
    for word in WORD.finditer(text, span.start, span.end):
        if not mask[word.start()]:
            previous_end = None
            continue
        if previous_end is None or not all(mask[previous_end : word.start()]):
            found.append([])
        found[-1].append(word.start())
        previous_end = word.end()
    return found


def contiguous(text: str, spans: Iterable[Span]) -> list[Span]:
    """Join stretches that are parted by nothing but white space or quote marks."""
    joined: list[Span] = []
    for span in sorted(spans):
        between = text[joined[-1].end : span.start] if joined else None
        if between is not None and all(c.isspace() or c in MARKS for c in between):
            joined[-1] = joined[-1].cover(span)
        else:
            joined.append(span)
    return joined


def words_in(text: str, span: Span) -> list[int]:
    """Give the offsets of the words of a stretch."""
    return [word.start() for word in WORD.finditer(text, span.start, span.end)]


def head_of(mention: str) -> str | None:
    """Give the last word of a mention's head noun phrase in lower case, or None for a pronoun or nothing."""
    cut = HEAD_ENDS.search(mention.strip())
    kept = mention.strip()[: cut.start()] if cut and cut.start() else mention.strip()
    words = [re.sub(r"['’]s?$", "", word).lower() for word in WORD.findall(kept)]
    while len(words) > 1 and words[-1] in {"jr", "sr", "ii", "iii", "iv"}:
        words.pop()
    return words[-1] if words and words[-1] not in PRONOUNS and len(words[-1]) > 1 else None


def quote_mask(text: str) -> list[bool]:
    """Tell for each code point whether it stands in double quote marks, marks included.

    Independent of the program's own reading of quote marks, and simpler: straight marks toggle, a new line starts
    afresh, so a paragraph without a closing mark is inside to its end.
    """
    mask, inside = [], False
    for character in text:
        if character == "\n":
            inside = False
        opens = character in "“«„" or (character == '"' and not inside)
        closes = character in "”»" or (character == '"' and inside)
        mask.append(inside or opens or closes)
        inside = (inside or opens) and not closes
    return mask
