from __future__ import annotations

import string
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.addresses import relative_address
from generator.plugin.publication import Publication

KNOWN = Publication("A site", "https://site.example/sub/")
FLAT = Publication(
    "A site",
    None,
    {
        "": "index.html",
        "people/": "people/index.html",
        "people/ann/": "people/ann.html",
        "people/bo/": "people/bo.html",
    },
)
PARTS = st.text(string.ascii_lowercase, min_size=1, max_size=3)
FOLDERS = st.lists(PARTS, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))
ADDRESSES = st.tuples(FOLDERS, st.just("") | PARTS.map("#{}".format)).map("".join)
BASES = FOLDERS | st.tuples(FOLDERS, st.just("data.json")).map("".join)


@given(ADDRESSES, BASES)
def test_any_address_is_found_from_anywhere(address: str, base: str) -> None:
    assert KNOWN.resolve(relative_address(address, base), base) == f"https://site.example/sub/{address}"


@given(ADDRESSES, BASES)
def test_without_an_address_of_its_own_a_site_keeps_relative_ones(address: str, base: str) -> None:
    found = Publication("A site").resolve(relative_address(address, base), base)
    assert urljoin(f"https://x.example/{base}", found) == f"https://x.example/{address}"


@pytest.mark.parametrize(
    ("reference", "base", "expected"),
    [
        ("../ann/#said", "people/bo/", "ann.html#said"),
        ("#said", "people/ann/", "#said"),
        ("./", "people/ann/", "ann.html"),
        ("../../", "people/ann/", "../index.html"),
        ("../people/ann/", "data/x.csv", "../people/ann.html"),
        ("data/x.csv", "feed.json", "data/x.csv"),
    ],
)
def test_pages_that_are_files_are_found_too(reference: str, base: str, expected: str) -> None:
    assert FLAT.resolve(reference, base) == expected


@pytest.mark.parametrize("reference", ["https://else.example/a", "urn:uuid:1", "mailto:a@b.example"])
def test_whole_addresses_stay(reference: str) -> None:
    assert KNOWN.resolve(reference, "people/ann/") == reference


def test_only_named_texts_are_addresses() -> None:
    data = {"@graph": [{"@id": "#top", "name": "../x", "item": {"@id": "../"}, "position": 1}]}
    assert KNOWN.resolved(data, {"@id"}, "people/ann/") == {
        "@graph": [
            {
                "@id": "https://site.example/sub/people/ann/#top",
                "name": "../x",
                "item": {"@id": "https://site.example/sub/people/"},
                "position": 1,
            }
        ]
    }
