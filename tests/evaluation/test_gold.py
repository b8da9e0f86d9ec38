"""Gold files: the documented form, and clear words for what is not of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.evaluation import read_corpus
from generator.evaluation.gold import GoldError

SEED = (
    "---\ntitle: A bridge\ndate: 2024-02-01\n---\n\nThe mayor said the bridge was safe. The engineer said it was not.\n"
)


def corpus(folder: Path, gold: object, seed: str = SEED) -> Path:
    (folder / "bridge.txt").write_text(seed, "utf-8")
    (folder / "bridge.json").write_text(gold if isinstance(gold, str) else json.dumps(gold), "utf-8")
    return folder


def test_stretches_are_found_in_the_text(tmp_path: Path) -> None:
    gold = {"attributions": [{"content": ["it was not"], "source": ["The engineer"]}]}
    (article,) = read_corpus(corpus(tmp_path, gold))
    assert article.attributions is not None
    (found,) = article.attributions
    text = article.document.text
    assert [span.text_of(text) for span in found.content + found.source] == ["it was not", "The engineer"]


def test_a_section_without_gold_is_not_scored_and_an_empty_one_is(tmp_path: Path) -> None:
    (article,) = read_corpus(corpus(tmp_path, {"people": []}))
    assert article.people == ()
    assert article.quotes is None


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        ('{"people": [', r"bridge\.json:1: "),
        ({"attributions": [{"content": ["no such words"], "source": []}]}, "'no such words' is not in the text"),
        ({"people": [{"role": "mayor"}]}, "name"),
        ("[]", "not an annotated article"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, gold: object, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        read_corpus(corpus(tmp_path, gold))


def test_an_empty_folder_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        read_corpus(tmp_path)
