"""The invented story's pages, word for word. `pytest --update-goldens` writes them anew; read the diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages import lay_out, render
from tests.invented import ferry_story

FOLDER = Path(__file__).parents[1] / "golden" / "ferry"


def test_the_pages_of_the_invented_story(request: pytest.FixtureRequest) -> None:
    pages = {page.path: page.text for page in map(render, lay_out(ferry_story()))}
    if request.config.getoption("--update-goldens"):
        update(pages)
    golden = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.md")}
    assert pages == golden


def update(pages: dict[str, str]) -> None:
    for path in FOLDER.rglob("*.md"):
        path.unlink()
    for path, text in pages.items():
        (FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / path).write_text(text, "utf-8")
