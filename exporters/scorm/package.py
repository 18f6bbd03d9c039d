"""Package: the files of a course as one zip, the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip entry can have; the clock must not be part of a package."""

_READABLE_FILE = 0o100644 << 16
_UNIX = 3
_PACKED_ALREADY = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".woff2")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files by path, in their order, stored or deflated, without folders round them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, data in files.items():
            archive.writestr(_entry(path), data)
    return buffer.getvalue()


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    is_packed = path.endswith(_PACKED_ALREADY)
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.external_attr = _READABLE_FILE
    entry.create_system = _UNIX
    return entry
