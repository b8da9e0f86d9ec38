"""Whole sites for tests, built by the real MkDocs in a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.build import make_pages
from generator.model.story import Story

PROJECT = Path(__file__).parents[1]
GENERATED_BY = "  - explainer\n"  # the plugin's line in mkdocs.yml


def build_from_seeds(folder: Path, *, options: str = "", **environment: str) -> Path:
    """Build the project's own site from its seeds, with its own settings; give the folder of the HTML.

    `options` are further lines under the plugin, such as "pagefind: true".
    """
    for name in ("seeds", "overrides", "docs"):
        shutil.copytree(PROJECT / name, folder / name)
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    assert GENERATED_BY in settings
    ours = f"  - explainer:\n      {options}\n" if options else GENERATED_BY
    (folder / "mkdocs.yml").write_text(settings.replace(GENERATED_BY, ours), "utf-8")
    return build(folder, **environment)


def build_from_story(story: Story, folder: Path) -> Path:
    """Build the site of a story with the project's own settings, without its seeds."""
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    shutil.copytree(PROJECT / "docs" / "assets", folder / "docs" / "assets")
    for page in make_pages(story):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, "utf-8")
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    assert GENERATED_BY in settings
    (folder / "mkdocs.yml").write_text(settings.replace(GENERATED_BY, ""), "utf-8")
    return build(folder)


def build(folder: Path, **environment: str) -> Path:
    """Run MkDocs; a warning, such as one about a broken link or anchor, fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT), **environment}
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  our own command
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"
