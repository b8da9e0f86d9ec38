"""Who says what in marks.

A case gives `text` and `said`: [words, source] for each stretch in marks that is a quotation, in text order, the source
null where nobody is credited. `rules` are the rules that decided, where the case names them.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotate.attribution import find_attributions
from tests.caselist import cases
from tests.factories import parse_of


@pytest.mark.parametrize("case", cases("direct"))
def test_speakers(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        (span, [span.text_of(text), a.source.text_of(text) if a.source else None], a.rule)
        for a in find_attributions(parse_of(text))
        for span in a.marked
    ]
    assert [said for _, said, _ in sorted(found, key=lambda row: row[0])] == case["said"]
    if "rules" in case:
        assert [rule for *_, rule in sorted(found, key=lambda row: row[0])] == case["rules"]
