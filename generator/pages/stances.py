"""Where an actor's stance on a proposal is shown with its passages."""

from __future__ import annotations

import dataclasses

from generator.model.annotation import Stance
from generator.pages.catalogue import anchor_of
from generator.pages.links import Anchor, Place


def anchor_of_stance(actor: str, stance: Stance) -> Anchor:
    """Give the anchor, on a proposal's page, of an actor's stance on it."""
    return Anchor(f"{stance}-{anchor_of(actor)}")


def stance_place(proposal: Place, actor: str, stance: Stance) -> Place:
    """Give the place of an actor's stance on the proposal that has the page `proposal`."""
    return dataclasses.replace(proposal, anchor=anchor_of_stance(actor, stance))
