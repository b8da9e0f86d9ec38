"""The open questions of the story."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.annotation import Annotations, Question
from generator.model.document import Document
from generator.model.story import StoryQuestion
from generator.story.identifiers import identifiers
from generator.story.identity import Cast
from generator.story.passages import passages
from generator.story.sameness import group_across, is_same_text

_ALIKE = 0.75  # questions share their interrogatives and verbs: more must agree than in a title


def tell_questions(annotations: Sequence[Annotations], cast: Cast) -> tuple[StoryQuestion, ...]:
    """Merge the questions that several documents leave open; in order of first appearance."""
    found = [[(one.document, question) for question in one.questions] for one in annotations]
    groups = group_across(found, lambda a, b: is_same_text(a[1].text, b[1].text, share=_ALIKE))
    ids = identifiers("questions", (group[0][1].text for group in groups))
    once: dict[str, list[tuple[Document, Question]]] = {}
    for group in groups:
        once.setdefault(group[0][1].text, []).extend(group)
    return tuple(_merged(ids[text], group, cast) for text, group in once.items())


def _merged(identifier: str, group: Sequence[tuple[Document, Question]], cast: Cast) -> StoryQuestion:
    first = group[0][1]
    evidence = (p for document, question in group for p in passages(document, question.evidence))
    about = (actor for document, question in group for actor in cast.ids_of(document, question.about))
    return StoryQuestion(
        id=identifier,
        text=first.text,
        reason=first.reason,
        evidence=tuple(dict.fromkeys(evidence)),
        about=tuple(dict.fromkeys(about)),
    )
