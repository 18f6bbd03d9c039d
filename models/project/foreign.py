"""Foreign files: what a file that is no course probably is, so that the author knows what to do."""

from __future__ import annotations

from collections.abc import Collection

from models.project.error import ProjectError

_AS_TEXT = "Save its text as Markdown or plain text, then use Import."
_OTHER_FILE = "Choose a file that ends in .course."
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BEGINNINGS = (
    (
        _OLE,
        "It is an older or password-protected Office file, not a course.",
        _AS_TEXT,
    ),
    (b"%PDF", "It is a PDF file, not a course.", _AS_TEXT),
    (b"Rar!", "It is a RAR archive.", "Unpack it and open the .course file in it."),
    (
        b"7z\xbc\xaf",
        "It is a 7-Zip archive, not a course.",
        "Unpack it, then open the .course file.",
    ),
    (b"\x89PNG", "It is a picture, not a course.", "Insert it in a course as a picture."),
    (b"\xff\xd8\xff", "It is a picture, not a course.", "Insert it in a course as a picture."),
    (b"<", "It is a web page or XML file, not a course.", _OTHER_FILE),
    (b"{", "It is a course.json on its own.", "Rename it “course.json”, in a folder of its own."),
)
_MEMBERS = (
    ("word/document.xml", "It is a Word file, not a course.", _AS_TEXT),
    (
        "xl/workbook.xml",
        "It is an Excel file, not a course.",
        _OTHER_FILE,
    ),
    (
        "ppt/presentation.xml",
        "It is a PowerPoint file, not a course.",
        _OTHER_FILE,
    ),
    (
        "imsmanifest.xml",
        "It is an e-learning package (SCORM), not a course.",
        "Open the course it was published from.",
    ),
    ("content.xml", "It is an OpenDocument file, not a course.", _AS_TEXT),
)
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OTHER = "Choose a file that ends in .course, or open a backup of this one."


def refuse_foreign_bytes(data: bytes) -> None:
    """Raise ProjectError unless the bytes begin as a zip does."""
    if data.startswith(_ZIP):
        return
    if not data:
        raise ProjectError(
            "The file is empty.",
            "Perhaps copying or downloading it was interrupted. Get it again, or open a backup.",
        )
    if data.startswith(_EMPTY_ZIP):
        raise ProjectError("The archive is empty.", _OTHER)
    for beginning, sentence, hint in _BEGINNINGS:
        if data.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(beginning)] == beginning:
            raise ProjectError(sentence, hint)
    raise ProjectError("It is not a course file.", _OTHER)


def refuse_foreign_members(names: Collection[str]) -> None:
    """Raise ProjectError when the zip is a well-known kind of file other than a course."""
    for member, sentence, hint in _MEMBERS:
        if member in names:
            raise ProjectError(sentence, hint)
