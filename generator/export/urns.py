"""Names for the items of the data files that last, wherever the site is published."""

from __future__ import annotations

import uuid

_OURS = uuid.UUID("5b0e9a3c-2f5d-4b4e-9a53-6d0a3a1c7f10")  # drawn once; changing it would change every name


def urn(*parts: object) -> str:
    """Give the same URN for the same parts, always.

    >>> urn("source", "ferry-to-stop")
    'urn:uuid:bbdba331-2042-5e52-b432-09e82765f108'
    """
    return uuid.uuid5(_OURS, "\0".join(map(str, parts))).urn
