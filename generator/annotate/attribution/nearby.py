"""The reporting in a quotation's own sentence: what follows the marks, what leads up to them."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from generator.annotate.attribution.cue import Cue, CueKind, Frame
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.surroundings import Surroundings, words
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.span import Span

# Clauses that say when or why something was said: no reporting leads from them up to the marks.
CIRCUMSTANCE = frozenset(
    {"when", "if", "after", "because", "while", "although", "though", "since", "before", "until", "once"}
)

# Words that lead from the marks to another clause than the one that reports them: “…” and Ann Lee says …
RELATIVES = frozenset({"which", "that", "who"})
DASHES = ("—", "–", " -", "--")
ENDED = frozenset(".!?…")
ELSEWHERE = CIRCUMSTANCE | {"and", "but", "which", "that", "who", "whom", "until", "unless", "whether", "or"}
# Those of them that may be prepositions as well.
TEMPORAL = frozenset({"after", "before", "since", "until"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PREPOSITIONS = frozenset(
    {"for", "to", "at", "of", "into", "in", "on", "with", "from", "by", "about", "over", "under", "against"}
)
SUBJECTS = ("nsubj", "nsubjpass")
# Ways in which a content that follows the cue belongs to it, and the stretch before does not.
OWNING = frozenset({Frame.CLAUSE, Frame.OBJECT, Frame.NAMED})
# Words that may follow the reporting without being reported.
PLACES = frozenset(
    {
        "in",
        "on",
        "at",
        "after",
        "during",
        "when",
        "while",
        "before",
        "by",
        "from",
        "with",
        "over",
        "via",
        "as",
        "last",
        "this",
        "later",
        "of",
        "into",
        "through",
        "earlier",
        "yesterday",
        "today",
        "again",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """A source for a stretch, with its cue where there is one, and the rule that found it.

    `source_rule` says how the syntax gives the cue its source.
    """

    source: Span
    cue: Span | None
    addressee: Span | None = None
    rule: str
    source_rule: str = ""


def of_cue(cue: Cue, rule: str) -> Credited | None:
    """Give the credit of a cue."""
    if cue.source is None:
        return None
    return Credited(source=cue.source, cue=cue.span, addressee=cue.addressee, rule=rule, source_rule=cue.source_rule)


def followed_by(text: str, around: Surroundings) -> Credited | None:
    """Read the reporting after a stretch: “…,” she said; “…?” asked Ann Lee; “…,” according to the ministry."""
    if not around.open_behind(text):
        return None
    cue = next((cue for cue in around.tails if cue.source is not None and cue.parenthetical), None)
    if cue is None or cue.source is None or not reaches(text, around, cue):
        return None
    if PREPOSITIONS.intersection(word.lower() for word in gap_before(text, around, cue)):
        return of_cue(cue, "after phrase")  # “It is a challenge” for the party, said Ann Lee
    return of_cue(cue, "after ended" if around.ended else "after")


def gap_before(text: str, around: Surroundings, cue: Cue) -> list[str]:
    """Give the words between a stretch and the reporting that follows it."""
    first = min(cue.span.start, cue.source.start) if cue.source else cue.span.start
    return words(text[around.tail.start : max(first, around.tail.start)])


def reaches(text: str, around: Surroundings, cue: Cue) -> bool:
    """Tell whether a cue in a stretch's tail reports that stretch, not what follows.

    No cue does whose clause is joined on (“…” and Tom Berg says …), relative (“…” which he said …) or a sentence of its
    own (“It is over.” Ann Lee said she was sorry).
    """
    if cue.source is None or cue.source.start < around.tail.start or cue.source.text_of(text).lower() in RELATIVES:
        return False
    if reports_elsewhere(around, cue):
        return False
    gap = gap_before(text, around, cue)
    if len(gap) > 4 or (around.ended and gap) or ELSEWHERE.intersection(word.lower() for word in gap):
        return False
    return not around.ended or closes(text, around, cue)


def reports_elsewhere(around: Surroundings, cue: Cue) -> bool:
    """Tell whether a cue behind a stretch has a content of its own: claimed “…,” one lawyer said the cases differed."""
    return cue.frame in OWNING and any(cue.span.end <= content.start for content in cue.contents)


def closes(text: str, around: Surroundings, cue: Cue) -> bool:
    """Tell whether reporting behind a sentence's end says no more than who speaks, to whom, when or where."""
    spans = (cue.span, cue.source, cue.addressee)
    rest = text[max(span.end for span in spans if span) : max(around.tail.end, cue.span.end)].strip(" \t\n\xa0\"”’'")
    following = words(rest)
    if not following and rest[-1:] not in ENDED and opens_anew(text, around.tail.end):
        return False  # “I will.” He added, “And soon.”
    if len(following) > 1 and following[0].endswith("ly") and following[0].islower():
        following = following[1:]  # “Is it over?” she said quietly in the hall
    elif following and following[0].endswith("ly") and following[0].islower():
        return True
    return not following or not rest[0].isalnum() or following[0].lower() in PLACES | load("names")["calendar"]


def opens_anew(text: str, offset: int) -> bool:
    """Tell whether a stretch that begins with a capital opens at `offset`."""
    return bool(re.compile(r"[“\"‘'„«`]+\W*[A-ZÀ-Þ]").match(text, offset))


def led_up_to(text: str, around: Surroundings) -> Credited | None:
    """Read the reporting before a stretch: she said, “…”; Ann Lee told the court: “…”; called it a “…”."""
    for cue in reversed(around.heads):
        if cue.source is None or cue.negated or circumstantial(around, cue) or thrown_in(text, around, cue):
            continue
        if rule := beside(text, around, cue) or around_marks(around, cue):
            return of_cue(uttering(around, cue), rule)
        if cue.parenthetical and words(text[cue.span.end : around.head.end])[-1].lower() in ("and", "but"):
            return of_cue(cue, "before, joined")  # said she was “sorry” for the town and “…”
    return None


def uttering(around: Surroundings, cue: Cue) -> Cue:
    """Give the cue whose source utters the words: Lee, in "Lee told the court that she believed it “a trap”".

    A belief or a wish inside a report of speech is passed on by whoever speaks.
    """
    if cue.utters:
        return cue
    outer = (c for c in reversed(around.heads) if c.parenthetical and c.source and not c.negated)
    return next((c for c in outer if any(cue.span in content for content in c.contents)), cue)


def beside(text: str, around: Surroundings, cue: Cue) -> str | None:
    """Give the rule by which a cue stands right before the marks, or before their comma or colon."""
    gap = text[cue.span.end : around.head.end].rstrip()
    if not words(gap) or words(gap) == ["that"]:
        return "before"
    if gap.endswith(",") and cue.parenthetical and not begins_clause(around, cue, gap):
        return "before, comma"
    if cue.passive:
        return None  # the report, written by Ann Lee, quoted a letter: “…”
    return "before, colon" if gap.endswith((":", ";", *DASHES)) and cue.parenthetical else None


def begins_clause(around: Surroundings, cue: Cue, gap: str) -> bool:
    """Tell whether another clause begins between a cue and the marks: said it after she left, “…”.

    Not so in "said in a letter before the vote, “…”".
    """
    found = ELSEWHERE.intersection(map(str.lower, words(gap)))
    if not found & TEMPORAL or found - TEMPORAL:
        return bool(found)
    end = around.head.end - around.block.start
    between = itertools.takewhile(lambda t: t.idx < end, around.block.words[cue.token + 1 :])
    return any(t.tag_ in FINITE for t in between)


def around_marks(around: Surroundings, cue: Cue) -> str | None:
    """Give the rule by which the syntax makes a stretch part of what a cue reports."""
    if any(around.marked.span.overlaps(content) for content in cue.contents):
        return "before, content"
    return "before, embedded" if governs(around, cue) else None


def circumstantial(around: Surroundings, cue: Cue) -> bool:
    """Tell whether a cue only says when or why (When she said no, “…”)."""
    token: Token = around.block.doc[cue.token]
    return token.dep_ == "advcl" and any(c.dep_ in ("mark", "advmod") and c.lower_ in CIRCUMSTANCE for c in token.lefts)


def thrown_in(text: str, around: Surroundings, cue: Cue) -> bool:
    """Tell whether a cue stands in a parenthesis of its sentence.

    Spoke up — which the paper called rare — “…”; ruled, the abstract says, “…”
    """
    before, gap = text[around.head.start : cue.span.start], text[cue.span.end : around.head.end].rstrip()
    if cue.kind is CueKind.PHRASE:
        return bool(words(before)) and gap.endswith(",")
    return gap.endswith(DASHES) and any(dash in before for dash in DASHES)


def governs(around: Surroundings, cue: Cue) -> bool:
    """Tell whether the syntax hangs a stretch on a cue, with no clause of somebody else's between them.

    In "Lee backed the plan, though it was plain that she had “doubts”" the words are not what Lee backed.
    """
    tokens = around.block.tokens(around.marked.span)
    if tokens is None or not len(tokens):
        return False
    governor, step = around.block.doc[cue.token], tokens.root
    while step not in (governor, step.head) and not opens_clause(step):
        step = step.head
    return step == governor


def opens_clause(token: Token) -> bool:
    """Tell whether a word heads a clause with a subject of its own that is not the content of the verb above."""
    return token.dep_ in ("advcl", "relcl", "acl", "conj", "parataxis") and any(c.dep_ in SUBJECTS for c in token.lefts)


def led_in(text: str, around: Surroundings) -> Credited | None:
    """Read a sentence with a colon and no verb of saying (Ann Lee came out to the press: “…”)."""
    printed = around.head.text_of(text).rstrip()
    return leads_in(around.block, around.head) if printed.endswith((":", ";")) and words(printed) else None


def leads_in(block: ParsedBlock, piece: Span) -> Credited | None:
    """Find whom a sentence that ends in a colon makes speak: whose answer it is, or who acts in it."""
    tokens = block.tokens(piece)
    if tokens is None or not len(tokens) or any(t.lemma_.lower() in load("names")["slogan"] for t in tokens):
        return None  # what banners proclaim nobody says
    last = next((t for t in reversed(tokens) if t.is_alpha), tokens[0])
    shows = tokens[0].lower_ == "here" and len(tokens) > 1  # Here is Ann Lee in 1992: “…”
    main = tokens[1] if shows else main_verb(tokens)
    shown = main.rights if shows else main.lefts
    subject = next((c for c in shown if c.dep_ in ("nsubj", "nsubjpass") or (c.dep_ == "attr" and c.i > main.i)), None)
    for noun in (subject, last):
        owner = next((t for t in noun.lefts if t.dep_ == "poss" and can_speak(t)), None) if noun is not None else None
        if noun is not None and owner is not None and is_speech(noun):
            return Credited(source=mention_of(block, owner), cue=block.span(noun), rule="led in, possessive")
    if subject is None or not (can_speak(subject) or is_speech(subject)):
        return None
    mention, rule = mention_of(block, subject), "led in" if can_speak(subject) else "led in by a document"
    return Credited(source=mention, cue=None, rule=rule) if mention in piece else None


def main_verb(tokens: TokenSpan) -> Token:
    """Give the highest word of what leads up to marks: the parser may hang it on the words in them."""
    inside = (t for t in reversed(tokens) if t.head == t or t.head not in tokens)
    return next((t for t in inside if t.pos_ in ("VERB", "AUX")), tokens[-1].sent.root)


def is_speech(noun: Token) -> bool:
    """Tell whether a noun stands for something said or written: Ms Lee’s answer."""
    phrases = load("reporting_phrases")
    return noun.lemma_.lower() in phrases["documents"] or noun.lemma_.lower() in load("quotemarks")["utterances"]
