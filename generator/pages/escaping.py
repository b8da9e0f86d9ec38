"""Untrusted text into pages: no character of a seed or a front matter may become markup.

One escape serves Markdown text and HTML attributes alike. It writes a character reference for everything that
Markdown, HTML, a template language, a snippet include or one of the popular Markdown extensions could take for its
own, and leaves the punctuation of plain prose as it is, so that the pages stay readable as Markdown.
"""

from __future__ import annotations

import json
import re

from markupsafe import Markup

# The punctuation of prose that no syntax can claim where it stands: "short-sighted", "said: ", "Mr. X", "(AP)".
_QUIET = re.compile(
    r"""[,;]                        # never special
    | (?<=[^\W_]) [-/] (?=[^\W_])   # between letters or digits: "US-Ukraine", "and/or"
    | (?<=[^\W_]) : (?=\ )          # "said: "
    | (?<=[^\W\d_]) [.] (?=[ ”’)]|$)  # after a letter, at the end of a word: "Mr. Doe" but not "1. " or "example.com"
    | (?<=[^\W_]) [?]               # "Why?", but not "???"
    | (?:^|(?<=\ )) [(] (?=[^\W_])  # "(AP", but not "](" or "(("
    | (?<=[^\W_]) [)]               # "AP)"
    | (?<=\d) %                     # "5 %" is written "5%"
    """,
    re.VERBOSE,
)
_SPECIAL = re.compile(r"[!-/:-@\[-`{-~]")
_SPACE = re.compile(r"^\s+|\s+$|[^\S ]|(?<=\s) ")  # kept as they are only where Markdown and HTML keep them
# What no page may hold: controls (a reference to a C1 control shows another character), surrogates, non-characters.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_CLOSES = frozenset(_OPENS.values())
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNLIKE_YAML = re.compile("[\x85\u2028\u2029\ufeff]")
REPLACEMENT = "\ufffd"


def escape(text: str) -> Markup:
    r"""Write `text` so that Markdown and HTML show exactly that text, inside a line or inside an attribute.

    Characters that no page can hold are shown as U+FFFD (see `printable`).

    >>> print(escape("Mr. Doe said: *well*, <b>"))
    Mr. Doe said: &#42;well&#42;, &#60;b&#62;
    """
    text = printable(text)
    quiet = {match.start() for match in _QUIET.finditer(text)}
    text = _SPECIAL.sub(lambda match: match[0] if match.start() in quiet else f"&#{ord(match[0])};", text)
    return Markup(_SPACE.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), text))  # noqa: S704  escaped


def printable(text: str) -> str:
    """Show what no page can hold as U+FFFD: controls, surrogates, and text-direction controls left open or unopened.

    An override that a name opens and never closes would turn around the words that follow it on the page.
    """
    text = _FORBIDDEN.sub(REPLACEMENT, text)
    return text if _closes_its_directions(text) else _DIRECTION.sub(REPLACEMENT, text)


def _closes_its_directions(text: str) -> bool:
    """Tell whether every text-direction control of `text` is opened and closed within it."""
    waiting: list[str] = []
    for control in _DIRECTION.findall(text):
        if control not in _CLOSES:
            waiting.append(_OPENS[control])
        elif not waiting or waiting.pop() != control:
            return False
    return not waiting


def escape_line(text: str) -> str:
    """Write `text` on one line for the theme, which prints titles and descriptions of the front matter as they are.

    Runs of white space become one space.
    """
    return str(escape(" ".join(text.split())))


def yaml_string(text: str) -> str:
    """Write one line of text as a quoted YAML string (JSON's strings are YAML's)."""
    return json.dumps(text, ensure_ascii=False)


def yaml_json(value: object) -> str:
    """Write plain data as one line of JSON that YAML reads as the same data.

    YAML folds the line and paragraph separators of Unicode, and takes a byte order mark for its own.
    """
    text = json.dumps(value, ensure_ascii=False)
    return _UNLIKE_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
