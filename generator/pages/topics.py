"""What quotations are about: the proposals and the people of whom the sources speak in the very words quoted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.span import Span
from generator.model.story import Evidence, Story, StoryProposal, StoryQuotation


def find_topics(story: Story) -> Mapping[str, tuple[str, ...]]:
    """Give the ids of the proposals that each quotation is on, by quotation id, in the story's order."""
    told: dict[str, list[tuple[Span, str]]] = {}
    for proposal in story.proposals:
        for evidence in _told_of(proposal):
            told.setdefault(evidence.document, []).append((evidence.span, proposal.id))
    return {
        quotation.id: tuple(
            dict.fromkeys(
                proposal
                for span, proposal in told.get(quotation.evidence.document, ())
                if span.overlaps(quotation.evidence.span)
            )
        )
        for quotation in story.quotations
    }


def _told_of(proposal: StoryProposal) -> Iterator[Evidence]:
    """Give the passages that speak of a proposal."""
    yield from proposal.mentions
    yield from proposal.evidence
    yield from (term.evidence for term in proposal.terms)
    yield from (position.evidence for position in proposal.positions)
    yield from (entry.evidence for entry in proposal.history)


def find_remarks(story: Story) -> Mapping[str, tuple[StoryQuotation, ...]]:
    """Give the quotations that name or address each actor and are somebody else's, by the actor's id."""
    mentions: dict[str, list[tuple[Span, str]]] = {}
    for actor in (*story.people, *story.organisations):
        for mention in actor.mentions:
            mentions.setdefault(mention.document, []).append((mention.span, actor.id))
    found: dict[str, list[StoryQuotation]] = {}
    for quotation in story.quotations:
        spans = [evidence.span for evidence in (quotation.evidence, quotation.addressee) if evidence]
        named = (
            actor
            for mention, actor in mentions.get(quotation.evidence.document, ())
            if any(mention in span for span in spans)
        )
        for identifier in dict.fromkeys(named):
            if identifier != quotation.speaker:
                found.setdefault(identifier, []).append(quotation)
    return {actor: tuple(quotations) for actor, quotations in found.items()}
