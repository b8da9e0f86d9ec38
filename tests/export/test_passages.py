from __future__ import annotations

from typing import Any

from generator.export.passages import annotation_collection
from tests.export.stories import catalogued
from tests.invented import ferry_story

STORY = ferry_story()
CATALOGUE = catalogued(STORY)
COLLECTION = annotation_collection(CATALOGUE)
ITEMS: list[dict[str, Any]] = COLLECTION["first"]["items"]


def test_every_passage_that_something_rests_on_is_there_once() -> None:
    claimed = {(c.evidence.document, c.evidence.span) for claims in CATALOGUE.claims.values() for c in claims}
    assert COLLECTION["total"] == len(ITEMS) == len(claimed)
    assert len({item["id"] for item in ITEMS}) == len(ITEMS)


def test_the_words_and_the_positions_select_the_same_stretch_of_the_source() -> None:
    texts = {document.url: document.text for document in STORY.documents if document.url}
    pages = {f"../sources/{document.id}/": document.text for document in STORY.documents if not document.url}
    for item in ITEMS:
        words, position = item["target"]["selector"]
        text = (texts | pages)[item["target"]["source"]]
        start, end = position["start"], position["end"]
        assert text[start:end] == words["exact"]
        assert text[:start].endswith(words["prefix"])
        assert text[end:].startswith(words["suffix"])
        assert len(words["prefix"]) == min(32, start)


def test_the_words_with_their_surroundings_are_found_once() -> None:
    for item in ITEMS:
        words = item["target"]["selector"][0]
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert sum(document.text.count(around) for document in STORY.documents) == 1


def test_bodies_are_what_rests_on_the_passage() -> None:
    said = "The boat is empty and the crew is tired"
    (item,) = [item for item in ITEMS if item["target"]["selector"][0]["exact"] == said]
    labels = {body["label"]: body["id"] for body in item["body"]}
    assert labels["Quotation: Ilse Varga"] == "../quotes/from/ferry-to-stop/#quotes-f2254ab00a"
    assert "Position: end of the night ferry to Sandholm" in labels


def test_every_part_of_the_model_has_its_type() -> None:
    assert COLLECTION["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (COLLECTION["type"], COLLECTION["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert COLLECTION["first"]["partOf"] == COLLECTION["id"]
    assert COLLECTION["last"] == COLLECTION["first"]["id"]
    assert {item["type"] for item in ITEMS} == {"Annotation"}
