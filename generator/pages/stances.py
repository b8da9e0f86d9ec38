"""Who stands where by the latest source, and where an actor's stance is shown with its passages."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from generator.model.annotation import Stance
from generator.model.story import StoryPosition, StoryProposal
from generator.pages.catalogue import Catalogue, anchor_of
from generator.pages.links import Anchor, Place


def latest_stances(proposal: StoryProposal, catalogue: Catalogue) -> Mapping[str, Stance]:
    """Give each actor's stance on a proposal by the latest source that tells one, in the order they first stand.

    Within a source its last passage counts. An undated source says the latest only of those whom no dated one places.
    """
    standing: dict[str, StoryPosition] = {}
    for position in proposal.positions:
        before = standing.setdefault(position.actor, position)
        if _told(position, catalogue) >= _told(before, catalogue):
            standing[position.actor] = position
    return {actor: position.stance for actor, position in standing.items()}


def _told(position: StoryPosition, catalogue: Catalogue) -> tuple[str, str, int]:
    document = catalogue.documents[position.evidence.document]
    return (document.date.isoformat() if document.date else "", document.id, position.evidence.span.start)


def anchor_of_stance(actor: str, stance: Stance) -> Anchor:
    """Give the anchor, on a proposal's page, of an actor's stance on it."""
    return Anchor(f"{stance}-{anchor_of(actor)}")


def stance_place(proposal: Place, actor: str, stance: Stance) -> Place:
    """Give the place of an actor's stance on the proposal that has the page `proposal`."""
    return dataclasses.replace(proposal, anchor=anchor_of_stance(actor, stance))
