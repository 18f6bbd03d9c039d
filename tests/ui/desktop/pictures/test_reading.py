"""Pictures of any kind become PNG or JPEG without metadata; hostile ones are refused in words."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from ui.desktop.pictures.metadata import without_metadata
from ui.desktop.pictures.reading import (
    LARGEST_FILE,
    LONGEST_SIDE,
    PictureRefused,
    read_picture,
    written,
)

pytestmark = pytest.mark.usefixtures("qapp")


def picture(kind: str, width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setPixelColor(0, 0, QColor("#ff0000"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def pixels(data: bytes) -> QImage:
    image = QImage.fromData(QByteArray(data))
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def exif(orientation: int, words: bytes) -> bytes:
    """An EXIF segment that says how the camera was held, and where."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = b"MM\0*" + struct.pack(">IH", 8, 1) + entry + b"\0\0\0\0" + words
    content = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def test_a_png_loses_its_texts_and_no_pixel() -> None:
    plain = picture("PNG")
    at = plain.index(b"IDAT") - 4
    told = plain[:at] + chunk(b"tEXt", b"Author\0Aung") + chunk(b"eXIf", b"GPS") + plain[at:]
    found = read_picture(told)
    assert found.extension == "png"
    assert b"Aung" not in found.data
    assert b"GPS" not in found.data
    assert pixels(found.data) == pixels(told)


def test_a_jpeg_loses_exif_and_comments_and_no_pixel() -> None:
    plain = picture("JPEG")
    comment = b"\xff\xfe" + struct.pack(">H", 8) + b"secret"
    told = plain[:2] + exif(1, b"16.8N 96.2E") + comment + plain[2:] + b"appended"
    found = read_picture(told)
    assert found.extension == "jpg"
    for word in (b"96.2E", b"secret", b"Exif", b"appended"):
        assert word not in found.data
    assert pixels(found.data) == pixels(plain)


def test_a_photo_taken_sideways_is_turned_upright() -> None:
    plain = picture("JPEG", 40, 30)
    found = read_picture(plain[:2] + exif(6, b"") + plain[2:])
    assert (pixels(found.data).width(), pixels(found.data).height()) == (30, 40)
    assert b"Exif" not in found.data


@pytest.mark.parametrize("kind", ["BMP", "WEBP", "TIFF"])
def test_other_formats_are_converted(kind: str) -> None:
    found = read_picture(picture(kind))
    assert found.extension == "png"
    assert pixels(found.data).width() == 40


def test_a_format_nobody_uses_is_refused_by_the_name_of_its_file() -> None:
    with pytest.raises(PictureRefused) as refused:
        read_picture(picture("PPM"), "“plan.ppm”")
    sentence = "“plan.ppm” is no picture that can be used. Save it as PNG or JPEG."
    assert str(refused.value) == sentence


def test_large_pictures_are_made_smaller_and_keep_their_shape() -> None:
    found = read_picture(picture("JPEG", 4_800, 1_200))
    image = pixels(found.data)
    assert (image.width(), image.height()) == (LONGEST_SIDE, 600)
    assert found.extension == "jpg"


def test_a_pasted_bitmap_becomes_a_png() -> None:
    image = QImage(3_000, 10, QImage.Format.Format_ARGB32)
    image.fill(QColor(1, 2, 3, 4))
    found = written(image)
    assert found.extension == "png"
    assert pixels(found.data).width() == LONGEST_SIDE


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = picture("BMP")
    assert read_picture(data) == read_picture(data)


def bomb() -> bytes:
    """A PNG of some bytes that says it is 100,000 by 100,000 pixels large."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1_000)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"not a picture", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>", "no pict"),
        (bomb(), "too large"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG or JPEG"),
        (picture("PNG")[:60], "damaged"),
    ],
)
def test_broken_and_hostile_pictures_are_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(PictureRefused, match=words):
        read_picture(data, "“x.png”")


def test_a_file_beyond_the_limit_is_not_even_looked_at() -> None:
    with pytest.raises(PictureRefused, match="60 MB"):
        read_picture(b"\0" * (LARGEST_FILE + 1))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_cleaning_twice_is_cleaning_once_and_every_cut_is_refused_or_whole(kind: str) -> None:
    data = picture(kind)
    clean = without_metadata(data)
    assert without_metadata(clean) == clean
    for end in range(0, len(data), 7):
        assert cleaned_or_refused(data[:end]) <= end


def cleaned_or_refused(data: bytes) -> int:
    """How long a picture is without its metadata, -1 where it is refused."""
    try:
        return len(without_metadata(data))
    except ValueError:
        return -1
