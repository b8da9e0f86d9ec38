"""A seed, read: its text, its metadata and its typed blocks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from generator.model.span import Span


class BlockKind(StrEnum):
    """What a block of a document is; the words are those of the published data."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    RELATED = "related link"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """Type one stretch of a document's text.

    `credit` is the photographer's or agency's credit within a caption: never read for people.
    """

    kind: BlockKind
    span: Span
    credit: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One seed, read.

    `text` is the seed's decoded text after its front matter, never rewritten; every offset of the program is a
    code point of it. `text_line` is the 1-based line of the file on which `text` begins, for messages. `blocks`
    are in text order and do not overlap. `title_derived` says that the title was made from the lead, because
    neither the front matter nor the text carries one. `path` is the path as it was given, within the folder of seeds
    where there is one. `edited` names the fields of metadata that the editor's corrections gave, "title" or "date".
    """

    id: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str
    title_derived: bool = False
    date: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    licence: str | None = None
    text_line: int = 1
    edited: tuple[str, ...] = ()

    def line_of(self, offset: int) -> int:
        """Give the 1-based line of the seed file on which the code point `offset` stands."""
        return self.text_line + self.text.count("\n", 0, offset)

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Give the blocks of the given kinds, in text order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
