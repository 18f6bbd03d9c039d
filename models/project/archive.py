"""Archive: the zip that a ``.course`` file is, written the same every time and read with distrust.

Reading takes members into memory and never extracts by name. Everything is checked against the
list of members before a single one is read, so that a hostile file costs next to nothing.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from models.project.error import ProjectError
from models.project.foreign import refuse_foreign_bytes, refuse_foreign_members
from models.project.layout import (
    COURSE,
    FOLDERS,
    MIMETYPE,
    MIMETYPE_CONTENT,
    VERSIONS,
    in_order,
    is_attachment_name,
    sizes,
)
from models.project.limits import (
    HIGHEST_RATIO,
    HIGHEST_RATIO_OF_ALL,
    LARGEST_DIRECTORY,
    MOST_ENTRIES,
    RATIO_MATTERS_ABOVE,
    RATIO_OF_ALL_MATTERS_ABOVE,
    refuse_too_much,
)

_CHUNK = 1 << 20
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF
_LOCAL_HEADER = 30
_ZIP64_LOCATOR = 20
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_FILE_TYPE = 0o170000
_PLAIN_TYPES = (0, 0o100000, 0o040000)
_DAMAGED = "Perhaps copying or downloading it was interrupted. Get it again, or open a backup."
_UNSAFE = "It may have been tampered with. Ask the sender for it again, or open a backup."

_READING_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    LookupError,
)


def write_archive(course: bytes, attachments: Mapping[str, bytes]) -> bytes:
    """The bytes of a ``.course`` file: same content, same bytes.

    Raises ProjectError when the content is beyond the limits: what could not be read again is not
    written. Raises ValueError for an attachment's name that has no place in a project file.
    """
    refuse_too_much(sizes(course, attachments))
    data, entries = _packed(course, attachments, zipfile.ZIP_DEFLATED)
    if _swelling(entries) is None:
        return data
    # One sentence repeated a thousand times packs as well as a bomb, and would be read as one.
    return _packed(course, attachments, zipfile.ZIP_STORED)[0]


def _packed(
    course: bytes, attachments: Mapping[str, bytes], method: int
) -> tuple[bytes, list[zipfile.ZipInfo]]:
    """The archive with its texts packed by ``method``; pictures are packed by nature."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(_entry(MIMETYPE, zipfile.ZIP_STORED), MIMETYPE_CONTENT)
        archive.writestr(_entry(COURSE, method), course)
        for name in in_order(attachments):
            is_text = name.startswith(VERSIONS + "/")
            own = method if is_text else zipfile.ZIP_STORED
            archive.writestr(_entry(name, own), attachments[name])
    return buffer.getvalue(), archive.infolist()


def read_archive(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The bytes of ``course.json`` and of all attachments in a ``.course`` file.

    Raises ProjectError, and nothing else, for whatever else the bytes may be.
    """
    refuse_foreign_bytes(data)
    announced = _announced_entries(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = _checked_entries(archive, announced)
            contents = {entry.filename: _content(archive, entry) for entry in entries}
    except _READING_FAULTS as error:
        raise ProjectError("It is damaged or incomplete.", _DAMAGED) from error
    if contents.pop(MIMETYPE) != MIMETYPE_CONTENT:
        raise ProjectError("It does not hold a Coursewright course.", "Choose another file.")
    return contents.pop(COURSE), contents


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def _announced_entries(data: bytes) -> int:
    """How many members the end record announces; the list of them may itself be the bomb."""
    start = data.rfind(_END_MARK, max(0, len(data) - _LONGEST_COMMENT - _END.size))
    if start < 0 or len(data) - start < _END.size:
        raise ProjectError("It is damaged or incomplete: its end is missing.", _DAMAGED)
    if data[max(0, start - _ZIP64_LOCATOR) : start].startswith(b"PK\x06\x07"):
        raise ProjectError("It is in the form for archives above 4 GB; no course is.", _UNSAFE)
    _, disk, first_disk, here, entries, size, offset, comment = _END.unpack_from(data, start)
    if entries > MOST_ENTRIES or here > MOST_ENTRIES or size > LARGEST_DIRECTORY:
        raise ProjectError(f"It has more than {MOST_ENTRIES:,} files in it.", _UNSAFE)
    is_whole = offset + size == start and start + _END.size + comment == len(data)
    if disk or first_disk or here != entries or not is_whole:
        raise ProjectError("It is damaged or incomplete.", _DAMAGED)
    return int(entries)


def _checked_entries(archive: zipfile.ZipFile, announced: int) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) != announced:
        raise ProjectError("It is damaged or incomplete: files in it are missing.", _DAMAGED)
    refuse_foreign_members({entry.filename for entry in entries})
    for entry in entries:
        _refuse_unsafe(entry)
    _refuse_repeats(entries)
    _refuse_overlaps(entries, archive.start_dir)
    files = [entry for entry in entries if not entry.is_dir()]
    lengths = {entry.filename: entry.file_size for entry in files}
    for name in (MIMETYPE, COURSE):
        if name not in lengths:
            raise ProjectError(f"There is no “{name}” in it, so it is not a course.", _DAMAGED)
    if swelling := _swelling(files):
        raise ProjectError(f"{swelling} in it would swell to an absurd size.", _UNSAFE)
    refuse_too_much(lengths)
    return files


def _refuse_unsafe(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    shown = _shown(entry.orig_filename)
    if entry.orig_filename != name or not _is_known(name):
        raise ProjectError(f"It holds a file “{shown}”, which has no place in a course.", _UNSAFE)
    if entry.external_attr >> 16 & _FILE_TYPE not in _PLAIN_TYPES:
        raise ProjectError(f"“{shown}” in it is a link to another place.", _UNSAFE)
    if entry.flag_bits & _ENCRYPTED:
        raise ProjectError(
            f"“{shown}” in it is protected by a password.",
            "Ask the sender for a course without a password.",
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ProjectError(f"“{shown}” in it is packed in a way courses are not.", _UNSAFE)


def _is_known(name: str) -> bool:
    if name in (MIMETYPE, COURSE) or is_attachment_name(name):
        return True
    return name.endswith("/") and name[:-1] in FOLDERS


def _refuse_repeats(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.casefold()
        if name in seen:
            raise ProjectError(f"It holds “{_shown(entry.filename)}” twice.", _UNSAFE)
        seen.add(name)


def _refuse_overlaps(entries: list[zipfile.ZipInfo], end: int) -> None:
    """Members that share bytes are how a small file pretends to hold very much."""
    starts = sorted(entries, key=lambda entry: entry.header_offset)
    limits = [entry.header_offset for entry in starts[1:]] + [end]
    for entry, limit in zip(starts, limits, strict=True):
        if entry.header_offset + _LOCAL_HEADER + entry.compress_size > limit:
            raise ProjectError("Files in it overlap one another.", _UNSAFE)


def _swelling(files: list[zipfile.ZipInfo]) -> str | None:
    """What grows beyond all measure when it is unpacked; None when nothing does."""
    for entry in files:
        limit = max(RATIO_MATTERS_ABOVE, HIGHEST_RATIO * entry.compress_size)
        if entry.file_size > limit:
            return f"“{_shown(entry.filename)}”"
    packed = sum(entry.compress_size for entry in files)
    limit = max(RATIO_OF_ALL_MATTERS_ABOVE, HIGHEST_RATIO_OF_ALL * packed)
    return "What is" if sum(entry.file_size for entry in files) > limit else None


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What a member holds; stops as soon as it gives more than it announced."""
    chunks: list[bytes] = []
    count = 0
    with archive.open(entry) as member:
        while chunk := member.read(_CHUNK):
            count += len(chunk)
            if count > entry.file_size:
                raise ProjectError(f"“{_shown(entry.filename)}” in it is damaged.", _DAMAGED)
            chunks.append(chunk)
    if count != entry.file_size:
        raise ProjectError(f"“{_shown(entry.filename)}” in it is incomplete.", _DAMAGED)
    return b"".join(chunks)


def _shown(name: str) -> str:
    short = name if len(name) <= 60 else name[:59] + "…"
    return "".join(character if character.isprintable() else "�" for character in short)
