"""What a reader's browser loads, asks, moves and shows, on one page of every kind."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import Built

MOST_SHIFTED = 0.02
MOST_ON_HOME = 60 * 1024  # bytes, compressed: the home page, our own style and scripts, and data it asks for
OURS = ("assets/stylesheets/", "assets/javascripts/")  # what the theme brings stands here

WATCH_SHIFTS = """
  window.shifts = []
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput)
      window.shifts.push([entry.value, entry.sources.map(one => one.node && (one.node.className || one.node.nodeName))])
  })).observe({type: 'layout-shift', buffered: true})
"""
# Controls that a script made are nothing to read; a heading's link to itself is not either.
WORDS = """() => {
  const style = document.createElement('style')
  style.textContent = `button, select, input, form, .headerlink { display: none !important }
    * { content-visibility: visible !important }`
  document.head.append(style)
  document.querySelectorAll('details').forEach(details => details.open = true)
  return document.querySelector('.md-container').innerText.split(/\\s+/).filter(Boolean)
}"""


def test_no_page_asks_anybody_else(page: Page, built: Built) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    for path in built.kinds.values():
        page.goto(built.address + path, wait_until="networkidle")
    others = {url for url in asked if not url.startswith(("data:", "blob:", built.address))}
    assert len(asked) > len(built.kinds)
    assert not others


def test_no_page_logs_an_error(page: Page, built: Built) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in built.kinds.values():
        page.goto(built.address + path, wait_until="networkidle")
    assert not said


def test_every_page_says_the_same_without_javascript(browser: Browser, page: Page, built: Built) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        plain = context.new_page()
        for path in built.kinds.values():
            words = []
            for reader in (page, plain):
                reader.goto(built.address + path, wait_until="load")
                words.append(reader.evaluate(WORDS))
            assert len(words[0]) > 20
            assert words[0] == words[1], path


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_shifts_while_a_page_is_read(page: Page, built: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(WATCH_SHIFTS)
    for path in built.kinds.values():
        page.goto(built.address + path, wait_until="networkidle")
        for summary in page.locator("article summary:visible").all()[:3]:
            summary.click()
        for _ in range(6):
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(30)
        shifts = page.evaluate("window.shifts")
        assert sum(value for value, _ in shifts) <= MOST_SHIFTED, f"{path}: {shifts}"


def test_the_home_page_is_light(page: Page, built: Built, record_property: Callable[[str, object], None]) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(built.address, wait_until="networkidle")
    paths = sorted(urlsplit(url).path.removeprefix("/") or "index.html" for url in asked if url.startswith("http"))
    sizes = {path: compressed(built.folder / path) for path in paths if not path.startswith(OURS)}
    index = sum(size for path, size in sizes.items() if path.startswith("search/"))
    own = sum(sizes.values()) - index
    record_property(
        "figure", f"{built.name}: home page {own / 1024:.1f} KB, with the search index {(own + index) / 1024:.1f}"
    )
    assert {"index.html", "assets/explainer.css"} <= set(sizes)
    assert own <= MOST_ON_HOME, sizes


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))
