"""Phrases that name a role, as token ranges: "US vice-president", "founder of the National Miners' Association"."""

from __future__ import annotations

from generator.annotate.names.words import honorifics, is_person_noun, is_role, plain
from generator.annotate.tree import Doc, Token
from generator.lexicon import load

LINKS = frozenset({"of", "for", "to", "at", "in", "from", "with", "on"})
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
# What keeps its "of" on the left of a role noun: "House of Lords speaker", "member of parliament".
OF_TAKING = frozenset(
    {"House", "Member", "member", "Secretary", "Court", "Board", "Department", "Ministry", "University"}
)
# What cannot end a role: "the founder of the".
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my"})


def role_ending(doc: Doc, end: int, *, any_person: bool = False) -> tuple[int, int] | None:
    """Give the token range of a role that ends right before token `end`, or None.

    `any_person` takes every noun that may denote a person ("the glazier"): for what stands beside a name known as one.
    """
    stop = _skip_parenthesis(doc, end)
    noun = _role_noun_before(doc, stop, any_person=any_person)
    return (left_edge(doc, noun), end) if noun is not None else None


def _skip_parenthesis(doc: Doc, end: int) -> int:
    """Step back over a parenthesis: "MP (Member of Parliament) Ann Lee"."""
    if end >= 3 and doc[end - 1].text == ")":
        for i in range(end - 2, max(-1, end - 10), -1):
            if doc[i].text == "(":
                return i
    return end


def _role_noun_before(doc: Doc, end: int, *, any_person: bool) -> int | None:
    """Find the role noun next before `end`: adjacent, or with "of …" between it and the name."""
    linked = False
    if end and doc[end - 1].lower_ in LINKS | {"and", "or"}:
        return None  # "an aide to Berg and Ann Lee" says nothing of Lee
    if end and any_person and is_person_noun(doc[end - 1]):
        return end - 1
    for i in range(end - 1, max(-1, end - 9), -1):
        token = doc[i]
        if (office := _office_of(doc, i)) is not None:
            return office
        if is_role(token.text) and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            return i if i == end - 1 or (linked and doc[i + 1].lower_ in LINKS) else None
        if token.lower_ in LINKS:
            linked = True
        elif token.pos_ not in MODIFIERS and token.lower_ not in ("the", "'s", "’s", "and"):
            return None
    return None


def _office_of(doc: Doc, i: int) -> int | None:
    """Give the title whose office or hyphened end the token is: "Secretary for Justice", "Mayor-elect"."""
    if i < 2 or not is_role(doc[i - 2].text):
        return None
    elect = doc[i - 1].text == "-" and doc[i].lower_ in ("elect", "designate")
    office = doc[i - 1].lower_ in ("of", "for") and is_role(doc[i].text) and doc[i - 2].text[0].isupper()
    return i - 2 if elect or (office and doc[i].text[0].isupper()) else None


def left_edge(doc: Doc, noun: int) -> int:
    """Give the first token of the role that `noun` heads: modifiers, possessors and their article."""
    i = noun
    while i > 0 and _reaches_left(doc, i):
        i -= 1
    if i > 0 and doc[i - 1].lower_ in ARTICLES:
        return i - 1
    return i + 1 if doc[i].text == "-" else i


def _reaches_left(doc: Doc, i: int) -> bool:
    """Tell whether the token before `i` still belongs to the role that begins at `i`."""
    token = doc[i - 1]
    if token.lower_ in ("and", "of"):
        earlier = doc[i - 2].text if i >= 2 else ""
        return is_role(earlier) if token.lower_ == "and" else earlier in OF_TAKING
    possessive = token.lower_ in ("'s", "’s", "'", "’") and token.pos_ == "PART"
    hyphen = "-" in (token.text, doc[i].text) and not token.whitespace_
    modifier = token.pos_ in MODIFIERS and not doc[i].is_sent_start and token.text[0] not in "(,."
    modifier = modifier and not _stands_apart(doc, i - 1)
    return possessive or hyphen or modifier or (plain(token.text) in honorifics() and doc[i].pos_ == "PROPN")


def _stands_apart(doc: Doc, i: int) -> bool:
    """Tell whether a common noun before a capitalised title is no part of it: "after a defeat President Lo said"."""
    noun, after = doc[i], doc[i + 1]
    if noun.pos_ != "NOUN" or not noun.text.islower() or not after.text[0].isupper():
        return False
    book = load("organisations")
    known = is_role(noun.text) or noun.lower_ in book["bodies"] or noun.lower_ in book["common"]
    return noun.tag_ == "NNS" or not (known or noun.lower_ in load("places")["heads"])


def role_starting(doc: Doc, start: int, *, any_person: bool = False) -> tuple[int, int] | None:
    """Give the token range of a role that begins at token `start`, with its "of …" and "for …", or None.

    `any_person` takes every noun that may denote a person after "a" ("an usher"): for what follows a person's name.
    """
    noun = _role_noun_after(doc, start, any_person=any_person)
    if noun is None:
        return None
    end = _right_edge(doc, noun)
    after = _skip_forward(doc, end)
    nobody = after < len(doc) and doc[after].pos_ == "PROPN" and doc[after].text[0].isupper()
    return None if nobody else (start, end)


def _skip_forward(doc: Doc, at: int) -> int:
    """Step over a parenthesis: "MP (Member of Parliament) Ann Lee"."""
    if at < len(doc) and doc[at].text == "(":
        for i in range(at + 1, min(len(doc), at + 8)):
            if doc[i].text == ")":
                return i + 1
    return at


def _role_noun_after(doc: Doc, start: int, *, any_person: bool) -> int | None:
    """Find the role noun that heads the phrase from `start`: only modifiers and possessors before it."""
    found = None
    agents = any_person and doc[start : start + 1].text.lower() in ("a", "an")
    for i in range(start, min(len(doc), start + 12)):
        token = doc[i]
        if token.lower_ in ("'s", "’s", "'", "’", "-"):
            found = None if token.lower_ in ("'s", "’s") else found
        elif _heads_role(token, agents=agents):
            found = i
        elif token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "ADV"):
            if found is not None:
                return found if token.lower_ in LINKS else None
        elif _opens_role(doc, i, start) or (token.lower_ == "and" and found is not None):
            continue
        else:
            return found
    return found


def _heads_role(token: Token, *, agents: bool) -> bool:
    named = is_role(token.text) and token.pos_ in ("NOUN", "PROPN", "ADJ")
    return named or (agents and is_person_noun(token))


def _opens_role(doc: Doc, i: int, start: int) -> bool:
    """Tell whether a role may open with the token: "the mayor", "managing director", "a retired judge"."""
    if doc[i].pos_ in ("DET", "PRON"):
        return i == start
    opening = i == start or (i == start + 1 and doc[start].pos_ in ("DET", "PRON"))
    return (
        opening
        and doc[i].tag_ in ("VBG", "VBN", "VBD")
        and doc[i + 1 : i + 2].text.islower()
        and (doc[i + 1].pos_ in ("NOUN", "ADJ"))
    )


def _right_edge(doc: Doc, noun: int) -> int:
    """Give the end of the role that `noun` heads: "of", "for" and their noun phrases, no further."""
    end = noun + 1
    while end < len(doc):
        token = doc[end]
        goes_on = end + 1 < len(doc) and (
            _joins(doc, end) if token.lower_ in ("and", "&") else token.lower_ in LINKS and not _dated(doc, end + 1)
        )
        if not goes_on:
            break
        after = phrase_end(doc, end + 1)
        if after == end + 1:  # "the only other candidate to challenge him"
            break
        end = after
    return end


def trimmed(doc: Doc, start: int, end: int) -> int:
    """Give the end of a role without what opens something that the text does not finish: "the founder of the"."""
    if end < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_:
        end = max((i for i in range(start, end) if doc[i].lower_ in LINKS), default=end)
    while (
        end > start
        and doc[end - 1].pos_ in ("DET", "ADP", "CCONJ", "PUNCT", "PART", "PRON")
        and doc[end - 1].text != ")"
    ):
        end -= 1
    return end


def _joins(doc: Doc, at: int) -> bool:
    """Tell whether "and" goes on with the same kind of thing: "envoy for Ukraine and Russia", "founder and head"."""
    before, after = doc[at - 1], doc[at + 1]
    if doc[at].text == "&":
        return after.text[0].isupper()
    return before.pos_ == after.pos_ == "PROPN" or (is_role(after.text) and before.pos_ == "NOUN")


def _dated(doc: Doc, at: int) -> bool:
    return any(token.ent_type_ in ("DATE", "TIME") for token in doc[at : at + 2])


def phrase_end(doc: Doc, at: int) -> int:
    """Give the end of the noun phrase that goes on at token `at`."""
    while at < len(doc):
        token = doc[at]
        if token.ent_type_ == "PERSON" and doc[at - 1].pos_ == "NOUN" and token.pos_ == "PROPN":
            break  # "chief of staff Ana Lo"
        fits = token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "DET", "PART") or token.text == "-"
        if (
            not fits
            or (token.pos_ == "PART" and token.lower_ == "to")
            or (token.dep_ == "relcl" and token.pos_ == "VERB")
        ):
            break
        at += 1
    return at


def body_noun(doc: Doc, start: int) -> int | None:
    """Give the noun of a body that heads the phrase from token `start`: "the regional ferry operator" has none."""
    book = load("organisations")
    for i in range(start, min(len(doc), start + 6)):
        token = doc[i]
        ends = i + 1 >= len(doc) or not (doc[i + 1].pos_ in ("NOUN", "PROPN", "PART") or doc[i + 1].text == "-")
        if ends and token.pos_ in ("NOUN", "PROPN"):
            return i if token.lower_ in book["common"] and not is_role(token.text) else None
        if token.pos_ not in MODIFIERS and token.text != "-":
            return None
    return None
