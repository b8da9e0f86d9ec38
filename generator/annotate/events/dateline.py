"""The dateline that opens a report: "MARLOW, Ore. (AP) — Nurses voted". It belongs to no clause."""

from __future__ import annotations

import re

from generator.annotate.tree import Doc

_CAPITALS = r"[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+)*(?:,\s[^—–―()\n]{2,30}?)?(?:\s?\([^()\n]{2,30}\))?"
_AGENCY = r"[A-Z][\w.'’ ]{1,30}(?:,\s[^—–―()\n]{2,30}?)?\s?\([A-Z][\w ]{1,20}\)"
_DATELINE = re.compile(rf"\s*(?:{_CAPITALS}|{_AGENCY})\s*(?:—|–|―|--|\s-\s)\s*")


def dateline_end(doc: Doc) -> int:
    """Give the index of the first token of a block after its dateline; 0 where it has none."""
    match = _DATELINE.match(doc.text)
    if match is None:
        return 0
    return next((token.i for token in doc[:40] if token.idx >= match.end()), 0)
