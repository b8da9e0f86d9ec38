from __future__ import annotations

import itertools

import pytest

from generator.model.annotation import Annotations, Entities, Entity, EntityKind, Gender
from generator.story import tell
from tests.invented import document_of, entity, first_article, second_article


def saying(identifier: str, *names: str, date: str = "2024-05-15", **fields: object) -> Annotations:
    """Annotate a document that mentions some people and nothing else."""
    text = ". ".join(names)
    people = tuple(entity(text, name, EntityKind.PERSON, name, **fields) for name in names)
    return Annotations(document=document_of(identifier, text, date), entities=Entities(people))


def names_of(*documents: Annotations) -> list[str]:
    return sorted(actor.name for actor in tell(documents).people)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (["Jane Doe"], ["Jane Doe"], ["Jane Doe"]),
        (["Jane Doe"], ["JANE DOE"], ["JANE DOE"]),
        (["Jane Doe"], ["Doe"], ["Jane Doe"]),
        (["Doe"], ["Doe"], ["Doe"]),
        # Two who share a surname: the short form stays by itself.
        (["Jane Doe", "John Doe"], ["Doe"], ["Doe", "Jane Doe", "John Doe"]),
        # Different full names, however alike, are never merged; nor are different spellings.
        (["Jane Doe"], ["Jane M. Doe"], ["Jane Doe", "Jane M. Doe"]),
        (["Volodymyr Zelensky"], ["Volodymyr Zelenskiy"], ["Volodymyr Zelenskiy", "Volodymyr Zelensky"]),
        # A first name is no unmistakable short form.
        (["Jane Doe"], ["Jane"], ["Jane", "Jane Doe"]),
        (["Jane Doe"], ["oe"], ["Jane Doe", "oe"]),
    ],
)
def test_who_is_who_across_documents(one: list[str], other: list[str], told: list[str]) -> None:
    assert names_of(saying("a", *one), saying("b", *other)) == told


def test_a_short_form_of_another_gender_stays_apart() -> None:
    man, woman = saying("a", "John Doe", gender=Gender.MALE), saying("b", "Doe", gender=Gender.FEMALE)
    assert names_of(man, woman) == ["Doe", "John Doe"]


def test_organisations_meet_by_an_alias() -> None:
    long = "The Harbour Board (HB) met"
    full = entity(long, "o", EntityKind.ORGANISATION, "Harbour Board", "HB")
    short = entity("HB met", "o", EntityKind.ORGANISATION, "HB")
    story = tell(
        [
            Annotations(document=document_of("a", long), entities=Entities((full,))),
            Annotations(document=document_of("b", "HB met"), entities=Entities((short,))),
        ]
    )
    assert [(o.id, o.name, o.aliases, len(o.mentions)) for o in story.organisations] == [
        ("organisations/harbour-board", "Harbour Board", ("HB",), 3)
    ]


def test_unnamed_sources_never_meet() -> None:
    def official(identifier: str) -> Annotations:
        found = entity("an official said", "u", EntityKind.UNNAMED, "an official")
        return Annotations(document=document_of(identifier, "an official said"), entities=Entities((found,)))

    story = tell([official("a"), official("b")])
    assert [person.name for person in story.people] == ["an official", "an official"]
    assert len({person.id for person in story.people}) == 2


def test_an_unnamed_source_is_never_a_named_person() -> None:
    text = "Doe spoke"
    unnamed = entity(text, "u", EntityKind.UNNAMED, "Doe")
    other = Annotations(document=document_of("b", text), entities=Entities((unnamed,)))
    assert [person.kind for person in tell([saying("a", "Doe"), other]).people] == ["person", "unnamed"]


def test_the_order_of_documents_does_not_matter() -> None:
    documents = [first_article(), second_article(), saying("c", "Okafor", "Varga", date="2024-09-05")]
    stories = {tell(order) for order in itertools.permutations(documents)}
    assert len(stories) == 1


def test_identifiers_stay_when_seeds_are_added() -> None:
    alone, together = tell([first_article()]), tell([second_article(), first_article(), saying("c", "Jane Doe")])

    def ids(story: object) -> set[str]:
        kinds = ("people", "organisations", "quotations", "proposals", "questions", "events")
        return {item.id for kind in kinds for item in getattr(story, kind)}

    assert ids(alone) <= ids(together)


def test_every_key_resolves_and_an_unknown_one_names_nobody() -> None:
    story = tell([first_article(), second_article()])
    known = {actor.id for actor in (*story.people, *story.organisations)}
    named = {q.speaker for q in story.quotations} | {p.actor for each in story.proposals for p in each.positions}
    assert named - {None} <= known
    assert isinstance(first_article().entities.all[0], Entity)
