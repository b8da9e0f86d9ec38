"""Words on display: what a sign, a banner or a poster reads.

They are printed word for word, but a sign speaks for nobody: they are credited only where the text names whose it is (a
banner from the Dockers’ Union reading “…”) or who holds it (Ann Lee waved a placard that read “…”).
"""

from __future__ import annotations

import itertools

from generator.annotate.attribution.lead_up import tokens_before
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.nearby import Credited
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.sources import find_credit
from generator.annotate.attribution.surroundings import Surroundings
from generator.annotate.tree import Token
from generator.lexicon import load

FAR = 12  # tokens between a sign and the words on it
WHOSE = frozenset({"from", "of", "by"})


def is_displayed(around: Surroundings) -> bool:
    """Tell whether a stretch stands on a sign: a banner reading “…”, a placard with the words “…”, the “…” poster."""
    return sign_before(around) is not None or qualifies_sign(around)


def shown_by(around: Surroundings) -> Credited | None:
    """Give whose the sign is, where the text says so."""
    sign = sign_before(around)
    if sign is None:
        return None
    owners = (t for prep in sign.rights if prep.lower_ in WHOSE for t in prep.rights if t.dep_ == "pobj")
    owner = next((t for t in owners if t.text[:1].isupper()), None)
    if owner is not None:
        return Credited(source=mention_of(around.block, owner), cue=None, rule="displayed")
    bearer = holder(sign)
    named = bearer is not None and any(t.pos_ == "PROPN" for t in (bearer, *bearer.subtree) if t.i < sign.i)
    return (
        Credited(source=mention_of(around.block, bearer), cue=None, rule="displayed, held")
        if bearer and named
        else None
    )


def holder(sign: Token) -> Token | None:
    """Give whoever holds up a sign: Ann Lee, who waved a placard; councillors of Ash End left holding banners."""
    step = sign.head
    if sign.dep_ != "dobj" or step.lemma_.lower() not in load("quotemarks")["holding"]:
        return None
    while True:
        if (credit := find_credit(step)) is not None:
            return credit.head if can_speak(credit.head) else None
        if step.dep_ not in ("conj", "acl", "advcl", "pcomp", "prep", "xcomp") or step.head == step:
            return None
        step = step.head
        if step.pos_ in ("NOUN", "PROPN"):
            return step if can_speak(step) or step.tag_ == "NNS" else None


def sign_before(around: Surroundings) -> Token | None:
    """Give the sign whose reading leads right up to the marks: signs which read “…”, a sign, which said: “…”."""
    book = load("quotemarks")
    tokens = [t for t in tokens_before(around) if t.text not in (":", ",")][-FAR:]
    if not tokens or not (tokens[-1].lower_ in book["displaying"] or tokens[-1].lemma_.lower() in book["wordings"]):
        return None
    before = itertools.takewhile(lambda t: t.tag_ not in ("VBD", "VBZ", "VBP"), reversed(tokens[:-1]))
    return next((t for t in before if t.lemma_.lower() in load("names")["slogan"]), None)


def qualifies_sign(around: Surroundings) -> bool:
    """Tell whether several words in marks qualify a sign: “Save the pier” posters hung in every window."""
    tail = around.block.tokens(around.tail) if len(around.tail) else None
    if tail is None or len(around.block.tokens(around.marked.span) or ()) < 2:
        return False
    after = next((t for t in tail if around.block.start + t.idx >= around.tail.start), None)
    return after is not None and after.lemma_.lower() in load("quotemarks")["carriers"]
