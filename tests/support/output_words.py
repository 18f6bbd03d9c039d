"""Every word in the bytes of an output file, whatever it is packed or encoded in."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile

CANARY = re.compile(r"qz[a-z]+zq")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")


def canaries_in(data: bytes) -> set[str]:
    """The canaries in a file: in plain, inside a zip, and inside base64 text of any part."""
    if data[:4] == b"PK\x03\x04":
        return _in_zip(data)
    found = set(CANARY.findall(data.decode("utf-8", "replace")))
    for match in _BASE64.findall(data):
        found |= _in_base64(match)
    return found


def _in_zip(data: bytes) -> set[str]:
    found: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            found |= set(CANARY.findall(name)) | canaries_in(archive.read(name))
    return found


def _in_base64(text: bytes) -> set[str]:
    padded = text.rstrip(b"=") + b"=" * (-len(text.rstrip(b"=")) % 4)
    found: set[str] = set()
    for altchars in (b"+/", b"-_"):
        try:
            decoded = base64.b64decode(padded, altchars)
        except (binascii.Error, ValueError):
            continue
        found |= set(CANARY.findall(decoded.decode("utf-8", "replace")))
    return found
