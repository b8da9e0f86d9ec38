"""Speakers whom a transcript calls by their office: "THE PRESIDENT: Thank you."."""

from __future__ import annotations

import re

from generator.annotate.coreference.descriptions import Description
from generator.annotate.coreference.points import Point
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.scene import Scene
from generator.annotate.names.words import plain
from generator.lexicon import load
from generator.model.annotation import EntityKind


def is_label(point: Point) -> bool:
    """Tell whether a mention in capitals opens its block and a colon follows: "THE PRESIDENT:"."""
    doc, end = point.block.doc, point.tokens.end
    opens = point.tokens.start == 0 and end < len(doc) and doc[end].text == ":"
    return opens and point.tokens.text.isupper()


def bearer_of(scene: Scene, register: Register, description: Description) -> str | None:
    """Give the one person whom the document's title calls by the office ("Remarks by President Lund"), or None.

    What people say to each other settles nothing: in a transcript "President Berg" is somebody spoken of.
    """
    title = " ".join(plain(word) for word in re.findall(r"[\w.’'-]+", scene.parse.document.title))
    forms = {description.noun, *load("title_forms").get(description.noun, ())}
    found = [
        key
        for key, entity in register.entities.items()
        if entity.kind is EntityKind.PERSON
        and any(
            _called(title, form, plain(name))
            for form in forms
            for name in (entity.name, *entity.aliases, entity.name.split()[-1])
        )
    ]
    return found[0] if len(found) == 1 else None


def _called(title: str, office: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(office)} {re.escape(name)}\b", title) is not None
