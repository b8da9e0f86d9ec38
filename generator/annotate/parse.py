"""spaCy's reading of a document: evidence for the annotation layers, never their verdict.

Each block is parsed by itself, so nothing in one paragraph can change how another is read, and a sentence never
crosses a paragraph. The language model is loaded once, and only when something has to be parsed.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from generator.annotate.ruler import remember_rules
from generator.annotate.tree import Doc, Token, TokenSpan
from generator.errors import ConfigurationError
from generator.model.document import Block, BlockKind, Document
from generator.model.settings import DEFAULT_MODEL
from generator.model.span import Span

Columns = list[int | str]
READ = (BlockKind.PARAGRAPH, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """A block with its words; token `i` starts at `block.span.start + doc[i].idx` of the document's text."""

    block: Block
    doc: Doc

    @property
    def words(self) -> tuple[Token, ...]:
        """The block's words and marks, in text order."""
        return self.doc.tokens

    @property
    def start(self) -> int:
        """The document offset of the block's first code point."""
        return self.block.span.start

    def span(self, tokens: Token | TokenSpan) -> Span:
        """Give the document span of a token or a token span of this block."""
        if isinstance(tokens, Token):
            return Span(self.start + tokens.idx, self.start + tokens.idx + len(tokens))
        return Span(self.start + tokens.start_char, self.start + tokens.end_char)

    def tokens(self, span: Span) -> TokenSpan | None:
        """Give the smallest token span that covers a document span of this block, or None outside it."""
        if span not in self.block.span or not len(span):
            return None
        return self.doc.covering(span.start - self.start, span.end - self.start)


@dataclass(frozen=True, slots=True)
class Parse:
    """A document with its paragraphs and captions parsed, in text order."""

    document: Document
    blocks: tuple[ParsedBlock, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @property
    def paragraphs(self) -> tuple[ParsedBlock, ...]:
        """The parsed paragraphs: where quotations, proposals, questions and events are read."""
        return tuple(block for block in self.blocks if block.block.kind is BlockKind.PARAGRAPH)

    def block_at(self, offset: int) -> ParsedBlock | None:
        """Give the parsed block that holds the code point `offset`, or None."""
        return next((b for b in self.blocks if b.block.span.start <= offset < b.block.span.end), None)

    def sentence(self, span: Span) -> Span:
        """Give the document span of the sentence or sentences that `span` touches; `span` itself outside blocks."""
        block = self.block_at(span.start)
        tokens = block.tokens(span) if block else None
        if block is None or not tokens:
            return span
        return block.span(tokens[0].sent).cover(block.span(tokens[-1].sent))


def parse_documents(documents: Iterable[Document], *, model: str = DEFAULT_MODEL) -> Iterator[Parse]:
    """Parse documents one after another, in their order.

    Raises ConfigurationError when the language model `model` is not installed.
    """
    pipeline = load_model(model)
    for document in documents:
        blocks = document.blocks_of(*READ)
        docs = pipeline.pipe(block.span.text_of(document.text) for block in blocks)
        yield Parse(document, tuple(map(ParsedBlock, blocks, map(read_tree, docs))))


# What is taken over from spaCy, by columns: making its tokens one by one would cost as much as all rules together.
PLACES: Columns = ["IDX", "LENGTH", "SPACY", "HEAD", "SENT_START"]  # the head as a distance
NAMES: Columns = ["LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH"]  # numbers of strings
FLAGS: Columns = ["IS_PUNCT", "IS_LEFT_PUNCT", "IS_QUOTE", "IS_SPACE", "IS_STOP", "LIKE_NUM"]


def read_tree(parsed: SpacyDoc) -> Doc:
    """Take the words of a block and their trees over from spaCy's doc."""
    text, named = parsed.text, functools.cache(parsed.vocab.strings.__getitem__)
    places = parsed.to_array(PLACES).astype("int64").tolist()
    names, flags = parsed.to_array(NAMES).tolist(), parsed.to_array(FLAGS).astype(bool).tolist()
    tokens, heads = [], []
    for i, ((idx, length, spaced, head, starts), numbers, marks) in enumerate(zip(places, names, flags, strict=True)):
        read: list[Any] = [*map(named, numbers), starts == 1, *marks]
        tokens.append(Token(text[idx : idx + length], " " * spaced, i, idx, *read))
        heads.append(i + head)
    return Doc(text, tokens, heads)


@functools.cache
def load_model(name: str) -> Language:
    """Load the spaCy pipeline `name`, an installed package such as "en_core_web_md".

    Raises ConfigurationError when there is no such package, or it is not a spaCy pipeline.
    """
    try:
        module = importlib.import_module(name)
        pipeline: Language = module.load()
    except (ImportError, AttributeError, OSError, TypeError) as error:
        raise ConfigurationError(
            f"the language model {name!r} cannot be loaded ({error})",
            expected=f"an installed spaCy pipeline package, such as the default {DEFAULT_MODEL!r}",
        ) from error
    if not isinstance(pipeline, spacy.language.Language):
        raise ConfigurationError(f"{name!r} is not a spaCy pipeline")
    return remember_rules(pipeline)
