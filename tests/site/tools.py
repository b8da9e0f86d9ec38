"""The tools from npm that look at the site, where they are installed (`make node`)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
CHROMIUM = Path("/usr/bin/chromium")


def need(*tools: Path) -> None:
    """Skip the test where a tool is missing; fail it where EXPLAINER_REQUIRE_BROWSER=1 asks for all of them."""
    for tool in tools:
        if not tool.exists():
            reason = f"there is no {tool} (tools from npm are installed by: make node)"
            if os.environ.get("EXPLAINER_REQUIRE_BROWSER") == "1":
                pytest.fail(f"{reason}, and EXPLAINER_REQUIRE_BROWSER=1 asks for it")
            pytest.skip(f"{reason}; EXPLAINER_REQUIRE_BROWSER=1 makes this a failure")
