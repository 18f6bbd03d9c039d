"""Encoding: the text in the bytes of a file that somebody else's program wrote."""

from __future__ import annotations

import codecs

LARGEST_TEXT = 64 << 20
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word file or another packed file"),
    (bytes.fromhex("D0CF11E0A1B11AE1"), "an older or protected Office file"),
    (b"%PDF", "a PDF file"),
)


class ImportRefused(Exception):  # noqa: N818 (a refusal of a file is no error of the program)
    """A file cannot be imported; the message says why and the way out."""


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, with or without byte order mark, or in UTF-16 with one.

    Every kind of line end becomes ``\\n``. Raises ImportRefused for anything else: guessing an
    encoding would turn Burmese into wrong letters without anybody noticing.
    """
    if len(data) > LARGEST_TEXT:
        raise ImportRefused(f"The file is larger than {LARGEST_TEXT >> 20} MB. Divide it first.")
    _refuse_other_files(data)
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        raise ImportRefused(
            "The file is not in the encoding UTF-8. Open it in the program it was written with "
            "and save it again as “UTF-8”."
        ) from error
    if "\0" in text:
        raise ImportRefused("The file is not a text file. Choose a Markdown file (.md).")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_other_files(data: bytes) -> None:
    for beginning, what in _OTHER_FILES:
        if data.startswith(beginning):
            raise ImportRefused(
                f"The file is {what}. Save its text as Markdown or as plain text in UTF-8, and "
                "import that."
            )


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"
