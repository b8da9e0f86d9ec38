"""The quotations in a real browser: choosing among them, copying one, and finding the words in the original."""

from __future__ import annotations

import functools
import html
import http.server
import re
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.pages.text_fragments import original_of
from tests.invented import FIRST, SECOND, document_of, span_of
from tests.site.conftest import Built


def choose(page: Page, facet: str, value: str) -> None:
    page.locator(f".facet[data-facet={facet}] > summary").click()
    page.locator(f".facet[data-facet={facet}] li[data-value='{value}'] a").click()


def shown(page: Page) -> set[str]:
    figures = page.locator("figure.quotation:visible")
    return set(figures.evaluate_all("all => all.map(figure => `${figure.dataset.speaker} ${figure.dataset.kind}`)"))


def test_filters_combine_and_the_address_keeps_them(page: Page, site: str) -> None:
    page.goto(site + "quotes/")
    everything = page.locator("figure.quotation:visible").count()
    choose(page, "speaker", "people-volodymyr-zelenskiy")
    expect(page).to_have_url(re.compile(r"\?speaker=people-volodymyr-zelenskiy$"))
    assert {speaker.split()[0] for speaker in shown(page)} == {"people-volodymyr-zelenskiy"}
    expect(page.locator("p.tally[role=status]")).to_contain_text(f"of {everything} quotations")
    choose(page, "kind", "said")
    assert shown(page) == {"people-volodymyr-zelenskiy said"}
    page.go_back()
    assert len(shown(page)) > 1
    page.get_by_role("link", name="Show all").click()
    expect(page.locator("figure.quotation:visible")).to_have_count(everything)


def test_an_address_with_a_filter_opens_filtered_and_an_unknown_value_filters_nothing(page: Page, site: str) -> None:
    page.goto(site + "quotes/?speaker=people-keith-kellogg&kind=nonsense")
    assert {speaker.split()[0] for speaker in shown(page)} == {"people-keith-kellogg"}


def test_a_filter_is_operated_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + "quotes/")
    page.locator(".facet[data-facet=kind] > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".facet[data-facet=kind] > summary")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?kind=\w+$"))
    page.keyboard.press("Enter")
    expect(page.locator(".facet[open]")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".facet[open]")).to_have_count(0)
    expect(page.locator(".facet[data-facet=kind] > summary")).to_be_focused()


def test_of_too_many_for_one_page_all_are_loaded_when_a_reader_asks(page: Page, chronicle_site: Built) -> None:
    large_site = chronicle_site.address
    page.goto(large_site + "quotes/")
    some = page.locator("figure.quotation").count()
    page.get_by_role("button", name="Load all").click()
    expect(page.locator("p.tally[role=status]")).to_have_text(re.compile(r"^\d+ quotations$"))
    everything = page.locator("figure.quotation").count()
    assert everything > some
    item = page.locator(".facet[data-facet=kind] li[data-value=said]")
    tally = int(item.locator(".note").text_content() or "")
    choose(page, "kind", "said")
    expect(page.locator("figure.quotation:visible")).to_have_count(tally)
    expect(page.locator("p.tally[role=status]")).to_contain_text(f"{tally} of {everything} quotations")
    page.locator("figure.quotation:visible .permalink").first.click()
    expect(page.locator("figure.quotation:target")).to_be_in_viewport()
    page.goto(large_site + "quotes/?kind=said")
    expect(page.locator("figure.quotation:visible")).to_have_count(tally)


@pytest.mark.parametrize("facet", ["speaker", "proposal", "source", "kind", "month"])
def test_without_javascript_a_filter_is_a_link_to_what_it_counts(browser: Browser, site: str, facet: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + "quotes/")
        page.locator(f".facet[data-facet={facet}] > summary").click()
        item = page.locator(f".facet[data-facet={facet}] li").first
        tally = int(item.locator(".note").inner_text())
        item.locator("a").click()
        beside = ":not(#about ~ figure, #about ~ details figure)"  # on a person's page, what others say
        assert page.locator(f"figure.quotation{beside}").count() == tally


def test_a_copy_names_the_speaker_the_source_and_the_place(browser: Browser, site: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(site + "people/keith-kellogg/")
        figure = page.locator("figure.quotation-said").first
        words = figure.locator("blockquote.words").inner_text()
        figure.get_by_role("button", name="Copy with attribution").click()
        expect(page.locator(".announced[role=status]")).to_have_text("Copied with attribution")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"{words} — Keith Kellogg, ")
        address = copied.rpartition(" ")[2]
        page.goto(address)
        expect(page.locator("figure.quotation:target blockquote.words")).to_have_text(words)


class Article(http.server.BaseHTTPRequestHandler):
    """Serve the paragraphs of a text far apart."""

    def __init__(self, text: str, *args: object) -> None:
        paragraphs = (f'<p style="margin: 2000px 0">{html.escape(part)}</p>' for part in text.split("\n\n"))
        self.body = f"<!doctype html><meta charset=utf-8>{''.join(paragraphs)}".encode()
        super().__init__(*args)  # type: ignore[arg-type]  # what the server passes on

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        pass


@pytest.fixture(scope="module", params=[FIRST, SECOND], ids=["first", "second"])
def article(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """Give the address of an article and its text."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Article, request.param)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/article", request.param
        server.shutdown()


def test_a_browser_finds_the_very_words_in_the_original(page: Page, article: tuple[str, str]) -> None:
    address, text = article
    for number, paragraph in enumerate(text.split("\n\n")):
        for words in (paragraph, paragraph.split(",")[-1], " ".join(paragraph.split(" ")[-3:])):
            document = document_of("article", text, url=f"{address}?{number}-{len(words)}")
            found = original_of(document, span_of(text, words))
            assert found is not None
            assert urlsplit(found).fragment.startswith(":~:text=")
            page.goto(found)
            expect(page.locator("p").nth(number)).to_be_in_viewport()
