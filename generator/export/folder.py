"""The docs folder: what is ours in it, what has to change, and nothing else touched.

A hidden file, the manifest, lists every generated file with the digest of what was written. So a file that is not
listed is somebody's own, a listed one with another digest was edited by hand, and a listed one that no page asks for
any more is stale.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.errors import ConfigurationError, DocsError
from generator.model.page import Page

MANIFEST = ".generated.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """List what was generated: path -> SHA-256 of the file. `inputs` is the fingerprint of what it was made from.

    `inputs` is None when the last build had errors, so that the next one looks again.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    inputs: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Say what would bring a docs folder up to date. `errors` are the files that are not ours to change."""

    docs: Path
    written: tuple[Page, ...]
    removed: tuple[str, ...]
    errors: tuple[DocsError, ...]
    manifest: Manifest

    @property
    def is_empty(self) -> bool:
        """Whether the folder holds what it should already."""
        return not (self.written or self.removed or self.errors)


def read_manifest(docs: Path) -> Manifest:
    """Read the manifest of a docs folder; a folder without one has nothing generated in it.

    Raises ConfigurationError when there is one that cannot be read: nothing could be told apart then.
    """
    path = docs / MANIFEST
    if not path.exists():
        return Manifest()
    try:
        data = json.loads(path.read_text("utf-8"))
        return Manifest({str(name): str(digest) for name, digest in data["files"].items()}, data["inputs"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        expected = "the file that the last build wrote (restore it, or delete it with the generated files)"
        raise ConfigurationError("the list of generated files is broken", path=str(path), expected=expected) from error


def plan_changes(pages: Sequence[Page], docs: Path, *, inputs: str | None) -> Plan:
    """Compare the pages with the docs folder. Nothing is written.

    Raises ConfigurationError when two pages claim one path, or a path leads out of the folder.
    """
    _check_paths(pages)
    manifest = read_manifest(docs)
    errors = [error for page in pages if (error := _obstacle(page, docs, manifest))]
    blocked = {error.path for error in errors}
    wanted = {page.path: _digest(page.text.encode()) for page in pages}
    stale = [path for path in sorted(manifest.files) if path not in wanted and (docs / path).exists()]
    edited = [path for path in stale if digest_of(docs / path) != manifest.files[path]]
    errors += [_stale_but_edited(docs / path) for path in edited]
    return Plan(
        docs=docs,
        written=tuple(
            p for p in pages if str(docs / p.path) not in blocked and digest_of(docs / p.path) != wanted[p.path]
        ),
        removed=tuple(path for path in stale if path not in edited),
        errors=tuple(errors),
        manifest=Manifest(_listed(wanted, manifest, docs, blocked, edited), None if errors else inputs),
    )


def carry_out(plan: Plan) -> None:
    """Write what changed, remove what is stale with the folders it leaves empty, and list what is there.

    A file is replaced whole or not at all. Raises ConfigurationError when the folder cannot be written to.
    """
    try:
        for page in plan.written:
            _write(plan.docs / page.path, page.text)
        for path in plan.removed:
            (plan.docs / path).unlink()
            _remove_empty(plan.docs, path)
        text = _manifest_text(plan.manifest)
        if digest_of(plan.docs / MANIFEST) != _digest(text.encode()):
            _write(plan.docs / MANIFEST, text)
    except OSError as error:
        raise ConfigurationError("cannot be written", path=error.filename, found=error.strerror) from error


def is_untouched(docs: Path, manifest: Manifest) -> bool:
    """Tell whether every generated file is there as it was written."""
    return all(digest_of(docs / path) == digest for path, digest in manifest.files.items())


def find_own(docs: Path) -> tuple[Path, ...]:
    """Find what people put into a docs folder: files that were not generated, and folders with no such file in them."""
    generated = [PurePosixPath(path) for path in read_manifest(docs).files]
    ours = {docs / path for path in generated} | {docs / parent for path in generated for parent in path.parents}
    return tuple(_own(docs, ours)) if docs.is_dir() else ()


def _own(folder: Path, ours: Set[Path]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path not in ours:
            yield path
        elif path.is_dir():
            yield from _own(path, ours)


def digest_of(path: Path) -> str | None:
    """Give the SHA-256 of a file, None when there is none to read."""
    try:
        return _digest(path.read_bytes())
    except OSError:
        return None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _check_paths(pages: Sequence[Page]) -> None:
    seen: dict[str, str] = {}
    for page in pages:
        parts = PurePosixPath(page.path).parts
        if not parts or page.path.startswith("/") or any(part.startswith(".") for part in parts) or "\\" in page.path:
            raise ConfigurationError("a page outside the docs folder", found=repr(page.path))
        # Names that differ in case only are one file on many machines.
        if (first := seen.setdefault(page.path.casefold(), page.path)) is not page.path:
            raise ConfigurationError("two pages of one path", found=f"{first!r} and {page.path!r}")


def _obstacle(page: Page, docs: Path, manifest: Manifest) -> DocsError | None:
    """Give the reason not to write a page over what is there, None when there is none."""
    path = docs / page.path
    there = digest_of(path)
    if (there is None and not path.exists()) or there == _digest(page.text.encode()):
        return None
    if page.path not in manifest.files:
        expected = "no file of this name, which a generated page needs: rename it"
        return DocsError("not overwritten: it was not generated", path=str(path), expected=expected)
    if there != manifest.files[page.path]:
        expected = "edits in the seeds or the corrections; delete the file to have it generated again"
        return DocsError("not overwritten: edited by hand since it was generated", path=str(path), expected=expected)
    return None


def _stale_but_edited(path: Path) -> DocsError:
    expected = "a file nobody edited: rename it to keep it, or delete it"
    return DocsError("not removed: edited by hand since it was generated", path=str(path), expected=expected)


def _listed(
    wanted: Mapping[str, str], old: Manifest, docs: Path, blocked: Set[str | None], edited: Sequence[str]
) -> dict[str, str]:
    """List the new files; those left alone keep their old entry, if they had one, so that they stay noticed."""
    kept = {path: old.files[path] for path in wanted if str(docs / path) in blocked and path in old.files}
    kept |= {path: old.files[path] for path in edited}
    new = {path: digest for path, digest in wanted.items() if str(docs / path) not in blocked}
    return dict(sorted((new | kept).items()))


def _manifest_text(manifest: Manifest) -> str:
    data = {"version": _VERSION, "inputs": manifest.inputs, "files": dict(manifest.files)}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(text.encode())
    draft.replace(path)


def _remove_empty(docs: Path, path: str) -> None:
    for folder in _folders(docs, path):
        if any(folder.iterdir()):
            return
        folder.rmdir()


def _folders(docs: Path, path: str) -> Iterator[Path]:
    """Give the folders above a path, innermost first, short of the docs folder itself."""
    return (docs / parent for parent in PurePosixPath(path).parents if parent.parts)
