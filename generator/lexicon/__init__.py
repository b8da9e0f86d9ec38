"""Cue data: what a word does in news prose, kept as commented YAML files, one a subject.

A file is a mapping of class names to lists of entries; its head explains the classes. `load` reads one.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

import yaml

# Every entry is a word and read as one, "no", "true" and "null" too: the base loader leaves all of them strings.
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@functools.cache
def load(name: str) -> Mapping[str, frozenset[str]]:
    """Read the lexicon file `name` (without ".yml") into class name -> entries.

    Entries are lower-case unless their class says otherwise.
    Raises FileNotFoundError when there is no such file, TypeError when it is not of that form.
    """
    data = yaml.load(files(__package__).joinpath(f"{name}.yml").read_text("utf-8"), Loader)  # noqa: S506  makes strings
    if not isinstance(data, dict) or not all(isinstance(entries, list) for entries in data.values()):
        raise TypeError(f"lexicon/{name}.yml must map class names to lists")
    return MappingProxyType({key: frozenset(entries) for key, entries in data.items()})
