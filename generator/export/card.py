"""The picture of a page that other sites show beside a link to it: its title, its kind, the name of the site.

    python -m generator.export.card FOLDER < cards.jsonl

draws a picture for each line of JSON into FOLDER; a process of its own, so that it can run beside a build. The same
words give the same bytes: the font comes with the program, and letters are set without the machine's own libraries.
"""

from __future__ import annotations

import functools
import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import font_source_serif_pro  # type: ignore[import-untyped]  # it is five lines and a folder of fonts
import PIL
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630

# The site's colours, as in docs/assets/explainer.css: paper, ink, the head of the page, the accent.
_PAPER, _INK, _HEAD, _ACCENT = (0xFC, 0xFA, 0xF6), (0x1D, 0x25, 0x29), (0x17, 0x34, 0x42), (0xA2, 0x3F, 0x1B)
# A picture has few colours, so a pixel is one byte: the index of a shade on the way from the first of a pair to the
# second. Small pictures, quickly packed.
_SHADES = 16
_RAMPS = ((_PAPER, _INK), (_PAPER, _ACCENT), (_HEAD, _PAPER))
_ON_PAPER, _IN_ACCENT, _ON_HEAD = (ramp * _SHADES for ramp in range(len(_RAMPS)))

_MARGIN, _BAND = 80, 100
_SIZES = (76, 64, 54, 46)  # of the title, the largest that fits its room
_LINES, _LEADING = 4, 1.22
_NO_CHARACTER = "\U0010fffe"


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture says."""

    title: str
    kind: str
    site: str

    @property
    def name(self) -> str:
        """The file name of the picture, which says what is in it and which code drew it."""
        return f"{hashlib.sha256(f'{_drawn_by()} {json.dumps(asdict(self))}'.encode()).hexdigest()[:20]}.png"


@functools.cache
def _drawn_by() -> str:
    return f"{hashlib.sha256(Path(__file__).read_bytes()).hexdigest()} {PIL.__version__}"


def draw(card: Card) -> Image.Image:
    """Draw a picture. A title that the font cannot set gives way to the site's name, and is not shown as boxes."""
    picture = _background(card.site).copy()
    _write(picture, [card.kind.upper()], (_MARGIN, _BAND + 48), 30, _IN_ACCENT)
    title = " ".join(card.title.split())
    lines, size = fitted(title if can_set(title) else card.site)
    _write(picture, lines, (_MARGIN, _BAND + 100), size, _ON_PAPER)
    return picture


def fitted(title: str) -> tuple[tuple[str, ...], int]:
    """Break a title into lines at the largest size at which it fits; where none does, cut it and say so."""
    for size in _SIZES:
        lines = tuple(_broken(title, size))
        if len(lines) * size * _LEADING <= _LINES * _SIZES[0]:
            return lines, size
    most = int(_LINES * _SIZES[0] / (_SIZES[-1] * _LEADING))
    return (*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}…"), _SIZES[-1]


def can_set(text: str) -> bool:
    """Tell whether the font has every character of `text`."""
    return all(_has(character) for character in text if unicodedata.category(character) not in {"Cf", "Zs"})


def draw_all(cards: Iterable[Card], folder: Path) -> None:
    """Draw pictures into a folder, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for card in cards:
        draft = folder / f".{card.name}.draft"
        draw(card).save(draft, "PNG", compress_level=3)
        draft.replace(folder / card.name)


def _broken(title: str, size: int) -> Iterator[str]:
    """Break a title between words."""
    font, room = _font(size), WIDTH - 2 * _MARGIN
    line = ""
    for word in title.split():
        for piece in _pieces(word, font, room):
            longer = f"{line} {piece}" if line else piece
            if font.getlength(longer) > room:
                yield line
            line = longer if font.getlength(longer) <= room else piece
    yield line


def _pieces(word: str, font: ImageFont.FreeTypeFont, room: int) -> Iterator[str]:
    """Break a word that is longer than a line where the line ends."""
    while (length := font.getlength(word)) > room:
        most = max(1, int(len(word) * room / length) - 1)
        yield word[:most]
        word = word[most:]
    yield word


@functools.cache
def _has(character: str) -> bool:
    font = _font(_SIZES[-1])
    missing, mask = font.getmask(_NO_CHARACTER), font.getmask(character)
    return (mask.size, bytes(mask)) != (missing.size, bytes(missing))


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    file = Path(font_source_serif_pro.font_directory) / "SourceSerifPro-Semibold.ttf"
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


@functools.cache
def _background(site: str) -> Image.Image:
    """Give the picture that all of a site's begin with."""
    picture = Image.new("P", (WIDTH, HEIGHT), _ON_PAPER)
    picture.putpalette([channel for ramp in _RAMPS for shade in range(_SHADES) for channel in _mixed(*ramp, shade)])
    picture.paste(_ON_HEAD, (0, 0, WIDTH, _BAND))
    picture.paste(_IN_ACCENT + _SHADES - 1, (0, _BAND, WIDTH, _BAND + 8))
    _write(picture, [site], (_MARGIN, 22), 40, _ON_HEAD)
    return picture


def _mixed(paper: tuple[int, ...], ink: tuple[int, ...], shade: int) -> list[int]:
    return [round(p + (i - p) * shade / (_SHADES - 1)) for p, i in zip(paper, ink, strict=True)]


def _write(picture: Image.Image, lines: Sequence[str], at: tuple[int, int], size: int, ramp: int) -> None:
    """Write lines, the first at a height, in the shades that begin at `ramp`."""
    font = _font(size)
    mask = Image.new("L", (WIDTH - at[0], round(size * (_LEADING * len(lines) + 0.3))))
    pen = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        if can_set(line):
            pen.text((0, round(number * size * _LEADING)), line, fill=255, font=font)
    picture.paste(mask.point(lambda light: ramp + light * (_SHADES - 1) // 255), at)


if __name__ == "__main__":
    draw_all((Card(**json.loads(line)) for line in sys.stdin), Path(sys.argv[1]))
