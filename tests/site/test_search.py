"""What the search finds first."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from generator.model.annotation import EntityKind
from generator.model.story import Story
from tests.chronicle import chronicle_story
from tests.site.conftest import Built

LINKS = "items => items.flatMap(item => [...item.querySelectorAll('a')].map(a => [a.pathname, a.innerText]))"


@pytest.fixture(scope="module")
def story() -> Story:
    return chronicle_story()


def ask(page: Page, words: str) -> None:
    """Type into the search, after whatever was there."""
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.clear()
    box.press_sequentially(words)


def plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words)).lower()


def test_a_surname_finds_its_person_first(page: Page, chronicle_site: Built, story: Story) -> None:
    page.goto(chronicle_site.address)
    people = [actor for actor in story.people if actor.kind is EntityKind.PERSON and actor.name.isascii()]
    namesakes = [actor.name.split()[-1] for actor in people]
    for person in people:
        surname = person.name.split()[-1]
        if namesakes.count(surname) == 1:
            ask(page, surname)
            first = page.locator(".md-search-result__link").first
            expect(first).to_have_attribute("href", re.compile(rf"/{person.id}/\?h={surname}$", re.IGNORECASE))


def test_the_words_of_a_quotation_find_its_page_once(page: Page, chronicle_site: Built, story: Story) -> None:
    page.goto(chronicle_site.address)
    asked = {plain(quotation.evidence.text): quotation.evidence.document for quotation in story.quotations}
    asked = {words: document for words, document in asked.items() if len(words.split()) > 6}
    for words, document in list(asked.items())[::16]:
        ask(page, words)
        there = page.locator(f".md-search-result__item:has(a[href*='/quotes/from/{document}/'])")
        expect(there).to_have_count(1)


def test_common_words_alone_are_searched_for_too(page: Page, chronicle_site: Built) -> None:
    page.goto(chronicle_site.address)
    ask(page, "will")
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Type to start searching")


def test_nothing_that_every_page_says_is_in_a_result(page: Page, chronicle_site: Built) -> None:
    page.goto(chronicle_site.address)
    for words in ("Permanent link", "More about them", "In the original"):
        ask(page, words)
        page.wait_for_timeout(500)
        found = page.locator(".md-search-result__item").evaluate_all(LINKS)
        assert not [path for path, text in found if plain(words) in plain(text) and path != "/method/"], words
