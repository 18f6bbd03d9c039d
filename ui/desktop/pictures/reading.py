"""Reading pictures: whatever a person pastes or drops becomes a PNG or JPEG of sensible size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from ui.desktop.pictures.metadata import without_metadata

LONGEST_SIDE = 2_400
"""Pixels: 200 for each of the twelve inches of an A4 page's longer side."""
LARGEST_FILE = 60 << 20
MOST_PIXELS = 120_000_000
"""A drawing of 400 bytes can say that it is larger than any memory."""
_READ = frozenset({"png", "jpeg", "jpg", "gif", "bmp", "webp", "tiff", "tif"})
_AS_TAKEN = {"png": "png", "jpeg": "jpg", "jpg": "jpg"}
_QUALITY = 88


class PictureRefused(Exception):  # noqa: N818 (the sentence is for the author, not an error)
    """A picture cannot be used; the text is a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class PictureData:
    """The bytes of a picture as the course keeps them, and the ending of its name."""

    data: bytes
    extension: str


def read_picture(data: bytes, name: str = "The picture") -> PictureData:
    """A picture of any common format as PNG or JPEG without metadata, at most LONGEST_SIDE long.

    PNG and JPEG that are small enough keep their bytes but for the metadata. Does not touch the
    screen, so it may run in a thread. Raises PictureRefused.
    """
    if len(data) > LARGEST_FILE:
        raise PictureRefused(_too_large(name))
    image, kind, is_whole = _decoded(data, name)
    if is_whole and kind in _AS_TAKEN:
        try:
            return PictureData(without_metadata(data), _AS_TAKEN[kind])
        except ValueError:
            return written(image, kind)
    return written(image, kind)


def _decoded(data: bytes, name: str) -> tuple[QImage, str, bool]:
    """The picture, its format, and whether it stands as it is stored: upright and not too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    try:
        kind = bytes(reader.format().data()).decode("ascii", "replace")
        if kind not in _READ:
            raise PictureRefused(f"{name} is no picture that can be used. Save it as PNG or JPEG.")
        size = reader.size()
        if size.width() * size.height() > MOST_PIXELS:
            raise PictureRefused(_too_large(name))
        reader.setAutoTransform(True)
        upright = reader.transformation() == QImageIOHandler.Transformation.TransformationNone
        fits = max(size.width(), size.height()) <= LONGEST_SIDE
        if size.isValid() and not fits:
            reader.setScaledSize(_fitting(size))
        image = reader.read()
    finally:
        del reader  # a TIFF's reader touches its buffer when it ends, so it must end first
    if image.isNull():
        raise PictureRefused(f"{name} is damaged. Save it again as PNG or JPEG.")
    return image, kind, upright and fits


def safe_size(data: bytes) -> QSize:
    """The size of a picture of the course in pixels; invalid where it should not be drawn.

    Qt opens the files an SVG names, so one that holds other pictures is not even looked at.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    try:
        kind = bytes(reader.format().data()).decode("ascii", "replace")
        if kind not in _READ and (kind != "svg" or b"image" in data):
            return QSize()
        size = reader.size()
        return size if size.width() * size.height() <= MOST_PIXELS else QSize()
    finally:
        del reader


def written(image: QImage, kind: str = "") -> PictureData:
    """A picture in memory as PNG, or as JPEG where it was one."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            _fitting(image.size()),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    is_photo = kind in ("jpeg", "jpg") and not image.hasAlphaChannel()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    done = image.save(buffer, "JPEG" if is_photo else "PNG", _QUALITY if is_photo else -1)  # type: ignore[call-overload]
    if not done:
        raise PictureRefused("The picture could not be converted. Save it as PNG or JPEG.")
    return PictureData(without_metadata(bytes(buffer.data().data())), "jpg" if is_photo else "png")


def _fitting(size: QSize) -> QSize:
    longest = QSize(LONGEST_SIDE, LONGEST_SIDE)
    return size.scaled(longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _too_large(name: str) -> str:
    return f"{name} is too large. Make it smaller than {LARGEST_FILE >> 20} MB and 120 megapixels."
