"""The words of a block with what a parser read of them, as plain records.

The annotation layers read these, never a parser's own objects: a rule asks for a word's lemma or children hundreds of
thousands of times a story, which here is the reading of a field. Names and meanings are spaCy's, so whoever knows its
`Doc`, `Span` and `Token` reads the rules: tags are the Penn Treebank's, parts of speech Universal Dependencies',
dependencies ClearNLP's. Everything is set when a doc is made, and never after.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import overload


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word or mark of a doc: token `i`, which begins at code point `idx` of the doc's text.

    Two tokens are equal only when they are the same one. `head` is the token itself for the root of a sentence.
    `left_edge` and `right_edge` are the first and the last token of its subtree; `lefts` and `rights` its children
    before and after it, in text order, `children` both. `morph` is printed as Universal Dependencies
    does: "Tense=Past|VerbForm=Fin", and "_" where there is nothing to say.
    """

    text: str
    whitespace_: str
    i: int
    idx: int
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    morph: str
    is_sent_start: bool
    is_punct: bool
    is_left_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    like_num: bool
    doc: Doc = field(init=False)
    sent: TokenSpan = field(init=False)
    head: Token = field(init=False)
    lefts: tuple[Token, ...] = field(init=False)
    rights: tuple[Token, ...] = field(init=False)
    children: tuple[Token, ...] = field(init=False)
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag_}/{self.dep_}"

    @property
    def is_alpha(self) -> bool:
        """Whether the token is letters only."""
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        """Whether the token is digits only."""
        return self.text.isdigit()

    @property
    def is_upper(self) -> bool:
        """Whether the token is in capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Whether the token has a capital and then small letters."""
        return self.text.istitle()

    def nbor(self, distance: int = 1) -> Token:
        """Give the token `distance` places after this one, before it where negative.

        Raises IndexError where the doc ends before.
        """
        at = self.i + distance
        if at < 0:
            raise IndexError(f"no token stands {-distance} places before token {self.i}")
        return self.doc.tokens[at]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield the head, its head, and so on up to the root of the sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """Yield the token and everything below it, each token's left children before it, its right ones after it."""
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            token, open_ = waiting.pop()
            if open_ or not token.children:
                yield token
            else:
                waiting += [(child, False) for child in reversed(token.rights)]
                waiting.append((token, True))
                waiting += [(child, False) for child in reversed(token.lefts)]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens coordinated with this one, itself left out, those nearest to the first of them first."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether `other` is below this token."""
        return any(token is self for token in other.ancestors)


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """Tokens `[start, end)` of a doc. An index counts from the span's own first token."""

    doc: Doc = field(repr=False)
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> TokenSpan: ...
    def __getitem__(self, key: int | slice) -> Token | TokenSpan:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self))
            return TokenSpan(self.doc, self.start + start, self.start + max(start, end))
        if not -len(self) <= key < len(self):
            raise IndexError(f"token {key} of a span of {len(self)}")
        return self.doc.tokens[self.start + key if key >= 0 else self.end + key]

    def __str__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """The code point of the doc's text at which the span begins."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The code point of the doc's text at which the span ends, the space after it left out."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The text of the span as printed."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, of several the first, of marks and words a word.

        Raises ValueError for a span without tokens.
        """
        return min(self, key=self._distance)

    def _distance(self, token: Token) -> int:
        """Give how far a token is from its sentence's root: farthest what hangs within the span, then bare marks."""
        if token.head is token:
            return 0
        if self.start <= token.head.i < self.end:
            return len(self.doc) + 1
        if not token.children and (token.is_punct or token.is_space):
            return len(self.doc)
        return sum(1 for _ in token.ancestors)


class Doc:
    """A block's words in text order, with the sentences they make and the tree of each sentence."""

    __slots__ = ("_starts", "sents", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], heads: Sequence[int]) -> None:
        """Tie `tokens` together: token `i` hangs on token `heads[i]`, or is a root where that is `i` itself."""
        self.text = text
        self.tokens = tuple(tokens)
        self._starts = [token.idx for token in tokens]
        self.sents = tuple(self._sentences())
        self._hang(heads)

    def _sentences(self) -> Iterator[TokenSpan]:
        starts = [token.i for token in self.tokens if token.is_sent_start or token.i == 0]
        for start, end in pairwise([*starts, len(self.tokens)]):
            sentence = TokenSpan(self, start, end)
            for token in self.tokens[start:end]:
                token.doc, token.sent = self, sentence
            yield sentence

    def _hang(self, heads: Sequence[int]) -> None:
        """Set each token's head, children and edges."""
        tokens = self.tokens
        lefts: list[list[Token]] = [[] for _ in tokens]
        rights: list[list[Token]] = [[] for _ in tokens]
        for token, head in zip(tokens, heads, strict=True):
            token.head = tokens[head]
            if head != token.i:
                (lefts if token.i < head else rights)[head].append(token)
        for token, left, right in zip(tokens, *edges(heads), strict=True):
            token.left_edge, token.right_edge = tokens[left], tokens[right]
            token.lefts, token.rights = tuple(lefts[token.i]), tuple(rights[token.i])
            token.children = token.lefts + token.rights

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> TokenSpan: ...
    def __getitem__(self, key: int | slice) -> Token | TokenSpan:
        if isinstance(key, int):
            return self.tokens[key]
        start, end, _ = key.indices(len(self.tokens))
        return TokenSpan(self, start, max(start, end))

    def covering(self, start: int, end: int) -> TokenSpan | None:
        """Give the smallest span of tokens that covers code points `[start, end)`, or None where there is none."""
        if not 0 <= start < end <= len(self.text) or not self.tokens:
            return None
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        if start == self.tokens[first].idx + len(self.tokens[first].text):
            first += 1  # the space after a token is no part of it
        return TokenSpan(self, first, max(first, last + 1))


def edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Give the first and the last token of each token's subtree, where token `i` hangs on token `heads[i]`.

    >>> edges([1, 1, 1])
    ([0, 0, 2], [0, 2, 2])
    """
    left, right = list(range(len(heads))), list(range(len(heads)))
    crossed = True
    while crossed:  # once, but for a tree with crossing arcs
        crossed = False
        for i, head in enumerate(heads):
            if left[i] < left[head]:
                left[head] = left[i]
                crossed |= head < i
        for i in reversed(range(len(heads))):
            head = heads[i]
            if right[i] > right[head]:
                right[head] = right[i]
                crossed |= head > i
    return left, right
