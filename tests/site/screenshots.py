"""Take the README's screenshot: the home page of the project's own site, on a desktop and on a phone.

usage: python -m tests.site.screenshots FOLDER
"""

from __future__ import annotations

import base64
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.site.conftest import FLAGS
from tests.site.server import serving
from tests.site.tools import CHROMIUM
from tests.sites import build_from_seeds

DESKTOP, PHONE = (1280, 860), (390, 860)
SHEET = """
<body style="margin: 0; padding: 24px; display: inline-flex; gap: 24px; background: #e9e6df">
  {images}
</body>
"""


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with serving(build_from_seeds(Path(scratch) / "project")) as address:
            shots = [shot(browser, address, DESKTOP, "light"), shot(browser, address, PHONE, "dark")]
            side_by_side(browser, shots, folder / "home.png")
        browser.close()


def shot(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> bytes:
    viewport = {"width": size[0], "height": size[1]}
    with browser.new_context(viewport=viewport, color_scheme=scheme) as context:  # type: ignore[arg-type]  # a literal
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        return page.screenshot()


def side_by_side(browser: Browser, shots: list[bytes], path: Path) -> None:
    sources = [f"data:image/png;base64,{base64.b64encode(image).decode()}" for image in shots]
    images = "".join(f'<img src="{source}" style="display: block; height: 860px">' for source in sources)
    with browser.new_context(viewport={"width": 1800, "height": 940}) as context:
        page = context.new_page()
        page.set_content(SHEET.format(images=images))
        page.locator("body").screenshot(path=path)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
