"""How we know that something was said: the sign and words for it, and the source's own words around the quotation."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.lexicon import load
from generator.model.annotation import EntityKind, QuotationType
from generator.model.document import Document
from generator.model.span import Span
from generator.model.story import StoryQuotation
from generator.pages.excerpts import sentence_around


class Ground(StrEnum):
    """How we know it; the words are those of addresses and of CSS classes."""

    SAID = "said"
    PARTLY = "partly"
    REPORTED = "reported"
    UNNAMED = "unnamed"
    WRITTEN = "written"
    OPEN = "open"


# What each is called where it stands for many quotations.
GROUNDS = {
    Ground.SAID: "In the speaker’s own words",
    Ground.PARTLY: "Partly in the speaker’s own words",
    Ground.REPORTED: "As reported, in the source’s words",
    Ground.UNNAMED: "Through an unnamed source",
    Ground.WRITTEN: "In a statement, in writing or in a post",
    Ground.OPEN: "Speaker not settled",
}
_WORD_FOR_WORD = {
    QuotationType.DIRECT: "word for word",
    QuotationType.MIXED: "partly word for word",
    QuotationType.INDIRECT: "as reported",
}
_OWN = {
    QuotationType.DIRECT: Ground.SAID,
    QuotationType.MIXED: Ground.PARTLY,
    QuotationType.INDIRECT: Ground.REPORTED,
}
_GAP = 40  # characters between the reporting words and what they report: ", on Monday, "
_CLAUSE = 90  # characters of reporting words: more is a story of its own, and stands in the passage


@dataclass(frozen=True, slots=True)
class Manner:
    """How words reached the public, as printed ("in a joint statement"), and whether they were written.

    `text` is empty where the reporting verb alone says it ("wrote").
    """

    text: str
    is_written: bool


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The source's reporting words right before the quotation ("Ms Varga said ") or right after it; else empty."""

    before: str = ""
    after: str = ""


def ground_of(speaker: EntityKind | None, kind: QuotationType) -> tuple[Ground, str]:
    """Say how we know that these words were said: the ground, and its words for one quotation."""
    if speaker is None:
        return Ground.OPEN, GROUNDS[Ground.OPEN]
    if speaker is EntityKind.UNNAMED:
        return Ground.UNNAMED, f"{GROUNDS[Ground.UNNAMED]}, {_WORD_FOR_WORD[kind]}"
    return _OWN[kind], GROUNDS[_OWN[kind]]


def find_lead_in(document: Document, quotation: StoryQuotation) -> LeadIn:
    """Find the reporting words that stand right beside reported content: all of it is one stretch of the text.

    "Ms Varga said | the boat would stop", "The boat would stop, | Ms Varga said". Words in quote marks need none.
    """
    if quotation.type is QuotationType.DIRECT or quotation.cue is None:
        return LeadIn()
    content = quotation.evidence.span
    clause = _reporting(quotation, content) or quotation.cue.span
    if clause.end <= content.start and _is_beside(document.text[clause.end : content.start], len(clause)):
        return LeadIn(before=document.text[clause.start : content.start])
    if content.end <= clause.start and _is_beside(document.text[content.end : clause.start], len(clause)):
        return LeadIn(after=document.text[content.end : clause.end])
    return LeadIn()


def _reporting(quotation: StoryQuotation, content: Span) -> Span | None:
    """Give the stretch from the source to the cue and the one spoken to, where all stand on one side of `content`."""
    parts = [part.span for part in (quotation.cue, quotation.source, quotation.addressee) if part]
    whole = functools.reduce(Span.cover, parts)
    return whole if len(whole) <= _CLAUSE and not whole.overlaps(content) else None


def _is_beside(gap: str, length: int) -> bool:
    return len(gap) <= _GAP and length <= _CLAUSE and not re.search(r"[.!?”’\"]\s|\n\s*\n", gap)


def find_manner(document: Document, quotation: StoryQuotation) -> Manner | None:
    """Find how the words reached the public, where the text says so right beside its reporting words.

    "the ministry said on Monday in a statement", "In an interview with the Echo, she said". A statement further off may
    be another one, of which somebody speaks.
    """
    if quotation.cue is None:
        return None
    content = quotation.evidence.span
    parts = (part.span for part in (quotation.cue, quotation.source, quotation.addressee) if part)
    near = [part for part in parts if not part.overlaps(content)]
    sentence = sentence_around(document, functools.reduce(Span.cover, near, content))
    for found in _channel().finditer(document.text, sentence.start, sentence.end):
        phrase = Span(found.start(), found.end())
        if not phrase.overlaps(content) and _belongs(phrase, near, sentence, document.text):
            return Manner(found[0], bool(found["written"] or found["platform"]))
    writing = load("channels")["writing"]
    return Manner("", True) if any(word in writing for word in quotation.cue.text.lower().split()) else None


def _belongs(phrase: Span, near: Iterable[Span], sentence: Span, text: str) -> bool:
    """Tell whether a phrase stands right after the reporting words, or begins the sentence that leads to them."""
    for part in near:
        after, before = text[part.end : phrase.start], text[phrase.end : part.start]
        if part.end <= phrase.start and _only_says_when_and_to_whom(after):
            return True
        leads = phrase.end <= part.start and len(before) <= _GAP and not re.search(r"[“\".!?]", before)
        if leads and not text[sentence.start : phrase.start].strip("“\"' "):
            return True
    return False


def _only_says_when_and_to_whom(words: str) -> bool:
    """Tell whether words between "said" and "in a statement" lead on to it: "late on Monday", but not "of remarks"."""
    between = load("channels")["between"]
    return not re.search(r"[^\w\s,]", words) and all(
        word[0].isupper() or word[0].isdigit() or word in between for word in words.replace(",", " ").split()
    )


@functools.cache
def _channel() -> re.Pattern[str]:
    """Match "in a joint statement", "at a news conference", "in an interview with the Echo", "on Facebook"."""
    nouns = load("channels")

    def any_of(name: str) -> str:
        return "|".join(noun.replace(" ", r"\ ") for noun in sorted(nouns[name], key=lambda noun: (-len(noun), noun)))

    lead = r"(?:an?|his|her|their|its|the|one|another)\ (?:[\w-]+\ ){0,3}?"
    return re.compile(
        rf"""\b(?:
          in\ {lead}(?P<written>{any_of("written")})
        | (?:in|at|during)\ {lead}(?P<spoken>{any_of("spoken")})
          (?:\ with\ (?:the\ )?(?-i:[A-Z][\w’'&.-]*(?:\ [A-Z][\w’'&-]*)*))?
        | on\ (?P<platform>{any_of("platforms")})
        )\b(?!-)""",
        re.VERBOSE | re.IGNORECASE,
    )
