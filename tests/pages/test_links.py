from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.links import Anchor, Href, Place, outward


@pytest.mark.parametrize(
    ("place", "path", "href"),
    [
        (Place("index.md"), "people/x.md", "../index.md"),
        (Place("people/x.md"), "index.md", "people/x.md"),
        (Place("people/x.md"), "people/y.md", "x.md"),
        (Place("people/x.md", Anchor("a")), "people/x.md", "#a"),
        (Place("people/x.md"), "people/x.md", "x.md"),
        (Place("people/x.md", Anchor("a")), "method.md", "people/x.md#a"),
    ],
)
def test_links_are_relative_to_the_page_they_stand_on(place: Place, path: str, href: str) -> None:
    assert place.seen_from(path) == href


@pytest.mark.parametrize("value", ["", "A", "1a", "a b", 'a"', "a}", "-a", "ä"])
def test_an_anchor_with_other_characters_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not an anchor"):
        Anchor(value)


@pytest.mark.parametrize("value", ["a b", "a)", 'a"b', "<", "a\nb", "[x]", "a'b", "{{x}}"])
def test_an_address_with_other_characters_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        Href(value)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "/etc/passwd",
        "https://",
        "http://[",
        "",
        None,
    ],
)
def test_only_the_web_is_linked(url: str | None) -> None:
    assert outward(url) is None


def test_an_address_out_is_made_safe_and_stays_itself() -> None:
    assert outward("https://example.com/a/b?c=d&e=%20f#g") == "https://example.com/a/b?c=d&e=%20f#g"
    assert outward('https://example.com/a b")<x>') == "https://example.com/a%20b%22%29%3Cx%3E"


@given(st.text())
def test_whatever_follows_the_host_is_safe(tail: str) -> None:
    href = outward(f"https://example.com/{tail}")
    assert href is None or href.startswith("https://example.com/")
