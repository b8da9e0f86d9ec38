"""The reporting after a quotation, read word by word where the parser lost its way.

Marks mislead a parser: in “Sorry,” Quick said, it may take a name for an adverb, in “No,” said retired teacher Ann Lee,
an adjective for the verb's complement. What is printed is plain all the same: a short noun phrase and a verb of saying,
in either order, right behind the marks.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.annotate.attribution.nearby import Credited
from generator.annotate.attribution.reporting import can_speak, has_addressee
from generator.annotate.attribution.surroundings import Surroundings
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

SAYING = ("speech", "telling", "asking", "writing")
COMMA = frozenset(",.?!…—–-")
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
# What ends a noun phrase that follows its verb: said Ann Lee on Monday.
ENDS = frozenset(
    {"who", "which", "that", "in", "on", "at", "after", "during", "when", "as", "about", "to", "while", "before", "by"}
)
# What opens the description of somebody: “…,” this odd jack-of-all-trades declared.
OPENING = frozenset({"this", "that", "one", "another"})
LONGEST = 14  # tokens of a source that stands before its verb


def read_after(text: str, around: Surroundings) -> Credited | None:
    """Read “…,” Ann Lee said, or “…,” said Ann Lee, from the words alone."""
    found = around.block.tokens(around.tail) if len(around.tail) and around.open_behind(text) else None
    tokens = [t for t in found or () if around.block.start + t.idx >= around.tail.start and not t.is_space]
    while tokens and tokens[0].is_punct:
        if tokens[0].text not in (",", '"', "”", "’", "''"):
            return None
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0].pos_ in ("ADP", "SCONJ", "CCONJ") or is_circumstance(around):
        return None
    return said_by(text, around, tokens) if is_saying(tokens[0]) else says(around, tokens)


def is_circumstance(around: Surroundings) -> bool:
    """Tell whether marks only end a phrase before what is said.

    To a question on the “sale of the port,” Lee said nobody would buy it.
    """
    head = [t for t in around.block.tokens(around.head) or () if not t.is_space] if len(around.head) else []
    marked = around.block.tokens(around.marked.span) or ()
    return bool(head) and head[0].pos_ == "ADP" and not any(t.tag_ in FINITE - {"VBN"} for t in (*head, *marked))


@functools.cache
def verbs_of_saying() -> frozenset[str]:
    """Give the one-word verbs that report speech beside its marks, by lemma."""
    verbs = {lemma for name in SAYING for lemma in load("reporting_verbs")[name] if " " not in lemma}
    return frozenset(verbs.union(*load("speech_manners").values()))


def is_saying(token: Token) -> bool:
    """Tell whether a token is a finite verb of saying; “…,” Lee answers may be tagged as two nouns."""
    if (
        token.tag_ in ("NN", "NNS")
        and token.i
        and token.nbor(-1).tag_ in ("NNP", "PRP")
        and token.i + 1 < len(token.doc)
    ):
        return (
            token.nbor(1).is_punct and token.lower_.removesuffix("s") in verbs_of_saying() and token.lower_[-1] == "s"
        )
    return token.tag_ in FINITE and token.lemma_.lower() in verbs_of_saying()


def said_by(text: str, around: Surroundings, tokens: Sequence[Token]) -> Credited | None:
    """Read the speaker behind the verb, where a comma or a full stop closes the words: “Pier” follows a family."""
    end = around.marked.outer.end
    if not COMMA.intersection(text[end - 2 : end + 1]):
        return None
    phrase = []
    for token in tokens[1:LONGEST]:
        if (token.is_punct and token.text not in ("-", "'", "’")) or token.lower_ in ENDS or is_saying(token):
            break
        phrase.append(token)
    if around.ended and len(phrase) + 1 < len(tokens) and not closing(tokens[len(phrase) + 1]):
        return None
    if any(token.tag_ in FINITE - {"VBN"} or token.tag_ == "MD" for token in phrase):
        return None  # three in ten “loyalists” said they would stay
    while phrase and phrase[-1].pos_ not in ("NOUN", "PROPN", "PRON") and not phrase[-1].text.istitle():
        phrase.pop()
    return credit(around, phrase, tokens[0], "surface inverted")


def says(around: Surroundings, tokens: Sequence[Token]) -> Credited | None:
    """Read the speaker before the verb, with an apposition between them or none: Lee, a farmer, said."""
    at = next((i for i, token in enumerate(tokens[:LONGEST]) if is_saying(token)), None)
    if at is None or not at or tokens[0].tag_ == "VBG" or has_object(tokens[at]):
        return None
    if around.ended and at + 1 < len(tokens) and not closing(tokens[at + 1]):
        return None
    phrase = list(tokens[:at])
    commas = [
        i for i, token in enumerate(phrase) if token.is_punct and token.text not in ("-", "'", "’", '"', "“", "”")
    ]
    if commas:
        if phrase[commas[0]].text != "," or not (phrase[-1].text == "," or describes(phrase, commas)):
            return None
        phrase = phrase[: commas[0]]
    if len(phrase) > 1 and phrase[-1].pos_ == "ADV" and phrase[-2].whitespace_ and phrase[-1].text.islower():
        phrase.pop()  # Lee later said
    if len(phrase) == 1 and phrase[0].text[:1].isupper() and not around.ended:
        return credit(around, phrase, tokens[at], "surface")  # “It is over,” Will said
    if any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT")
        or t.lower_ in ("and", "but", "as", "when")
        or (t.tag_ == "VBN" and t.nbor(1).pos_ == "ADP")  # a story borrowed from one published earlier
        for t in phrase
    ):
        return None
    return credit(around, phrase, tokens[at], "surface")


def describes(phrase: Sequence[Token], commas: Sequence[int]) -> bool:
    """Read an apposition that no comma closes: Ann Lee, who runs the port said; Tom Berg, the clerk of Ash End said."""
    after = phrase[commas[0] + 1]
    opens = after.lower_ in ("who", "a", "an", "the")
    return len(commas) == 1 and opens and all(t.pos_ == "PROPN" for t in phrase[: commas[0]])


def has_object(verb: Token) -> bool:
    """Tell whether a verb has something else to report than the marks: “late,” the actor discussed the delay."""
    return not has_addressee(verb) and any(
        c.dep_ == "dobj" and c.pos_ in ("NOUN", "PRON") and c.ent_type_ not in ("DATE", "TIME") and set_on(verb, c)
        for c in verb.rights
    )


def set_on(verb: Token, noun: Token) -> bool:
    """Tell whether no comma parts a verb from what follows: Lee says at the port, a place that nobody visits."""
    return noun.i < verb.i or "," not in (verb.nbor(1).text, noun.left_edge.nbor(-1).text)


def closing(token: Token) -> bool:
    """Tell whether the reporting can end before a token: it has no object, no clause of its own."""
    if token.lower_ in load("names")["calendar"]:
        return True  # “It is over,” Lee said Friday
    if token.tag_ == "RB" and token.lower_.endswith("ly") and token.i + 1 < len(token.doc):
        return closing(token.nbor(1))  # “Is it over?” Lee said quietly
    return token.text in (".", ",", ";", "!", ")") or token.lower_ in (ENDS | {"of", "into", "through"}) - {
        "who",
        "which",
        "that",
        "to",
        "as",
        "about",
    }


def credit(around: Surroundings, phrase: Sequence[Token], verb: Token, rule: str) -> Credited | None:
    """Credit a noun phrase that ends in somebody who can speak or something written, or is all names."""
    if not phrase:
        return None
    described = rule == "surface" and phrase[0].lower_ in OPENING and not around.ended and len(phrase) > 1
    if not (described or speaks(phrase[-1]) or can_speak(phrase[0]) or phrase[-1].text[:1].isupper()):
        return None
    span = Span(around.block.span(phrase[0]).start, around.block.span(phrase[-1]).end)
    return Credited(source=span, cue=around.block.span(verb), rule=rule)


def speaks(noun: Token) -> bool:
    """Tell whether a noun is somebody, or something written that is read: “…,” the editorial read."""
    return can_speak(noun) or noun.lemma_.lower() in load("reporting_phrases")["documents"]
