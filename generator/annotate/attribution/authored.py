"""A document that is nothing but somebody's words, under a title that says whose.

In "Statement from Mayor Lund on the Port" the title alone decides: the text credits nobody, nor mentions the author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.annotate.names.words import given_names, honorifics, organisations, plain, titles
from generator.annotate.parse import Parse
from generator.lexicon import load
from generator.model.annotation import Attribution, Entities, Entity, EntityKind, Quotation, QuotationType

# What ends the author's name in a title: "… on the port", "… to the council", "…: we must act".
BEHIND = (
    r"(?=\s+(?:on|about|after|before|following|regarding|concerning|to|in|at|ahead|for|with|marking)\s|\s*[:,;–—|]|$)"
)
CONFIDENCE = 0.95


def credited_by_title(
    parse: Parse, entities: Entities, quotations: Sequence[Quotation]
) -> tuple[Entities, tuple[Quotation, ...]]:
    """Give the words of a document that is all one quotation to the author whom its title names.

    Where the title names nobody, or the document holds other words than the author's, nothing changes.
    """
    name = author_in(parse.document.title) if is_all_marked(parse, quotations) else None
    if name is None or any(q.speaker or q.source for q in quotations if q.type is QuotationType.DIRECT):
        return entities, tuple(quotations)
    author = known(entities, name) or stranger(name)
    if author.key not in {entity.key for entity in entities.all}:
        entities = replace(entities, all=(*entities.all, author))
    return entities, tuple(
        replace(q, speaker=author.key, confidence=CONFIDENCE, rule="title") if q.type is QuotationType.DIRECT else q
        for q in quotations
    )


def is_all_marked(parse: Parse, found: Sequence[Attribution]) -> bool:
    """Tell whether the paragraphs hold no word outside direct quotations."""
    contents = [each.content for each in found if each.type is QuotationType.DIRECT]
    tokens = ((block, token) for block in parse.paragraphs for token in block.words)
    words = (block.start + token.idx for block, token in tokens if any(map(str.isalnum, token.text)))
    return bool(contents) and all(any(c.start <= offset < c.end for c in contents) for offset in words)


def author_in(title: str) -> str | None:
    """Read the author's name in a title: "Ada Lund and Tom Berg" in "Joint statement by Ada Lund and Tom Berg".

    >>> author_in("Statement from Mayor Lund on the Port")
    'Mayor Lund'
    """
    nouns = "|".join(sorted(load("reporting_phrases")["titled"]))
    pattern = rf"(?:[\w-]+\s+){{0,3}}(?:{nouns})s?\s+(?:from|by|of)\s+(?P<name>[^\W\d_].*?){BEHIND}"
    found = re.match(pattern, title.strip(), re.IGNORECASE)
    name = re.sub(r"^the\s+", "", found["name"], flags=re.IGNORECASE) if found else ""
    words = name.split()
    capitals = [word for word in words if word[:1].isupper()]
    return name if len(capitals) >= 2 and set(words) - set(capitals) <= {"and", "of", "de", "van", "von", "&"} else None


def stranger(name: str) -> Entity:
    """Make the entity of an author whom the text does not mention: a person, or a body, or several.

    A person goes without the title, as in the text: Ada Lund in "Statement from Mayor Ada Lund".
    """
    words = name.split()
    led = next((at for at in range(len(words) - 1, 0, -1) if plain(" ".join(words[:at])) in titles() | honorifics()), 0)
    own, book = words[led:], load("organisations")
    body = any(plain(word) in book["heads"] | book["kinds"] | organisations() for word in own)
    if re.search(r"\b(?:and|&)\b", name) or body:
        return Entity(key=name, kind=EntityKind.UNNAMED, name=name, mentions=(), plural=not body)
    if not led and plain(own[0]) not in given_names():
        return Entity(key=name, kind=EntityKind.UNNAMED, name=name, mentions=())
    bare = " ".join(own)
    return Entity(key=bare, kind=EntityKind.PERSON, name=bare, mentions=(), aliases=(name,) if led else ())


def known(entities: Entities, name: str) -> Entity | None:
    """Find the one person or body of the text whom the title names, by the whole name or by its last word."""
    if re.search(r"\b(?:and|&)\b", name):
        return next((e for e in entities.all if plain(e.name) == plain(name)), None)
    exact = [e for e in entities.all if plain(name) in {plain(n) for n in (e.name, *e.aliases)}]
    last = plain(name.rsplit(maxsplit=1)[-1])
    people = [e for e in entities.all if e.kind is EntityKind.PERSON and plain(e.name).split()[-1:] == [last]]
    found = exact or people
    return found[0] if len(found) == 1 else None
