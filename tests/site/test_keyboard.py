"""The site by keyboard alone: everything is reached, shows that it is, and can be worked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Built
from tests.site.reading import longest_word

# What the keyboard should reach, by HTML's own rules; of radio buttons with one name, one is enough.
LIST_FOCUSABLE = """() => {
  const selector = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]'
  const seen = element => element.checkVisibility({visibilityProperty: true}) && !element.closest('[inert]')
  const look = element => [element, element.nextElementSibling, element.parentElement].filter(Boolean).map(one => {
    const style = getComputedStyle(one)
    return ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'backgroundColor', 'opacity']
      .map(name => style[name]).join()
  }).join()
  window.wanted = [...document.querySelectorAll(selector)].filter(element =>
    seen(element) && element.tabIndex >= 0 && !element.disabled)
  window.unfocused = new Map(window.wanted.map(element => [element, look(element)]))
  window.reached = new Set()
  window.unseen = new Set()
  window.describe = element => element.outerHTML.slice(0, 120)
  document.addEventListener('focusin', ({target}) => {
    window.reached.add(target)
    if (!window.unfocused.has(target)) return  // came into being by what was focused before
    if (look(target) === window.unfocused.get(target)) window.unseen.add(target)
  })
  return window.wanted.length
}"""
FINDINGS = """() => ({
  missed: window.wanted.filter(element => {
    const group = element.type === 'radio' ? [...document.getElementsByName(element.name)] : [element]
    const gone = element.tabIndex < 0 || !element.checkVisibility({visibilityProperty: true})
    return !gone && !group.some(one => window.reached.has(one))
  }).map(window.describe),
  unseen: [...window.unseen].map(window.describe),
})"""


def walk(page: Page) -> dict[str, Any]:
    """Press the tab key as often as there is something to reach; say what was missed and what did not show."""
    for _ in range(page.evaluate(LIST_FOCUSABLE)):
        page.keyboard.press("Tab")
    findings: dict[str, Any] = page.evaluate(FINDINGS)
    return findings


@pytest.mark.parametrize("width", [390, 1280])
def test_the_tab_key_reaches_everything_and_shows_it(page: Page, built: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    for path in built.kinds.values():
        page.goto(built.address + path)
        findings = walk(page)
        assert not findings["missed"], f"{path}: cannot be reached: {findings['missed']}"
        assert not findings["unseen"], f"{path}: does not show that it has the focus: {findings['unseen']}"


def test_the_first_tab_leads_past_the_header(page: Page, built: Built) -> None:
    page.goto(built.address)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


def test_enter_opens_and_closes_every_passage(page: Page, built: Built) -> None:
    for path in built.kinds.values():
        page.goto(built.address + path)
        for summary in page.locator("article summary:visible").all()[:3]:
            details = summary.locator("xpath=..")
            summary.focus()
            page.keyboard.press("Enter")
            expect(details).to_have_js_property("open", True)
            page.keyboard.press("Space")
            expect(details).to_have_js_property("open", False)


def open_search(page: Page, key: str) -> None:
    """Press a key until the search is open and stays so: the theme, still closing it, may close it again at once."""
    for _ in range(8):
        page.keyboard.press(key)
        page.wait_for_timeout(800)
        if is_open(page):
            return
        page.keyboard.press("Escape")  # leaves the box, whose focus opens the search
        page.wait_for_timeout(800)
    assert is_open(page), f"{key!r} does not open the search"


def is_open(page: Page) -> bool:
    box = page.get_by_role("textbox", name="Search")
    return page.locator("#__search").is_checked() and bool(box.evaluate("box => box === document.activeElement"))


def go_to_first_result(page: Page) -> None:
    """Press the arrow until a result has the focus: results that come in late take it away, any key gives it back."""
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(500)
        if page.locator(".md-search-result__link:focus").count():
            return
        page.keyboard.press("ArrowLeft")


@pytest.mark.parametrize("key", ["/", "s"])
def test_the_search_is_worked_by_keyboard(page: Page, built: Built, key: str) -> None:
    page.goto(built.address)
    word = longest_word(page)
    first = page.locator(".md-search-result__link").first
    answered = re.compile(rf"\?h={word}$", re.IGNORECASE)  # to the whole word, not to its first letters
    open_search(page, key)
    page.keyboard.type(word)
    expect(first).to_have_attribute("href", answered)
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.wait_for_timeout(800)
    open_search(page, key)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(word)
    expect(first).to_have_attribute("href", answered)
    go_to_first_result(page)
    expect(page.locator(".md-search-result__link:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?h="))


def test_light_and_dark_are_changed_by_keyboard(page: Page, built: Built) -> None:
    page.goto(built.address)
    body = page.locator("body")
    before = body.get_attribute("data-md-color-scheme")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === '__palette'"):
            break
    page.keyboard.press("Enter")
    expect(body).not_to_have_attribute("data-md-color-scheme", before or "")
