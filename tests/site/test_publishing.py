"""The ways in which a site is published: below a path, from a folder on a disk, with the search of Pagefind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.site.conftest import Built
from tests.site.kinds import one_of_each
from tests.site.reading import longest_word
from tests.site.server import serving
from tests.site.tools import AXE, need
from tests.sites import build_from_seeds

Build = Callable[[str, Callable[[Path], Path]], Path]
BELOW = "/some/where/"


def search(page: Page, word: str) -> None:
    """Search for a word and follow the first result."""
    page.keyboard.press("/")
    page.keyboard.type(word)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(rf"h={word}$", re.IGNORECASE))
    first.click()
    expect(page).to_have_url(re.compile(r"\?h="))
    expect(page.locator("h1")).to_be_visible()


def test_a_site_works_below_a_path(page: Page, seed_site: Built) -> None:
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    with serving(seed_site.folder, below=BELOW) as address:
        for path in seed_site.kinds.values():
            if path != "404.html":  # it may stand at any depth, so it needs to know the site's address
                page.goto(address + path, wait_until="networkidle")
        page.goto(address)
        search(page, longest_word(page))
        assert page.url.startswith(address)
    assert not [url for url in missing if "favicon.ico" not in url]


def test_the_page_for_missing_addresses_leads_on(page: Page, build_once: Build) -> None:
    here = f"http://127.0.0.1:1{BELOW}"
    folder = build_once("below", lambda folder: build_from_seeds(folder, SITE_URL=here))
    with serving(folder, below=BELOW) as address:
        response = page.goto(f"{address}people/who/is/this/")
        assert response
        assert response.status == 404
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
        page.locator("article a", has_text="People").first.click()
        expect(page).to_have_url(f"{address}people/")


@pytest.fixture(scope="module")
def on_disk(browser: Browser, build_once: Build) -> Path:
    """Give the folder of a site that was built to be opened without a server."""
    return build_once("offline", lambda folder: build_from_seeds(folder, OFFLINE="true"))


def test_a_site_works_from_a_folder_on_a_disk(page: Page, on_disk: Path) -> None:
    asked: set[str] = set()
    said: list[str] = []
    page.on("request", lambda request: asked.add(request.url.partition(":")[0]))
    page.on("requestfailed", lambda request: said.extend(failure(request)))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in one_of_each(on_disk).values():
        if path != "404.html":  # a server's business
            page.goto((on_disk / (path or "index.html")).as_uri(), wait_until="load")
    page.goto((on_disk / "index.html").as_uri())
    # To no anchor: arriving at one closes a search that was begun meanwhile.
    page.locator("article h3 a[href$='.html']").first.click()
    expect(page).not_to_have_url(re.compile("index.html"))
    search(page, longest_word(page))
    assert page.url.startswith("file:")
    assert not [what for what in said if not what.endswith("/sitemap.xml")]  # the theme asks for it, and does without
    assert asked <= {"file", "data", "blob", "about"}


def failure(request: Request) -> list[str]:
    """Give the address of what could not be loaded, unless it is only that the page was left before."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]


@pytest.fixture(scope="module")
def indexed(browser: Browser, build_once: Build) -> Iterator[str]:
    """Give the address of the search page of a site that Pagefind has indexed."""
    with serving(build_once("indexed", lambda folder: build_from_seeds(folder, options="pagefind: true"))) as address:
        yield f"{address}find/"


def test_pagefind_is_reached_and_worked_by_keyboard(page: Page, indexed: str) -> None:
    page.goto(indexed.removesuffix("find/"))
    page.keyboard.press("/")
    page.get_by_role("link", name="Search with filters").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(indexed)
    words = page.get_by_role("searchbox", name="Words")
    words.focus()
    page.keyboard.type("realism")
    expect(page.locator("ol.found a").first).to_be_visible()
    expect(page.locator("#find [role=status]")).to_have_text(re.compile(r"^\d+ pages?"))
    page.keyboard.press("Tab")
    expect(page.get_by_label("Kind of page")).to_be_focused()
    page.get_by_label("Kind of page").select_option("Person")
    page.get_by_label("Words").fill("")
    expect(page.locator("#find [role=status]")).to_have_text(re.compile(r"^[1-9]\d* pages"))
    page.locator("ol.found a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(indexed.removesuffix("find/") + "people/")


def test_pagefind_asks_nobody_else_and_axe_finds_nothing(browser: Browser, indexed: str) -> None:
    need(AXE)
    asked: set[str] = set()
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 700}) as context:  # type: ignore[arg-type]  # a literal
            context.add_init_script(path=AXE)
            page = context.new_page()
            page.on("request", lambda request: asked.add(request.url))
            page.goto(indexed)
            page.get_by_role("searchbox", name="Words").fill("minister")
            expect(page.locator("ol.found a").first).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") == 320
            found: list[Any] = page.evaluate("async () => (await axe.run()).violations.map(one => one.id)")
            assert not found
    home = indexed.removesuffix("find/")
    assert not [url for url in asked if not url.startswith((home, "data:", "blob:"))]


def test_pagefind_without_javascript_says_where_to_go(browser: Browser, indexed: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(indexed)
        expect(page.get_by_text("This search needs JavaScript.")).to_be_visible()
        page.locator("#find a").first.click()
        expect(page.locator("h1")).to_be_visible()
