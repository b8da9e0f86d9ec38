"""Chosen words of a sentence as a readable text: spacing, punctuation, asides, names for pronouns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.annotate.tree import Token

Name = Callable[[Token], str | None]
DASHES = ("—", "–", "―", "--", "-")
_LONG_FORMS = {"ll": "will", "ve": "have", "re": "are"}
_LOOSE_AT_END = frozenset({"IN", "TO", "CC", "DT", "PRP$", "WDT"})


def without_asides(tokens: list[Token]) -> list[Token]:
    """Leave out what stands in brackets or between two dashes, and what follows a lone dash."""
    kept: list[Token] = []
    closing: tuple[str, ...] | None = None
    for n, token in enumerate(tokens):
        if closing is not None:
            ends = token.text in closing and (token.text == ")" or _is_dash(token))
            closing = None if ends else closing  # not at the hyphen of "late-night"
        elif token.text == "(":
            closing = (")",)
        elif _is_dash(token) and not (kept and kept[-1].like_num):
            if not any(_is_dash(t) for t in tokens[n + 1 :]):
                break
            closing = DASHES
        elif token.text != ")":
            kept.append(token)
    return kept


def _is_dash(token: Token) -> bool:
    """Tell a dash from a hyphen: a hyphen that is one has a space on both sides."""
    return token.text in DASHES and (token.text != "-" or (token.i > 0 and bool(token.nbor(-1).whitespace_)))


def without_loose_end(tokens: list[Token]) -> list[Token]:
    """Leave out the words at the end whose complement has been cut: "the vote in order to", "and handed it to"."""
    while len(tokens) > 1 and tokens[-1].tag_ in _LOOSE_AT_END and tokens[-1].dep_ != "prt" and _is_loose(tokens[-1]):
        kept = tokens[:-1]
        order = tokens[-1].lower_ == "order" or (kept and [t.lower_ for t in kept[-2:]] == ["in", "order"])
        tokens = kept[:-2] if order else kept
    return tokens


def _is_loose(token: Token) -> bool:
    """Tell whether a last word lacks what it leads in to: also the "after" of "after, according to him, they left"."""
    return token.dep_ == "mark" or _goes_on(token)


def _goes_on(token: Token) -> bool:
    """Tell whether a word is followed by another one in its sentence."""
    after = token.i + 1
    return after < token.sent.end and not (token.doc[after].is_punct and token.doc[after].text not in ("“", "‘", '"'))


def print_words(tokens: Iterable[Token], name: Name) -> str:
    """Print words in order, verbatim, with the pronouns that `name` names replaced at their first mention."""
    text = ""
    previous: Token | None = None
    for token in _without_gap_commas(list(tokens)):
        glued = previous is not None and token.i == previous.i + 1 and not previous.whitespace_
        printed = _name_once(name(token), token, text)
        if glued and text.endswith("]") and _is_short_verb(token):
            printed, glued = _long_form(token), False  # "[Ann Lee] will" for "she'll"
        text += ("" if glued or not text else " ") + printed
        previous = token
    return tidy(text)


def _name_once(named: str | None, token: Token, before: str) -> str:
    """Give the name of a pronoun, or the pronoun itself once the text has named who it is."""
    if named is None or named in before or (named[:1] == "[" and named[1:-1].split()[-1] in before):
        return token.text
    if token.tag_ == "PRP$" and re.search(r"\[|\b[A-Z]", before):
        return token.text  # "her yard" within a text has somebody before it
    return named


def _is_short_verb(token: Token) -> bool:
    return token.text[:1] in ("'", "’") and token.pos_ in ("VERB", "AUX")


def _long_form(token: Token) -> str:
    short, past = token.text[1:].lower(), token.doc[min(token.i + 1, len(token.doc) - 1)].tag_ in ("VBN", "VBD")
    if short == "s":
        return "has" if past and token.dep_ == "aux" else "is"
    return _LONG_FORMS.get(short, "had" if past else "would")


def _without_gap_commas(tokens: list[Token]) -> Iterator[Token]:
    """Yield the words without the commas that set off what has been cut."""
    for n, token in enumerate(tokens):
        # "commander on Monday, each with a plan" loses the day only: the comma is the sentence's own
        after_gap = n > 0 and tokens[n - 1].i + 1 != token.i and tokens[n - 1].text == ","
        before_gap = n + 1 < len(tokens) and tokens[n + 1].i != token.i + 1
        after_name = n > 0 and tokens[n - 1].dep_ == "appos" and tokens[n - 1].ent_type_ == "PERSON"
        joins = n + 1 < len(tokens) and tokens[n + 1].tag_ == "VBG"  # "The court ruled, finding that …"
        if token.text != "," or joins or after_name or not (after_gap or before_gap):
            yield token


def tidy(text: str) -> str:
    """Close the gaps that cutting leaves: no doubled or dangling punctuation, no stray space."""
    text = re.sub(r"“\s*”", "", re.sub(r"\s+", " ", text))
    if text.count('"') % 2 or text.count("“") != text.count("”") or (text.count("''") + text.count("``")) % 2:
        text = re.sub(r"[\"“”]|''|``", "", text)
    text = re.sub(r"\s{2,}", " ", text)
    text = re.sub(r"\s+([,;:.])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r"^[\s,;:.—–-]+|(?:(?<![ap]\.m)[\s,;:.—–-]|(?<=[ap]\.m)[\s,;:—–-])+$", "", text)
    text = re.sub(r"^(?:But|And|Yet|So|Or),?\s", "", text)
    return re.sub(r"(?:,?\s(?:and|or|but))$", "", text)
