"""The quality on invented articles must not fall below its floors, which only go up."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from generator.evaluation import Report, evaluate, read_corpus

FLOORS = YAML(typ="safe", pure=True).load((Path(__file__).parent / "floors.yml").read_text("utf-8"))
CORPORA = Path(__file__).parents[1]
HELD = [
    (corpus, bound, figure, value)
    for corpus in ("corpus", "unseen")
    for bound in ("at least", "at most")
    for figure, value in FLOORS[f"{corpus}, {bound}"].items()
]


@functools.cache
def report_on(corpus: str) -> Report:
    return evaluate(read_corpus(CORPORA / corpus))


@pytest.mark.parametrize(("corpus", "bound", "figure", "value"), HELD, ids=[" ".join(map(str, case)) for case in HELD])
def test_floor(corpus: str, bound: str, figure: str, value: float) -> None:
    found = report_on(corpus).figures()[figure]
    assert found >= value if bound == "at least" else found <= value
