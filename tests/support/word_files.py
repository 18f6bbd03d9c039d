"""Word files in tests: documents made of a few blocks, and the parts of what is written."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from datetime import date

from lxml import etree

from exporters.document import Document, Imprint
from exporters.word import WordFile, write
from models.content import Block, Inline, Paragraph, Plain
from models.words import printed_words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}

IMPRINT = Imprint(
    title="Responding to Trafficking in Persons",
    subtitle="Training Package for Frontline Officers",
    book="Facilitator guide",
    edition="Immigration edition",
    agency="Department of Immigration",
    letter="I",
    colour="#1F6FB2",
    version="Version 0.9",
    version_date=date(2026, 11, 2),
    languages=("en",),
    notice="Illustrative sample. Not an official publication.",
    publisher="IOM",
    draft="DRAFT",
    words=printed_words("en"),
    identifier="coursexample1",
)
BURMESE_IMPRINT = replace(
    IMPRINT, title="လူကုန်ကူးမှု", languages=("my",), words=printed_words("my"), draft="မူကြမ်း"
)


def png(width: int, height: int) -> bytes:
    """A white picture of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = (b"\x00" + b"\xff" * width) * height
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg_head(width: int, height: int) -> bytes:
    """The first bytes of a JPEG of this size: enough to know it, not to show it."""
    application = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" + b"\x00" * 9
    return b"\xff\xd8" + application + b"\xff" + frame + b"\xff\xd9"


MEDIA = {"flow.png": png(640, 320), "tall.png": png(100, 2000), "odd.svg": b"<svg/>"}


@dataclass(frozen=True)
class Written:
    """What was written, with its parts parsed."""

    file: WordFile

    def names(self) -> list[str]:
        """The parts of the package."""
        with zipfile.ZipFile(io.BytesIO(self.file.data)) as archive:
            return archive.namelist()

    def part(self, path: str = "word/document.xml") -> etree._Element:
        """The root of a part."""
        with zipfile.ZipFile(io.BytesIO(self.file.data)) as archive:
            return etree.fromstring(archive.read(path))

    def find(self, path: str, part: str = "word/document.xml") -> list[etree._Element]:
        """The elements of a part at an XPath that begins anywhere."""
        found = self.part(part).xpath(f"//{path}", namespaces=NAMES)
        assert isinstance(found, list)
        return [each for each in found if isinstance(each, etree._Element)]

    def values(self, path: str, key: str = "val", part: str = "word/document.xml") -> list[str]:
        """One ``w:`` attribute of the elements at an XPath."""
        return [each.get(W + key, "") for each in self.find(path, part)]

    def paragraph(self, text: str, part: str = "word/document.xml") -> etree._Element:
        """The one paragraph that holds the text, outside the table of contents."""
        paragraphs = self.find("w:p[not(ancestor::w:sdt)]", part)
        found = [each for each in paragraphs if text in text_of(each)]
        assert len(found) == 1, f"{len(found)} paragraphs hold “{text}”"
        return found[0]

    def style(self, text: str) -> str:
        """The style of the paragraph that holds the text."""
        return value(self.paragraph(text), "w:pPr/w:pStyle")


def written(*blocks: Block, imprint: Imprint = IMPRINT) -> Written:
    """A document of these blocks, written; pictures come from :data:`MEDIA`."""
    return Written(write(Document(imprint, blocks), MEDIA.__getitem__))


def text_of(element: etree._Element) -> str:
    """The text of an element, without field instructions."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def value(element: etree._Element, path: str, key: str = "val") -> str:
    """A ``w:`` attribute of the first element at a path, "" where there is none."""
    found = element.find(path, NAMES)
    return "" if found is None else found.get(W + key, "")


def line(text: str) -> tuple[Inline, ...]:
    """A text as inlines."""
    return (Plain(text),)


def para(text: str, role: str = "", language: str = "", anchor: str = "") -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph(line(text), role=role, language=language, anchor=anchor)
