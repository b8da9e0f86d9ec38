from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_build import BRIDGE, FERRY, seeds_in

CONFIG = """site_name: A test
site_url: http://127.0.0.1:{port}/
dev_addr: 127.0.0.1:{port}
strict: true
theme: {{name: mkdocs}}
plugins:
  - explainer:
      {setting}
validation:
  omitted_files: ignore
  links: {{not_found: ignore, unrecognized_links: ignore, absolute_links: ignore}}
"""
ENVIRONMENT = {**os.environ, "PYTHONUNBUFFERED": "1"}


def project(root: Path, *, port: int = 8000, setting: str = "seeds: seeds") -> Path:
    seeds_in(root, bridge=BRIDGE)
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# About\n\nOurs.\n")
    (root / "mkdocs.yml").write_text(CONFIG.format(port=port, setting=setting))
    return root


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(  # noqa: S603 - the command is ours
        command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120
    )


def test_a_build_regenerates_only_what_changed(tmp_path: Path) -> None:
    root = project(tmp_path)
    first = mkdocs(root, "build")
    assert first.returncode == 0, first.stderr
    assert re.search(r"[1-9]\d* files written", first.stderr)
    assert (root / "site" / "index.html").exists()
    assert (root / "site" / "data" / "story.json").exists()
    second = mkdocs(root, "build")
    assert "files written" not in second.stderr
    (root / "seeds" / "ferry.txt").write_text(FERRY)
    assert "files written" in mkdocs(root, "build").stderr


def test_nothing_heavy_is_loaded_when_nothing_changed(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert mkdocs(root, "build").returncode == 0
    code = (
        "import sys; from mkdocs.config import load_config; from mkdocs.commands.build import build;"
        "build(load_config('mkdocs.yml')); sys.exit('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, check=False, capture_output=True)  # noqa: S603 - ours
    assert done.returncode == 0, done.stderr.decode()


def test_a_bad_seed_fails_a_strict_build_at_its_end(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "seeds" / "empty.txt").write_text("")
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "seeds/empty.txt: an empty file" in done.stderr
    assert "Traceback" not in done.stderr
    assert (root / "site" / "index.html").exists()


@pytest.mark.parametrize(
    ("setting", "message"),
    [("seeds: nowhere", "no folder of seeds"), ("model: nothing", "'nothing'"), ("model: 3", "Expected type")],
)
def test_errors_are_told_without_a_traceback(tmp_path: Path, setting: str, message: str) -> None:
    done = mkdocs(project(tmp_path, setting=setting), "build")
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    """Serve a project; give its folder, its address and its log."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    root, log = project(tmp_path / "project", port=port), tmp_path / "log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve"], cwd=root, env=ENVIRONMENT, stdout=output, stderr=output
        )
        try:
            wait_for(lambda: "Serving on" in log.read_text(), log)
            yield root, f"http://127.0.0.1:{port}/", log
        finally:
            server.terminate()
            server.wait(20)


def wait_for(happened: object, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.2)


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=70) as response:  # noqa: S310 - our own server
        return str(response.read().decode())


def test_a_saved_seed_is_shown_after_one_rebuild_and_no_loop(served: tuple[Path, str, Path]) -> None:
    root, address, log = served
    builds = lambda: log.read_text().count("Building documentation")  # noqa: E731 - asked three times
    assert builds() == 1
    (root / "seeds" / "bridge.txt").write_text(BRIDGE.replace("Ann Other", "Dora Newname"))
    wait_for(lambda: "Newname" in page(address + "data/story.json"), log)
    time.sleep(3)  # a loop, or a second rebuild, would show within two polls of half a second each
    assert builds() == 2
    (root / "docs" / "about.md").write_text("# About\n\nOurs, edited.\n")
    wait_for(lambda: "edited" in page(address + "about/"), log)
    time.sleep(2)
    assert builds() == 3
