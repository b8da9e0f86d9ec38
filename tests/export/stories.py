"""Small stories with any words in them, for the exports."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from generator.model.annotation import EntityKind, QuotationType
from generator.model.document import Block, BlockKind, Document
from generator.model.span import Span
from generator.model.story import Actor, Evidence, Story, StoryEvent, StoryQuotation
from generator.pages.catalogue import Catalogue, catalogue_of

# Text as a file can hold it, and more often than chance has it, what a spreadsheet runs.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30) | st.builds(
    str.__add__,
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", "\n", "'", '"', ",", "＝"]),
    st.text("=1'a", max_size=5),
)


def catalogued(story: Story) -> Catalogue:
    return catalogue_of(story)


def story_quoting(words: str, name: str = "Ann Other", **fields: object) -> Story:
    """Tell that somebody of that name said these words, and nothing else."""
    whole = Span(0, len(words))
    document = Document(
        id="a",
        path="a.txt",
        text=words,
        title=name,
        blocks=(Block(BlockKind.PARAGRAPH, whole),),
        **fields,  # type: ignore[arg-type]  # test data
    )
    evidence = Evidence("a", whole, words)
    quotation = StoryQuotation(
        id="quotes/a",
        evidence=evidence,
        type=QuotationType.DIRECT,
        marked=(evidence,),
        speaker="people/a",
        source=None,
        cue=evidence,
        addressee=None,
        date=None,
        working=None,
        confidence=0.95,
        rule="test",
    )
    actor = Actor(id="people/a", kind=EntityKind.PERSON, name=name, mentions=(evidence,))
    return Story(documents=(document,), people=(actor,), quotations=(quotation,))


def story_of_events(*dates: tuple[str, str | None], planned: bool = False, day: str | None = "2024-05-15") -> Story:
    """Tell of one event for each date or range."""
    text = "The council will vote on the toll."
    document = Document(
        id="a",
        path="a.txt",
        text=text,
        title="The toll",
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        date=datetime.date.fromisoformat(day) if day else None,
    )
    events = tuple(
        StoryEvent(
            id=f"events/{i}",
            date=start,
            end=end,
            text="the council votes",
            working="Friday → 17 May 2024",
            planned=planned,
            evidence=(Evidence("a", Span(0, 11), text[:11]),),
        )
        for i, (start, end) in enumerate(dates)
    )
    return Story(documents=(document,), events=events)
