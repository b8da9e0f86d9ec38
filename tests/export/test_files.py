from __future__ import annotations

from generator.export.files import data_files
from generator.pages import lay_out
from generator.pages.views import DataView
from tests.hostile import hostile_story
from tests.invented import ferry_story


def test_the_page_of_downloads_lists_every_file() -> None:
    (page,) = (view for view in lay_out(ferry_story()) if isinstance(view, DataView))
    listed = {each.file.text for each in (*page.downloads, *page.feeds)}
    assert listed == {file.path.rpartition("/")[2] for file in data_files(ferry_story())}


def test_the_same_story_gives_the_same_files() -> None:
    assert data_files(hostile_story()) == data_files(hostile_story())


def test_no_file_knows_where_it_is_published() -> None:
    ours = (
        "https://echo.example/1",
        "https://jsonfeed.org/version/1.1",
        "https://json-schema.org",
        "http://www.w3.org/",
    )
    for file in data_files(ferry_story()):
        text = file.text.replace("\r\n ", "")  # a calendar's folded lines, unfolded
        for known in ours:
            text = text.replace(known, "")
        assert "http" not in text, file.path
