from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import PromiseBroken
from generator.export.evidence import check_evidence, find_evidence
from generator.model.span import Span
from generator.model.story import Evidence, Role
from tests.factories import document_of

DOCUMENT = document_of("The bridge 🛥 is dead,\nshe said.")
GOOD = Evidence("test", Span(13, 20), "is dead")


def test_a_passage_that_is_its_documents_holds() -> None:
    check_evidence([Role("x", GOOD), (GOOD,)], [DOCUMENT])


@pytest.mark.parametrize(
    "bad",
    [
        replace(GOOD, text="is Dead"),
        replace(GOOD, span=Span(14, 21)),
        replace(GOOD, span=Span(13, 999)),
        replace(GOOD, document="another"),
    ],
)
def test_a_passage_that_is_not_breaks_the_promise(bad: Evidence) -> None:
    with pytest.raises(PromiseBroken):
        check_evidence([Role("x", bad)], [DOCUMENT])


def test_the_message_says_where() -> None:
    bad = Evidence("test", Span(22, 25), "he ")
    with pytest.raises(
        PromiseBroken, match=r"^test\.txt:2: a passage that is not in its seed: found 'he '; expected 'she'"
    ):
        check_evidence([bad], [DOCUMENT])


def test_evidence_is_found_at_any_depth_and_in_order() -> None:
    other = replace(GOOD, span=Span(0, 3), text="The")
    assert list(find_evidence([(Role("x", GOOD), "text", 3), [other]])) == [GOOD, other]
