"""The pictures of the pages, drawn beside the build in a process of their own and kept from one build to the next."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.export.card import Card


@dataclass(frozen=True, slots=True)
class Studio:
    """Draw what is ordered. `cache` keeps every picture under the name that says what is in it."""

    cache: Path
    cards: frozenset[Card]
    work: subprocess.Popen[bytes] | None

    def deliver(self, folder: Path) -> str | None:
        """Wait until all is drawn and put it into `folder`; give what went wrong, if anything did."""
        error = _finished(self.work) if self.work else None
        folder.mkdir(parents=True, exist_ok=True)
        for name in sorted(card.name for card in self.cards):
            if (self.cache / name).exists():
                shutil.copyfile(self.cache / name, folder / name)
        return error


def order(cards: Iterable[Card], cache: Path) -> Studio:
    """Begin to draw those pictures that the cache does not have."""
    wanted = frozenset(cards)
    missing = sorted((card for card in wanted if not (cache / card.name).exists()), key=lambda card: card.name)
    return Studio(cache, wanted, _begin(missing, cache) if missing else None)


def _begin(cards: Iterable[Card], cache: Path) -> subprocess.Popen[bytes]:
    """Start the other process. It reads from a file, for a pipe would fill up and hold up the build."""
    with tempfile.TemporaryFile() as orders:
        orders.write("".join(f"{json.dumps(asdict(card))}\n" for card in cards).encode())
        orders.seek(0)
        command = [sys.executable, "-m", "generator.export.card", str(cache.absolute())]
        return subprocess.Popen(command, stdin=orders, stderr=subprocess.PIPE)  # noqa: S603  our own command


def _finished(work: subprocess.Popen[bytes]) -> str | None:
    _, said = work.communicate()
    lines = said.decode(errors="replace").strip().splitlines()
    return (lines or ["no reason given"])[-1] if work.returncode else None
