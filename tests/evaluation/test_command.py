"""`evaluate` on the command line."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import commands

CORPUS = Path(__file__).parents[1] / "corpus"


def test_one_article_is_a_line_and_every_figure_is_printed() -> None:
    ran = CliRunner().invoke(commands, ["evaluate", str(CORPUS / "ferry-toll.json")])
    assert ran.exit_code == 0
    assert "ferry-toll" in ran.stdout
    for figure in ("direct", "quoted", "all", "people F1", "events recall", "mean F1"):
        assert figure in ran.stdout


def test_what_is_no_corpus_is_said_in_a_line(tmp_path: Path) -> None:
    ran = CliRunner().invoke(commands, ["evaluate", str(tmp_path)])
    assert ran.exit_code == 1
    assert "no gold to hold anything against" in ran.stderr
    assert "Traceback" not in ran.stderr
