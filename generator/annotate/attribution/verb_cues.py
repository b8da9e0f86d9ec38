"""Verbs as reporting cues, read with the lexicon's classes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution.content import complements_of
from generator.annotate.attribution.cue import PARENTHETICAL, Cue, CueKind, Frame
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.reporting import (
    PERSONAL,
    can_speak,
    first_words,
    has_addressee,
    index,
    is_reporting,
)
from generator.annotate.attribution.sources import Credit, find_credit, is_passive
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})


def find_verb_cues(block: ParsedBlock) -> Iterator[Cue]:
    """Find the verbs of a block that report something, in text order."""
    for token in block.words:
        if token.tag_.startswith("V") and token.lemma_.lower() in first_words():
            cue = _read(block, token)
            if cue:
                yield cue


def _read(block: ParsedBlock, verb: Token) -> Cue | None:
    """Read a verb with the first of its complements that its lexicon entry allows."""
    lemma, partner = _entry(verb)
    frames = index().get(lemma, {})
    credit = _known(verb, find_credit(verb))
    chosen: Frame | None = None
    contents: tuple[Span, ...] = ()
    preposition = partner
    for found in complements_of(block, verb, credit.head if credit else None):
        two = f"{verb.lemma_.lower()} {found.preposition.lower_}" if found.preposition is not None else lemma
        if _allowed(found.frame, index().get(two, {}).get(found.frame), credit):
            lemma, chosen, contents = two, found.frame, found.contents
            preposition = found.preposition if found.preposition is not None else partner
            break
    frame = chosen or Frame.BARE
    verb_class = index().get(lemma, {}).get(frame) or frames.get(Frame.BARE)
    if verb_class is None and _names_antecedent(verb):
        verb_class = frames.get(Frame.NAMED)
    if _keeps_silent(verb):
        return None
    if verb_class is None or (frame is Frame.BARE and _leads_to_report(verb)):
        return None
    return Cue(
        span=_span(block, verb, preposition),
        kind=CueKind.VERB,
        lemma=lemma,
        verb_class=verb_class,
        frame=frame,
        source=mention_of(block, credit.head) if credit else None,
        source_rule=credit.rule if credit else "",
        contents=contents,
        addressee=_addressee(block, verb) if verb_class in PARENTHETICAL else None,
        passive=is_passive(verb),
        negated=_is_negated(verb, credit),
        token=verb.i,
    )


def _leads_to_report(verb: Token) -> bool:
    """Tell whether a verb only leads up to one that reports: went on to say, kept saying."""
    return any(c.dep_ == "xcomp" and c.tag_ in ("VB", "VBG") and is_reporting(c) for c in verb.rights)


def _names_antecedent(verb: Token) -> bool:
    """Read "the agency, which he called “a cartel”": what is named stands before the relative clause."""
    return verb.dep_ == "relcl" and any(c.tag_ in ("WDT", "WP") and c.dep_ != "nsubj" for c in verb.lefts)


def _keeps_silent(verb: Token) -> bool:
    """Tell whether nothing is said: declined to comment, refused to answer."""
    silent = load("reporting_phrases")["silent"]
    return any(c.dep_ == "xcomp" and f"{verb.lemma_.lower()} {c.lemma_.lower()}" in silent for c in verb.rights)


def _known(verb: Token, credit: Credit | None) -> Credit | None:
    """Leave out a source that is nobody in particular ("someone said so") or carries words ("banners saying …")."""
    if credit is None or credit.head.lower_ in load("reporting_phrases")["anybody"]:
        return None
    named = verb.head if credit.rule == "relative" else credit.head
    return None if named.lemma_.lower() in load("names")["slogan"] else credit


def _is_negated(verb: Token, credit: Credit | None) -> bool:
    """Tell "did not say", "nobody said" and "no official said" from "said"."""
    if any(c.dep_ == "neg" for c in verb.children):
        return True
    return credit is not None and any(t.lower_ in NOBODY for t in (credit.head, *credit.head.lefts))


def _allowed(frame: Frame, verb_class: str | None, credit: Credit | None) -> bool:
    """Tell whether the lexicon has the frame and the source can have what it says."""
    if verb_class is None:
        return False
    if frame not in PERSONAL or verb_class == "evidential" or credit is None or credit.rule == "relative":
        return True
    return credit.rule != "noun participle" and can_speak(credit.head)


def _entry(verb: Token) -> tuple[str, Token | None]:
    """Give the lexicon's lemma and the particle that belongs to it: "point out"."""
    lemma = verb.lemma_.lower()
    for child in verb.rights:
        if child.dep_ in ("prt", "advmod", "acomp") and f"{lemma} {child.lower_}" in index():
            return f"{lemma} {child.lower_}", child
        if child.lower_ == "it" and child.i == verb.i + 1 and f"{lemma} it" in index() and _closes(child):
            return f"{lemma} it", child
    return lemma, None


def _closes(word: Token) -> bool:
    """Tell whether nothing but a manner follows: as Lee put it, put it bluntly; but not "put it on the table"."""
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    return after is None or after.is_punct or (after.tag_ == "RB" and after.lower_.endswith("ly"))


def _span(block: ParsedBlock, verb: Token, partner: Token | None) -> Span:
    """Give the cue's words: the verb, and its particle or preposition where that follows at once."""
    if partner is not None and partner.i == verb.i + 1:
        return block.span(verb).cover(block.span(partner))
    return block.span(verb)


def _addressee(block: ParsedBlock, verb: Token) -> Span | None:
    """Give the one spoken to: "told reporters", "said to the committee"."""
    takes_object = has_addressee(verb)
    for child in verb.rights:
        if child.dep_ in ("dobj", "dative") and takes_object and child.pos_ in ("NOUN", "PROPN", "PRON"):
            return mention_of(block, child)
        if child.dep_ in ("dative", "prep") and child.lower_ == "to":
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.pos_ in ("NOUN", "PROPN", "PRON"):
                    return mention_of(block, inner)
    return None
