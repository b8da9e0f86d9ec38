"""A browser and the sites to look at, built once and served on this machine only."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.hostile import hostile_story
from tests.sites import build_from_seeds, build_from_story

CHROMIUM = Path("/usr/bin/chromium")
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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serve files and say nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        pass


class Server(http.server.ThreadingHTTPServer):
    """Serve, and do not mind a browser that moves on before it has read everything."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("EXPLAINER_REQUIRE_BROWSER") == "1":
            pytest.fail(f"there is no Chromium at {CHROMIUM}, and EXPLAINER_REQUIRE_BROWSER=1 asks for it")
        pytest.skip(f"there is no Chromium at {CHROMIUM} (EXPLAINER_REQUIRE_BROWSER=1 makes this a failure)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the project's own site."""
    yield from serve(build_from_seeds(tmp_path_factory.mktemp("seeds") / "project"))


@pytest.fixture(scope="session")
def hostile_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a site whose seeds mean harm."""
    yield from serve(build_from_story(hostile_story(), tmp_path_factory.mktemp("hostile")))


def serve(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=folder)
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield context.new_page()
