"""The whole of attribution: direct, mixed and indirect content, kept apart and in text order."""

from __future__ import annotations

from generator.annotate.attribution import find_attributions
from generator.annotate.confidence import SHARES, THRESHOLD, confidence_of
from generator.model.annotation import Attribution, QuotationType
from tests.factories import parse_of


def shown(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (str(a.type), a.content.text_of(text), a.source.text_of(text) if a.source else None)
        for a in find_attributions(parse_of(text))
    ]


def test_direct_mixed_and_indirect_content_of_one_paragraph() -> None:
    text = "“The port is shut,” Ada Lund said. Tom Berg said the council had been “asleep” for years."
    assert shown(text) == [
        ("direct", "The port is shut,", "Ada Lund"),
        ("mixed", "the council had been “asleep” for years", "Tom Berg"),
    ]


def test_a_report_ends_where_a_stretch_has_reporting_of_its_own() -> None:
    text = "Ada Lund said: “I have warned of this for years,” but in fact the council never heard from her."
    assert shown(text) == [("direct", "I have warned of this for years,", "Ada Lund")]


def test_a_gloss_does_not_make_a_report_mixed() -> None:
    text = "Ada Lund said the Portex (“port exit”) vote was over."
    (found,) = find_attributions(parse_of(text))
    assert (found.type, found.marked) == (QuotationType.INDIRECT, ())


def test_a_rule_below_the_threshold_credits_nobody() -> None:
    assert all(share > 0 for share in SHARES.values())
    weak = [rule for rule, share in SHARES.items() if share < THRESHOLD]
    assert "paragraph before" in weak
    text = "Ada Lund said the town was angry with Tom Berg.\n\n“Nobody asked the fishermen what they wanted.”"
    found = next(a for a in find_attributions(parse_of(text)) if a.type is QuotationType.DIRECT)
    assert (found.rule, found.source) == ("paragraph before", None)


def test_every_attribution_names_its_rule_and_its_confidence() -> None:
    found: tuple[Attribution, ...] = find_attributions(parse_of("“No,” Ada Lund said. She said it was late."))
    assert [bool(a.rule) and 0 < a.confidence <= 1 for a in found] == [True, True]
    assert confidence_of("no such rule") > 0
