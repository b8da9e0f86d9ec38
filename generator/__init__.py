"""Seed articles in, an explainer microsite out: people, proposals, quotations, open questions, each with its passage.

The verbs, loaded when first used, since the language model's library is heavy:

- `read_seed(path)`: one file to a document; `read_seeds(folder)`: a folder of them, errors told apart
- `extract(document)`: what one document says, in the published form
- `build_docs(settings)`: a folder of seeds to a folder of Markdown pages and data
- `schema()`: the JSON Schema of the published form
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.build import build_docs, extract
    from generator.export.contract import schema
    from generator.model.settings import Settings
    from generator.reading import read_seed, read_seeds

__all__ = ["Settings", "build_docs", "extract", "read_seed", "read_seeds", "schema"]

_HOMES = {
    "Settings": "generator.model.settings",
    "build_docs": "generator.build",
    "extract": "generator.build",
    "read_seed": "generator.reading",
    "read_seeds": "generator.reading",
    "schema": "generator.export.contract",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
