"""A dated expression with all that is known around it, for the rules that make events of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.dates.tense import governing_verb
from generator.annotate.events.clauses import reporting_verb
from generator.annotate.events.naming import Namer
from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.tree import Token
from generator.model.annotation import DateMention, Entities, Quotation
from generator.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Setting:
    """A dated expression in its paragraph.

    `date` is the head of its words, `others` the heads of the paragraph's other dates, `name` names the pronouns;
    `quoted` tells whether it stands in quote marks.
    """

    parse: Parse
    block: ParsedBlock
    entities: Entities
    mention: DateMention
    date: Token
    others: tuple[Token, ...]
    quoted: bool

    @property
    def today(self) -> datetime.date | None:
        """The day of publication."""
        return self.parse.document.date

    @property
    def name(self) -> Namer:
        """What names the pronouns of the paragraph."""
        return Namer(self.block, self.entities)

    @property
    def lies_ahead(self) -> bool:
        """Whether the date begins after the day of publication."""
        return self.today is not None and self.mention.start.first_day > self.today

    @property
    def is_past(self) -> bool:
        """Whether the date ended before the day of publication."""
        return self.today is not None and _last_day(self.mention.end or self.mention.start) < self.today

    @property
    def has_begun(self) -> bool:
        """Whether the date lies before the day of publication, or the month or year has begun that it names."""
        return self.today is not None and (self.mention.end or self.mention.start).first_day < self.today

    @property
    def is_over(self) -> bool:
        """Whether the date lies before the day of publication, or is loosely around it ("today", "this week")."""
        around = self.mention.rule in ("near day", "relative week, month or year") and not self.lies_ahead
        return self.has_begun or around

    @property
    def is_an_earlier_year(self) -> bool:
        """Whether the date begins in a year before that of publication."""
        return self.today is not None and self.mention.start.year < self.today.year

    @property
    def is_whole_year(self) -> bool:
        """Whether the expression is "this year" or its like, which mostly compares."""
        start, end = self.mention.start, self.mention.end
        return self.mention.rule == "relative week, month or year" and end is None and start.month is None

    def words(self, preposition: Token | None) -> tuple[Token, ...]:
        """Give the words of the dated expression, with its preposition."""
        tokens = self.block.tokens(self.mention.span) or ()
        return (*tokens, *([preposition] if preposition is not None else []))

    def is_told_on_another_day(self, verb: Token) -> bool:
        """Tell whether the report of a clause has a date of its own: "said on Monday it would close on Friday"."""
        said = reporting_verb(verb)
        return said is not None and any(governing_verb(other) == said for other in self.others)


def _last_day(date: PartialDate) -> datetime.date:
    """Give the latest day that a date can mean."""
    if date.day is not None:
        return date.first_day
    years, months = divmod(date.month or 12, 12)
    return datetime.date(date.year + years, months + 1, 1) - datetime.timedelta(days=1)


def settings_of(
    parse: Parse, entities: Entities, quotations: tuple[Quotation, ...], dates: tuple[DateMention, ...]
) -> Iterator[Setting]:
    """Yield the dated expressions of the paragraphs, in text order."""
    marked = [span for quotation in quotations for span in quotation.marked]
    for block in parse.paragraphs:
        found = [(mention, tokens.root) for mention in dates if (tokens := block.tokens(mention.span))]
        for mention, date in found:
            quoted = any(mention.span in span for span in marked)
            others = tuple(other for _, other in found if other.i != date.i)
            yield Setting(parse, block, entities, mention, date, others, quoted)
