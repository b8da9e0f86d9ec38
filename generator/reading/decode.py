"""Bytes to text: Unicode only, and no guessing.

A guessed encoding can turn a name into another name without anybody noticing, so a file in a legacy encoding is an
error that says how to convert it.
"""

from __future__ import annotations

import codecs

from generator.errors import SeedError

# UTF-32 first: its little-endian mark begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What people drop into a folder of articles by mistake, by its first bytes.
FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, such as a Word or an OpenDocument file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"\x1f\x8b", "a gzip archive"),
)


def decode(data: bytes, *, path: str) -> str:
    """Decode a seed: UTF-8, or UTF-8, UTF-16 or UTF-32 with a byte order mark, which is dropped.

    Line ends stay as they are. Raises SeedError when `data` is not text, or in no encoding of these.
    """
    for start, name in FORMATS:
        if data.startswith(start):
            raise SeedError("not a text file", path=path, found=name, expected="the article's text as .txt or .md")
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data[len(mark) :], error, path=path, skipped=len(mark)) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SeedError("not a text file", path=path, line=line, found="a NUL character", expected="plain text")
    return text


def _undecodable(data: bytes, error: UnicodeDecodeError, *, path: str, skipped: int) -> SeedError:
    if b"\0" in data and error.encoding == "utf-8":
        return SeedError("not a text file", path=path, found="binary data", expected="the article's text")
    line = data.count(b"\n", 0, error.start) + 1 if error.encoding == "utf-8" else None
    return SeedError(
        "undecodable text",
        path=path,
        line=line,
        found=f"byte 0x{data[error.start]:02x} at offset {error.start + skipped}, not {error.encoding.upper()}",
        expected="a file saved as UTF-8 (a Windows file: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)",
    )
