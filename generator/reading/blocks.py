"""A text's blocks, typed. Nothing is rewritten: what is not prose is only called by its name."""

from __future__ import annotations

from generator.model.document import Block, BlockKind
from generator.model.span import Span
from generator.reading.kinds import type_block
from generator.reading.lines import find_stretches
from generator.reading.titles import type_titles


def find_blocks(text: str, *, title: str | None = None, mark: Span | None = None) -> tuple[Block, ...]:
    """Find the typed blocks of a text: in order, disjoint, covering all that is not white space.

    `title` is the front matter's, if any; `mark` the date glued to the first block, which becomes furniture.
    """
    marked = (Block(BlockKind.FURNITURE, mark),) if mark else ()
    stretches = find_stretches(text, mark.end if mark else 0)
    return marked + type_titles(text, [type_block(text, span) for span in stretches], given=title)
