from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from generator import cli, schema
from generator.cli import commands
from tests.test_build import BRIDGE, FERRY, seeds_in, tree

ROOT = Path(__file__).parent.parent


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(commands, [str(argument) for argument in arguments], input=stdin)


def test_extract_prints_a_line_a_document_in_the_order_given(tmp_path: Path) -> None:
    seeds = seeds_in(tmp_path, bridge=BRIDGE, ferry=FERRY).seeds
    result = run("extract", seeds / "ferry.txt", seeds / "bridge.txt", seeds / "ferry.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = [json.loads(line) for line in result.stdout_bytes.decode().splitlines()]
    assert [line["id"] for line in lines] == ["ferry", "bridge", "ferry"]
    assert [line["path"] for line in lines] == [str(seeds / f"{name}.txt") for name in ("ferry", "bridge", "ferry")]
    for line in lines:
        jsonschema.validate(line, schema())
        for quote in line["quotes"]:
            assert line["text"][quote["start"] : quote["end"]] == quote["text"]


def test_extract_reads_standard_input() -> None:
    result = run("extract", "-", stdin=FERRY.encode())
    (line,) = result.stdout_bytes.splitlines()
    found = json.loads(line)
    assert (found["id"], found["path"], found["text"], found["date"]) == ("stdin", "-", FERRY, "2024-05-20")


def test_extract_names_no_speaker_below_the_confidence_asked_for() -> None:
    text = b'"The bridge is safe," the engineer Ana Ruiz said on Monday.'
    quotes = [
        json.loads(run("extract", "--confidence", confidence, "-", stdin=text).stdout)["quotes"]
        for confidence in ("0.5", "1")
    ]
    assert [[quote["speaker"] is not None for quote in found] for found in quotes] == [[True], [False]]
    assert quotes[1][0]["mention"]["text"] in "the engineer Ana Ruiz"


def test_extract_tells_what_failed_and_prints_the_others(tmp_path: Path) -> None:
    seeds = seeds_in(tmp_path, bridge=BRIDGE, empty=" ").seeds
    result = run("extract", seeds / "empty.txt", seeds / "nowhere.txt", seeds / "bridge.txt", seeds)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout_bytes.splitlines()] == ["bridge"]
    assert result.stderr.splitlines() == [
        f"Error: {seeds}/empty.txt: an empty file: expected the text of an article",
        f"Error: {seeds}/nowhere.txt: cannot be read: "
        "found No such file or directory; expected a file that can be read",
        f"Error: {seeds}: cannot be read: found Is a directory; expected a file",
    ]


def test_build_and_check(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE)
    folders = ("--seeds", settings.seeds, "--docs", settings.docs)
    result = run("build", "--check", *folders)
    assert result.exit_code == 1
    assert f"{settings.docs}/data/story.json: not what the seeds give" in result.stdout
    assert run("build", *folders).exit_code == 0
    assert run("build", "--check", *folders).stdout == f"{settings.docs}: up to date\n"
    (settings.docs / "index.md").write_text("edited")
    result = run("build", "--check", *folders)
    assert result.exit_code == 1
    assert "edited by hand" in result.stderr
    (settings.docs / "index.md").unlink()
    assert run("build", "--check", *folders).exit_code == 1
    assert run("build", *folders).exit_code == 0


def test_build_with_a_bad_seed_fails_after_building_the_others(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE, empty="", twin=BRIDGE)
    result = run("build", "--seeds", settings.seeds, "--docs", settings.docs)
    assert result.exit_code == 1
    assert f"Error: {settings.seeds}/empty.txt: an empty file" in result.stderr
    assert f"Warning: {settings.seeds}/twin.txt: a second copy" in result.stderr
    assert "index.md" in tree(settings.docs)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "--seeds", "/nowhere"], "no folder of seeds"),
        (["build", "--model", "no_such_model"], "no_such_model"),
        (["extract", "--model", "json", "-"], "'json'"),
    ],
)
def test_errors_are_one_line(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds_in(tmp_path, bridge=BRIDGE)
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, stdin=b"Text.")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_fault_of_ours_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(cli, "read_bytes", fail)
    result = run("extract", "-", stdin=b"Text.")
    assert result.exit_code == 1
    assert "a fault of this program: KeyError: 'oops'" in result.stderr
    assert "Traceback" not in result.output


def test_schema_prints_the_schema() -> None:
    assert json.loads(run("schema").stdout) == schema()


@pytest.mark.parametrize("command", [[], ["build"], ["extract"], ["schema"]])
def test_help_teaches_by_example(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert "explainer " in result.stdout


def test_usage_errors_are_told_apart() -> None:
    assert run("extract").exit_code == 2
    assert run("--version").stdout.startswith("explainer, version ")


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = "import sys, generator.cli, generator.plugin; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0  # noqa: S603 - ours


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    seeds = seeds_in(tmp_path, bridge=BRIDGE).seeds
    command = f"{sys.executable} -m generator extract {' '.join([str(seeds / 'bridge.txt')] * 40)} | head -c 10"
    done = subprocess.run(["/bin/bash", "-c", command], cwd=ROOT, capture_output=True, check=False)  # noqa: S603 - ours
    assert done.stdout.startswith(b'{"id": "br')
    assert done.stderr == b""
