"""The figures themselves: a scorer that flatters is worse than none."""

from __future__ import annotations

import pytest

from generator.evaluation.attribution import Credited, Setting, count, head_of, quote_mask
from generator.model.span import Span

TEXT = '"We are late," said the driver. Ana Ruiz said that the bus "had no brakes" and left.'


def credited(content: str, source: str | None) -> Credited:
    at = TEXT.index(content)
    where = TEXT.index(source) if source else 0
    return Credited((Span(at, at + len(content)),), (Span(where, where + len(source)),) if source else ())


GOLD = [credited("We are late,", "the driver"), credited('that the bus "had no brakes"', "Ana Ruiz")]


@pytest.mark.parametrize("setting", Setting)
def test_gold_against_itself_is_perfect(setting: Setting) -> None:
    counts = count(TEXT, GOLD, GOLD, setting)
    assert counts.joint_f1 == 100
    assert counts.misattributed == 0


def test_a_wrong_source_is_misattributed_and_lowers_the_joint_f1() -> None:
    swapped = [credited("We are late,", "Ana Ruiz"), GOLD[1]]
    counts = count(TEXT, GOLD, swapped, Setting.ALL)
    assert (counts.right, counts.matched_credited) == (1, 2)
    assert counts.misattributed == 50
    assert counts.joint_f1 == 50


def test_an_abstention_costs_recall_but_is_no_misattribution() -> None:
    counts = count(TEXT, GOLD, [credited("We are late,", None), GOLD[1]], Setting.ALL)
    assert counts.misattributed == 0
    assert counts.joint_f1 == pytest.approx(200 / 3)


def test_direct_leaves_mixed_content_out_of_account() -> None:
    counts = count(TEXT, GOLD, [GOLD[0], credited("had no brakes", "the driver")], Setting.DIRECT)
    assert counts.predicted == 1
    assert counts.joint_f1 == 100


def test_quoted_cuts_mixed_content_to_its_marked_run() -> None:
    counts = count(TEXT, GOLD, [credited("had no brakes", "Ana Ruiz")], Setting.QUOTED)
    assert (counts.gold, counts.right) == (2, 1)


def test_half_the_words_match_and_fewer_do_not() -> None:
    def gold_found(content: str) -> int:
        return count(TEXT, [GOLD[1]], [credited(content, "Ana Ruiz")], Setting.ALL).right

    assert gold_found("bus") == 0
    assert gold_found('bus "had no') == 1


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("the senior official", "official"),
        ("Hector Vane, managing director of Skerra Ferries", "vane"),
        ("Sen. Paul Ortiz Jr.", "ortiz"),
        ("the mayor's office", "office"),
        ("She", None),
        ("", None),
    ],
)
def test_head_of(mention: str, head: str | None) -> None:
    assert head_of(mention) == head


def test_the_mask_starts_afresh_on_a_new_line() -> None:
    text = '“Open\n"shut" out'
    assert "".join(c for c, inside in zip(text, quote_mask(text), strict=True) if inside) == '“Open"shut"'
