"""Metadata: a PNG or JPEG without what cameras and programs write about places and people."""

from __future__ import annotations

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
    | {b"pHYs", b"bKGD"}
)
_JPEG_START = b"\xff\xd8"
_JFIF, _ICC, _ADOBE = 0xE0, 0xE2, 0xEE
_FIRST_APPLICATION, _LAST_APPLICATION, _COMMENT, _SCAN = 0xE0, 0xEF, 0xFE, 0xDA
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def without_metadata(data: bytes) -> bytes:
    """The same picture, bit for bit, without EXIF, GPS, comments and texts.

    Kept are colour profiles and all that is needed to draw it. Raises ValueError for what is
    neither a PNG nor a JPEG, or ends too early (PNG 3rd edition, clause 5.3; JPEG, ITU-T T.81 B.1).
    """
    if data.startswith(_PNG_START):
        return _clean_png(data)
    if data.startswith(_JPEG_START):
        return _clean_jpeg(data)
    raise ValueError("neither PNG nor JPEG")


def _clean_png(data: bytes) -> bytes:
    kept = [_PNG_START]
    at = len(_PNG_START)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        end = at + 12 + length
        if end > len(data):
            raise ValueError("the PNG ends too early")
        kind = data[at + 4 : at + 8]
        if kind in _PNG_KEPT:
            kept.append(data[at:end])
        at = end
        if kind == b"IEND":
            return b"".join(kept)
    raise ValueError("the PNG has no end")


def _clean_jpeg(data: bytes) -> bytes:
    kept = [_JPEG_START]
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise ValueError("the JPEG is damaged")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _ALONE:
            kept.append(data[at : at + 2])
            at += 2
            continue
        if marker == _SCAN:
            kept.append(_until_end(data[at:]))
            return b"".join(kept)
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end > len(data):
            raise ValueError("the JPEG ends too early")
        if _is_needed(marker, data[at + 4 : end]):
            kept.append(data[at:end])
        at = end
    raise ValueError("the JPEG has no picture")


def _is_needed(marker: int, content: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if not _FIRST_APPLICATION <= marker <= _LAST_APPLICATION:
        return True
    if marker == _JFIF:
        return content.startswith(b"JFIF\0")
    return marker == _ADOBE or (marker == _ICC and content.startswith(b"ICC_PROFILE\0"))


def _until_end(scans: bytes) -> bytes:
    """The scans without what some cameras append behind the end, such as a second picture."""
    end = scans.rfind(b"\xff\xd9")
    return scans if end < 0 else scans[: end + 2]
