"""The command line: arguments, exit codes, progress. The only place that prints."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import click

import generator
from generator.errors import ExplainerError
from generator.model.page import Page
from generator.model.settings import DEFAULT_CONFIDENCE, DEFAULT_MODEL, Settings
from generator.reading import read_bytes, read_file

T = TypeVar("T")
STDIN = "-"
# Fewer documents than this are read before a progress bar could be.
LONG_WORK = 5


class Commands(click.Group):
    """A group of commands that turns every error into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except ExplainerError as error:
            raise click.ClickException(str(error)) from error
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            if os.environ.get("EXPLAINER_DEBUG"):
                raise
            hint = "please report it; EXPLAINER_DEBUG=1 in the environment shows where it happened"
            raise click.ClickException(f"a fault of this program: {type(error).__name__}: {error} ({hint})") from error


model_option = click.option(
    "--model", default=DEFAULT_MODEL, show_default=True, metavar="NAME", help="Installed spaCy pipeline to read with."
)


confidence_option = click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    default=DEFAULT_CONFIDENCE,
    show_default=True,
    metavar="0..1",
    help="Name a quotation's speaker from this estimated chance of being right on.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version("explainer-microsite"), prog_name="explainer")
def commands() -> None:
    """Turn seed articles into an explainer microsite.

    Put articles (.txt or .md) into seeds/, run `build`, look at docs/, and let MkDocs make the site of it.

    \b
    Examples:
      explainer build                     seeds/ to docs/
      explainer build --check             is docs/ what seeds/ gives?
      explainer extract article.txt       what one article says, as JSON
      explainer evaluate tests/corpus     how far that is from a careful reader
      mkdocs serve                        the site, at a local address, following your edits
    """


@commands.command()
@click.option(
    "--seeds", type=click.Path(path_type=Path), default="seeds", show_default=True, help="Folder of articles."
)
@click.option("--docs", type=click.Path(path_type=Path), default="docs", show_default=True, help="Folder of pages.")
@click.option("--check", is_flag=True, help="Write nothing; fail when the pages are not what the seeds give.")
@model_option
@confidence_option
def build(seeds: Path, docs: Path, check: bool, model: str, confidence: float) -> None:
    """Turn the seeds into the Markdown pages and data of the site.

    Only what changed is written, stale pages are removed, and files you wrote yourself are left alone. A seed that
    cannot be read is reported, and the others are built all the same; the exit code is 1 then.

    \b
    Examples:
      explainer build
      explainer build --seeds articles --docs site-docs
      explainer build --check             for continuous integration
    """
    outcome = generator.build_docs(
        Settings(seeds=seeds, docs=docs, model=model, confidence=confidence), check=check, track=_tracked
    )
    _report("Warning", outcome.notices)
    _report("Error", outcome.errors)
    if outcome.plan:
        _tell_plan(outcome.plan.written, outcome.plan.removed, docs, check=check)
    if outcome.errors or (check and outcome.plan and not outcome.plan.is_empty):
        sys.exit(1)


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@model_option
@confidence_option
def extract(paths: tuple[str, ...], model: str, confidence: float) -> None:
    """Print what each article says: one line of JSON for each PATH, in the order given.

    PATH is a .txt or .md file, or - for standard input. Errors go to standard error; an article that cannot be read
    has no line, the others are printed all the same, and the exit code is 1. `schema` describes the lines.

    \b
    Examples:
      explainer extract seeds/*.txt > story.jsonl
      cat article.txt | explainer extract - | jq '.quotes[] | [.speaker, .text]'
    """
    failed = False
    for path in _tracked(paths) if not sys.stdout.isatty() else paths:
        try:
            line = json.dumps(_extract_one(path, model, confidence), ensure_ascii=False)
        except ExplainerError as error:
            _report("Error", [error])
            failed = True
            continue
        sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()
    if failed:
        sys.exit(1)


@commands.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of what `extract` prints and of docs/data/story.json.

    \b
    Example:
      explainer schema > schema.json
    """
    click.echo(json.dumps(generator.schema(), indent=2, ensure_ascii=False))


@commands.command()
@click.argument("corpus", type=click.Path(path_type=Path), metavar="CORPUS")
@click.option("--remarks", is_flag=True, help="Say what was missed, wrong or more than the gold.")
@model_option
@confidence_option
def evaluate(corpus: Path, remarks: bool, model: str, confidence: float) -> None:
    """Hold what the program finds against annotated articles, and print the figures.

    CORPUS is a folder of gold files (or one of them), each beside its article. Quotations are scored mention by
    mention, as published systems are; people, proposals, questions and events against a careful reader's list.

    \b
    Examples:
      explainer evaluate tests/corpus
      explainer evaluate tests/corpus/ferry-toll.json --remarks
    """
    evaluation = importlib.import_module("generator.evaluation")
    report = evaluation.evaluate(evaluation.read_corpus(corpus), model=model, confidence=confidence)
    for line in evaluation.lines(report, remarks=remarks):
        click.echo(line)


def main() -> None:
    """Run the command line."""
    commands(prog_name="explainer" if Path(sys.argv[0]).name != "__main__.py" else "python -m generator")


def _extract_one(path: str, model: str, confidence: float) -> dict[str, Any]:
    seed = read_bytes(sys.stdin.buffer.read(), path=STDIN, name="stdin") if path == STDIN else read_file(path)
    _report("Warning", seed.notices)
    return generator.extract(seed.document, model=model, confidence=confidence)


def _tell_plan(written: Sequence[Page], removed: Sequence[str], docs: Path, *, check: bool) -> None:
    if not check:
        click.echo(f"{docs}: {len(written)} written, {len(removed)} removed")
        return
    for page in written:
        click.echo(f"{docs / page.path}: not what the seeds give")
    for path in removed:
        click.echo(f"{docs / path}: stale")
    if not written and not removed:
        click.echo(f"{docs}: up to date")


def _report(kind: str, messages: Iterable[ExplainerError]) -> None:
    for message in messages:
        click.echo(f"{kind}: {message}", err=True)


def _tracked(items: Sequence[T]) -> Iterator[T]:
    """Give the items one by one, with a progress bar when the work is long and somebody is watching."""
    if len(items) < LONG_WORK or not sys.stderr.isatty():
        yield from items
        return
    console = importlib.import_module("rich.console").Console(stderr=True)
    progress = importlib.import_module("rich.progress")
    yield from progress.track(items, description="Reading", console=console, transient=True)
