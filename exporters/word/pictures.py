"""Pictures: what kind of file the bytes are and how large, read from the first bytes alone."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
# Start-of-frame markers of ITU-T T.81 table B.1: C0–CF without C4 (DHT), C8 (JPG) and CC (DAC).
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Picture:
    """The format ("png" or "jpeg") and the size in pixels of a picture Word can hold."""

    format: str
    width: int
    height: int


def read_picture(data: bytes) -> Picture | None:
    """What the bytes hold; None for other formats (SVG, WebP …) and damaged files."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(_JPEG):
        return _jpeg(data)
    return None


def _png(data: bytes) -> Picture | None:
    # PNG (ISO/IEC 15948) 11.2.2: IHDR is the first chunk.
    if len(data) < 24 or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return _picture("png", width, height)


def _jpeg(data: bytes) -> Picture | None:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _STANDALONE:
            at += 2
        elif marker in _START_OF_FRAME:
            return _frame(data[at : at + 9])
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _frame(segment: bytes) -> Picture | None:
    if len(segment) < 9:
        return None
    height, width = struct.unpack(">HH", segment[5:9])
    return _picture("jpeg", width, height)


def _picture(kind: str, width: int, height: int) -> Picture | None:
    return Picture(kind, width, height) if width and height else None
