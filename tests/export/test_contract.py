from __future__ import annotations

import json

import jsonschema
import pytest

from generator import extract, read_seed, schema
from generator.export.contract import published
from generator.export.files import data_files
from generator.model.annotation import EntityKind, QuotationType, Reason, Stance, Status
from generator.model.span import Span
from generator.model.story import (
    Actor,
    Evidence,
    HistoryEntry,
    Role,
    Story,
    StoryEvent,
    StoryPosition,
    StoryProposal,
    StoryQuestion,
    StoryQuotation,
    Term,
)
from tests.factories import document_of

TEXT = "Ann Other, mayor of Oldport, said the bridge was “dead” on Monday."
DOCUMENT = document_of(TEXT)


def ev(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(DOCUMENT.id, Span(start, start + len(words)), words)


FULL = Story(
    documents=(DOCUMENT,),
    people=(
        Actor(
            id="ann", kind=EntityKind.PERSON, name="Ann Other", aliases=("Other",), roles=(Role("mayor", ev("mayor")),)
        ),
        Actor(id="u", kind=EntityKind.UNNAMED, name="an official", affiliation="Oldport"),
    ),
    organisations=(Actor(id="o", kind=EntityKind.ORGANISATION, name="Oldport"),),
    quotations=(
        StoryQuotation(
            id="q",
            evidence=ev("the bridge was “dead”"),
            type=QuotationType.MIXED,
            marked=(ev("dead"),),
            speaker="ann",
            source=ev("Ann Other"),
            cue=ev("said"),
            addressee=None,
            date="2024-05-13",
            working="Monday → 13 May 2024",
            confidence=0.9,
            rule="subject",
        ),
    ),
    proposals=(
        StoryProposal(
            id="p",
            title="Bridge",
            aliases=("the bridge",),
            proposers=("o",),
            recipients=("ann",),
            status=Status.REJECTED,
            terms=(Term("bridge", ev("bridge")),),
            positions=(StoryPosition("ann", Stance.OPPOSE, ev("dead")),),
            history=(
                HistoryEntry(None, None, "dead", ev("dead")),
                HistoryEntry("2024", Status.REJECTED, "dead", ev("dead")),
            ),
            evidence=(ev("the bridge"),),
        ),
    ),
    questions=(
        StoryQuestion(
            id="w", text="Why?", reason=Reason.PENDING, evidence=(ev("dead"),), answers=(ev("said"),), about=("p",)
        ),
    ),
    events=(
        StoryEvent(
            id="e",
            date="2024-05",
            end=None,
            text="said",
            working="",
            planned=False,
            evidence=(ev("said"),),
            people=("ann",),
        ),
    ),
)


def test_the_schema_is_one_and_describes_every_field_of_a_full_story() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(published(FULL), schema())


def test_an_extraction_follows_the_schema(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("seeds") / "a.txt"
    path.write_text(TEXT)
    found = extract(read_seed(str(path)))
    jsonschema.validate(found, schema())
    assert found["text"] == TEXT
    assert found["path"] == str(path)


@pytest.mark.parametrize("missing", ["people", "quotes", "sources"])
def test_the_schema_refuses_what_lacks_a_part(missing: str) -> None:
    data = published(FULL)
    del data[missing]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


def test_the_schemas_lists_are_those_of_the_model() -> None:
    defs = schema()["$defs"]
    assert defs["status"]["enum"] == list(Status)
    assert defs["position"]["properties"]["stance"]["enum"] == list(Stance)
    assert defs["question"]["properties"]["reason"]["enum"] == list(Reason)
    assert defs["quote"]["properties"]["type"]["enum"] == list(QuotationType)
    assert set(defs["person"]["properties"]["kind"]["enum"]) == set(EntityKind) - {EntityKind.ORGANISATION}


def test_the_published_files_hold_no_text_and_keep_every_letter() -> None:
    story, described, *_ = data_files(FULL)
    assert json.loads(story.text) == published(FULL)
    assert json.loads(described.text) == schema()
    assert "“dead”" in story.text
    assert "text" not in json.loads(story.text)["sources"][0]
