"""Capitalised runs of words, cut into what leads them (titles, honorifics, places) and the name proper.

"Police Senior Superintendent Ana Lo Mei-ling" is led by a title, "First Minister of Scotland Ewan Reid" has a place
before the name: the parser's labels often take in too much, so the cut is made by the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.annotate.names.leads import lead_of, portfolio_of, without_letters
from generator.annotate.names.stretches import Stretch, stretches_of
from generator.annotate.names.words import Word, given_names, honorifics, is_role, is_suffix, opens, plain
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Doc, Token
from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run: tokens `[start, end)` of its block, the name proper from token `name` on.

    `words` are the words of the name, `plain` their look-up forms, `ends` the tokens at which they end; `head` is the
    token that heads the name and `span` its document span. `honorific` is the plain form of the honorific right before
    the name, `titled` says that a title or a role stands right before it
    (within the run or before it, in small letters). `headline` tells a run of a block of headlines. `nickname` stands
    in marks inside the name; `lent` says that the last word is a surname printed only with the next name ("John and
    Mary Hart").
    """

    block: ParsedBlock
    start: int
    name: int
    end: int
    words: tuple[str, ...]
    plain: tuple[str, ...]
    ends: tuple[int, ...]
    head: Token
    span: Span
    honorific: str | None
    titled: bool
    headline: bool = False
    nickname: str | None = None
    lent: bool = False

    def shortened(self, size: int) -> Run:
        """Give the run with only the first `size` words of the name."""
        cut = slice(0, size)
        return replace(self, end=self.ends[size - 1], words=self.words[cut], plain=self.plain[cut], ends=self.ends[cut])

    def lending(self, surname: str) -> Run:
        """Give the run with a surname that is printed with the next name."""
        return replace(self, words=(*self.words, surname), plain=(*self.plain, plain(surname)), lent=True)

    @property
    def text(self) -> str:
        """The name proper as printed."""
        return self.block.doc[self.name : self.end].text

    @property
    def full_text(self) -> str:
        """The name proper with the surname that it is lent."""
        return f"{self.text} {self.words[-1]}" if self.lent else self.text


def find_runs(parse: Parse) -> tuple[Run, ...]:
    """Find every capitalised run of the paragraphs and captions, in text order, credits left out."""
    proper = frozenset(
        t.text for b in parse.blocks for t in b.doc if t.text[0].isupper() and t.pos_ == "PROPN" and not opens(t)
    )
    runs = tuple(run for block in parse.blocks for run in _runs_of(block, proper))
    return tuple(_coupled(runs))


def _runs_of(block: ParsedBlock, proper: frozenset[str]) -> Iterator[Run]:
    credit = block.block.credit
    headline = is_headline(block.doc)
    for stretch in stretches_of(block.doc, proper):
        run = _run(block, stretch, headline=headline)
        if credit is None or not credit.overlaps(run.span):
            yield run


def is_headline(doc: Doc) -> bool:
    """Tell whether a block is set like a headline, with a capital on nearly every word.

    There the capitals say nothing of where a name ends: "Ana Lo Defends Budget Plan". A sentence that names many
    ("Ana Lo met Olaf Berg.") ends in a full stop and has its verb in small letters.
    """
    words = [token.text for token in doc if token.is_alpha and len(token) > 3]
    small = sum(word[0].islower() for word in words)
    if not 5 <= len(words) < 40 or small > 0.15 * len(words) or _is_remark(doc):
        return False
    return not _is_sentence(doc) or not any(token.text[0].islower() and token.pos_ in TELLING for token in doc)


def _is_remark(doc: Doc) -> bool:
    """Tell whether a block prints what somebody says behind a name: "Mayor Ana Lo: “Thank You, Larkin.”"."""
    colon = next((token.i for token in doc[:-1] if token.text == ":"), None)
    if colon is None or doc[colon + 1].text not in ("“", '"', "‘"):
        return False
    return _is_sentence(doc) and all(
        token.pos_ in ("PROPN", "PUNCT") or token.lower_ in LABELS for token in doc[:colon]
    )


LABELS = frozenset({"of", "the", "for", "and", "de", "van", "von", "bin", "al"})
TELLING = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX", "PRON"})


def _is_sentence(doc: Doc) -> bool:
    """Tell whether a block ends as prose does: with a full stop, within closing marks or not."""
    ends = [token.text for token in doc[-3:] if not token.is_space]
    while ends and ends[-1] in ("”", '"', "''", "’", ")"):
        ends.pop()
    return bool(ends) and ends[-1] in (".", "…", "...")


def _run(block: ParsedBlock, stretch: Stretch, *, headline: bool) -> Run:
    """Cut a stretch into what leads it and the name proper."""
    doc, words = block.doc, stretch.words
    words = words[portfolio_of(doc, words) :]
    skipped = len(words) < len(stretch.words)
    words = without_letters(words)
    cut, honorific, titled = lead_of(words)
    name = words[cut:] or words
    before = doc[words[0].start - 1] if words[0].start else None
    if skipped and not cut:
        titled = True
    elif cut == 0 and before is not None:
        noun = before.pos_ in ("NOUN", "PROPN", "ADJ")
        titled = noun and (is_role(before.text) or (plain(before.text) in honorifics() and before.text[0].islower()))
    tokens = doc[name[0].start : name[-1].end]
    return Run(
        block,
        words[0].start,
        name[0].start,
        name[-1].end,
        words=tuple(word.text for word in name),
        plain=tuple(word.plain for word in name),
        ends=tuple(word.end for word in name),
        head=tokens.root if len(name) > 1 else tokens[0],
        span=block.span(tokens),
        honorific=honorific,
        titled=titled,
        headline=headline or _is_shouted(doc, words),
        nickname=stretch.nickname,
    )


def _is_shouted(doc: Doc, words: Sequence[Word]) -> bool:
    """Tell whether words in capitals are a headline within a text, not who speaks in a transcript ("ANA LO:")."""
    letters = [word.text for word in words if word.text.isalpha() and len(word.text) > 1]
    label = words[-1].end < len(doc) and doc[words[-1].end].text == ":"
    return len(letters) > 2 and not label and all(text.isupper() for text in letters)


def _coupled(runs: Sequence[Run]) -> Iterator[Run]:
    """Lend the second name's surname to the first of a couple: "John and Mary Hart sued".

    Not where the text knows the first as somebody else's name, nor where it is a surname itself.
    """
    fulls = {run.plain for run in runs if len(run.words) > 1}
    for run, after in zip_longest(runs, runs[1:]):
        surname = _surname_ahead(run, after) if after is not None else None
        alone = surname is not None and all(
            full == (run.plain[0], plain(surname)) for full in fulls if run.plain[0] in (full[0], full[-1])
        )
        yield run.lending(surname) if surname is not None and alone else run


def _surname_ahead(run: Run, after: Run) -> str | None:
    """Give the surname of the name that "and" ties to a lone given name, or None."""
    given = given_names()
    if run.block is not after.block or len(run.words) != 1 or run.plain[0] not in given or run.honorific is not None:
        return None
    tied = after.start == after.name == run.end + 1 and run.block.doc[run.end].lower_ in ("and", "&")
    core = [word for word in after.words if not is_suffix(word)]
    return core[-1] if tied and 1 < len(core) < 4 and after.plain[0] in given else None
