"""What leads a name within a capitalised run: titles, honorifics, the office that a title names, places."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.names.words import (
    Word,
    bare_title,
    demonyms,
    given_names,
    honorifics,
    is_role,
    is_suffix,
    organisations,
    places,
    titles,
    words_of,
)
from generator.annotate.tree import Doc, TokenSpan
from generator.lexicon import load

LONGEST = 4  # words of the longest entry in the lexicon that may lead a name


def lead_of(stretch: Sequence[Word]) -> tuple[int, str | None, bool]:
    """Give how many words lead the name, the honorific among them that stands last, and whether a title does."""
    cut, honorific, titled, i = 0, None, False, 0
    words = [bare_title(word.plain) for word in stretch]
    while i < len(words) - 1:
        length, kind = _leader(words, i, cut)
        if length == 1 and _is_surname(words, i, cut):
            length = 0
        if not length and i == cut and _is_unit(stretch[i:]):
            length, kind = 1, "place"
        rest = stretch[i + length :]
        if not length or not rest or all(is_suffix(word.text) for word in rest):
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


def _is_surname(words: list[str], at: int, cut: int) -> bool:
    """Tell whether a title behind a given name is a surname: "Martin Luther King Day"."""
    return words[at] in load("names")["surnames"] and any(word in given_names() for word in words[cut:at])


def _is_unit(stretch: Sequence[Word]) -> bool:
    """Tell whether capital letters before a whole name stand for a body or a service: "SEAL Olaf Berg"."""
    first, *rest = stretch
    name = len(rest) > 1 and rest[0].plain in given_names() and not rest[0].text.isupper()
    return name and len(first.text) > 2 and first.text.isalpha() and first.text.isupper()


def _common_leader(word: str) -> bool:
    """Tell whether a capitalised common noun may lead a name: "Voter Ana Lo", "Police Minister"."""
    weak = word in load("roles")["weak"] or word in load("roles")["kin"]
    return (is_role(word) and not weak) or word in load("organisations")["heads"]


def name_start(tokens: TokenSpan) -> tuple[int, bool]:
    """Give the token at which the name at the end of a mention begins, and whether a title leads it.

    "his friend | Ana Lo", "Secretary of State | Ana Lo", "EPA Administrator | Ana Lo".
    """
    doc, particles = tokens.doc, load("honorifics")["particles"]
    start = tokens.end
    while start > tokens.start and (doc[start - 1].text[0].isupper() or doc[start - 1].text in (*particles, ".", "-")):
        start -= 1
    words = [
        word for word in words_of(doc) if start <= word.start and word.end <= tokens.end and word.text[0].isupper()
    ]
    if not words:
        return tokens.end, False
    office = portfolio_of(doc, words)
    cut, _, titled = lead_of(words[office:])
    return words[office + cut].start, titled or office > 0


def without_letters(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out the letters after a name: "Ana Lo MP", "Olaf Lund QC"."""
    end = len(words)
    while end > 2 and words[end - 1].text.isupper() and words[end - 1].plain in load("honorifics")["letters"]:
        end -= 1
    return words[:end]


def portfolio_of(doc: Doc, words: Sequence[Word]) -> int:
    """Give how many words belong to the office of a title before: "Secretary of the | Interior | Ana Lo".

    Known offices are cut by the lexicon; else the name begins at the first given name that leaves two words.
    """
    if not _held_before(doc, words[0].start):
        return 0
    offices = load("titles")["portfolios"]
    cut = 0
    while cut < len(words) and words[cut].plain in offices:
        cut += 1
    if cut and len(words) - cut >= 2:
        return cut
    given = (i for i, word in enumerate(words) if word.plain in given_names() and len(words) - i >= 2)
    return next(given, 0)


def _held_before(doc: Doc, at: int) -> bool:
    """Tell whether the tokens before `at` are a title with its "of": "Minister for", "Secretary of Health and"."""
    i = at - 1
    while i > max(0, at - 8) and (doc[i].lower_ in ("the", "and", ",", "&") or doc[i].text[0].isupper()):
        if doc[i].lower_ == "and" and not doc[i - 1].text[0].isupper():
            return False
        i -= 1
    linked = i > 0 and doc[i].lower_ in ("of", "for")
    return linked and doc[i - 1].text[0].isupper() and is_role(doc[i - 1].text)
