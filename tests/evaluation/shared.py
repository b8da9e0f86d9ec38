"""Editors' readings of real articles, where a checkout has them beside it; nothing of them is part of the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the editors' readings of real articles are not beside this checkout"
)
AS_THEY_ARE = ("people", "quotes", "indirect", "proposals", "events", "speaker_alts")


def readings() -> Iterator[tuple[Path, Path]]:
    """Give each gold file with its article: the seed's first, then those of the stories."""
    (seed,) = sorted((SHARED / "seeds").glob("*.txt"))
    yield SHARED / "gold" / "seed.yml", seed
    for gold in sorted((SHARED / "gold").glob("*/*.yml")):
        if gold.name != "story.yml":
            yield gold, SHARED / "stories" / gold.parent.name / f"{gold.stem}.txt"


def write_gold(gold: Path, article: Path, folder: Path) -> Path:
    """Write an editor's reading in the project's gold form."""
    reading = YAML(typ="safe", pure=True).load(gold.read_text("utf-8"))
    form: dict[str, Any] = {"file": str(article)} | {key: reading.get(key) or [] for key in AS_THEY_ARE}
    form["speaker_alts"] = reading.get("speaker_alts") or {}
    form["questions"] = [words_of(entry) for entry in reading.get("questions") or []]
    form["questions_also"] = [words_of(entry) for entry in reading.get("questions_also") or []]
    form["proposals_also"] = [entry for entry in reading.get("proposals_also") or [] if "words" in entry]
    form["people_also"] = [
        entry if isinstance(entry, str) else entry["name"] for entry in reading.get("people_also") or []
    ]
    form["quotes_also"] = [
        entry if isinstance(entry, str) else entry["text"] for entry in reading.get("quotes_also") or []
    ]
    form["aliases"] = aliases(gold.parent / "story.yml")
    path = folder / f"{article.stem}.json"
    path.write_text(json.dumps(form, default=str), "utf-8")
    return path


def words_of(entry: Any) -> Any:
    """Give the groups of words of a question, which some readings hold in a mapping."""
    return entry["words"] if isinstance(entry, dict) else entry


def aliases(story: Path) -> dict[str, list[str]]:
    """Give the other names of a story's people."""
    if not story.exists():
        return {}
    people = YAML(typ="safe", pure=True).load(story.read_text("utf-8"))["people"]
    return {person["name"]: person.get("aliases") or [] for person in people}
