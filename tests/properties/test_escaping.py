"""For any text, Markdown shows exactly that text and nothing else, wherever a template may print it."""

from __future__ import annotations

import functools
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages.escaping import escape, escape_line, printable, yaml_json, yaml_string

# What the site uses, and what an editor might add one day: none of it may find anything to work on. (Extensions that
# rewrite plain words, as smartsymbols does with "1st", cannot be kept off and are no business of escaping.)
OURS = ("attr_list", "md_in_html", "toc")
POPULAR = (
    *OURS,
    "abbr",
    "admonition",
    "def_list",
    "footnotes",
    "tables",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)
# Where templates print text, and the elements that stand there without it.
PLACES = {
    "paragraph": ("{}", ["p"]),
    "span": ('<p markdown="span">“{}”.</p>', ["p"]),
    "quote": (
        '<blockquote markdown="span">{}<mark>x</mark>{}</blockquote>'.replace("{}", "{0}"),
        ["blockquote", "mark"],
    ),
    "heading": ("## {} {{: #here }}", ["h2"]),
    "item": ("- {}\n- two", ["ul", "li", "li"]),
    "link": ("[{}](people/x.md), and", ["p", "a"]),
    "nested": ('<figure markdown="1">\n\n<p markdown="span">{}</p>\n\n</figure>', ["figure", "p"]),
}
NASTY = [
    "<script>alert(1)</script>",
    "{{ config }}{% raw %}{# x #}",
    '--8<-- "pyproject.toml"',
    "[x](javascript:alert(1))",
    "![](https://example.com/x.png)",
    "*_`~#+-|&^=$:\\!?",
    "</title></p></figure>",
    "a\n\n# b\n\n    code\n\n---\ntitle: x\n",
    "1. one",
    "- item",
    "+ item",
    "> quote",
    ": definition",
    "!!! note",
    "??? note",
    "*[HTML]: abbreviation",
    "[^1]: note",
    "[ref]: https://example.com",
    "https://example.com www.example.com a@example.com",
    ":smile: ++ctrl++ (c) --> 1/2",
    "{++add++}{: .x onclick=alert(1) }",
    "&lt;b&gt; &#60; &amp;amp;",
    "\u0002wzxhzdk:0\u0003 \u0002amp\u0003",
    "\u202eevil\u202c \u202eopen",
    "a\u200bb\ufeffc\u2028d\u0085e\r\nf\tg",
    "  two  spaces  ",
    "\u00a0",
    "/// note\n///",
    "trailing backslash \\",
    "Mr. Doe said: “No,” (AP) and 5% of US-Ukraine/EU.",
]
TEXT = st.one_of(
    st.text(),
    st.text(alphabet="<>&\"'`*_[](){}#+-.!|~^=:;/\\@$%? \n\tab1\u0002\u0003\u202e\u2069", max_size=40),
    st.lists(st.sampled_from(NASTY), max_size=3).map("".join),
)


class Shown(HTMLParser):
    """What a browser makes of a fragment: the text, the elements in their order, and their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.elements, self.attributes = "", list[str](), set[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@functools.cache
def converter(extensions: tuple[str, ...]) -> markdown.Markdown:
    return markdown.Markdown(extensions=list(extensions))


def shown(source: str, extensions: tuple[str, ...] = OURS) -> Shown:
    return Shown(converter(extensions).reset().convert(source))


def everywhere(test):  # type: ignore[no-untyped-def]  # a decorator of tests
    """Try the nasty texts by name, then whatever hypothesis thinks of."""
    for text in NASTY:
        test = example(text=text)(test)
    return given(text=TEXT)(test)


@pytest.mark.parametrize("extensions", [OURS, POPULAR], ids=["ours", "popular"])
@pytest.mark.parametrize("place", PLACES)
def test_markdown_shows_that_very_text(place: str, extensions: tuple[str, ...]) -> None:
    pattern, elements = PLACES[place]
    empty = shown(pattern.format("Q"), extensions).text.strip()

    @everywhere
    def holds(text: str) -> None:
        if not text:
            return
        page = shown(pattern.format(escape(text)), extensions)
        assert page.text.strip("\n") == empty.replace("Q", printable(text)).strip("\n")
        assert page.elements == elements
        assert page.attributes <= {"id", "href"}

    holds()


@everywhere
def test_an_attribute_holds_that_very_text(text: str) -> None:
    found = []

    class Attribute(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, attrs))

    Attribute().feed(f'<meta content="{escape(text)}">')
    assert found == [("meta", [("content", printable(text))])]


@everywhere
def test_a_title_in_the_front_matter_is_one_harmless_line(text: str) -> None:
    line = escape_line(text)
    matter = f"title: {yaml_string(line)}\nnext: 1\n"
    assert yaml.safe_load(matter) == {"title": line, "next": 1}
    assert not set("<>\"'{}\n\r") & set(line)
    assert Shown(line).text == printable(" ".join(text.split()))


@everywhere
def test_printable_text_stays_as_it_is(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert len(once) == len(text)


@pytest.mark.parametrize("text", ["short-sighted", "Mr. Doe said: no", "(AP)", "Why?", "5%", "and/or", "a, b; c"])
def test_plain_prose_stays_readable_in_the_markdown(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("text", ["\u202eover", "over\u202c", "\u2066iso\u202c", "\u2067a\u202eb\u2069"])
def test_a_direction_left_open_is_shown_and_not_obeyed(text: str) -> None:
    assert not set(printable(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_direction_closed_again_is_kept() -> None:
    assert printable("\u2067שלום\u2069 and \u202babc\u202c") == "\u2067שלום\u2069 and \u202babc\u202c"


@everywhere
@example(text="line\u2028para\u2029next\x85mark\ufeff")
def test_json_in_the_front_matter_is_the_same_data(text: str) -> None:
    data = {printable(text): [printable(text), 1]}
    line = yaml_json(data)
    assert "\n" not in line
    assert yaml.load(f"a:\n  - {line}\n", yaml.CSafeLoader) == {"a": [data]}  # as MkDocs loads it
