"""What a stretch of a page is: prose, a caption, a link to another article, or the page's furniture.

A wrong "furniture" loses prose, a wrong "paragraph" lets a photographer into the story: each pattern asks for the
whole form of what it knows, not for a word of it.
"""

from __future__ import annotations

import functools
import re

from generator.lexicon import load
from generator.model.document import Block, BlockKind
from generator.model.span import Span
from generator.reading.dates import is_date_line

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BYLINE = re.compile(r"By:?\s+(?:[A-Z][\w.'’-]*)(?:\s+(?:and|&|[A-Z][\w.'’-]*|van|von|de|al)){1,6}(?:,? [^.!?]{0,50})?")
_HANDLE = re.compile(
    r"(?:Follow\s.{1,60}\s(?:on|at)\s.{1,40}|(?:Twitter|Instagram|Email|E-mail):?\s*)@?[\w.@]+\.?", re.I
)
_LINK = re.compile(r"(?:[-*]\s+)?(?:\[[^\]\n]+\]\([^)\s]+\)|<?https?://\S+>?)\.?")
_TABLE_ROW = re.compile(r"[\u2500-\u25ff]{2,}\s")
# Longer than the longest caption of a news picture; longer texts that end in a credit are columns with a footer.
CAPTION_WORDS, CREDIT_WORDS, LINE_WORDS = 120, 12, 14


def type_block(text: str, span: Span) -> Block:
    """Give the stretch `span` of `text` its kind; a caption gets its credit too."""
    body = span.text_of(text)
    if is_related(body):
        return Block(BlockKind.RELATED, span)
    if is_furniture(body):
        return Block(BlockKind.FURNITURE, span)
    credit = find_credit(body)
    if credit:
        return Block(BlockKind.CAPTION, span, credit=credit.shift(span.start))
    return Block(BlockKind.PARAGRAPH, span)


def is_related(body: str) -> bool:
    """Tell whether a stretch only leads to another article.

    >>> is_related("[ Minister rejects callOpens in new window ]"), is_related("Related: Minister rejects call")
    (True, True)
    """
    bracketed = body.startswith("[") and body.endswith("]") and _any("related_marks").search(body)
    if bracketed or _LINK.fullmatch(body):
        return True
    label = _label("related_labels").match(body)
    return bool(label) and len(body.split()) <= LINE_WORDS + 6 and not _SENTENCE_END.search(body)


def is_furniture(body: str) -> bool:
    """Tell whether a stretch belongs to the page: buttons, bylines, datelines, rules, rows of a table."""
    if not any(map(str.isalnum, body)) or is_date_line(body):
        return True
    if len(body.split()) > LINE_WORDS * 2:
        return False
    plain = body.casefold().rstrip(" .:…!›»→>").lstrip(" ‹«←<>*_")
    if plain in load("blocks")["furniture"] or _starts("furniture_starts").match(body):
        return True
    if len(body.split()) > LINE_WORDS or _SENTENCE_END.search(body):
        return bool(_HANDLE.fullmatch(body))
    return bool(_BYLINE.fullmatch(body) or _HANDLE.fullmatch(body) or _TABLE_ROW.match(body))


def find_credit(body: str) -> Span | None:
    """Find the credit with which a caption ends: "… in Munich. Photograph: A Name/AGENCY", "(AP Photo/A Name)".

    Gives its span within `body`, None when `body` does not end in one.
    """
    if len(body.split()) > CAPTION_WORDS:
        return None
    for pattern in _credits():
        for match in pattern.finditer(body):
            if len(match["credit"].split()) <= CREDIT_WORDS and _names(match["name"]):
                return Span(*match.span("credit"))
    return None


def _names(text: str) -> bool:
    """Tell whether words can be a name, a handle or an agency: few, or mostly capitalised."""
    words = [word for word in re.split(r"[\s/]+", text) if any(map(str.isalnum, word))]
    return bool(words) and (len(words) <= 4 or 2 * sum(w.lstrip("(@“\"'")[:1].isupper() for w in words) >= len(words))


def _alternatives(name: str) -> str:
    entries = sorted(load("blocks")[name], key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in entries)


@functools.cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile(_alternatives(name), re.IGNORECASE)


@functools.cache
def _label(name: str) -> re.Pattern[str]:
    return re.compile(rf"[\"“*_]*(?:{_alternatives(name)})[*_]*\s*[:|»›→][*_]*\s*\S", re.IGNORECASE)


@functools.cache
def _starts(name: str) -> re.Pattern[str]:
    return re.compile(rf"[*_(]*(?:{_alternatives(name)})(?!\w)", re.IGNORECASE)


@functools.cache
def _credits() -> tuple[re.Pattern[str], ...]:
    label, agency = _alternatives("credit_labels"), _alternatives("agencies")
    # A label opens the stretch or a parenthesis, or follows the end of the caption's sentence.
    border = r"(?:^|(?<=[.!?…)\]\"”’'|\n])\s*|(?<=\s)\|\s*|(?<=\s)(?=[(\[]))"
    return (
        re.compile(
            rf"{border}(?P<credit>[(\[]?(?:{label})(?:\s+(?:credit|courtesy))?(?:\s*[:©]|\s+by\b:?|\s+courtesy\s+of\b)"
            r"\s*(?P<name>[^\n]{2,90}?)[)\]]?\.?)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?P<credit>[(\[](?P<name>(?:{agency})(?:\s+(?:photo|images?|file))*\s*/[^()\[\]]{{2,60}}|(?:{agency})\s+photo"
            r"[^()\[\]]{0,40})[)\]]\.?)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<credit>(?P<name>(?:[^\n.!?:;]{{2,50}}?\s*(?:/|\bvia\b|\bfor\b)\s*)?(?:{agency}))\.?)$",
            re.IGNORECASE,
        ),
    )
