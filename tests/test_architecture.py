from __future__ import annotations

import ast
import doctest
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
PRINTING = {"print", "echo", "secho"}
# Most functions are under 15 lines and most modules under 300; these are the lengths at which one has to be split.
LONGEST_FUNCTION, LONGEST_MODULE = 60, 400


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def public(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    """Give the public functions and classes of a module, and the public methods of those classes."""
    found: list[ast.FunctionDef | ast.ClassDef] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                found += [m for m in node.body if isinstance(m, ast.FunctionDef) and not m.name.startswith("_")]
    return found


def test_arrows_point_down() -> None:
    done = subprocess.run(  # noqa: S603 - the command is ours
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_public_says_what_it_does(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the module says nothing"
    for node in public(tree):
        first = (ast.get_docstring(node) or "").split("\n")[0]
        assert first, f"{node.name} says nothing"
        assert first.rstrip('"”) ').endswith((".", "?", ":", "…", "—")), f"{node.name}: one sentence first"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if path.name in ("cli.py", "__main__.py"):
        return
    tree = ast.parse(path.read_text("utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not {name for name in called if name.split(".")[-1] in PRINTING or name in ("sys.exit", "exit", "input")}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_and_modules_are_short(path: Path) -> None:
    source = path.read_text("utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", [p for p in MODULES if ">>> " in p.read_text("utf-8")], ids=name_of)
def test_examples_in_docstrings_hold(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
