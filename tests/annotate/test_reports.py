"""Reports: `reports` lists every one with its `text` and, as far as given, source, cue, type, marked, addressee."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.attribution.cues import find_cues
from generator.annotate.attribution.quotemarks import find_marked
from generator.annotate.attribution.reports import find_reports
from generator.model.annotation import Attribution, QuotationType
from tests.caselist import cases
from tests.factories import parse_of


def reports_of(text: str) -> tuple[Attribution, ...]:
    parse = parse_of(text)
    marked = find_marked(parse)
    return find_reports(parse, find_cues(parse, marked), marked)


def as_mapping(report: Attribution, text: str) -> dict[str, Any]:
    return {
        "text": report.content.text_of(text),
        "source": report.source.text_of(text) if report.source else None,
        "cue": report.cue.text_of(text) if report.cue else None,
        "type": str(report.type),
        "marked": [span.text_of(text) for span in report.marked],
        "addressee": report.addressee.text_of(text) if report.addressee else None,
    }


@pytest.mark.parametrize("case", cases("reports"))
def test_reports(case: Any) -> None:
    found = [as_mapping(report, case["text"]) for report in reports_of(case["text"])]
    wanted = case["reports"]
    shown = [{key: report[key] for key in want} for report, want in zip(found, wanted, strict=False)]
    assert shown == wanted
    assert len(found) == len(wanted)


WORDS = st.sampled_from(
    "the mayor said that he “ ” was according to Cole , . told reporters and added ’s not by called it - :".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_words_give_ordered_reports_that_keep_their_marks_whole(words: list[str]) -> None:
    found = reports_of(" ".join(words))
    assert list(found) == sorted(found, key=lambda r: (r.content, r.cue))
    for report in found:
        assert report.source is not None
        assert 0 < report.confidence < 1
        assert all(span in report.content for span in report.marked)
        assert report.type is QuotationType.MIXED or not report.marked
    stretches = [span for report in found for span in report.marked]
    assert len(stretches) == len(set(stretches))
