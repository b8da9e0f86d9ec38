from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from generator.export import card
from generator.export.card import HEIGHT, WIDTH, Card, can_set, draw, draw_all, fitted
from generator.plugin.studio import order

CARDS = (Card("Ilse Varga", "Person", "A site"), Card("What is on the table", "", "A site"))


@pytest.fixture(autouse=True)
def found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the other process find this very program."""
    root = str(Path(card.__file__).parents[2])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])]))


def test_what_is_ordered_is_delivered(tmp_path: Path) -> None:
    assert order(CARDS, tmp_path / "cache").deliver(tmp_path / "site") is None
    assert {path.name for path in (tmp_path / "site").iterdir()} == {each.name for each in CARDS}
    with Image.open(tmp_path / "site" / CARDS[0].name) as picture:
        assert (picture.size, picture.format) == ((WIDTH, HEIGHT), "PNG")
        assert len((tmp_path / "site" / CARDS[0].name).read_bytes()) < 40_000


def test_what_was_drawn_before_is_not_drawn_again(tmp_path: Path) -> None:
    order(CARDS[:1], tmp_path / "cache").deliver(tmp_path / "site")
    again = order(CARDS[:1], tmp_path / "cache")
    assert again.work is None
    assert again.deliver(tmp_path / "other") is None
    assert (tmp_path / "other" / CARDS[0].name).exists()
    more = order(CARDS, tmp_path / "cache")
    assert more.work is not None
    more.deliver(tmp_path / "other")


def test_what_cannot_be_drawn_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")
    error = order(CARDS, tmp_path / "cache").deliver(tmp_path / "site")
    assert error is not None
    assert "cache" in error


def test_the_same_words_give_the_same_bytes_under_the_same_name(tmp_path: Path) -> None:
    for name in ("one", "two"):
        draw_all(CARDS, tmp_path / name)
    for each in CARDS:
        assert (tmp_path / "one" / each.name).read_bytes() == (tmp_path / "two" / each.name).read_bytes()
    assert len({each.name for each in CARDS}) == 2
    assert CARDS[0].name != Card("Ilse Varga", "Person", "Another site").name


@pytest.mark.parametrize(
    "title", ["Ilse Varga", "Žižek, Çağlar, Ångström", "Володимир Зеленський", "Ελλάδα", "“Why?” – 5 %"]
)
def test_names_in_european_alphabets_can_be_set(title: str) -> None:
    assert can_set(title)


@pytest.mark.parametrize("title", ["東京", "القاهرة", "Ann 🛥 Other"])
def test_a_title_that_cannot_be_set_gives_way_to_the_sites_name(title: str) -> None:
    assert not can_set(title)
    assert draw(Card(title, "Source", "A site")).tobytes() == draw(Card("A site", "Source", "A site")).tobytes()


@pytest.mark.parametrize("title", ["", " ", "word", "word " * 100, "x" * 300, "a\nb"])
def test_any_title_fits(title: str) -> None:
    lines, size = fitted(" ".join(title.split()))
    assert len(lines) * size * 1.22 <= 4 * 76
    assert draw(Card(title, "Source", "A site")).size == (WIDTH, HEIGHT)


def test_short_titles_are_large_and_long_ones_are_cut() -> None:
    assert fitted("Ilse Varga") == (("Ilse Varga",), 76)
    lines, size = fitted("word " * 100)
    assert size == 46
    assert lines[-1].endswith("…")
