"""Dates that the telling carries from one clause to the next: a year told on, a clause so many days from another."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from generator.annotate.dates.tense import governing_verb
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.model.annotation import DateMention
from generator.model.dates import PartialDate

_OPENING = 4
_RECENT = datetime.timedelta(days=90)


def told_on(head: Token, block: ParsedBlock, before: DateMention, today: datetime.date) -> datetime.date | None:
    """Give the middle of the year in which a date without its year lies, where the sentence before set that year.

    "In 2011 the mill burned. In March the owner sold the land." Both dates must open their sentences, one next to the
    other and in the past tense: "He joined in 2011. In March he left" does not tell of one year. Nor does a year that
    ended just now.
    """
    tokens = block.tokens(before.span)
    year_end = datetime.date(before.start.year, 12, 31)
    if not tokens or before.end is not None or today - year_end < _RECENT or before.start.first_day > today:
        return None
    first = tokens.root
    next_to = first.sent.end == head.sent.start
    opening = all(token.i - token.sent.start < _OPENING and _is_past(token) for token in (first, head))
    middle = datetime.date(before.start.year, 7, 2)  # every day of the year is nearest to it
    return middle if next_to and opening and before.start.month is None else None


def _is_past(token: Token) -> bool:
    verb = governing_verb(token)
    if verb is None:
        return False
    return verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in verb.children if c.dep_ in ("aux", "auxpass"))


def date_around(head: Token | None, block: ParsedBlock, mentions: Iterable[DateMention]) -> PartialDate | None:
    """Give the one date of the clause around the clause that is so many days from it.

    "The chief resigned on Wednesday, five days after the plant caught fire": `head` is the head of "five days".
    """
    clause = head.head if head is not None else None
    clause = clause.head if clause is not None and clause.dep_ == "mark" else clause
    if clause is None or clause.dep_ != "advcl" or clause.pos_ not in ("VERB", "AUX"):
        return None
    if not any(c.lower_ in ("after", "before") and c.dep_ in ("mark", "advmod") for c in clause.children):
        return None
    found = {
        mention.start
        for mention in mentions
        if mention.end is None
        and (tokens := block.tokens(mention.span))
        and tokens.root.sent.start == clause.sent.start
        and governing_verb(tokens.root) == clause.head
    }
    return found.pop() if len(found) == 1 else None
