"""Links to the very words in the original: an address that makes a browser find a text and scroll to it.

A text fragment is `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, "URL Fragment Text Directives"). A browser that
does not know it opens the page at its top.
"""

from __future__ import annotations

import functools
import re
from urllib.parse import quote

from generator.model.document import Document
from generator.model.span import Span
from generator.pages.links import Href, outward

# A browser looks for whole words, whatever the marks around them, and takes any white space for one space.
_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_WHOLE = 12  # words: a quotation of more is told by its beginning and its end
_END = 5  # words of a long quotation that tell its beginning, and its end
_CONTEXT = 4  # words before or after that tell one occurrence from another


def original_of(document: Document, span: Span) -> Href | None:
    """Link the words at `span` in the original of `document`; None where it has no address on the web.

    The words lie within blocks: a range may run over several, and a text that is looked for as it is never does.
    """
    address = outward(document.url)
    directive = _directive(document.text, span)
    if address is None or directive is None:
        return address
    return Href(f"{address}{'' if '#' in address else '#'}:~:text={directive}")


def _directive(text: str, span: Span) -> str | None:
    """Write what to look for, or None where there is no word in it."""
    words = [Span(m.start(), m.end()) for m in _WORD.finditer(text, span.start, span.end)]
    if not words:
        return None
    whole = words[0].cover(words[-1])
    is_short = len(words) <= _WHOLE and "\n\n" not in whole.text_of(text)
    start = whole if is_short else _beginning(text, words)
    parts = [_encoded(start.text_of(text))]
    if not is_short:
        parts.append(_encoded(_ending(text, words)))
    if _is_ambiguous(text, start):
        before, after = _around(text, whole)
        parts = ([f"{_encoded(before)}-"] if before else []) + parts + ([f"-{_encoded(after)}"] if after else [])
    return ",".join(parts)


def _beginning(text: str, words: list[Span]) -> Span:
    """Give the first words, as far as they stand in one paragraph."""
    first = words[0].cover(words[min(_END, len(words) - 1) - 1])
    return Span(first.start, first.start + len(first.text_of(text).partition("\n\n")[0].rstrip()))


def _ending(text: str, words: list[Span]) -> str:
    """Give the last words, as far as they stand in one paragraph."""
    last = words[-min(_END, len(words) - 1)].cover(words[-1])
    return last.text_of(text).rpartition("\n\n")[2]


def _is_ambiguous(text: str, span: Span) -> bool:
    """Tell whether the words at `span` may stand elsewhere too, in whatever case and with whatever white space."""
    return _folded(text).count(_folded(span.text_of(text))) > 1


@functools.lru_cache(maxsize=256)
def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _around(text: str, span: Span) -> tuple[str, str]:
    """Give a few words before and after, of the same paragraph, with all the marks between them and `span`."""
    paragraph = text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in text[: span.start] else 0
    before = [Span(m.start(), m.end()) for m in _WORD.finditer(text, paragraph, span.start)][-_CONTEXT:]
    end = text.find("\n\n", span.end)
    after = [Span(m.start(), m.end()) for m in _WORD.finditer(text, span.end, len(text) if end < 0 else end)][:_CONTEXT]
    return (
        text[before[0].start : span.start] if before else "",
        text[span.end : after[-1].end] if after else "",
    )


def _encoded(words: str) -> str:
    """Write words so that none of their marks is taken for one of the directive's ("-", ",", "&")."""
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
