"""A browser and the sites to look at, built once for all workers and served on this machine only."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chronicle import chronicle_story
from tests.hostile import hostile_story
from tests.site.kinds import one_of_each
from tests.site.server import serving
from tests.site.tools import CHROMIUM, need
from tests.sites import build_from_seeds, build_from_story

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Built:
    """A site that is served: its folder of HTML, its address, and the path of one page of every kind."""

    name: str
    folder: Path
    address: str
    kinds: dict[str, str]


BUILDERS: dict[str, Callable[[Path], Path]] = {
    "seed": build_from_seeds,
    "chronicle": lambda folder: build_from_story(chronicle_story(), folder),
    "hostile": lambda folder: build_from_story(hostile_story(), folder),
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need(CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def build_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], Path]], Path]:
    """Give a function that builds a site once, however many workers ask for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def once(name: str, build: Callable[[Path], Path]) -> Path:
        folder = shared / f"site-{name}"
        with (shared / f"{folder.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = folder / "site-folder"
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # what a build that failed has left
                folder.mkdir()
                done.write_text(str(build(folder)))
            return Path(done.read_text())

    return once


@pytest.fixture(scope="session")
def seed_site(browser: Browser, build_once: Callable[..., Path]) -> Iterator[Built]:
    """Give the project's own site."""
    yield from _served("seed", build_once)


@pytest.fixture(scope="session")
def chronicle_site(browser: Browser, build_once: Callable[..., Path]) -> Iterator[Built]:
    """Give the site of an invented story of forty articles."""
    yield from _served("chronicle", build_once)


@pytest.fixture(scope="session", params=["seed", "chronicle"])
def built(request: pytest.FixtureRequest) -> Built:
    """Give both in turn."""
    site: Built = request.getfixturevalue(f"{request.param}_site")
    return site


@pytest.fixture(scope="session")
def site(seed_site: Built) -> str:
    """Give the address of the project's own site."""
    return seed_site.address


@pytest.fixture(scope="session")
def hostile_site(browser: Browser, build_once: Callable[..., Path]) -> Iterator[str]:
    """Give the address of a site whose seeds mean harm."""
    for served in _served("hostile", build_once):
        yield served.address


def _served(name: str, build_once: Callable[..., Path]) -> Iterator[Built]:
    folder = build_once(name, BUILDERS[name])
    with serving(folder) as address:
        yield Built(name, folder, address, one_of_each(folder))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests have measured, whether they passed or not."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, ())]
    figures = sorted(str(value) for report in reports for name, value in report.user_properties if name == "figure")
    if figures:
        terminalreporter.section("measured")
        terminalreporter.write_line("\n".join(figures))
