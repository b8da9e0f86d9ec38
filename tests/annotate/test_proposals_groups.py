"""Groups without a name that want something get an entity, as printed; nobody else does."""

from __future__ import annotations

import pytest

from generator.annotate.proposals.groups import name_groups
from generator.model.annotation import Entities, Entity, EntityKind, Mention
from generator.model.span import Span
from tests.factories import parse_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Protesters' demands include a vote. Police stopped protesters on Sunday.", ["Protesters"]),
        ("Two student groups have called for an inquiry into the fire.", ["Two student groups"]),
        ("On Monday villagers carried signs urging the minister to resign.", ["villagers"]),
        ("Protesters sang. Residents slept.", []),
        ("The storm demanded attention.", []),
    ],
)
def test_groups(text: str, names: list[str]) -> None:
    found = name_groups(parse_of(text), Entities()).all
    assert [e.name for e in found] == names
    assert all(e.kind is EntityKind.UNNAMED and e.plural and e.mentions for e in found)


def test_every_place_of_a_group_is_a_mention() -> None:
    text = "Protesters demanded the release of two men. The police watched protesters for hours."
    (group,) = name_groups(parse_of(text), Entities()).all
    assert [m.span.text_of(text) for m in group.mentions] == ["Protesters", "protesters"]


def test_a_group_that_has_an_entity_gets_no_other() -> None:
    text = "Students demanded the release of two men."
    known = Entity(
        key="students",
        kind=EntityKind.UNNAMED,
        name="Students",
        mentions=(Mention(span=Span(0, 8), rule="test"),),
    )
    assert name_groups(parse_of(text), Entities((known,))).all == (known,)
