from __future__ import annotations

import dataclasses

from generator.model.annotation import Annotations, Status
from generator.model.document import Block, Document
from generator.model.span import Span
from generator.model.story import Evidence
from generator.story import tell
from tests.invented import dated, document_of, ferry_story, first_article, quotation, second_article


def test_everything_told_is_where_it_says_it_is() -> None:
    story = ferry_story()
    texts = {document.id: document.text for document in story.documents}
    passages = list(passages_in(story))
    assert passages
    assert all(passage.span.text_of(texts[passage.document]) == passage.text for passage in passages)


def passages_in(value: object) -> list[Evidence]:
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, tuple):
        return [passage for item in value for passage in passages_in(item)]
    if dataclasses.is_dataclass(value) and not isinstance(value, Document):
        return [p for field in dataclasses.fields(value) for p in passages_in(getattr(value, field.name))]
    return []


def test_the_same_proposal_of_two_documents_is_one() -> None:
    first, second = ferry_story().proposals
    assert first.title == "end of the night ferry to Sandholm"
    assert first.status is Status.UNDER_DISCUSSION
    assert [position.actor for position in first.positions][::2] == ["people/ilse-varga", "people/tom-okafor"]
    assert {passage.document for passage in first.evidence} == {"ferry-to-stop", "ferry-put-off"}
    assert second.title == "smaller boat"


def test_a_like_named_proposal_of_somebody_else_stays_apart() -> None:
    other = second_article()
    theirs = dataclasses.replace(other.proposals[0], proposers=("e2",))
    other = dataclasses.replace(other, proposals=(theirs,))
    titles = [proposal.title for proposal in tell([first_article(), other]).proposals]
    assert titles == ["end of the night ferry to Sandholm", "end of the night ferry"]


def test_two_proposals_of_one_document_are_never_one() -> None:
    other = second_article()
    twice = dataclasses.replace(other, proposals=(other.proposals[0], other.proposals[0]))
    proposals = tell([twice]).proposals
    assert len(proposals) == 2
    assert len({proposal.id for proposal in proposals}) == 2


def test_a_question_asked_twice_is_one_with_both_passages() -> None:
    one, other = first_article(), second_article()
    again = dataclasses.replace(other.questions[0], text=one.questions[0].text)
    story = tell([one, dataclasses.replace(other, questions=(again,))])
    (question,) = story.questions
    assert [passage.document for passage in question.evidence] == ["ferry-to-stop", "ferry-put-off"]


def test_events_stand_by_date_and_keep_their_working() -> None:
    events = ferry_story().events
    assert [(event.date, event.planned) for event in events] == [("2024-09-02", False), ("2024-09-13", True)]
    assert events[0].working == "Monday → 2 September 2024"


def test_an_event_is_planned_only_while_nobody_says_it_happened() -> None:
    one, other = first_article(), second_article()
    monday = dated(other.document.text, "Friday", "2024-09-02", "x")
    planned = dataclasses.replace(one.events[0], planned=True)
    happened = dataclasses.replace(other.events[0], text=planned.text, when=monday, planned=False)
    story = tell([dataclasses.replace(one, events=(planned,)), dataclasses.replace(other, events=(happened,))])
    (event,) = story.events
    assert not event.planned


def test_the_same_words_twice_are_two_quotations() -> None:
    text = "“No,” he said. “No,” he said."
    first = quotation(text, "No", None, None)
    again = dataclasses.replace(first, content=Span(16, 18))
    story = tell([Annotations(document=document_of("test", text), quotations=(again, first))])
    assert [q.evidence.span.start for q in story.quotations] == [1, 16]
    assert len({q.id for q in story.quotations}) == 2


def test_a_paragraph_in_front_changes_no_identifier() -> None:
    one = first_article()
    neutral = "A neutral sentence.\n\n"
    assert ids(tell([shifted(one, neutral)])) == ids(tell([one]))


def ids(story: object) -> list[str]:
    kinds = ("people", "organisations", "quotations", "proposals", "questions", "events")
    return [item.id for kind in kinds for item in getattr(story, kind)]


def shifted(found: Annotations, front: str) -> Annotations:
    """Put text in front of a document and move every span."""

    def move(value: object) -> object:
        if isinstance(value, Span):
            return value.shift(len(front))
        if isinstance(value, tuple):
            return tuple(map(move, value))
        if isinstance(value, Document):
            return dataclasses.replace(value, text=front + value.text, blocks=move(value.blocks))
        if isinstance(value, Block) or (dataclasses.is_dataclass(value) and not isinstance(value, type)):
            changes = {f.name: move(getattr(value, f.name)) for f in dataclasses.fields(value)}
            return dataclasses.replace(value, **changes)
        return value

    moved = move(found)
    assert isinstance(moved, Annotations)
    return moved
