"""YAML that people write by hand, read so that every complaint names its line and key.

The nodes are read, not the values YAML would make of them: a title of `No` stays two letters, a broken date is our
message and not a traceback, and no tag of an untrusted file can ask for anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.errors import ExplainerError

_KINDS = {
    "tag:yaml.org,2002:int": "the number",
    "tag:yaml.org,2002:float": "the number",
    "tag:yaml.org,2002:bool": "the truth value",
    "tag:yaml.org,2002:timestamp": "the date",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Say where a piece of YAML stands: its file, the line of the file it begins on, and the error to raise."""

    path: str
    error: type[ExplainerError]
    first_line: int = 1

    def line(self, node: Node) -> int:
        """Give the line of the file on which a node begins."""
        return self.first_line + int(node.start_mark.line)

    def fail(self, message: str, node: Node, *, found: str, expected: str) -> NoReturn:
        """Raise the place's error about a node."""
        raise self.error(message, path=self.path, line=self.line(node), found=found, expected=expected)


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    key: str
    value: Node
    line: int


def compose(text: str, place: Place) -> Node | None:
    """Parse YAML to its root node, None when there is nothing in it. Raises the place's error when it is broken."""
    try:
        root: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = place.first_line + (mark.line if mark else 0)
        raise place.error(
            "broken YAML", path=place.path, line=line, found=error.problem, expected="lines of the form `key: value`"
        ) from error
    except (YAMLError, RecursionError, ValueError) as error:
        message = str(error).splitlines()[0] if str(error) else "nesting too deep"
        raise place.error("broken YAML", path=place.path, line=place.first_line, found=message) from error
    return None if root is None or is_empty(root) else root


def entries(node: Node, place: Place, *, of: str) -> Iterator[Entry]:
    """Give the entries of a mapping, called `of` in messages.

    Raises the place's error when it is no mapping, or has a key twice.
    """
    if not isinstance(node, MappingNode):
        place.fail(f"{of} must be a mapping", node, found=describe(node), expected="lines of the form `key: value`")
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            place.fail(f"a key of {of} is not text", key, found=describe(key), expected="a word")
        name, line = str(key.value), place.line(key)
        if name in seen:
            place.fail(f"{name!r} is given twice", key, found=f"a first one on line {seen[name]}", expected="one")
        seen[name] = line
        yield Entry(name, value, line)


def is_empty(node: Node) -> bool:
    """Tell whether a node is YAML's nothing: `key:` with no value, or an empty file."""
    return isinstance(node, ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def text_of(entry: Entry, place: Place) -> str:
    """Give a text value, on one line. Raises the place's error when it is a list, a mapping or a number."""
    node = entry.value
    if not isinstance(node, ScalarNode) or node.tag != "tag:yaml.org,2002:str":
        hint = f'text (in quotes, if so it is meant: {entry.key}: "{_shown(node)}")'
        expected = hint if isinstance(node, ScalarNode) else "text"
        place.fail(f"{entry.key!r} is not text", node, found=describe(node), expected=expected)
    return " ".join(str(node.value).split())


def texts_of(entry: Entry, place: Place) -> tuple[str, ...]:
    """Give a list of texts; a single text is a list of one. Raises the place's error for anything else."""
    nodes = entry.value.value if isinstance(entry.value, SequenceNode) else [entry.value]
    return tuple(filter(None, (text_of(Entry(entry.key, node, entry.line), place) for node in nodes)))


def describe(node: Node) -> str:
    """Say what a node is, for a message."""
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    return f"{_KINDS.get(str(node.tag), 'the text')} {_shown(node)!r}"


def _shown(node: Node) -> str:
    text = " ".join(str(node.value).split()) if isinstance(node, ScalarNode) else ""
    return text if len(text) <= 60 else text[:59] + "…"
