"""The quality of the invented corpus must not fall below its floors, which only go up."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from generator.evaluation import Report, evaluate, read_corpus

FLOORS = YAML(typ="safe", pure=True).load((Path(__file__).parent / "floors.yml").read_text("utf-8"))
CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(read_corpus(CORPUS))


@pytest.mark.parametrize(("figure", "floor"), FLOORS["at least"].items())
def test_at_least(report: Report, figure: str, floor: float) -> None:
    assert report.figures()[figure] >= floor


@pytest.mark.parametrize(("figure", "ceiling"), FLOORS["at most"].items())
def test_at_most(report: Report, figure: str, ceiling: float) -> None:
    assert report.figures()[figure] <= ceiling
