"""The quotations as a table, `data/quotes.csv`: a row for each, in the order of `story.json` and with its fields.

A spreadsheet takes a cell that begins with "=" or the like for a formula and runs it. So such a cell, and one that
begins with an apostrophe, is written with an apostrophe before it, which spreadsheets take for "this is text"; whoever
reads the file with a program drops the first apostrophe of a cell that begins with one, and has the very words back.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.export.contract import document_fields, sections
from generator.model.story import Story
from generator.pages.addresses import address_of, relative_address
from generator.pages.catalogue import Catalogue

PATH = "data/quotes.csv"

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_STRETCHES = ("mention", "cue")  # objects in the contract, three columns each here
_PARTS = ("text", "start", "end")
COLUMNS = (
    "id", "text", "type", "speaker", "speaker_name", "speaker_kind", "date",
    "source", "source_title", "source_publisher", "source_date", "source_url", "start", "end", "marked",
    "mention_text", "mention_start", "mention_end", "cue_text", "cue_start", "cue_end",
    "confidence", "rule", "page",
)  # fmt: skip


def quotations_table(story: Story, catalogue: Catalogue) -> str:
    """Write the quotations as CSV (RFC 4180, UTF-8); a missing value is an empty cell.

    `marked` is JSON. `page` is the quotation's address as seen from the file.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in _rows(story, catalogue):
        writer.writerow({column: guarded(_cell(row[column])) for column in COLUMNS})
    return out.getvalue()


def guarded(text: str) -> str:
    """Give a cell that no spreadsheet runs.

    >>> guarded("=1+1"), guarded("'tis"), guarded("plain")
    ("'=1+1", "''tis", 'plain')
    """
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def _rows(story: Story, catalogue: Catalogue) -> Iterator[Mapping[str, Any]]:
    names = {actor.id: actor for actor in (*story.people, *story.organisations)}
    sources = {document.id: document_fields(document) for document in story.documents}
    quotes = sections(story)["quotes"]
    for quotation, quote in zip(story.quotations, quotes, strict=True):
        speaker = names.get(quote["speaker"])
        source = sources[quote["source"]]
        # A quotation that repeats a part of another has no place of its own: its passage has.
        place = catalogue.places.get(quotation.id) or catalogue.passage_place(quotation.evidence)
        yield {
            **{name: value for name, value in quote.items() if name not in _STRETCHES},
            **{f"{name}_{part}": (quote[name] or {}).get(part) for name in _STRETCHES for part in _PARTS},
            **{f"source_{name}": source[name] for name in ("title", "publisher", "date", "url")},
            "speaker_name": speaker.name if speaker else None,
            "speaker_kind": str(speaker.kind) if speaker else None,
            "page": relative_address(address_of(place), PATH),
        }


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
