"""What a page's HTML says, read by a parser: its anchors, its links, its data blocks and its visible words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = {"href", "src", "poster", "data", "action"}


@dataclass
class Markup(HTMLParser):
    """Collect what one page holds: `ids`, `links` (every address it names) and `linked_data` (JSON-LD blocks)."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    inside: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        canonical = tag == "link" and values.get("rel") in ("canonical", "preconnect")
        self.links += [value for name, value in values.items() if name in ADDRESSES and not canonical]
        if "srcset" in values:
            self.links += [part.split()[0] for part in values["srcset"].split(",")]
        self.inside = values.get("type", "") if tag == "script" else ""
        if self.inside == "application/ld+json":
            self.linked_data.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "application/ld+json":
            self.linked_data[-1] += data


def read_markup(file: Path) -> Markup:
    """Parse one file of HTML."""
    markup = Markup()
    markup.feed(file.read_text("utf-8"))
    markup.close()
    return markup
