"""The bytes of one seed to its document."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from slugify import slugify

from generator.errors import Notice, SeedError
from generator.model.document import Block, BlockKind, Document
from generator.model.metadata import Metadata
from generator.reading.blocks import find_blocks
from generator.reading.dates import date_of_line, find_date_mark
from generator.reading.decode import decode
from generator.reading.frontmatter import read_front_matter
from generator.reading.titles import derive_title, title_in

# spaCy refuses longer texts, and a paragraph of that length is no paragraph.
LONGEST_BLOCK = 500_000
# A date on a line of its own dates the article when it stands near its top.
TOP_BLOCKS = 6


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed, read: its document, and what is odd about it."""

    document: Document
    notices: tuple[Notice, ...] = ()


def read_bytes(data: bytes, *, path: str, name: str, edits: Metadata | None = None) -> Seed:
    """Read the bytes of a seed as the document of id `name`; `edits` is what the editor says about it, and wins.

    Raises SeedError when they are empty, not text, undecodable, or carry metadata that is broken.
    """
    decoded = decode(data, path=path)
    front = read_front_matter(decoded, path=path)
    text = decoded[front.end :]
    line = 1 + decoded.count("\n", 0, front.end)
    if not text.strip():
        raise SeedError("an empty file", path=path, expected="the text of an article")
    mark = find_date_mark(text, path=path, line=line)
    blocks = find_blocks(text, title=front.metadata.title, mark=mark[0] if mark else None)
    printed = Metadata(title=title_in(text, blocks), date=mark[1] if mark else _printed_date(text, blocks))
    edits = edits or Metadata()
    known = edits.or_else(front.metadata).or_else(printed)
    document = Document(
        id=name,
        path=path,
        text=text,
        blocks=blocks,
        title=known.title or derive_title(text, blocks),
        title_derived=known.title is None,
        date=known.date,
        publisher=known.publisher,
        url=known.url,
        authors=known.authors,
        licence=known.licence,
        text_line=line,
        edited=edits.given,
    )
    _check_length(document)
    return Seed(document, front.notices + _conflicts(front.metadata, mark and mark[1], document))


def id_of(stem: str, *, path: str) -> str:
    """Give the id that a seed's file name makes: the name itself where it can be an address, or else its slug.

    An address is of lower-case ASCII letters, digits, hyphens and underscores. Raises SeedError when nothing is left.
    """
    name = stem if re.fullmatch(r"[a-z0-9][a-z0-9_-]*", stem) else slugify(stem, regex_pattern=r"[^-a-z0-9_]+")
    if not name:
        raise SeedError("a file name without letters or digits", path=path, expected="a name that can be an address")
    return name


def _printed_date(text: str, blocks: Sequence[Block]) -> datetime.date | None:
    lines = (b.span.text_of(text) for b in blocks[:TOP_BLOCKS] if b.kind is BlockKind.FURNITURE)
    return next(filter(None, map(date_of_line, lines)), None)


def _check_length(document: Document) -> None:
    for block in document.blocks:
        if len(block.span) > LONGEST_BLOCK:
            raise SeedError(
                "a paragraph too long to read",
                path=document.path,
                line=document.line_of(block.span.start),
                found=f"{len(block.span):,} characters without a paragraph's end",
                expected=f"at most {LONGEST_BLOCK:,}",
            )


def _conflicts(given: Metadata, mark: datetime.date | None, document: Document) -> tuple[Notice, ...]:
    if not (given.date and mark and given.date != mark) or "date" in document.edited:
        return ()
    found = f"{given.date} in the front matter, {mark} before the text"
    return (Notice("two dates, the first one used", path=document.path, line=document.text_line, found=found),)
