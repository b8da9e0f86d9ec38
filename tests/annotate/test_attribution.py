"""The whole of attribution: direct, mixed and indirect content, kept apart and in text order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.attribution import apart, find_attributions
from generator.annotate.attribution.confidence import (
    DIRECT_ERRORS,
    INDIRECT_ERRORS,
    MIXED_ERRORS,
    THRESHOLD,
    confidence_of,
    confidence_of_report,
    contested,
    published,
)
from generator.annotate.attribution.reporting import FRAMES
from generator.model.annotation import Attribution, Quotation, QuotationType
from generator.model.document import BlockKind
from generator.model.span import Span
from tests.caselist import cases
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


def test_a_rule_that_is_no_more_than_a_guess_credits_nobody() -> None:
    text = "Ada Lund said the town was angry with Tom Berg.\n\n“Nobody asked the fishermen what they wanted.”"
    found = next(a for a in find_attributions(parse_of(text)) if a.type is QuotationType.DIRECT)
    assert (found.rule, found.source) == ("paragraph before", None)


LAYERS = ("reports", "direct", "cues", "quotemarks")
TEXTS = [(case.id, case.values[0]["text"]) for layer in LAYERS for case in cases(layer)]


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=[name for name, _ in TEXTS])
def test_a_source_never_stands_in_its_own_content(text: str) -> None:
    for found in find_attributions(parse_of(text)):
        assert found.source is None or not found.source.overlaps(found.content)


def test_a_source_within_its_content_is_given_up() -> None:
    text = "Ada Lund said it was late."
    (found,) = find_attributions(parse_of(text))
    alone = apart(replace(found, source=found.content))
    assert (alone.content, alone.source, alone.cue, alone.confidence) == (found.content, None, None, 0.0)
    assert apart(found) == found


WORDS = st.sampled_from(
    "the mayor Ada Lund who said that was to have been seen by guards : , . “ ” and called it late he police".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_no_words_make_a_source_quote_itself(words: list[str]) -> None:
    for found in find_attributions(parse_of(" ".join(words))):
        assert found.source is None or not found.source.overlaps(found.content)


def test_every_attribution_names_its_rule_and_its_confidence() -> None:
    found: tuple[Attribution, ...] = find_attributions(parse_of("“No,” Ada Lund said. She said it was late."))
    assert [bool(a.rule) and 0 < a.confidence <= 1 for a in found] == [True, True]
    assert confidence_of("no such rule") > 0


def test_every_class_of_cues_has_its_share_of_errors() -> None:
    classes = {*FRAMES, "phrase", "noun"}
    assert set(INDIRECT_ERRORS) == classes
    assert set(MIXED_ERRORS) == classes | {"evidential, personal"}
    assert all(0 < error < 0.5 for error in (*DIRECT_ERRORS.values(), *MIXED_ERRORS.values()))


def test_a_source_that_syntax_gives_in_passing_is_trusted_less() -> None:
    ways = ("subject", "participle")
    subject, participle = (confidence_of_report(QuotationType.MIXED, "speech", way) for way in ways)
    assert confidence_of("before", "relative") < confidence_of("before", "participle") < confidence_of("before")
    assert participle < subject
    assert contested(subject) < subject


def test_a_finding_is_a_courts_own_but_not_always_a_lists() -> None:
    mixed = QuotationType.MIXED
    court = confidence_of_report(mixed, "evidential", "subject", personal=True)
    assert confidence_of_report(mixed, "evidential", "subject") < THRESHOLD <= court


def test_a_caption_is_read_for_what_stands_in_marks() -> None:
    text = "The port was shut.\n\nDockers say goodbye behind a banner from Portwatch reading “Save our pier”."
    parse = parse_of(text)
    blocks = (parse.blocks[0], replace(parse.blocks[1], block=replace(parse.blocks[1].block, kind=BlockKind.CAPTION)))
    (found,) = find_attributions(replace(parse, blocks=blocks))
    assert (found.content.text_of(text), found.source and found.source.text_of(text)) == ("Save our pier", "Portwatch")


def test_below_the_threshold_the_speaker_goes_and_the_mention_stays() -> None:
    source, content = Span(0, 8), Span(10, 20)
    sure = Quotation(
        content=content,
        type=QuotationType.DIRECT,
        marked=(content,),
        cue=None,
        source=source,
        confidence=THRESHOLD,
        rule="label",
        speaker="ada-lund",
    )
    unsure = replace(sure, confidence=THRESHOLD - 0.01)
    assert published(sure) == sure
    assert (published(unsure).speaker, published(unsure).source) == (None, source)
    assert published(unsure, 0.5) == unsure


def test_a_report_with_another_source_inside_it_is_doubted() -> None:
    text = "Ada Lund criticised the handling of the fund, which an inquiry said was “careless.”"
    (found,) = find_attributions(parse_of(text))
    assert found.confidence < THRESHOLD
    assert found.rule.endswith(", contested")
