"""Organisations: institutions, companies, media and states, as far as they can act or speak."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from generator.annotate.names.role_phrases import body_noun
from generator.annotate.names.runs import Run
from generator.annotate.names.words import countries, given_names, is_role, organisations, plain
from generator.annotate.parse import Parse, ParsedBlock
from generator.lexicon import load
from generator.model.annotation import Entity, EntityKind, Mention
from generator.model.span import Span

# What ties the parts of an organisation's name: "Court of Session", "Supreme Court of the Northern Isles".
TIES = frozenset({"of", "for", "on", "and", "the", "&", "in", "against"})


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


def find_organisations(parse: Parse, runs: Sequence[Run]) -> tuple[Entity, ...]:
    """Find the organisations that the runs left over by people name, in the order of their first mention."""
    found = [(run.headline, naming) for run in runs for naming in _namings(run)]
    told = {naming.key for headline, naming in found if not headline}
    namings = [naming for headline, naming in found if not headline or naming.key in told]
    joined = _with_short_forms(_apart(namings))
    groups: dict[str, list[Naming]] = defaultdict(list)
    for naming in joined:
        groups[naming.key].append(naming)
    return tuple(_entity(found) for found in groups.values())


def _apart(namings: Sequence[Naming]) -> list[Naming]:
    """Keep of overlapping names the longest, in text order."""
    kept: list[Naming] = []
    for naming in sorted(namings, key=lambda n: (n.span.start, -n.span.end)):
        if not kept or not kept[-1].span.overlaps(naming.span):
            kept.append(naming)
    return kept


def _entity(found: Sequence[Naming]) -> Entity:
    name = max((n.text for n in found), key=lambda text: len(text.split()) * 100 + len(text) * (not text.isupper()))
    aliases = tuple(form for form in dict.fromkeys(n.text for n in found) if form != name)
    named = [Mention(span=n.span, rule="organisation") for n in found]
    nouns = [Mention(span=n.noun, rule="role") for n in found if n.noun is not None]
    mentions = tuple(sorted((*named, *nouns), key=lambda mention: mention.span))
    return Entity(key=f"the {name}", kind=EntityKind.ORGANISATION, name=name, mentions=mentions, aliases=aliases)


def _namings(run: Run) -> Iterator[Naming]:
    """Read the organisation that a run names, with what "of" adds to it, or the body that follows ("… government")."""
    doc = run.block.doc
    body = _body_after(run)
    if body is not None:
        text = doc[run.start : body + 1].text
        yield Naming(run.block, run.start, body + 1, plain(text))
        return
    whole = doc[run.start : run.end].text
    if (country := canonical(whole)) is not None:
        if not _attributive(doc[run.end - 1]):
            yield Naming(run.block, run.start, run.end, country)
        return
    end = _extended(run)
    if (
        plain(whole) in organisations()
        or _is_headed(run)
        or (end > run.end and _of_taking(doc[run.end - 1]))
        or _labelled(run)
        or described_as_body(run)
    ):
        before = _body_before(run)
        noun = run.block.span(before) if before is not None else None
        yield Naming(run.block, run.start, end, plain(doc[run.start : end].text), noun)


def _attributive(token: Token) -> bool:
    """Tell whether a country only modifies: "US officials", "Ukraine-Russia talks"."""
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i


def _body_after(run: Run) -> int | None:
    """Give the token of the body that the run modifies: "the Varga administration", "the Danish government"."""
    doc = run.block.doc
    last = doc[run.end - 1]
    if plain(last.text) in ("administration", "government", "campaign"):
        return run.end - 1
    if run.end < len(doc) and plain(doc[run.end].text) in ("administration", "government", "campaign"):
        return run.end if doc[run.end].pos_ in ("NOUN", "PROPN") else None
    return None


def described_as_body(run: Run) -> bool:
    """Tell whether the text says what body the run is: "Zippa, the company behind it", "the paper, the Torv Post"."""
    doc, at = run.block.doc, run.end
    if at + 2 < len(doc) and doc[at].text == "," and doc[at + 1].lower_ in ("the", "a", "an"):
        return body_noun(doc, at + 2) is not None
    return _body_before(run) is not None


def _body_before(run: Run) -> Token | None:
    """Find the noun before a comma that the run names: "the local paper, the Torv Post", "its owner" is none."""
    doc = run.block.doc
    comma = run.start - (2 if run.start and doc[run.start - 1].lower_ == "the" else 1)
    if comma < 2 or doc[comma].text != "," or doc[comma - 1].lower_ not in load("organisations")["common"]:
        return None
    noun = doc[comma - 1]
    definite = any(child.lower_ in ("the", "its", "their") for child in noun.lefts)
    closed = run.end < len(doc) and doc[run.end].text in (",", ".")
    return noun if noun.pos_ == "NOUN" and definite and closed else None


def _is_headed(run: Run) -> bool:
    last = run.plain[-1]
    return run.end - run.start > 1 and last in load("organisations")["heads"]


def _of_taking(token: Token) -> bool:
    return plain(token.text) in load("organisations")["heads"]


def _labelled(run: Run) -> bool:
    """Tell whether the parser calls the whole run an organisation, and it is more than a common word."""
    tokens = run.block.doc[run.start : run.end]
    if any(token.ent_type_ != "ORG" for token in tokens):
        return False
    if run.headline or run.plain[-1] in load("places")["heads"]:
        return False
    return tokens.text.isupper() if len(run.words) == 1 else run.plain[0] not in given_names()


def _extended(run: Run) -> int:
    """Give the end of the name with what is tied to it: "Ministry" + "of Foreign Affairs"."""
    doc, end = run.block.doc, run.end
    while end < len(doc) and doc[end].lower_ in ("of", "for", "on", "and", "&") and _of_taking(doc[run.end - 1]):
        at = end + 1
        if at < len(doc) and doc[at].lower_ == "the":
            at += 1
        if doc[end].lower_ in ("and", "&") and not doc[end - 1].ent_type_ == "ORG" == (
            doc[at].ent_type_ if at < len(doc) else ""
        ):
            break
        stop = at
        while stop < len(doc) and _goes_on(doc[stop]):
            stop += 1
        if stop == at:
            break
        end = stop
    return end


def _goes_on(token: Token) -> bool:
    """Tell whether a token can belong to what "of" or "on" ties: no day ("on Friday"), no person ("Speaker Ann Lo")."""
    if not token.text[0].isupper() or token.pos_ not in ("PROPN", "NOUN", "ADJ"):
        return False
    return not (token.lower_ in load("names")["calendar"] or token.ent_type_ == "PERSON" or is_role(token.text))


@cache
def _canonical_names() -> dict[str, str]:
    return {form: name for name, forms in load("countries").items() for form in (name, *forms)}


def canonical(printed: str) -> str | None:
    """Give the canonical name of a printed country, or None; "us" is one only in capitals.

    >>> canonical("U.S."), canonical("us")
    ('united states', None)
    """
    if plain(printed) in ("us", "un") and not printed.replace(".", "").isupper():
        return None
    return _canonical_names().get(plain(printed)) if plain(printed) in countries() else None


def _with_short_forms(namings: Sequence[Naming]) -> Iterator[Naming]:
    """Give short forms the key of what they shorten: "(AP)" after "Associated Press", a court without its land."""
    short: dict[str, str] = {}
    for naming in namings:
        doc = naming.block.doc
        opening = doc[naming.start - 1].text if naming.start else ""
        before = next((n for n in namings if n.block is naming.block and n.end == naming.start - 1), None)
        if opening == "(" and before is not None and _initials(before.text) == re.sub(r"\W", "", naming.text).lower():
            short.setdefault(naming.key, before.key)
    keys = list(dict.fromkeys(naming.key for naming in namings))
    for key in keys:
        longer = [other for other in keys if other != key and other.startswith(f"{key} of ")]
        if len(longer) == 1 and key not in short:
            short[key] = longer[0]
    for naming in namings:
        yield replace(naming, key=short.get(naming.key, naming.key))


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()).lower()
