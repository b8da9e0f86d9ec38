from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator import Settings, build, build_docs
from generator.errors import ConfigurationError, PromiseBroken
from generator.export.folder import MANIFEST
from generator.model.annotation import Annotations
from generator.model.document import Document
from generator.model.story import Story
from generator.reading.fingerprint import fingerprint

ROOT = Path(__file__).parent.parent
BRIDGE = """---
title: Mayor shelves the bridge
date: 2024-05-15
---
The mayor of Oldport, Ann Other, has shelved a plan for a bridge across the harbour.

“The bridge is dead,” Ms Other said on Monday. She did not say why.

A senior official said the council would vote on the ferries in June.
"""
FERRY = "date 2024-05-20 The ferries of Oldport will run on Sundays, Ann Other told reporters on Friday.\n"


def seeds_in(root: Path, **seeds: str) -> Settings:
    """Write seeds, in the order given, and give the settings of a build beside them."""
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    for name, text in seeds.items():
        (root / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    return Settings(seeds=root / "seeds", docs=root / "docs")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_seeds_become_docs_and_a_second_build_changes_nothing(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE, ferry=FERRY)
    first = build_docs(settings)
    assert not first.errors
    assert {"index.md", "data/story.json", "data/schema.json", MANIFEST} <= set(tree(settings.docs))
    second = build_docs(settings, check=True)
    assert second.plan
    assert second.plan.is_empty
    assert second.plan.manifest.inputs == fingerprint(settings)


def test_same_seeds_same_bytes(tmp_path: Path) -> None:
    trees = []
    for name, seed, order in (("a", "0", ("bridge", "ferry")), ("deep/b", "4242", ("ferry", "bridge"))):
        settings = seeds_in(tmp_path / name, **{key: {"bridge": BRIDGE, "ferry": FERRY}[key] for key in order})
        command = [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--seeds",
            str(settings.seeds),
            "--docs",
            str(settings.docs),
        ]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})  # noqa: S603 - ours
        trees.append(tree(settings.docs))
    assert trees[0] == trees[1]


def test_check_writes_nothing_and_tells_what_would_change(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE)
    outcome = build_docs(settings, check=True)
    assert outcome.plan
    assert "data/story.json" in [page.path for page in outcome.plan.written]
    assert not settings.docs.exists()


def test_one_bad_seed_is_an_error_and_the_others_are_built(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE, empty="", undated="---\ndate: soon\n---\nText.")
    outcome = build_docs(settings)
    assert [Path(error.path or "").name for error in outcome.errors] == ["empty.txt", "undated.txt"]
    assert b'"bridge"' in tree(settings.docs)["data/story.json"]
    assert outcome.plan
    assert outcome.plan.manifest.inputs is None


def test_nothing_is_changed_when_no_seed_can_be_read(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE)
    build_docs(settings)
    before = tree(settings.docs)
    seeds_in(tmp_path, bridge="")
    assert build_docs(settings).errors
    assert tree(settings.docs) == before


def test_a_removed_seed_takes_its_pages_along_and_leaves_others_own(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE, ferry=FERRY)
    settings.docs.mkdir()
    (settings.docs / "about.md").write_text("# Ours\n")
    build_docs(settings)
    (settings.seeds / "ferry.txt").unlink()
    build_docs(settings)
    (tmp_path / "only").mkdir()
    alone = seeds_in(tmp_path / "only", bridge=BRIDGE)
    build_docs(alone)
    assert tree(settings.docs) == {**tree(alone.docs), "about.md": b"# Ours\n"}


def test_a_passage_that_is_not_in_its_seed_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE)
    honest = build.tell

    def forge(*given: object) -> Story:
        story: Story = honest(*given)  # type: ignore[arg-type]
        first = story.quotations[0]
        forged = replace(first, evidence=replace(first.evidence, text=first.evidence.text.upper()))
        return replace(story, quotations=(forged, *story.quotations[1:]))

    monkeypatch.setattr(build, "tell", forge)
    with pytest.raises(PromiseBroken, match=r"bridge\.txt:\d+: a passage that is not in its seed"):
        build_docs(settings)
    assert not settings.docs.exists()


def test_a_fault_in_one_document_costs_that_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = seeds_in(tmp_path, bridge=BRIDGE, ferry=FERRY)
    honest = build.annotate

    def stumble(parse: object, **options: float) -> Annotations:
        document: Document = parse.document  # type: ignore[attr-defined]
        if document.id == "ferry":
            raise RecursionError("too deep")
        return honest(parse, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "annotate", stumble)
    outcome = build_docs(settings)
    assert [str(error) for error in outcome.errors] == [
        "ferry.txt: cannot be analysed, a fault of this program: found RecursionError: too deep"
    ]
    assert b'"bridge"' in tree(settings.docs)["data/story.json"]


def test_a_model_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    settings = replace(seeds_in(tmp_path, bridge=BRIDGE), model="no_such_model")
    with pytest.raises(ConfigurationError, match="no_such_model"):
        build_docs(settings)


def test_the_fingerprint_follows_seeds_corrections_names_and_model(tmp_path: Path) -> None:
    settings = seeds_in(tmp_path / "a", bridge=BRIDGE)
    prints = [fingerprint(settings), fingerprint(replace(settings, model="other"))]
    seeds_in(tmp_path / "a", ferry=FERRY)
    prints.append(fingerprint(settings))
    (settings.seeds / "corrections.yml").write_text("documents:\n")
    prints.append(fingerprint(settings))
    (settings.seeds / "ferry.txt").rename(settings.seeds / "boat.txt")
    prints.append(fingerprint(settings))
    assert len(set(prints)) == len(prints)
    again = seeds_in(tmp_path / "b", bridge=BRIDGE)
    assert fingerprint(again) == prints[0]
