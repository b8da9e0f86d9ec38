"""Print how fast documents are annotated, beside spaCy's bare pipeline on the same texts in the same run.

usage: python -m tests.bench.attribution_speed TEXT...

Loading, of the language model and of the lexicon, is left out: one text is annotated before. The paragraphs that spaCy
is given are those of our reading, so both read the same words. The two take turns; the best of each counts, since
whatever else the machine does can only slow a turn down.
`ratio` is our words per second over spaCy's: 1 would mean that our rules cost nothing.
"""

from __future__ import annotations

import functools
import importlib
import sys
import time
from collections.abc import Callable

from spacy.language import Language

from generator.annotate import annotate
from generator.annotate.parse import READ, parse_documents
from generator.model.document import Document
from generator.model.settings import DEFAULT_MODEL
from generator.reading import read_seed

TURNS = 3


def main(paths: list[str]) -> None:
    """Time both and print the figures."""
    documents = [read_seed(path) for path in paths]
    texts = [block.span.text_of(d.text) for d in documents for block in d.blocks_of(*READ)]
    words = sum(len(text.split()) for text in texts)
    annotated(documents[:1])
    parsed(texts[:1])
    turns = [(timed(lambda: parsed(texts)), timed(lambda: annotated(documents))) for _ in range(TURNS)]
    bare, whole = (min(times) for times in zip(*turns, strict=True))
    print(f"{len(documents)} documents, {words} words")
    print(f"spaCy alone  {bare:6.2f} s  {words / bare:6.0f} words/s")
    print(f"annotated    {whole:6.2f} s  {words / whole:6.0f} words/s")
    print(f"ratio        {bare / whole:6.2f}")


@functools.cache
def bare_pipeline() -> Language:
    """Load the language model as spaCy does, without what the generator changes of it."""
    pipeline: Language = importlib.import_module(DEFAULT_MODEL).load()
    return pipeline


def parsed(texts: list[str]) -> int:
    """Let spaCy's pipeline read all texts; give the number of tokens."""
    return sum(len(doc) for doc in bare_pipeline().pipe(texts))


def annotated(documents: list[Document]) -> int:
    """Annotate all documents; give the number of quotations."""
    return sum(len(annotate(parse).quotations) for parse in parse_documents(documents))


def timed(work: Callable[[], int]) -> float:
    """Give the seconds of processor time that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
