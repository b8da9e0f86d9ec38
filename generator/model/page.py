"""What a reader is shown: one rendered Markdown page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown page. `path` is POSIX and relative to `docs/`; `text` is the whole file, ending in a newline."""

    path: str
    text: str
