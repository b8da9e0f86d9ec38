"""Capitalised runs of words, cut into what leads them (titles, honorifics, places) and the name proper.

"Police Senior Superintendent Ana Lo Mei-ling" is led by a title, "First Minister of Scotland Ewan Reid" has a place
before the name: the parser's labels often take in too much, so the cut is made by the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.annotate.names.words import (
    Word,
    demonyms,
    given_names,
    honorifics,
    is_capital,
    is_role,
    opens,
    organisations,
    places,
    plain,
    titles,
    words_of,
)
from generator.annotate.parse import Parse, ParsedBlock
from generator.lexicon import load
from generator.model.span import Span

LONGEST = 4  # words of the longest entry in the lexicon that may lead a name
# Particles that are no English words, so that a name may begin with them: "von Arx said".
LEADING_PARTICLES = frozenset({"bin", "von", "van", "de", "del", "della", "di", "da", "der", "du", "ibn", "bint"})


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run: tokens `[start, end)` of its block, the name proper from token `name` on.

    `honorific` is the plain form of the honorific right before the name, `titled` says that a title or a role stands
    right before it (within the run or before it, in small letters). `headline` tells a run of a block of headlines.
    """

    block: ParsedBlock
    start: int
    name: int
    end: int
    words: tuple[str, ...]
    honorific: str | None
    titled: bool
    headline: bool = False

    def shortened(self, size: int) -> Run:
        """Give the run with only the first `size` words of the name."""
        length = len(self.block.doc)
        ends = [word.end for word in words_of(self.block.doc[self.name : length].as_doc())]
        return replace(self, end=self.name + ends[size - 1], words=self.words[:size])

    @property
    def text(self) -> str:
        """The name proper as printed."""
        return self.block.doc[self.name : self.end].text

    @property
    def head(self) -> Token:
        """The token that heads the name."""
        return self.block.doc[self.name : self.end].root

    @property
    def span(self) -> Span:
        """The document span of the name proper."""
        return self.block.span(self.block.doc[self.name : self.end])

    @property
    def plain(self) -> tuple[str, ...]:
        """The look-up forms of the name's words."""
        return tuple(map(plain, self.words))


def find_runs(parse: Parse) -> tuple[Run, ...]:
    """Find every capitalised run of the paragraphs and captions, in text order, credits left out."""
    proper = frozenset(t.text for b in parse.blocks for t in b.doc if t.pos_ == "PROPN" and not opens(t))
    return tuple(run for block in parse.blocks for run in _runs_of(block, proper))


def _runs_of(block: ParsedBlock, proper: frozenset[str]) -> Iterator[Run]:
    credit = block.block.credit
    headline = is_headline(block.doc)
    for words in _capital_stretches(block.doc, proper):
        run = replace(_run(block, words), headline=headline)
        if credit is None or not credit.overlaps(run.span):
            yield run


def is_headline(doc: Doc) -> bool:
    """Tell whether a block is set like a headline, with a capital on nearly every word.

    There the capitals say nothing of where a name ends: "Ana Lo Defends Budget Plan".
    """
    words = [token.text for token in doc if token.is_alpha and len(token) > 3]
    small = sum(word[0].islower() for word in words)
    return 5 <= len(words) < 40 and small <= 0.15 * len(words)


def _capital_stretches(doc: Doc, proper: frozenset[str]) -> Iterator[list[Word]]:
    """Read maximal stretches of capitalised words, particles between them included."""
    held: list[Word] = []
    waiting: list[Word] = []
    for word in words_of(doc):
        if is_capital(doc, word, proper):
            held += [*waiting, word] if held or _leads(waiting) else [word]
            waiting = []
        elif word.text[0].islower() and word.plain in load("honorifics")["particles"] and (held or not waiting):
            waiting.append(word)
            if not held and word.plain not in LEADING_PARTICLES:
                waiting = []
        else:
            if held:
                yield held
            held, waiting = [], []
    if held:
        yield held


def _leads(waiting: list[Word]) -> bool:
    return bool(waiting) and waiting[0].plain in LEADING_PARTICLES


def _run(block: ParsedBlock, words: list[Word]) -> Run:
    """Cut a stretch into what leads it and the name proper."""
    doc = block.doc
    cut, honorific, titled = _lead([word.plain for word in words], [word.text for word in words])
    name = words[cut:] or words
    before = doc[words[0].start - 1] if words[0].start else None
    if cut == 0 and before is not None:
        titled = is_role(before.text) and before.pos_ in ("NOUN", "PROPN", "ADJ")
        if plain(before.text) in honorifics() and before.text[0].islower() and before.pos_ in ("NOUN", "PROPN", "ADJ"):
            titled = True
    return Run(block, words[0].start, name[0].start, name[-1].end, tuple(w.text for w in name), honorific, titled)


def _lead(words: list[str], printed: list[str]) -> tuple[int, str | None, bool]:
    """Give how many words lead the name, the honorific among them that stands last, and whether a title does."""
    cut, honorific, titled, i = 0, None, False, 0
    suffixes = load("honorifics")["suffixes"]
    while i < len(words) - 1:
        length, kind = _leader(words, i, cut)
        rest = words[i + length :]
        if not length or not rest or all(word in suffixes for word in rest):
            i += 1
            continue
        if kind == "place" and len(rest) < 2:
            i += length
            continue
        i = cut = i + length
        honorific = words[i - 1] if kind == "honorific" else None
        titled = kind in ("title", "honorific")
    return cut, honorific, titled


def _leader(words: list[str], at: int, cut: int) -> tuple[int, str]:
    """Give the length and kind of the longest thing at `at` that may lead a name; length 0 when nothing may."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        two_words = at == cut and len(words) - at == 2
        if length == 1 and phrase in honorifics() and not (phrase in given_names() and two_words):
            return 1, "honorific"
        if phrase in titles() and not (length == 1 and phrase in given_names() and two_words):
            return length, "title"
        if phrase in places() or phrase in organisations() or phrase in demonyms():
            if length == 1 and phrase in given_names() and at == cut:
                return 0, ""
            return length, "place"
        if length == 1 and _common_leader(phrase) and not (phrase in given_names() and at == cut):
            return 1, "title" if is_role(phrase) else "place"
    return 0, ""


def _common_leader(word: str) -> bool:
    """Tell whether a capitalised common noun may lead a name: "Voter Ana Lo", "Police Minister"."""
    return is_role(word) or word in load("organisations")["heads"]
