"""From a view to its Markdown page.

Every value that a template prints passes through one gate, which escapes text and lets through only what has been
checked (`Href`, `Anchor`) or is already escaped. A template cannot forget it, and has no filter to get round it.
"""

from __future__ import annotations

import dataclasses
import functools
import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.page import Page
from generator.pages import parts, views
from generator.pages.escaping import escape, escape_line, yaml_json, yaml_string
from generator.pages.links import Anchor, Href
from generator.pages.things import CONTEXT, as_json_ld

TEMPLATES = {
    views.HomeView: "home",
    views.PeopleView: "people",
    views.ActorView: "actor",
    views.ProposalsView: "proposals",
    views.ProposalView: "proposal",
    views.QuotesView: "quotes",
    views.ShelfView: "shelf",
    views.QuestionsView: "questions",
    views.TimelineView: "timeline",
    views.SourcesView: "sources",
    views.SourceView: "source",
    views.MethodView: "method",
    views.DataView: "data",
}

# Partials leave some behind; printed text holds no line break of its own.
_BLANK_LINES = re.compile(r"\n{3,}")


def render(view: views.View) -> Page:
    """Print a view with its template, after its front matter."""
    template = environment().get_template(f"{TEMPLATES[type(view)]}.md.jinja")
    fields = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
    body = _BLANK_LINES.sub("\n\n", template.render(fields)).strip()
    return Page(view.head.path, f"{front_matter(view.head)}{body}\n")


def front_matter(head: parts.Head) -> str:
    """Write a page's front matter; the theme prints title and description as they are, so they go in escaped."""
    lines = [
        "---",
        f"title: {yaml_string(escape_line(head.title) or 'Untitled')}",
        f"description: {yaml_string(escape_line(head.description))}",
    ]
    if not head.searched:
        lines += ["search:", "  exclude: true"]
    elif head.boost != 1.0:
        lines += ["search:", f"  boost: {head.boost:g}"]
    if head.kind:
        lines.append(f"kind: {yaml_string(head.kind)}")
    # The sections stand in the tabs above the page and in the drawer; a second list beside the text only takes room.
    lines += ["hide:", "  - navigation"] + ([] if head.outline else ["  - toc"])
    return "\n".join([*lines, *_linked_data(head), "---", "", ""])


def _linked_data(head: parts.Head) -> list[str]:
    """Write what a page tells machines, a line for each thing (JSON is YAML); the theme prints it as JSON-LD."""
    if not head.things:
        return []
    things = (yaml_json(as_json_ld(thing, head.path)) for thing in head.things)
    context = [f'  "@context": {yaml_string(CONTEXT)}', '  "@graph":']
    return ["linked_data:", *context, *(f"    - {thing}" for thing in things)]


@functools.cache
def environment() -> Environment:
    """Give the template environment, in which everything printed is escaped."""
    return Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        finalize=_printed,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def _printed(value: object) -> Markup:
    """Write one value of a template; raise TypeError for what no template should print, such as None."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Href | Anchor):
        return Markup(value)  # noqa: S704  checked when it was made
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(value)  # noqa: S704  digits
    raise TypeError(f"a template prints text, numbers and addresses, not {value!r}")
