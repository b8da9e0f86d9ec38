from __future__ import annotations

import pytest

from generator.errors import SeedError
from generator.reading.decode import decode

TEXT = "The mayor’s naïve plan\r\nfor 🛥 ferries\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_decoded_without_its_mark_and_with_its_line_ends(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), path="a.txt") == TEXT


def test_a_big_endian_mark_is_read() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), path="a.txt") == TEXT


def test_a_legacy_encoding_is_an_error_that_says_where_and_what_to_do() -> None:
    with pytest.raises(SeedError) as caught:
        decode("One line\nand a “quotation”".encode("cp1252"), path="seeds/a.txt")
    message = str(caught.value)
    assert message.startswith("seeds/a.txt:2: undecodable text: found byte 0x93 at offset 15, not UTF-8; expected ")
    assert "iconv" in message


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"\x89PNG\r\n", "PNG"),
        (b"a\0b", "NUL"),
        (b"\xff\0\xfa", "binary"),
    ],
)
def test_what_is_not_text_is_named(data: bytes, found: str) -> None:
    with pytest.raises(SeedError, match="not a text file.*" + found):
        decode(data, path="a.txt")


def test_half_a_character_of_utf_16_is_an_error() -> None:
    with pytest.raises(SeedError, match="not UTF-16-LE"):
        decode(b"\xff\xfea\0b", path="a.txt")
