from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ConfigurationError
from generator.export.folder import (
    MANIFEST,
    Plan,
    carry_out,
    find_own,
    is_untouched,
    plan_changes,
    read_manifest,
)
from generator.model.page import Page

FIRST = (Page("index.md", "# One\n"), Page("people/ann.md", "Ann\n"), Page("people/bo.md", "Bo\n"))


def write(docs: Path, *pages: Page) -> Plan:
    plan = plan_changes(pages, docs, inputs="abc")
    carry_out(plan)
    return plan


def tree(docs: Path) -> dict[str, str]:
    return {str(p.relative_to(docs)): p.read_text() for p in docs.rglob("*") if p.is_file() and p.name != MANIFEST}


def test_pages_are_written_listed_and_then_left_alone(tmp_path: Path) -> None:
    plan = write(tmp_path, *FIRST)
    assert tree(tmp_path) == {page.path: page.text for page in FIRST}
    assert not plan.errors
    assert read_manifest(tmp_path).inputs == "abc"
    assert list(read_manifest(tmp_path).files) == ["index.md", "people/ann.md", "people/bo.md"]
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")}
    assert write(tmp_path, *FIRST).is_empty
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")} == before


def test_only_what_changed_is_written_and_stale_pages_go_with_their_folder(tmp_path: Path) -> None:
    write(tmp_path, *FIRST)
    plan = write(tmp_path, Page("index.md", "# Two\n"))
    assert [page.path for page in plan.written] == ["index.md"]
    assert plan.removed == ("people/ann.md", "people/bo.md")
    assert tree(tmp_path) == {"index.md": "# Two\n"}
    assert not (tmp_path / "people").exists()


def test_a_plan_alone_changes_nothing(tmp_path: Path) -> None:
    plan = plan_changes(FIRST, tmp_path / "docs", inputs="abc")
    assert not plan.is_empty
    assert not (tmp_path / "docs").exists()


def test_a_file_of_somebody_elses_is_neither_overwritten_nor_removed(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("Mine\n")
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "note.md").write_text("Mine too\n")
    plan = write(tmp_path, *FIRST)
    assert [str(error) for error in plan.errors] == [
        f"{tmp_path}/index.md: not overwritten: it was not generated: "
        "expected no file of this name, which a generated page needs: rename it"
    ]
    assert tree(tmp_path)["index.md"] == "Mine\n"
    assert tree(tmp_path)["people/ann.md"] == "Ann\n"
    write(tmp_path, Page("x.md", "x"))
    assert tree(tmp_path) == {"index.md": "Mine\n", "people/note.md": "Mine too\n", "x.md": "x"}
    assert read_manifest(tmp_path).inputs == "abc"


def test_a_generated_file_that_was_edited_is_kept_and_told_each_time(tmp_path: Path) -> None:
    write(tmp_path, *FIRST)
    (tmp_path / "people" / "ann.md").write_text("Ann, edited\n")
    assert not is_untouched(tmp_path, read_manifest(tmp_path))
    for pages in (FIRST, FIRST, FIRST[:1], FIRST[:1]):
        plan = write(tmp_path, *pages)
        assert next(error.message for error in plan.errors).endswith("edited by hand since it was generated")
        assert read_manifest(tmp_path).inputs is None
        assert tree(tmp_path)["people/ann.md"] == "Ann, edited\n"
    (tmp_path / "people" / "ann.md").unlink()
    assert not write(tmp_path, *FIRST).errors
    assert tree(tmp_path) == {page.path: page.text for page in FIRST}


def test_files_as_they_should_be_are_adopted_when_the_list_is_lost(tmp_path: Path) -> None:
    write(tmp_path, *FIRST)
    (tmp_path / MANIFEST).unlink()
    assert plan_changes(FIRST, tmp_path, inputs="abc").is_empty


@pytest.mark.parametrize("path", ["../x.md", "/x.md", "a/../../x.md", ".hidden.md", "", "a\\b.md"])
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ConfigurationError, match="outside the docs folder"):
        plan_changes([Page(path, "x")], tmp_path, inputs=None)


def test_two_pages_of_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"'a\.md' and 'A\.md'"):
        plan_changes([Page("a.md", "x"), Page("A.md", "y")], tmp_path, inputs=None)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"files": 3, "inputs": null}'])
def test_a_broken_list_is_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(ConfigurationError, match="list of generated files is broken"):
        read_manifest(tmp_path)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("a file")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write(tmp_path / "docs", *FIRST)


def test_what_people_wrote_is_found(tmp_path: Path) -> None:
    write(tmp_path, *FIRST)
    for name in ("about.md", "people/note.md", "pictures/a.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [str(p.relative_to(tmp_path)) for p in find_own(tmp_path)] == ["about.md", "people/note.md", "pictures"]
