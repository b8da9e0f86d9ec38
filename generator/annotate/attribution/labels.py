"""Speakers set beside their words without a verb: “…” — Name, NAME: “…”, points under a heading that names one."""

from __future__ import annotations

import re

from generator.annotate.attribution.nearby import Credited
from generator.annotate.attribution.surroundings import Discourse, Surroundings, words
from generator.annotate.parse import ParsedBlock
from generator.model.span import Span

# A run of capitalised words, as names and titles are printed: "Secretary of State Ann Lee", "Sen. Tom Moore".
RUN = r"(?:@?[A-ZÀ-Þ][\w.'’-]*|of|the|for|and|de|da|di|van|von|der|al|bin)"
NAME = rf"@?[A-ZÀ-Þ][\w.'’-]*(?:[ \xa0](?:{RUN}))*"
# What may stand between a name and its colon, or close a line after it: "(R-S.C.)", "on X", ", 54".
ASIDE = r"(?:\s*\([^)]*\)|\s+(?:on|to|in|at|via)\s[^:.!?]*|,\s[^:.!?]*)*"
LABEL = re.compile(
    rf"\s*(?:[-–—•*]\s+)?(?:[^:.!?]*\s[-–—]\s+)?(?:[Mm]ore from |[Vv]ia |[Bb]y )?(?P<name>{NAME}){ASIDE}\s*:\s*$"
)
SIGNED = re.compile(rf"\s*[-–—―]+\s*(?P<name>{NAME})(?=\s*(?:$|[,(\n;]|on\s|in\s|at\s|to\s|via\s))")
POINT = re.compile(r"\s*[-–—•*]\s+")
HEADING = re.compile(rf"\s*(?P<name>{NAME}){ASIDE}\s*:?\s*$")
LOWER_END = re.compile(r"(?:[ \xa0](?:of|the|for|and|de|da|di|van|von|der|al|bin))+$")
LONGEST = 14  # words of a label or a heading


def labelled(discourse: Discourse, around: Surroundings) -> Credited | None:
    """Read a name before a stretch or after it, in its own line."""
    printed = around.head.text_of(discourse.text)
    match = LABEL.match(printed)
    if match and len(words(match["name"])) <= LONGEST:
        name = named(match, around.head.start, discourse.text)
        if is_name(around.block, name) and not any(cue.span.overlaps(name) for cue in around.heads):
            return Credited(source=name, cue=None, rule="label")
    thrown_in = printed.rstrip().endswith(("-", "–", "—"))  # worried that — “is it over?” — Lee would leave
    match = SIGNED.match(around.tail.text_of(discourse.text)) if around.ended and not thrown_in else None
    if match and is_name(around.block, name := named(match, around.tail.start, discourse.text)):
        return Credited(source=name, cue=None, rule="signed")
    return None


def signed_below(discourse: Discourse, around: Surroundings) -> Credited | None:
    """Read a name in the line under a paragraph of nothing but speech: ¶ — Ann Lee, mayor."""
    at = around.paragraph + 1
    if at >= len(discourse.paragraphs) or words(discourse.text[around.marked.outer.end : around.block.block.span.end]):
        return None
    block = discourse.paragraphs[at]
    printed = block.block.span.text_of(discourse.text)
    match = SIGNED.match(printed)
    if not match or len(words(printed)) > LONGEST:
        return None
    name = named(match, block.start, discourse.text)
    return Credited(source=name, cue=None, rule="signed below") if is_name(block, name) else None


def headed(discourse: Discourse, around: Surroundings) -> Credited | None:
    """Read a point under a heading that names somebody (Secretary Ann Lee on Morning Talk ¶ - On trade: “…”)."""
    if not POINT.match(discourse.text, around.block.start) or around.heads:
        return None
    for at in range(around.paragraph - 1, -1, -1):
        block = discourse.paragraphs[at]
        printed = block.block.span.text_of(discourse.text)
        if POINT.match(printed):
            continue
        match = HEADING.match(printed)
        if not match or len(words(printed)) > LONGEST:
            return None
        name = named(match, block.start, discourse.text)
        return Credited(source=name, cue=None, rule="heading") if is_name(block, name) else None
    return None


def named(match: re.Match[str], offset: int, text: str) -> Span:
    """Give the document span of a match's name, without small words and a full stop at its end."""
    start, end = match.start("name") + offset, match.end("name") + offset
    printed = LOWER_END.sub("", text[start:end])
    return Span(start, start + len(printed.rstrip(".,")))


def is_name(block: ParsedBlock, name: Span) -> bool:
    """Tell whether a run of capitals names somebody: a proper noun no place, date or thing in shouting capitals."""
    tokens = block.tokens(name)
    if tokens is None or not len(tokens) or len(tokens) > 12:
        return False
    first, last = tokens[0], tokens[-1]
    if first.pos_ in ("ADP", "SCONJ", "CCONJ", "PRON", "ADV"):
        return False
    shouted = len(tokens) > 4 and tokens.text.isupper()
    return last.pos_ in ("PROPN", "X") and last.ent_type_ not in ("DATE", "TIME", "GPE", "LAW", "EVENT") and not shouted
