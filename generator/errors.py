"""What can go wrong, told so that a reader of the message can mend it."""

from __future__ import annotations


class ExplainerError(Exception):
    """The root of all errors this package raises on purpose.

    `path` and `line` (1-based) say where, `found` what stood there, `expected` what to do about it; all optional but
    the message itself. `str()` gives one line: "seeds/a.txt:3: message: found …; expected …".
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        found: str | None = None,
        expected: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message, self.path, self.line, self.found, self.expected = message, path, line, found, expected

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        details = [f"found {self.found}"] if self.found else []
        details += [f"expected {self.expected}"] if self.expected else []
        return where + self.message + (": " + "; ".join(details) if details else "")


class SeedError(ExplainerError):
    """A seed that cannot be read; the others still are."""


class ConfigurationError(ExplainerError):
    """A setting, a folder, the editor's file or a language model that is not as it must be."""


class PromiseBroken(ExplainerError):  # noqa: N818 - the promise is the point of the name
    """An output that would break a promise of the project, such as a quotation that is not in its seed."""


class DocsError(ExplainerError):
    """A file in the docs folder that is not ours to overwrite or to remove; everything else is still written."""


class Notice(ExplainerError):  # noqa: N818 - it is no error, and shares only the form of one
    """Something odd that stops nothing: reported as a value, never raised."""
