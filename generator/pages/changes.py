"""What each source added to the story that no earlier one had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model.annotation import EntityKind
from generator.model.story import Evidence, Story
from generator.pages.cards import Cards, byline
from generator.pages.catalogue import newest_first
from generator.pages.parts import ChangeCard
from generator.pages.wording import counted


def latest_changes(cards: Cards, count: int) -> tuple[ChangeCard, ...]:
    """Say what the latest `count` sources added, the newest first."""
    story = cards.catalogue.story
    added = dict(_added(story))
    return tuple(
        ChangeCard(
            title=cards.source(document).title, byline=byline(document), added=", ".join(added[document.id]) or None
        )
        for document in newest_first(story)[:count]
    )


def _added(story: Story) -> Iterator[tuple[str, list[str]]]:
    """Count, for each document, what is told by it first; the story's documents are in the order of their dates."""
    order = {document.id: place for place, document in enumerate(story.documents)}

    def firsts(items: Iterable[Iterable[Evidence]]) -> Counter[str]:
        told = ([evidence.document for evidence in item] for item in items)
        return Counter(min(documents, key=order.__getitem__) for documents in told if documents)

    quotations = firsts([quotation.evidence] for quotation in story.quotations)
    people = firsts(actor.mentions for actor in story.people if actor.kind is EntityKind.PERSON)
    proposals = firsts(proposal.evidence for proposal in story.proposals)
    questions = firsts(question.evidence for question in story.questions)
    for document in story.documents:
        tallies = (
            (quotations[document.id], "quotation", None),
            (people[document.id], "new person", "new people"),
            (proposals[document.id], "new proposal", None),
            (questions[document.id], "new question", None),
        )
        yield document.id, [counted(number, noun, plural) for number, noun, plural in tallies if number]
