"""The small values that pages are made of; the partials print them.

Text in them is untrusted and escaped when printed; `Href` and `Anchor` are checked addresses.
"""

from generator.pages.parts.open_and_dated import EventCard, QuestionCard, QuestionGroup, QuestionLine, TimelineGroup
from generator.pages.parts.page import Head, Sections, Siblings
from generator.pages.parts.passages import (
    ChangeCard,
    Download,
    Excerpt,
    Segment,
    SourceCard,
    SourcePassage,
    Statement,
    Use,
)
from generator.pages.parts.people import ActorCard, Appearances, Roll, StanceTally, UnnamedCard
from generator.pages.parts.proposals import HistoryStep, Position, PositionGroup, ProposalCard, Side, Stand
from generator.pages.parts.quotations import Facet, Option, QuotationCard, QuotationGroup, Values, Voice

__all__ = [
    "ActorCard",
    "Appearances",
    "ChangeCard",
    "Download",
    "EventCard",
    "Excerpt",
    "Facet",
    "Head",
    "HistoryStep",
    "Option",
    "Position",
    "PositionGroup",
    "ProposalCard",
    "QuestionCard",
    "QuestionGroup",
    "QuestionLine",
    "QuotationCard",
    "QuotationGroup",
    "Roll",
    "Sections",
    "Segment",
    "Siblings",
    "Side",
    "SourceCard",
    "SourcePassage",
    "StanceTally",
    "Stand",
    "Statement",
    "TimelineGroup",
    "UnnamedCard",
    "Use",
    "Values",
    "Voice",
]
