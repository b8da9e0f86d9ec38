"""Test cases kept as data: `tests/cases/LAYER/KIND.yml`.

A file is a list of cases; a case has a `name`, the `rule` it exercises, a `text`, and what is expected of it in a form
the layer's own test explains. KIND is one of
  wild             prose as newspapers print it
  synthetic        the smallest text that shows a rule
  negative         look-alikes: the rule must leave these alone
  known-failures   what we get wrong today; a strict xfail, so a mended case must move to another file
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

KINDS = ("wild", "synthetic", "negative", "known-failures")
FOLDER = Path(__file__).parent / "cases"


def cases(layer: str) -> list[Any]:
    """Give the cases of a layer as pytest parameters, each one mapping, named KIND:NAME."""
    params = []
    for kind in KINDS:
        path = FOLDER / layer / f"{kind}.yml"
        found = (YAML(typ="safe", pure=True).load(path.read_text("utf-8")) or []) if path.exists() else []
        marks = [pytest.mark.xfail(strict=True)] if kind == "known-failures" else []
        params += [pytest.param(case, id=f"{kind}:{case['name']}", marks=marks) for case in found]
    return params
