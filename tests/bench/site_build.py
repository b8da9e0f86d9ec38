"""Print how long MkDocs takes for our site, beside plain Material on the same Markdown in the same run.

usage: python -m tests.bench.site_build [--pages 2000] [--rounds 2] [--most 1.3]

The pages are those of the invented story, repeated under other names. Plain Material has the same Markdown extensions,
the same search and the same navigation of sections, but none of our overrides, and not our plugin. The rounds of both
alternate, and the best of each counts; seconds are those of the processor, which other work on the machine disturbs
less than the clock's. With `--most`, a higher ratio fails.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from ruamel.yaml import YAML

from generator.build import make_pages
from generator.export.folder import carry_out, plan_changes
from generator.model.page import Page
from generator.model.settings import Settings
from generator.reading.fingerprint import fingerprint
from tests.chronicle import chronicle_story
from tests.sites import PROJECT

SECTIONS = ("index.md", "404.md")


def main() -> None:
    """Time both and print the figures."""
    options = argparse.ArgumentParser()
    options.add_argument("--pages", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--most", type=float)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        ours, plain = Path(scratch) / "ours", Path(scratch) / "plain"
        lay_out_ours(ours, list(repeated(make_pages(chronicle_story()), asked.pages)))
        lay_out_plain(ours, plain)
        times: dict[Path, list[float]] = {plain: [], ours: []}
        for _ in range(asked.rounds):
            for folder, taken in times.items():
                taken.append(seconds(folder))
        html = len(list((ours / "site").rglob("*.html")))
    assert html > asked.pages, f"only {html} pages were built"
    ratio = min(times[ours]) / min(times[plain])
    print(f"{html} pages of HTML")
    print(f"plain Material  {min(times[plain]):6.1f} s   {[round(t, 1) for t in times[plain]]}")
    print(f"this site       {min(times[ours]):6.1f} s   {[round(t, 1) for t in times[ours]]}")
    print(f"ratio           {ratio:6.2f}")
    if asked.most and ratio > asked.most:
        sys.exit(f"more than {asked.most} times what plain Material takes")


def repeated(pages: tuple[Page, ...], wanted: int) -> Iterator[Page]:
    """Give the pages, then those within sections again and again under other names, until there are enough."""
    yield from pages
    leaves = [
        page for page in pages if page.path.endswith(".md") and page.path.count("/") and "/index." not in page.path
    ]
    left = wanted - sum(page.path.endswith(".md") for page in pages)
    for turn in count(2):
        for page in leaves:
            if left <= 0:
                return
            left -= 1
            yield Page(page.path.replace(".md", f"-{turn}.md"), page.text)


def lay_out_ours(folder: Path, pages: list[Page]) -> None:
    """Make a project of ours whose pages are there already, as the plugin finds them when no seed has changed."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "one.txt").write_text("Nothing that has to be read.\n")
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    shutil.copytree(PROJECT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    there = Path.cwd()
    os.chdir(folder)  # the plugin takes its paths from here, and the fingerprint holds them
    try:
        settings = Settings()
        carry_out(plan_changes(pages, settings.docs, inputs=fingerprint(settings)))
    finally:
        os.chdir(there)


def lay_out_plain(ours: Path, folder: Path) -> None:
    """Make the project of the same pages that has only what Material brings."""
    shutil.copytree(ours / "docs", folder / "docs", ignore=shutil.ignore_patterns(".*"))
    yaml = YAML()
    config = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    theme = {
        "name": "material",
        "font": False,
        "features": config["theme"]["features"],
        "palette": config["theme"]["palette"],
    }
    kept = {name: config[name] for name in ("site_name", "nav", "markdown_extensions", "use_directory_urls")}
    with (folder / "mkdocs.yml").open("w", encoding="utf-8") as file:
        yaml.dump({**kept, "theme": theme, "plugins": ["search"]}, file)


def seconds(folder: Path) -> float:
    """Build a site; give the seconds of processor time that took, in all its processes."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=environment, check=True, stderr=subprocess.DEVNULL)  # noqa: S603  our own command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
