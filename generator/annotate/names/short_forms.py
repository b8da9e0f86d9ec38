"""Which printed names are one organisation's: initials, and names without the words that only say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.annotate.names.exclusions import after_place_word
from generator.annotate.names.runs import Run
from generator.annotate.names.words import demonyms, given_names, is_role, organisations, places, plain
from generator.annotate.parse import ParsedBlock
from generator.lexicon import load
from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class Naming:
    """One printed name of an organisation: tokens `[start, end)` of its block and the key that it shares.

    `noun` is the span of the noun that it stands in apposition to: "paper" of "the local paper, the Torv Post".
    """

    block: ParsedBlock
    start: int
    end: int
    key: str
    noun: Span | None = None

    @property
    def span(self) -> Span:
        """The document span of the name, without article."""
        return self.block.span(self.block.doc[self.start : self.end])

    @property
    def text(self) -> str:
        """The name as printed, without article."""
        return self.block.doc[self.start : self.end].text


def with_short_forms(namings: Sequence[Naming]) -> Iterator[Naming]:
    """Give short forms the key of what they shorten: "(AP)" after "Associated Press", a court without its land."""
    short: dict[str, str] = {}
    ends = {(id(n.block), n.end): n for n in namings}
    for naming in namings:
        doc = naming.block.doc
        opening = doc[naming.start - 1].text if naming.start else ""
        before = ends.get((id(naming.block), naming.start - 1))
        if opening == "(" and before is not None and before.key != naming.key and _initials_fit(before, naming):
            short.setdefault(naming.key, before.key)
    by_key = {naming.key: naming for naming in reversed(namings)}
    stems = _stemmed(namings)
    for key, naming in by_key.items():
        longer = [other for other in by_key if other != key and other.startswith(f"{key} of ")]
        spelled = [other for other in by_key if other != key and _spells(by_key[other], naming)]
        whole = [other for other in stems.get(key, ()) if other != key and _same_body(key, other)]
        for found in (longer, spelled, whole):
            if len(found) == 1 and key not in short:
                short[key] = found[0]
    for naming in namings:
        yield replace(naming, key=short.get(naming.key, naming.key))


def _same_body(short: str, full: str) -> bool:
    """Tell whether a key is another without its last words; of a body known by name only the form of firm is left out.

    "Larkin" is "Larkin Holdings", and "Boeing" is "Boeing Co.", but "Fox" is not "Fox News".
    """
    legal = load("organisations")["legal"]
    if short in places() or short in demonyms() or short in _own_words():
        return False
    return short not in organisations() or all(plain(word) in legal for word in full[len(short) :].split())


def _spells(full: Naming, short: Naming) -> bool:
    """Tell whether a name has the initials that another is: "DNC" of "Democratic National Committee"."""
    letters = short.text.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) > 2 and _initials_fit(full, short)


def _initials_fit(full: Naming, short: Naming) -> bool:
    words = re.findall(r"\w+", full.text)
    return len(words) > 1 and initials(full.text) == re.sub(r"\W", "", short.text).lower()


def initials(name: str) -> str:
    """Give the initials of a name's capitalised words, in small letters.

    >>> initials("Centers for Disease Control")
    'cdc'
    """
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()).lower()


def shortened(runs: Sequence[Run], namings: Sequence[Naming]) -> Iterator[Naming]:
    """Find the runs that are a known organisation's name without its last words: "Northline" of "Northline Energy".

    Only where one organisation begins so, what is left out only says what kind of body it is, and the short form is
    neither a word of its own ("State", "National") nor ever a place ("in Sandy Hook").
    """
    stems = _stemmed(namings)
    placed = {" ".join(run.plain) for run in runs if after_place_word(run)}
    for run in runs:
        name = " ".join(run.plain)
        keys = stems.get(name, ())
        if len(keys) == 1 and name not in placed and run.start == run.name and not _means_itself(run):
            yield Naming(run.block, run.start, run.end, keys[0])


def _stemmed(namings: Sequence[Naming]) -> dict[str, tuple[str, ...]]:
    """Give the keys of the organisations that each short form is left of."""
    found: dict[str, dict[str, None]] = {}
    for naming in namings:
        for stem in _stems(naming):
            found.setdefault(stem, {})[naming.key] = None
    return {stem: tuple(keys) for stem, keys in found.items()}


def _stems(naming: Naming) -> Iterator[str]:
    """Give the names that are left when the words at the end that say what a body is are dropped, one by one."""
    words = [plain(word) for word in naming.text.split()]
    kinds = _left_out()
    for size in range(len(words) - 1, 0, -1):
        if words[size] not in kinds:
            return
        yield " ".join(words[:size])


def _means_itself(run: Run) -> bool:
    """Tell whether a run is a word or name of its own, so that it cannot be short for a body."""
    name, last = " ".join(run.plain), run.plain[-1]
    if last in _own_words() or is_role(last) or run.head.tag_ == "NNPS" or run.head.pos_ != "PROPN":
        return True
    return any(name in names() for names in (places, demonyms, given_names, organisations))


@cache
def _left_out() -> frozenset[str]:
    """Give the words at the end of a body's name that a short form leaves out."""
    book = load("organisations")
    return (book["heads"] | book["kinds"]) - book["owned"] - {"party"}


@cache
def _own_words() -> frozenset[str]:
    """Give the words that mean something by themselves, so that no short form ends in them."""
    book, names = load("organisations"), load("names")
    bodies = book["heads"] | book["kinds"] | book["openers"]
    return bodies | load("places")["heads"] | names["abstract"] | names["calendar"] | load("titles")["portfolios"]
