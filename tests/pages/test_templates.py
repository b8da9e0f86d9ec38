"""Templates print views and nothing else, and have no way round the escaping."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from generator.pages import parts, pictures, views
from generator.pages.render import TEMPLATES, environment
from generator.pages.things import Thing

FOLDER = Path(views.__file__).parents[1] / "templates"
NAMES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.jinja"))


def parsed(name: str) -> nodes.Template:
    return environment().parse((FOLDER / name).read_text("utf-8"))


def test_every_kind_of_page_has_a_template_and_the_other_way_round() -> None:
    assert set(TEMPLATES) == set(typing.get_args(views.View))
    assert {f"{name}.md.jinja" for name in TEMPLATES.values()} == {n for n in NAMES if not n.startswith("partials/")}


# `head` is also printed by the front matter, so a template need not use it.
@pytest.mark.parametrize(("view", "name"), TEMPLATES.items(), ids=TEMPLATES.values())
def test_a_view_has_the_fields_that_its_template_uses_and_no_others(view: type, name: str) -> None:
    fields = {field.name for field in dataclasses.fields(view)}
    used = meta.find_undeclared_variables(parsed(f"{name}.md.jinja"))
    assert used | {"head"} == fields


def test_every_field_of_a_part_is_printed_and_nothing_else_is_asked_for() -> None:
    asked = {node.attr for name in NAMES for node in parsed(name).find_all(nodes.Getattr)} - {"last"}  # loop.last
    values = [value for room in (parts, pictures) for value in vars(room).values()]
    small = [value for value in values if dataclasses.is_dataclass(value) and value is not Thing]
    fields = {field.name for part in small for field in dataclasses.fields(part)}
    by_python = {"path", "description", "boost", "searched", "outline", "things"}  # of Head, for the front matter
    assert asked == fields - by_python


@pytest.mark.parametrize("name", NAMES)
def test_no_template_can_get_round_the_escaping(name: str) -> None:
    template = parsed(name)
    assert {node.name for node in template.find_all(nodes.Filter)} <= {"length"}
    # "a" ~ b would be escaped for HTML only, and {% autoescape %} or |safe not at all.
    forbidden = (nodes.Concat, nodes.MarkSafe, nodes.ScopedEvalContextModifier, nodes.FilterBlock)
    assert not list(found(template, forbidden))


def found(template: nodes.Template, kinds: tuple[type[nodes.Node], ...]) -> Iterator[nodes.Node]:
    for kind in kinds:
        yield from template.find_all(kind)


@pytest.mark.parametrize("value", [None, True, 1.5, ["x"]])
def test_printing_what_is_no_text_is_an_error(value: object) -> None:
    with pytest.raises(TypeError, match="a template prints"):
        environment().from_string("{{ value }}").render(value=value)
