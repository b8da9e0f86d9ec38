from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ConfigurationError, SeedError
from generator.reading import read_corrections, read_seed, read_seeds

BRIDGE = "The mayor of Oldport has shelved the bridge.\n"
FERRY = "The ferries of Oldport will run on Sundays.\n"


def folder_of(root: Path, **files: str | bytes) -> Path:
    """Make a folder; a double underscore in a name is a slash, a single one before the ending a dot."""
    for name, content in files.items():
        path = root / (name.replace("__", "/")[::-1].replace("_", ".", 1)[::-1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, b_txt=BRIDGE, sub__a_md="# Ferries\n\n" + FERRY, A_txt="Third text.")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "c.txt").write_text("Not read.")
    (folder / ".d.txt").write_text("Not read.")
    reading = read_seeds(folder)
    assert [(d.id, d.path) for d in reading.documents] == [("a", "A.txt"), ("b", "b.txt")]
    assert [str(error) for error in reading.errors] == [
        f"{folder}/sub/a.md: a name that is taken: found the id 'a' of {folder}/A.txt; expected another file name"
    ]


def test_one_bad_seed_costs_itself_only(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a_txt=b"\xff\xff", b_txt=BRIDGE, c_txt=b"", d_txt=b"---\ndate: no\n---\nText.")
    (folder / "e.txt").symlink_to(folder / "nowhere")
    reading = read_seeds(folder)
    assert [d.id for d in reading.documents] == ["b"]
    assert [(Path(error.path or "").name, error.line) for error in reading.errors] == [
        ("a.txt", 1),
        ("c.txt", None),
        ("d.txt", 2),
        ("e.txt", None),
    ]


def test_other_files_are_noticed_and_copies_used_once(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a_txt=BRIDGE, b_txt=BRIDGE.replace(" ", "\n "), c_pdf=b"%PDF-", corrections_yml="")
    reading = read_seeds(folder)
    assert [d.id for d in reading.documents] == ["a"]
    assert not reading.errors
    assert [str(notice) for notice in reading.notices] == [
        f"{folder}/c.pdf: not a seed, left out: expected a .txt or .md file",
        f"{folder}/b.txt: a second copy, left out: found the same text as in {folder}/a.txt",
    ]


def test_a_folder_without_seeds_or_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no seeds"):
        read_seeds(tmp_path)
    with pytest.raises(ConfigurationError, match="no folder of seeds"):
        read_seeds(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "message"), [("a.html", "no reader"), ("nowhere.txt", "cannot be read"), ("x.txt", "cannot be read")]
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "x.txt").mkdir()
    with pytest.raises(SeedError, match=message):
        read_seed(str(tmp_path / name))


def test_a_name_that_gives_no_address(tmp_path: Path) -> None:
    (tmp_path / "!!.txt").write_text(BRIDGE)
    with pytest.raises(SeedError, match="a file name without letters"):
        read_seed(str(tmp_path / "!!.txt"))


def test_the_editor_corrects_documents_and_is_told_of_stale_corrections(tmp_path: Path) -> None:
    yaml = "documents:\n  bridge:\n    title: No bridge\n  brigde:\n    title: x\n  ferry:\nolder: 1\n"
    folder = folder_of(tmp_path, bridge_txt=BRIDGE, ferry_txt=FERRY, corrections_yml=yaml)
    edits = read_corrections(folder / "corrections.yml")
    reading = read_seeds(folder, edits.corrections)
    assert [(d.title, d.edited) for d in reading.documents] == [
        ("No bridge", ("title",)),
        ("The ferries of Oldport will run on Sundays", ()),
    ]
    assert [(notice.line, notice.found) for notice in (*edits.notices, *reading.notices)] == [
        (7, "'older'"),
        (4, "'brigde'"),
    ]
    assert "'bridge', perhaps" in str(reading.notices[0])


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("documents: [a]", 1),
        ("documents:\n  a: b", 2),
        ("documents:\n  a:\n    date: no", 3),
        ("a: [", 1),
        ("- a", 1),
        ("a: 1\na: 2", 2),
    ],
)
def test_corrections_that_cannot_be_read_stop_everything(tmp_path: Path, yaml: str, line: int) -> None:
    path = tmp_path / "corrections.yml"
    path.write_text(yaml)
    with pytest.raises(ConfigurationError) as caught:
        read_corrections(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_no_corrections_correct_nothing(tmp_path: Path) -> None:
    assert read_corrections(tmp_path / "corrections.yml").corrections.documents == ()
    (tmp_path / "corrections.yml").write_text("# nothing yet\n")
    assert read_corrections(tmp_path / "corrections.yml").corrections.documents == ()
