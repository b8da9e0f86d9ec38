"""Stretches of capitalised words: all that may be a name with what leads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.names.words import Word, given_names, is_capital, words_of
from generator.annotate.tree import Doc
from generator.lexicon import load

# Particles that are no English words, so that a name may begin with them: "von Arx said".
LEADING_PARTICLES = frozenset({"bin", "von", "van", "de", "del", "della", "di", "da", "der", "du", "ibn", "bint"})
# The signs of a question and its answer in a transcript: "Q  Mr. President, …".
SPEECH_SIGNS = frozenset({"Q", "A"})
MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")", "``": "''"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Capitalised words in a row, particles between them included.

    `nickname` stands in marks among them and is not one of `words`: John “Jack” Hart.
    """

    words: tuple[Word, ...]
    nickname: str | None = None


def stretches_of(doc: Doc, proper: frozenset[str]) -> Iterator[Stretch]:
    """Read the maximal stretches of capitalised words; `proper` are the words that the document has as proper nouns."""
    particles = load("honorifics")["particles"]
    words = tuple(words_of(doc))
    held: list[Word] = []
    waiting: list[Word] = []
    nickname: str | None = None
    at = 1 if words and words[0].text in SPEECH_SIGNS else 0
    while at < len(words):
        word = words[at]
        if word.text[0].isupper() and is_capital(doc, word, proper):
            held += [*waiting, word] if held or _leads(waiting) else [word]
            waiting = []
        elif word.text in particles and (held or word.text in LEADING_PARTICLES or _leads(waiting)):
            waiting.append(word)
        elif held and not waiting and word.text in MARKS and _nicknames(doc, held, words[at : at + 4], proper):
            nickname = words[at + 1].text
            at += 2
        else:
            if held:
                yield Stretch(tuple(held), nickname)
            held, waiting, nickname = [], [], None
        at += 1
    if held:
        yield Stretch(tuple(held), nickname)


def _leads(waiting: list[Word]) -> bool:
    return bool(waiting) and waiting[0].plain in LEADING_PARTICLES


def _nicknames(doc: Doc, held: list[Word], ahead: tuple[Word, ...], proper: frozenset[str]) -> bool:
    """Tell whether one word in marks stands between a given name and a surname: Robert “Bobby” Lund."""
    if len(ahead) < 4 or ahead[2].text != MARKS[ahead[0].text] or held[-1].plain not in given_names():
        return False
    name = ahead[1]
    fits = name.text.isalpha() and name.text[0].isupper() and (ahead[0].text != "(" or name.plain in given_names())
    return fits and is_capital(doc, ahead[3], proper)
