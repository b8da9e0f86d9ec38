"""Take pictures of the project's own site, or of every kind of page of a site.

usage: python -m tests.site.screenshots FOLDER          the README's picture of the home page
       python -m tests.site.screenshots FOLDER --all    every kind of page, on a phone and a desktop, light and dark
       … --all --chronicle                              the same of the invented story of forty articles
"""

from __future__ import annotations

import argparse
import base64
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.chronicle import chronicle_story
from tests.site.conftest import FLAGS
from tests.site.kinds import one_of_each
from tests.site.server import serving
from tests.site.tools import CHROMIUM
from tests.sites import build_from_seeds, build_from_story

DESKTOP, PHONE = (1280, 860), (390, 860)
SHEET = """
<body style="margin: 0; padding: 24px; display: inline-flex; gap: 24px; background: #e9e6df">
  {images}
</body>
"""


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--all", action="store_true")
    options.add_argument("--chronicle", action="store_true")
    asked = options.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        project = Path(scratch) / "project"
        site = build_from_story(chronicle_story(), project) if asked.chronicle else build_from_seeds(project)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with serving(site) as address:
            if asked.all:
                every_kind(browser, address, one_of_each(site), asked.folder)
            else:
                shots = [shot(browser, address, DESKTOP, "light"), shot(browser, address, PHONE, "dark")]
                side_by_side(browser, shots, asked.folder / "home.png")
        browser.close()


def every_kind(browser: Browser, address: str, kinds: dict[str, str], folder: Path) -> None:
    """Take a picture of one page of every kind, whole, in four ways; say where each is."""
    for kind, path in kinds.items():
        name = kind.removesuffix("/").replace("/", "-").replace("*", "one").replace(".html", "") or "home"
        for size, scheme in product((PHONE, DESKTOP), ("light", "dark")):
            file = folder / f"{name}-{size[0]}-{scheme}.png"
            file.write_bytes(shot(browser, address + path, size, scheme, whole=True))
            print(file)


def shot(browser: Browser, address: str, size: tuple[int, int], scheme: str, *, whole: bool = False) -> bytes:
    viewport = {"width": size[0], "height": size[1]}
    with browser.new_context(viewport=viewport, color_scheme=scheme) as context:  # type: ignore[arg-type]  # a literal
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        return page.screenshot(full_page=whole)


def side_by_side(browser: Browser, shots: list[bytes], path: Path) -> None:
    sources = [f"data:image/png;base64,{base64.b64encode(image).decode()}" for image in shots]
    images = "".join(f'<img src="{source}" style="display: block; height: 860px">' for source in sources)
    with browser.new_context(viewport={"width": 1800, "height": 940}) as context:
        page = context.new_page()
        page.set_content(SHEET.format(images=images))
        page.locator("body").screenshot(path=path)


if __name__ == "__main__":
    main()
