"""What holds of attribution for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.attribution import find_attributions
from generator.model.annotation import Attribution, QuotationType
from tests.factories import parse_of

PIECES = [
    "Ada Lund said ",
    "he added, ",
    "the minister told reporters. ",
    "said Tom Berg",
    "The port is shut. ",
    "no deal ",
    "it’s ",
    "according to the ministry, ",
    "“",
    "”",
    '"',
    "''",
    "‘",
    "’",
    ": ",
    ", ",
    ". ",
    "? ",
    "— ",
    "\n",
    "\n\n",
    "- On trade: ",
    "😀 ",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=20).map("".join)
FRONT = "Rain fell on the hills.\n\n"


def find(text: str) -> tuple[Attribution, ...]:
    return find_attributions(parse_of(text))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_spans_hold_and_direct_contents_do_not_overlap(text: str) -> None:
    found = find(text)
    direct = [a.content for a in found if a.type is QuotationType.DIRECT]
    for attribution in found:
        assert all(marked in attribution.content for marked in attribution.marked)
        for span in (attribution.content, attribution.cue, attribution.source, attribution.addressee):
            assert span is None or (span.end <= len(text) and span.text_of(text).strip())
    assert all(not a.overlaps(b) for i, a in enumerate(direct) for b in direct[i + 1 :])


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_a_neutral_paragraph_in_front_shifts_and_changes_nothing(text: str) -> None:
    def shifted(a: Attribution) -> tuple[object, ...]:
        spans = (a.content, *a.marked, a.cue, a.source, a.addressee)
        return (*(span and span.shift(len(FRONT)) for span in spans), a.type, a.rule)

    def plain(a: Attribution) -> tuple[object, ...]:
        return (a.content, *a.marked, a.cue, a.source, a.addressee, a.type, a.rule)

    assert [shifted(a) for a in find(text)] == [plain(a) for a in find(FRONT + text)]
