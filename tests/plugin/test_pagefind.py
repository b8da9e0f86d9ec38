"""When a site is indexed by Pagefind, and under what a page is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ConfigurationError
from generator.plugin.pagefind import MANY, Option, filters_of, index_site, is_installed, is_wanted


@pytest.mark.parametrize(
    ("option", "pages", "directory_urls", "installed", "wanted"),
    [
        (True, 3, True, True, True),
        ("auto", MANY + 1, True, True, True),
        ("auto", MANY, True, True, False),
        ("auto", MANY + 1, True, False, False),
        ("auto", MANY + 1, False, True, False),
        (False, MANY + 1, True, True, False),
        (False, 3, False, False, False),
    ],
)
def test_a_site_is_indexed_if_asked_or_large(
    option: Option, pages: int, directory_urls: bool, installed: bool, wanted: bool
) -> None:
    assert is_wanted(option, pages=pages, directory_urls=directory_urls, installed=installed) is wanted


def test_what_is_asked_for_and_cannot_be_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match="pip install"):
        is_wanted(True, pages=3, directory_urls=True, installed=False)
    with pytest.raises(ConfigurationError, match="folder on a disk"):
        is_wanted(True, pages=3, directory_urls=False, installed=True)


def test_a_page_of_quotations_is_found_under_its_speakers_source_and_months() -> None:
    article = {"@type": "NewsArticle", "headline": "Night ferry"}
    said = {"@type": "Quotation", "isPartOf": article, "dateCreated": "2024-09-02"}
    graph = [
        {"@type": "CollectionPage", "@id": "./"},
        said | {"spokenByCharacter": {"@type": "Person", "@id": "../people/a/#top", "name": "Ilse Varga"}},
        said | {"spokenByCharacter": {"@type": "Person", "@id": "../people/a/#top", "name": "Ilse Varga"}},
        said | {"creditText": "a member of the crew", "dateCreated": "2024-08"},
    ]
    assert filters_of({"linked_data": {"@graph": graph}}) == {
        "kind": ("Quotations",),
        "person": ("Ilse Varga",),
        "source": ("Night ferry",),
        "month": ("2024-08", "2024-09"),
    }


def test_a_page_that_says_nothing_to_machines_has_no_filters() -> None:
    assert filters_of({"title": "About"}) == {}


def test_what_goes_wrong_is_told(tmp_path: Path) -> None:
    assert is_installed()
    assert index_site(tmp_path / "nowhere")
