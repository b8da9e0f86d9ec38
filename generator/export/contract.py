"""The published data: plain JSON objects in the shape of the contract, which `schema.json` describes."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, cast

from generator.model.document import Document
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


def schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of what `extract` prints and of `data/story.json`."""
    return cast("dict[str, Any]", json.loads(files(__package__).joinpath("schema.json").read_text("utf-8")))


def extraction(story: Story) -> dict[str, Any]:
    """Give the story of one document in the form that `extract` prints: the document's fields, then what it says."""
    (document,) = story.documents
    return document_fields(document) | {"text": document.text} | sections(story)


def published(story: Story) -> dict[str, Any]:
    """Give the whole story in the form of `data/story.json`: its sources without their texts, then what they say."""
    return {"sources": [document_fields(document) for document in story.documents]} | sections(story)


def document_fields(document: Document) -> dict[str, Any]:
    """Give a document's metadata."""
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "publisher": document.publisher,
        "url": document.url,
    }


def sections(story: Story) -> dict[str, Any]:
    """Give people, organisations, quotes, proposals, questions and events."""
    return {
        "people": [_person(actor) for actor in story.people],
        "organisations": [_organisation(actor) for actor in story.organisations],
        "quotes": [_quote(quotation) for quotation in story.quotations],
        "proposals": [_proposal(proposal) for proposal in story.proposals],
        "questions": [_question(question) for question in story.questions],
        "events": [_event(event) for event in story.events],
    }


def _evidence(found: Evidence) -> dict[str, Any]:
    return {"source": found.document} | _stretch(found)


def _stretch(found: Evidence) -> dict[str, Any]:
    """Give a passage of a document that is known from the context."""
    return {"start": found.span.start, "end": found.span.end, "text": found.text}


def _person(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": str(actor.kind),
        "aliases": list(actor.aliases),
        "roles": [_with_text(role) for role in actor.roles],
        "affiliation": actor.affiliation,
    }


def _organisation(actor: Actor) -> dict[str, Any]:
    return {"id": actor.id, "name": actor.name, "aliases": list(actor.aliases)}


def _with_text(item: Role | Term) -> dict[str, Any]:
    return {"text": item.text, "evidence": _evidence(item.evidence)}


def _quote(quotation: StoryQuotation) -> dict[str, Any]:
    return {
        "id": quotation.id,
        "source": quotation.evidence.document,
        **_stretch(quotation.evidence),
        "type": str(quotation.type),
        "marked": [_stretch(marked) for marked in quotation.marked],
        "speaker": quotation.speaker,
        "mention": _stretch(quotation.source) if quotation.source else None,
        "cue": _stretch(quotation.cue) if quotation.cue else None,
        "date": quotation.date,
        "confidence": quotation.confidence,
        "rule": quotation.rule,
    }


def _proposal(proposal: StoryProposal) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "title": proposal.title,
        "aliases": list(proposal.aliases),
        "proposers": list(proposal.proposers),
        "recipients": list(proposal.recipients),
        "status": str(proposal.status) if proposal.status else None,
        "terms": [_with_text(term) for term in proposal.terms],
        "positions": [_position(position) for position in proposal.positions],
        "history": [_history(entry) for entry in proposal.history],
        "evidence": [_evidence(found) for found in proposal.evidence],
    }


def _position(position: StoryPosition) -> dict[str, Any]:
    return {"actor": position.actor, "stance": str(position.stance), "evidence": _evidence(position.evidence)}


def _history(entry: HistoryEntry) -> dict[str, Any]:
    status = str(entry.status) if entry.status else None
    return {"date": entry.date, "status": status, "evidence": _evidence(entry.evidence)}


def _question(question: StoryQuestion) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": question.text,
        "status": "answered" if question.answers else "open",
        "reason": str(question.reason),
        "evidence": [_evidence(found) for found in question.evidence],
        "answers": [_evidence(found) for found in question.answers],
        "about": list(question.about),
    }


def _event(event: StoryEvent) -> dict[str, Any]:
    return {
        "id": event.id,
        "date": event.date,
        "text": event.text,
        "evidence": [_evidence(found) for found in event.evidence],
        "people": list(event.people),
    }
