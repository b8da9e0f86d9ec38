"""What a reader does with a page."""

from __future__ import annotations

import re

from playwright.sync_api import Page


def longest_word(page: Page) -> str:
    """Give a word that a search will find: the longest of the page's heading."""
    return max(re.findall(r"\w+", page.locator("h1").inner_text()), key=len)


def open_everything(page: Page) -> None:
    """Open all that can be opened, and have all of it laid out."""
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
