"""Stretches of a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark the half-open stretch `[start, end)` of a document's text, in code points.

    Raises ValueError unless `0 <= start <= end`.

    >>> Span(4, 9).text_of("the short text")
    'short'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span must satisfy 0 <= start <= end, found [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        """Tell whether `other` lies within this span, ends included."""
        return self.start <= other.start and other.end <= self.end

    def text_of(self, text: str) -> str:
        """Cut this span out of `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """Give the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, by: int) -> Span:
        """Give this span moved by `by` code points."""
        return Span(self.start + by, self.end + by)
