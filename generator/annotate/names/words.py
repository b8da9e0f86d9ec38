"""What a word can be in a name, looked up by its plain form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.annotate.tree import Doc, Token
from generator.lexicon import load
from generator.model.annotation import Gender

# Closed classes are no names even with a capital ("The", "However"); nouns, verbs and adjectives may be mistaken names.
CLOSED = frozenset(
    {"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "ADV", "NUM", "PUNCT", "SYM", "SPACE"}
)
HYPHENS = frozenset({"-", "‐", "‑"})
# What a title may be joined to by a hyphen without becoming another: "then-Prime Minister", "Mayor-elect".
TITLES = frozenset({"state", "law", "church", "office"})  # the classes of titles.yml that hold titles
NO_ROLES = frozenset({"group", "endings", "things", "opinion"})  # the classes of roles.yml that hold no role of one
PREFIXES = ("then-", "ex-", "now-", "former-")
SUFFIXES = ("-elect", "-designate")
# "Trump-led", "Brexit-era": a compound adjective, not a double name such as "Hoi-kwan".
COMPOUND_TAILS = frozenset({"era", "style", "like", "free", "based", "wide", "born", "led", "run", "only", "plus"})


class Word(NamedTuple):
    """A printed word, hyphened parts together: tokens `[start, end)` of a doc."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The look-up form: lower-case, straight apostrophe, no full stop at the end."""
        return plain(self.text)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Give the look-up form of a printed word.

    >>> plain("Mr."), plain("O’Neil")
    ('mr', "o'neil")
    """
    return text.lower().replace("’", "'").rstrip(".")


def words_of(doc: Doc) -> Iterator[Word]:
    """Read a doc word by word; tokens that a hyphen ties without a space are one word ("Hoi-kwan")."""
    tokens = [token.text for token in doc]
    i = 0
    while i < len(tokens):
        end = i + 1
        while end + 1 < len(tokens) and tokens[end] in HYPHENS and _hyphened(doc, end):
            end += 2
        if end == i + 1 and end + 1 < len(tokens) and tokens[end] == "." and _abbreviates(doc, i):
            end += 1
        yield Word(tokens[i] if end == i + 1 else "".join(tokens[i:end]), i, end)
        i = end


def _hyphened(doc: Doc, at: int) -> bool:
    """Tell whether tokens `at`, `at + 1` go on the word before: a hyphen and letters, no space between."""
    before, hyphen, after = doc[at - 1], doc[at], doc[at + 1]
    return not before.whitespace_ and not hyphen.whitespace_ and after.is_alpha and before.is_alpha


def _abbreviates(doc: Doc, at: int) -> bool:
    """Tell whether the full stop behind a token belongs to it, though the parser parts them: "Lt. Gen.", "SEN. LO"."""
    return not doc[at].whitespace_ and plain(doc[at].text) in honorifics() and doc[at + 2].text[0].isupper()


def is_suffix(printed: str) -> bool:
    """Tell whether a printed word may end a name without being part of its core: "Jr.", "III", but not "Xi".

    >>> is_suffix("III"), is_suffix("Xi"), is_suffix("Jr.")
    (True, False, True)
    """
    word = plain(printed)
    return word in load("honorifics")["suffixes"] and (word in ("jr", "sr") or printed.isupper())


def is_initial(printed: str) -> bool:
    """Tell whether a text is a shortened given name: "J.", "J.D."."""
    return printed.endswith(".") and len(printed) <= 5 and printed.replace(".", "").isupper()


@cache
def honorifics() -> frozenset[str]:
    """Give every word that stands before a name as an honorific or rank."""
    book = load("honorifics")
    return book["male"] | book["female"] | book["either"] | book["rank"]


@cache
def titles() -> frozenset[str]:
    """Give every title of address, several words as one entry."""
    return frozenset().union(*(entries for name, entries in load("titles").items() if name in TITLES))


@cache
def role_nouns() -> frozenset[str]:
    """Give every noun that says who one person is, the weak ones too."""
    return frozenset().union(*(entries for name, entries in load("roles").items() if name not in NO_ROLES))


@cache
def given_names() -> frozenset[str]:
    """Give every common given name."""
    return frozenset().union(*load("given_names").values())


def gender_of_given(name: str) -> Gender | None:
    """Give the gender of most people who bear a given name (its plain form), or None for an open or unknown one."""
    book = load("given_names")
    male, female = name in book["male"], name in book["female"]
    if name in book["either"] or male == female:
        return None
    return Gender.MALE if male else Gender.FEMALE


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


@lru_cache(maxsize=16384)
def is_role(text: str) -> bool:
    """Tell whether a printed word is a singular role noun; of "vice-president" the last part counts.

    >>> is_role("Vice-President"), is_role("officials")
    (True, False)
    """
    word = plain(text)
    if word in role_nouns():
        return True
    return "-" in word and (word.rsplit("-", 1)[1] in role_nouns() or bare_title(word) in role_nouns())


@lru_cache(maxsize=4096)
def bare_title(word: str) -> str:
    """Give a title's look-up form without what a hyphen joins to it.

    >>> bare_title("then-prime"), bare_title("mayor-elect"), bare_title("vice-president")
    ('prime', 'mayor', 'vice-president')
    """
    for prefix in PREFIXES if "-" in word else ():
        word = word.removeprefix(prefix)
    for suffix in SUFFIXES if "-" in word else ():
        word = word.removesuffix(suffix)
    return word


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(load("roles")["endings"]))


def is_person_noun(token: Token) -> bool:
    """Tell whether a common noun may denote one person: a known role, or made like one ("usher", "glazier").

    Weaker than `is_role`: only for a noun that stands in apposition to a name already known as a person's.
    """
    ends = token.i + 1 >= len(token.doc) or token.nbor().is_punct
    if not (token.tag_ == "NN" or (token.tag_ == "JJ" and ends)) or not token.text.islower():
        return False  # the parser takes "an usher." for an adjective; one with nothing behind it is a noun
    made = len(token) > 4 and token.lower_.endswith(_endings())
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
    known = word.plain in given_names() or word.plain in honorifics()
    if _dated(token) or (_does(token) and not known and word.text not in proper):
        return False
    if token.pos_ in CLOSED and not known:
        return is_initial(word.text)
    return token.pos_ == "PROPN" or known or not opens(token) or word.text in proper


def _does(token: Token) -> bool:
    """Tell whether a sentence opens with what is done to a body: "Dissolving Parliament", "Reforming Congress"."""
    made = token.lower_.endswith("ing") and opens(token) and plain(token.text) not in places()
    after = token.nbor() if made and token.i + 1 < len(token.doc) else None
    return after is not None and after.text[0].isupper() and plain(after.text) in load("organisations")["heads"]


def _is_compound(tail: str) -> bool:
    """Tell whether the last part of a hyphened word makes it an adjective: "Lund-backed", but not "Mei-ling"."""
    return tail in COMPOUND_TAILS or (len(tail) > 4 and tail.endswith(("ed", "ing")))


def _dated(token: Token) -> bool:
    """Tell whether a token is the name of a day or month in a date, not "May" in a name."""
    return token.lower_ in load("names")["calendar"] and (token.lower_ != "may" or token.ent_type_ == "DATE")


def opens(token: Token) -> bool:
    """Tell whether a token opens a sentence, a quotation or a clause after a colon, where a capital means nothing."""
    if token.i == 0:
        return True
    before = token.nbor(-1)
    if token.is_sent_start:  # the parser ends a sentence at "Michael A. Reed", "Capt. Lo" now and then
        return not (is_initial(before.text) or (before.text[-1] == "." and plain(before.text) in honorifics()))
    return before.is_quote or before.text in (":", "“", "‘", "''", "``", "-", "–", "—", "•", "(", "[", "...", "…")
