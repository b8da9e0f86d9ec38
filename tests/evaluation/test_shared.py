"""Real articles against their editors' readings, and offsets over a whole corpus of news."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest
from ruamel.yaml import YAML

from generator.annotate import annotate
from generator.annotate.parse import parse_documents
from generator.evaluation import Report, evaluate
from generator.evaluation.gold import read_gold
from generator.export.evidence import check_evidence
from generator.reading import read_seed
from generator.story import tell
from tests.evaluation.shared import SHARED, needs_shared, readings, write_gold

FLOORS = YAML(typ="safe", pure=True).load((Path(__file__).parent / "floors.yml").read_text("utf-8"))

pytestmark = needs_shared


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, Report]:
    """The seed's report and that of the articles of the open stories."""
    folder = tmp_path_factory.mktemp("gold")
    seed, *stories = [read_gold(write_gold(gold, article, folder)) for gold, article in readings()]
    return evaluate([seed]), evaluate(stories)


@pytest.mark.parametrize(("figure", "floor"), FLOORS["seed, at least"].items())
def test_seed(reports: tuple[Report, Report], figure: str, floor: float) -> None:
    assert reports[0].figures()[figure] >= floor


def test_no_quotation_of_the_seed_is_given_to_a_wrong_speaker(reports: tuple[Report, Report]) -> None:
    assert reports[0].figures()["quotes with a wrong speaker"] == 0


@pytest.mark.parametrize(("figure", "floor"), FLOORS["stories, at least"].items())
def test_stories(reports: tuple[Report, Report], figure: str, floor: float) -> None:
    assert reports[1].figures()[figure] >= floor


@pytest.mark.parametrize(("figure", "ceiling"), FLOORS["stories, at most"].items())
def test_stories_at_most(reports: tuple[Report, Report], figure: str, ceiling: float) -> None:
    assert reports[1].figures()[figure] <= ceiling


def test_every_span_of_a_corpus_of_news_is_its_text() -> None:
    paths = sorted((SHARED / "polnear" / "data" / "dev" / "text").glob("*.txt"))
    quotations = []
    for parse in parse_documents(read_seed(str(path)) for path in paths):
        story = tell([annotate(parse)])
        check_evidence([story], story.documents)
        quotations.append(len(story.quotations))
    assert len(quotations) == len(paths) > 0
    assert fmean(quotations) > 5
