"""The whole pipeline, down the page: seeds to documents, to annotations, to a story, to pages, to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.annotate import annotate
from generator.annotate.parse import load_model, parse_documents
from generator.errors import ExplainerError, Notice, SeedError
from generator.export.contract import extraction
from generator.export.evidence import check_evidence
from generator.export.files import data_files
from generator.export.folder import Plan, carry_out, plan_changes
from generator.model.annotation import Annotations
from generator.model.document import Document
from generator.model.page import Page
from generator.model.settings import DEFAULT_CONFIDENCE, DEFAULT_MODEL, Settings
from generator.model.story import Story
from generator.pages import lay_out, render
from generator.reading import read_corrections, read_seeds
from generator.reading.fingerprint import fingerprint
from generator.story import tell

Track = Callable[[Sequence[Document]], Iterable[Document]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Say what a build did: the story it told, the plan it carried out, what failed, and what is odd.

    `plan` is None when no seed could be read, and nothing was changed.
    """

    story: Story | None = None
    plan: Plan | None = None
    errors: tuple[ExplainerError, ...] = ()
    notices: tuple[Notice, ...] = ()


def build_docs(settings: Settings, *, check: bool = False, track: Track = iter) -> Outcome:
    """Turn the seeds into the docs folder; with `check`, only find out what would change.

    A seed that fails is among the errors, and the others are built all the same. `track` is given the documents and
    gives them back one by one: a place to watch the work from. Raises ConfigurationError when a folder, the editor's
    file or the language model is not as it must be, and PromiseBroken before anything is written.
    """
    inputs = fingerprint(settings)
    edits = read_corrections(settings.seeds / "corrections.yml")
    reading = read_seeds(settings.seeds, edits.corrections)
    annotations, failures = annotate_all(track(reading.documents), model=settings.model, confidence=settings.confidence)
    errors = (*reading.errors, *failures)
    notices = (*edits.notices, *reading.notices)
    if not annotations:
        return Outcome(errors=errors, notices=notices)

    story = tell(annotations)
    plan = plan_changes(make_pages(story), settings.docs, inputs=None if errors else inputs)
    if not check:
        carry_out(plan)
    return Outcome(story=story, plan=plan, errors=(*errors, *plan.errors), notices=notices)


def make_pages(story: Story) -> tuple[Page, ...]:
    """Turn a story into its pages and data files. Raises PromiseBroken when a passage is not in its seed."""
    views = lay_out(story)
    check_evidence((story, views), story.documents)
    return (*map(render, views), *data_files(story))


def extract(
    document: Document, *, model: str = DEFAULT_MODEL, confidence: float = DEFAULT_CONFIDENCE
) -> dict[str, Any]:
    """Give what one document says, in the shape of the contract; a speaker from a confidence of `confidence` on.

    Raises ConfigurationError when the model is not installed, SeedError when the document cannot be read.
    """
    annotations, failures = annotate_all([document], model=model, confidence=confidence)
    if failures:
        raise failures[0]
    story = tell(annotations)
    check_evidence([story], story.documents)
    return extraction(story)


def annotate_all(
    documents: Iterable[Document], *, model: str = DEFAULT_MODEL, confidence: float = DEFAULT_CONFIDENCE
) -> tuple[tuple[Annotations, ...], tuple[SeedError, ...]]:
    """Annotate documents one by one; one that no layer can read costs itself only."""
    load_model(model)
    tries = tuple(_try_all(documents, model, confidence))
    return (
        tuple(found for found in tries if isinstance(found, Annotations)),
        tuple(error for error in tries if isinstance(error, SeedError)),
    )


def _try_all(documents: Iterable[Document], model: str, confidence: float) -> Iterator[Annotations | SeedError]:
    for document in documents:
        try:
            (parse,) = parse_documents([document], model=model)
            yield annotate(parse, confidence=confidence)
        except ExplainerError:
            raise
        except Exception as error:  # any fault of ours, in one odd article, must not keep the others from the reader
            found = f"{type(error).__name__}: {error}"
            yield SeedError("cannot be analysed, a fault of this program", path=document.path, found=found)
