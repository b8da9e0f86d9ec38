"""What axe-core finds on one page of every kind: nothing, in light and dark, narrow and wide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import Built
from tests.site.reading import longest_word, open_everything
from tests.site.tools import AXE, need

WIDTHS = (320, 768, 1280)


@pytest.fixture(params=["light", "dark"])
def still_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Give a page for a reader who wants no motion, with axe-core at hand."""
    need(AXE)
    with browser.new_context(color_scheme=request.param, reduced_motion="reduce") as context:
        context.add_init_script(path=AXE)
        yield context.new_page()


def violations(page: Page) -> list[str]:
    """Run every rule of axe-core; give one line for each thing it found."""
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run({resultTypes: ['violations']})).violations")
    return [f"{v['id']}: {node['target']} {node['html'][:160]}" for v in found for node in v["nodes"][:3]]


def test_axe_finds_nothing_on_any_kind_of_page(still_page: Page, built: Built) -> None:
    found = []
    for path in built.kinds.values():
        still_page.goto(built.address + path)
        open_everything(still_page)
        for width in WIDTHS:
            still_page.set_viewport_size({"width": width, "height": 800})
            found += [f"{path} at {width} px: {line}" for line in violations(still_page)]
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_the_search(still_page: Page, built: Built) -> None:
    still_page.goto(built.address)
    still_page.get_by_role("textbox", name="Search").click()
    still_page.keyboard.type(longest_word(still_page))
    expect(still_page.locator(".md-search-result__link").first).to_be_visible()
    assert not violations(still_page)


def test_axe_finds_nothing_in_the_menu_of_a_phone(still_page: Page, built: Built) -> None:
    still_page.set_viewport_size({"width": 320, "height": 700})
    still_page.goto(built.address)
    still_page.locator("label.md-header__button[for=__drawer]").click()
    expect(still_page.locator(".md-nav--primary .md-nav__link").first).to_be_in_viewport()
    assert not violations(still_page)


def test_nothing_moves_for_a_reader_who_wants_no_motion(still_page: Page, built: Built) -> None:
    moving = []
    for path in built.kinds.values():
        still_page.goto(built.address + path)
        open_everything(still_page)
        still_page.mouse.wheel(0, 2000)
        still_page.mouse.wheel(0, -400)
        moving += still_page.evaluate(
            "document.getAnimations().filter(one => one.effect.getComputedTiming().duration > 1)"
            ".map(one => location.pathname + ' ' + (one.effect.target.className || one.effect.target.tagName))"
        )
    assert not moving, "\n".join(moving)
