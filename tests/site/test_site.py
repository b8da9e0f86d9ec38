"""The site in a real browser."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

SECTIONS = ("", "people/", "proposals/", "quotes/", "questions/", "timeline/", "sources/", "method/")
ONE_OF_EACH = (*SECTIONS, "people/keith-kellogg/")


def every_page(page: Page, site: str) -> list[str]:
    """Follow every link of the site that leads to a page of it."""
    found, waiting = [], [site]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        found.append(address)
        page.goto(address)
        hrefs = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href.split('#')[0])")
        waiting += [href for href in hrefs if href.startswith(site) and href.endswith("/")]
    return sorted(found)


def search(page: Page, words: str) -> None:
    """Type into the search, after whatever was there."""
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.clear()
    box.press_sequentially(words)


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_nothing_is_wider_than_the_window(page: Page, site: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site + path)
    for details in page.locator("article details").all():
        details.evaluate("element => element.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(
    ("words", "path"), [("Kellogg", "people/keith-kellogg/"), ("Zelenskiy", "people/volodymyr-zelenskiy/")]
)
def test_a_search_for_a_surname_reaches_the_person_first(page: Page, site: str, words: str, path: str) -> None:
    page.goto(site)
    search(page, words)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(path))
    first.click()
    expect(page).to_have_url(re.compile(re.escape(site + path)))
    expect(page.locator("h1")).to_contain_text(words)


@pytest.mark.parametrize(
    "words", ["school of realism", "subsoil", "counter proposal", "potential value of the deposits"]
)
def test_a_search_finds_quotations_proposals_and_questions(page: Page, site: str, words: str) -> None:
    page.goto(site)
    search(page, words)
    expect(page.locator(".md-search-result__item").first).to_contain_text(
        re.compile(words.partition(" ")[0], re.IGNORECASE)
    )


@pytest.mark.parametrize("start", ["quotes/", "people/keith-kellogg/", ""])
def test_one_click_from_a_quotation_to_its_passage_and_one_back(page: Page, site: str, start: str) -> None:
    page.goto(site + start)
    quotation = page.locator("figure.quotation").first
    identifier = quotation.get_attribute("id")
    words = quotation.locator("blockquote.words").inner_text().strip("“”")
    quotation.locator(".source-link a").first.click()
    passage = page.locator(".source-passage:target")
    expect(passage).to_be_in_viewport()
    expect(passage.locator("blockquote")).to_contain_text(words)
    passage.locator(f'a[href$="#{identifier}"]').click()
    expect(page.locator(f"#{identifier}:target")).to_be_in_viewport()
    expect(page.locator(f"#{identifier} blockquote.words")).to_contain_text(words)


def test_no_request_leaves_the_machine(page: Page, site: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    for path in ONE_OF_EACH:
        page.goto(site + path, wait_until="networkidle")
    search(page, "Kellogg")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert asked
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}


def test_every_page_works_without_javascript(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        addresses = every_page(page, site)
        assert {urljoin(site, path) for path in ONE_OF_EACH} <= set(addresses)
        for address in addresses:
            response = page.goto(address)
            assert response is not None
            assert response.ok, address
            expect(page.locator("h1")).to_be_visible()
            summary = page.locator("article .evidence > summary").first
            if summary.count():
                summary.click()
                expect(page.locator("article .evidence blockquote").first).to_be_visible()


def test_links_in_text_can_be_told_without_colour(page: Page, site: str) -> None:
    page.goto(site)
    lines = page.eval_on_selector_all(
        "article a:not(.headerlink)", "links => links.map(link => getComputedStyle(link).textDecorationLine)"
    )
    assert set(lines) == {"underline"}


def test_the_search_dialog_has_a_name(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.locator(".md-search[role=dialog]")).to_have_attribute("aria-label", "Search")


def test_a_page_outside_the_navigation_has_its_way_back_and_on(page: Page, site: str) -> None:
    page.goto(site + "people/keith-kellogg/")
    expect(page.get_by_role("navigation", name="Breadcrumb").get_by_role("link")).to_have_text(["Home", "People"])
    expect(page.get_by_role("navigation", name="Neighbours").get_by_role("link")).not_to_have_count(0)


def test_a_dark_reader_gets_a_dark_page(browser: Browser, site: str) -> None:
    papers = []
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(site)
            papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert papers == ["rgb(252, 250, 246)", "rgb(18, 24, 27)"]


def test_nothing_in_a_seed_runs(page: Page, hostile_site: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert len(every_page(page, hostile_site)) > len(SECTIONS)
    page.goto(hostile_site)
    for words in ("alert", "script", "onclick", "evil", "config"):
        search(page, words)
        expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert not dialogs
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}
    assert not page.locator("article :is(script, img, b, i), .md-search-result :is(script, img, b, i)").count()
