"""How the site is made, with the figures of this build."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.annotation import EntityKind, QuotationType
from generator.model.story import Story
from generator.pages import catalogue as places
from generator.pages.catalogue import Catalogue
from generator.pages.home import sections_from
from generator.pages.parts import Head
from generator.pages.views import MethodView
from generator.pages.wording import counted, written_range


def lay_out_method(catalogue: Catalogue) -> MethodView:
    """Give the page on how the site is made."""
    return MethodView(
        head=Head(
            path=places.METHOD.path,
            title="How this site is made",
            description="What the machine does, what it cannot do, and how to check it.",
        ),
        sections=sections_from(places.METHOD.path),
        figures=tuple(_figures(catalogue)),
    )


def _figures(catalogue: Catalogue) -> Iterator[str]:
    """Say how much was read and found, and how much of it was left without a speaker or a date."""
    story = catalogue.story
    yield f"{counted(len(story.documents), 'source')}{_stretch(story)}"
    passages = sum(len(passages.spans) for passages in catalogue.passages.values())
    yield f"{counted(passages, 'passage')} of them, on which all the rest stands"
    direct = sum(quotation.type is QuotationType.DIRECT for quotation in story.quotations)
    yield f"{counted(len(story.quotations), 'quotation')}, {direct} of them wholly in quote marks"
    yield f"{counted(len(catalogue.quoted(None)), 'quotation')} left unattributed"
    unnamed = sum(actor.kind is EntityKind.UNNAMED for actor in places.active(story, story.people))
    yield f"{counted(_named(story), 'person', 'people')} by name, and {counted(unnamed, 'unnamed source')}"
    settled = sum(proposal.status is not None for proposal in story.proposals)
    yield f"{counted(len(story.proposals), 'proposal')}, the status of {settled} reported"
    yield counted(len(story.questions), "open question")
    planned = sum(event.planned for event in story.events)
    yield f"{counted(len(story.events), 'dated event')}, {planned} of them planned"


def _named(story: Story) -> int:
    return sum(actor.kind is EntityKind.PERSON for actor in story.people)


def _stretch(story: Story) -> str:
    """Say from when to when the sources are dated, and how many are not."""
    days = sorted(document.date.isoformat() for document in story.documents if document.date)
    undated = len(story.documents) - len(days)
    told = f", {written_range(days[0], days[-1])}" if days else ""
    return f"{told}, {undated} without a date" if undated else told
