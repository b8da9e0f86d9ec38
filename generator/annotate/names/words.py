"""What a word can be in a name, looked up by its plain form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from generator.lexicon import load

# Closed classes are no names even with a capital ("The", "However"); nouns, verbs and adjectives may be mistaken names.
CLOSED = frozenset(
    {"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "ADV", "NUM", "PUNCT", "SYM", "SPACE"}
)
# "Trump-led", "Brexit-era": a compound adjective, not a double name such as "Hoi-kwan".
COMPOUND_TAILS = frozenset({"era", "style", "like", "free", "based", "wide", "born", "led", "run", "only", "plus"})


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word, hyphened parts together: tokens `[start, end)` of a doc."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The look-up form: lower-case, straight apostrophe, no full stop at the end."""
        return plain(self.text)


def plain(text: str) -> str:
    """Give the look-up form of a printed word.

    >>> plain("Mr."), plain("O’Neil")
    ('mr', "o'neil")
    """
    return text.lower().replace("’", "'").rstrip(".")


def words_of(doc: Doc) -> Iterator[Word]:
    """Read a doc word by word; tokens that a hyphen ties without a space are one word ("Hoi-kwan")."""
    tokens = list(doc)
    i = 0
    while i < len(tokens):
        end = i + 1
        while _hyphened(tokens, end):
            end += 2
        yield Word(tokens[i].text if end == i + 1 else doc[i:end].text, i, end)
        i = end


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether tokens `at`, `at + 1` go on the word before: a hyphen and letters, no space between."""
    if at + 1 >= len(tokens) or tokens[at].text not in ("-", "‐", "‑"):
        return False
    before, hyphen, after = tokens[at - 1 : at + 2]
    return not before.whitespace_ and not hyphen.whitespace_ and after.is_alpha and before.is_alpha


@cache
def honorifics() -> frozenset[str]:
    """Give every word that stands before a name as an honorific or rank."""
    book = load("honorifics")
    return book["male"] | book["female"] | book["either"] | book["rank"]


@cache
def titles() -> frozenset[str]:
    """Give every title of address, several words as one entry."""
    return frozenset().union(*(entries for name, entries in load("titles").items() if name != "modifiers"))


@cache
def role_nouns() -> frozenset[str]:
    """Give every noun that says who one person is, the weak ones too."""
    return frozenset().union(
        *(entries for name, entries in load("roles").items() if name not in ("group", "endings", "things"))
    )


@cache
def given_names() -> frozenset[str]:
    """Give every common given name."""
    return frozenset().union(*load("given_names").values())


@cache
def countries() -> frozenset[str]:
    """Give every printed form of a country's name."""
    book = load("countries")
    return frozenset(book).union(*book.values())


@cache
def demonyms() -> frozenset[str]:
    """Give every adjective and noun for what is of a country."""
    return frozenset().union(*load("demonyms").values())


@cache
def places() -> frozenset[str]:
    """Give every place name of the lexicon."""
    book = load("places")
    return countries() | book["capitals"] | book["cities"] | book["regions"]


@cache
def organisations() -> frozenset[str]:
    """Give every organisation that is known by name."""
    return load("organisations")["names"] | load("organisations")["media"]


def is_role(text: str) -> bool:
    """Tell whether a printed word is a singular role noun; of "vice-president" the last part counts.

    >>> is_role("Vice-President"), is_role("officials")
    (True, False)
    """
    word = plain(text)
    return word in role_nouns() or ("-" in word and word.rsplit("-", 1)[1] in role_nouns())


def is_person_noun(token: Token) -> bool:
    """Tell whether a common noun may denote one person: a known role, or made like one ("usher", "glazier").

    Weaker than `is_role`: only for a noun that stands in apposition to a name already known as a person's.
    """
    ends = token.i + 1 >= len(token.doc) or token.nbor().is_punct
    if not (token.tag_ == "NN" or (token.tag_ == "JJ" and ends)) or not token.text.islower():
        return False  # the parser takes "an usher." for an adjective; one with nothing behind it is a noun
    made = len(token) > 4 and token.lower_.endswith(tuple(load("roles")["endings"]))
    return is_role(token.text) or (made and token.lower_ not in load("roles")["things"])


def is_capital(doc: Doc, word: Word, proper: frozenset[str]) -> bool:
    """Tell whether a word can belong to a capitalised name where it stands.

    What opens a sentence counts when the document has it as a proper noun elsewhere (`proper`).
    """
    if not word.text[0].isupper():
        return False
    token = doc[word.start]
    if token.is_punct or word.plain == "i" or word.text.endswith(("-", "–", "—")):
        return False  # a word broken off: "Mu- Musk"
    if "-" in word.text and _is_compound(word.plain.rsplit("-", 1)[1]):
        return False
    if _dated(token):
        return False
    known = word.plain in given_names() or word.plain in honorifics()
    if token.pos_ in CLOSED and not known:
        return _initial(word.text)
    return token.pos_ == "PROPN" or known or not opens(token) or word.text in proper


def _is_compound(tail: str) -> bool:
    """Tell whether the last part of a hyphened word makes it an adjective: "Lund-backed", but not "Mei-ling"."""
    return tail in COMPOUND_TAILS or (len(tail) > 4 and tail.endswith(("ed", "ing")))


def _dated(token: Token) -> bool:
    """Tell whether a token is the name of a day or month in a date, not "May" in a name."""
    return token.lower_ in load("names")["calendar"] and (token.lower_ != "may" or token.ent_type_ == "DATE")


def _initial(text: str) -> bool:
    """Tell whether a text is a shortened given name: "J.", "J.D."."""
    return text.endswith(".") and len(text) <= 5 and text.replace(".", "").isupper()


def opens(token: Token) -> bool:
    """Tell whether a token opens a sentence, a quotation or a clause after a colon, where a capital means nothing."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.text in (":", "“", "‘", "''", "``", "-", "–", "—", "•", "(", "[", "...", "…")
