"""Titles that a reader understands alone, composed of the text's own words."""

from __future__ import annotations

import re

from generator.annotate.proposals.contents import (
    behind_colon,
    called_for,
    clause,
    predicate_end,
    relative,
    relative_phrase,
    under,
)
from generator.annotate.proposals.phrases import deed_phrase
from generator.annotate.proposals.syntax import bare, children, phrase, purpose
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load

LONGEST = 16  # words
CLAUSES = frozenset({"relcl", "advcl", "pcomp", "ccomp"})
WEAK_ENDS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PART", "SPACE", "AUX"})
DEICTIC = frozenset({"yesterday", "today", "tonight", "tomorrow"})  # mean nothing on a page of their own
# "Plans on Thursday to merge": a day of the week means nothing on a page of its own either
WEEKDAY = re.compile(
    r"(?<=\w) (?:on |last |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! night| morning|['’])"
    r"| (?:by|on|at|until|before|after) that (?:date|day|time|point|moment|deadline)\b"
)
# what follows tells why, or gives an example: "a ban on tolls because of fears that …"
BEYOND = re.compile(
    r"(?<=\w\w\w) (?:because|as well|after having|and his|and her|in ways|in an effort|in hopes)\b.*"
    r"|(?<=\w), (?:especially|albeit|including)\b.*| \([^)]*$"
)
# a clause added to what is already told: "raise the minimum wage, which the mayor opposes"
ADDED = re.compile(r"^((?:\S+ ){4,}\S+), (?:which|who|whose)\b.*")
QUOTE_MARKS = str.maketrans("", "", '“”"«»„')


def headline(span: TokenSpan, head: Token | None = None) -> str:
    """Compose a title of a phrase: no article in front, a capital, no quote marks, at most some 16 words."""
    return capital(plain(shorten(_unowned(bare(span)), head)))


def _unowned(span: TokenSpan) -> TokenSpan:
    """Drop an "own" whose owner a title does not keep: "her own bill dealing with the debt"."""
    return span[1:] if len(span) > 1 and span[0].lower_ == "own" else span


def with_content(span: TokenSpan, noun: Token) -> str:
    """Compose a title of a noun and what it is told to hold, or "" where it is told nothing.

    "Bill that would give …", "Plan to move …" for "the plan would move …", "Proposal for coal plants to shut" for "the
    proposal calls for …", "Third option: a review of the dates".
    """
    name = plain(bare(span))
    colon, told, verb = behind_colon(noun), relative(noun), clause(noun)
    if colon is not None:
        return capital(f"{name}: {plain(shorten(colon))}")
    below = under(noun)
    if below is not None:
        return capital(f"{name}: {plain(shorten(below))}")
    if told is not None and told.i >= span.end:
        words = relative_phrase(told)
        return capital(f"{name} {plain(shorten(words, told))}")
    if told is not None or verb is None:
        return capital(plain(shorten(bare(span), told))) if told is not None else ""
    if verb.lemma_ == "call":
        wanted = called_for(verb)
        return capital(f"{name} {plain(shorten(wanted))}") if wanted is not None else ""
    words = verb.doc[verb.i : predicate_end(verb)]
    return capital(f"{name} to {verb.lemma_}{plain(shorten(words, verb))[len(verb) :]}")


def without_aside(span: TokenSpan, token: Token, *, behind: str = "") -> TokenSpan:
    """Cut off a participle, or only one behind a comma or that judges: "the plan, shown in May", "branded a sham"."""
    lexicon = load("stance")
    for part in children(token, "acl"):
        first, judges = part.left_edge.i, part.lemma_ in lexicon["call_verb"] | lexicon["oppose_verb"]
        cut = judges or token.doc[first - 1].text.startswith(behind)
        if part.tag_ in ("VBN", "VBD") and token.i < first < span.end and cut:
            return token.doc[span.start : first - 1 if token.doc[first - 1].is_punct else first]
    return span


def over_maker(noun: Token) -> str:
    """Compose a title over who it comes from: "a proposal by the minister, a liberal, to waive the fee"."""
    by, aim = next((c for c in children(noun, "prep") if c.lower_ in ("by", "from")), None), purpose(noun)
    if by is None or aim is None or aim.i < by.i:
        return ""
    deed = deed_phrase(aim, aim)
    return capital(f"{plain(bare(noun.doc[phrase(noun).start : by.i]))} to {plain(shorten(deed, aim))}")


def over_aside(head: Token) -> str:
    """Compose a title over an aside between a noun and its complement: "suspension — prorogation — of parliament"."""
    doc, after = head.doc, head.i + 1
    if after >= len(doc) or doc[after].text not in ("—", "–", "("):
        return ""
    close = next((t.i for t in doc[after + 1 : after + 8] if t.text in ("—", "–", ")")), None)
    if close is None or close + 1 >= len(doc) or doc[close + 1].lower_ not in ("of", "on", "for"):
        return ""
    rest = phrase(doc[close + 1], without=frozenset({"relcl", "appos", "advcl", "parataxis"}))
    first = bare(phrase(head)).start
    return capital(f"{plain(doc[first:after])} {plain(shorten(rest))}")


def plain(span: TokenSpan) -> str:
    """Give a phrase's words on one line, without quote marks and brackets of an abbreviation."""
    words = " ".join(span.text.translate(QUOTE_MARKS).split())
    return ADDED.sub(r"\1", BEYOND.split(WEEKDAY.sub("", words), maxsplit=1)[0]).strip(" ,;:—–-")


def capital(text: str) -> str:
    """Give a title its capital."""
    return text[:1].upper() + text[1:]


def shorten(span: TokenSpan, head: Token | None = None) -> TokenSpan:
    """Cut a long phrase back to the last place where it may end: before a clause, or a phrase's preposition."""
    if len(span) <= LONGEST:
        return trimmed(span)
    floor = head.i - span.start + 1 if head is not None else 3
    for good in (_strong_end, _weak_end):
        least = max(floor, 6 if good is _strong_end else 3)
        for cut in range(LONGEST, least, -1):
            if good(span[cut]) and not _needs_more(span, cut):
                return trimmed(span[:cut])
    return trimmed(span[:LONGEST])


def _needs_more(span: TokenSpan, cut: int) -> bool:
    """Tell whether a cut takes away a verb's object or infinitive: "lets owners, not officials, | decide …"."""
    end = span[cut].i
    return any(
        c.i >= end and c.dep_ in ("dobj", "xcomp", "ccomp", "attr", "oprd", "acomp")
        for t in span[:cut]
        if t.pos_ == "VERB"
        for c in t.children
    )


def _strong_end(token: Token) -> bool:
    """Tell whether a title may well end before a token: a comma, a coordinator, the beginning of a clause."""
    return (
        token.dep_ in ("cc", "mark")
        or any(a.left_edge == token and a.dep_ in CLAUSES for a in (token, *token.ancestors))
        or token.text in (",", ";", ":", "—", "–")
        or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"))
    )


def _weak_end(token: Token) -> bool:
    return token.dep_ == "prep"


def trimmed(span: TokenSpan) -> TokenSpan:
    """Drop words that cannot end a title."""
    end = len(span)
    while end > 1 and (
        span[end - 1].tag_ in ("WDT", "WP", "WRB")
        or span[end - 1].lower_ == "such"
        or (span[end - 1].pos_ in WEAK_ENDS and span[end - 1].dep_ not in ("prt", "advmod"))
        or span[end - 1].lower_ in DEICTIC
    ):
        end -= 1
    return span[:end]
