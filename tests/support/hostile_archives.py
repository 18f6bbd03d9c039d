"""Archives made to do harm or merely damaged, each with a word of the sentence that refuses it."""

from __future__ import annotations

import hashlib
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from models.project.codec import to_json
from models.project.layout import MIMETYPE_CONTENT, hashed_name, version_name
from tests.support.sample_projects import PICTURE_A, VERSION, WORD_FILE, project

Change = Callable[[zipfile.ZipInfo], None]

COURSE = to_json(project("Sample").course)
PICTURE_NAME = f"media/{hashlib.sha256(PICTURE_A).hexdigest()}.png"
STORED, DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


@dataclass(frozen=True)
class Member:
    """A file in an archive; ``change`` may spoil its header before it is written."""

    name: str
    data: bytes = b""
    method: int = STORED
    change: Change | None = None


MIMETYPE = Member("mimetype", MIMETYPE_CONTENT)
GOOD = (
    MIMETYPE,
    Member("course.json", COURSE, DEFLATED),
    Member(PICTURE_NAME, PICTURE_A),
    Member(version_name(VERSION), VERSION, DEFLATED),
    Member(hashed_name("received", WORD_FILE, "docx"), WORD_FILE),
)


def archive(*members: Member) -> bytes:
    """A zip of these members, however odd."""
    buffer = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as file:
        warnings.simplefilter("ignore", UserWarning)  # repeated names are meant
        for member in members:
            info = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            info.filename = info.orig_filename = member.name
            info.compress_type = member.method
            info.external_attr = 0o100644 << 16
            if member.change:
                member.change(info)
            file.writestr(info, member.data)
    return buffer.getvalue()


WHOLE = archive(*GOOD)


def _link(info: zipfile.ZipInfo) -> None:
    info.external_attr = 0o120777 << 16


def _device(info: zipfile.ZipInfo) -> None:
    info.external_attr = 0o020666 << 16


def patched(data: bytes, old: bytes, new: bytes, count: int = -1) -> bytes:
    """The archive with some bytes replaced; both must be of one length."""
    if old not in data or len(old) != len(new):
        raise AssertionError("nothing to patch")
    return data.replace(old, new, count)


def in_directory(data: bytes, name: str, offset: int, value: bytes) -> bytes:
    """The archive with a field of a member's entry in the central directory set."""
    position = data.index(b"PK\x01\x02")
    encoded = name.encode()
    while data[position + 46 : position + 46 + len(encoded)] != encoded:
        position = data.index(b"PK\x01\x02", position + 1)
    start = position + offset
    return data[:start] + value + data[start + len(value) :]


def in_end_record(data: bytes, offset: int, value: bytes) -> bytes:
    """The archive with a field of its end record set."""
    start = data.rindex(b"PK\x05\x06") + offset
    return data[:start] + value + data[start + len(value) :]


def _flags(data: bytes, name: str, flags: int) -> bytes:
    return in_directory(data, name, 8, struct.pack("<H", flags))


def _overlapping() -> bytes:
    """Two entries of the directory that point to the same bytes."""
    data = archive(*GOOD, Member("versions/a.json", b"{}"), Member("versions/b.json", b"{}"))
    first = data.index(b"PK\x03\x04", data.index(b"versions/a.json") - 40)
    return in_directory(data, "versions/b.json", 42, struct.pack("<L", first))


def _bomb_in_bomb() -> bytes:
    inner = archive(Member("zeros", bytes(50 << 20), DEFLATED))
    name = f"received/{hashlib.sha256(inner).hexdigest()}.zip"
    return archive(MIMETYPE, Member("course.json", bytes(60 << 20), DEFLATED), Member(name, inner))


def _many_bombs() -> bytes:
    """Each member within its ratio, all of them together absurd."""
    block = bytes(range(256)) * 4 + bytes(70_000)
    data = block * 80
    names = [f"media/{number:064x}.png" for number in range(60)]
    return archive(*GOOD, *(Member(name, data, DEFLATED) for name in names))


def _lying_size() -> bytes:
    """A member that gives more than its entry announces."""
    data = archive(MIMETYPE, Member("course.json", b" " * 90_000 + COURSE, DEFLATED))
    return in_directory(data, "course.json", 24, struct.pack("<L", 90_000))


def _endless_directory() -> bytes:
    members = [Member(f"media/{number:064x}.png") for number in range(2_100)]
    return archive(*GOOD, *members)


def _million_entries() -> bytes:
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *[0] * 16)[:46]
    start = archive(*GOOD)
    directory = entry * 500_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, len(directory), len(start), 0)
    return start + directory + end


def _bzip2() -> bytes:
    return archive(MIMETYPE, Member("course.json", COURSE, zipfile.ZIP_BZIP2))


def _lzma() -> bytes:
    return archive(MIMETYPE, Member("course.json", COURSE, zipfile.ZIP_LZMA))


def _with(*members: Member) -> bytes:
    return archive(*GOOD, *members)


def _deep_json(opening: bytes) -> bytes:
    return archive(MIMETYPE, Member("course.json", opening * 200_000, STORED))


def _json(data: bytes) -> bytes:
    return archive(MIMETYPE, Member("course.json", data, STORED))


def _cut_stream() -> bytes:
    """A deflate stream that ends too early, with sizes that pretend otherwise."""
    packed = zlib.compress(COURSE)
    return patched(archive(*GOOD), packed[10:14], b"\xff\xff\xff\xff") if packed else b""


HOSTILE: list[tuple[str, Callable[[], bytes], str]] = [
    ("no bytes", lambda: b"", "empty"),
    ("zero bytes", lambda: bytes(5000), "not a course file"),
    ("an empty zip", lambda: b"PK\x05\x06" + bytes(18), "empty"),
    ("half an end record", lambda: WHOLE[:-10], "damaged or incomplete"),
    ("only a beginning", lambda: WHOLE[:30], "damaged or incomplete"),
    ("an old Office file", lambda: bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "Office file"),
    ("a PDF", lambda: b"%PDF-1.7\n" + bytes(600), "PDF"),
    ("a web page", lambda: b"\xef\xbb\xbf <!doctype html>", "web page"),
    ("a Word file", lambda: archive(Member("word/document.xml", b"<w/>")), "Word file.*Import"),
    ("a SCORM package", lambda: archive(Member("imsmanifest.xml", b"<m/>")), "SCORM"),
    ("any other zip", lambda: archive(Member("notes.txt", b"hello")), "notes.txt"),
    (
        "a course of another program",
        lambda: archive(Member("mimetype", b"text/x"), GOOD[1]),
        "not hold",
    ),
    ("no mimetype", lambda: archive(*GOOD[1:]), "mimetype"),
    ("no course", lambda: archive(MIMETYPE), "course.json"),
    ("course.json as a folder", lambda: archive(MIMETYPE, Member("course.json/")), "no place"),
    ("a way up", lambda: _with(Member("../evil.txt", b"x")), "no place"),
    ("a way up inside", lambda: _with(Member("media/../../evil.txt", b"x")), "no place"),
    ("an absolute name", lambda: _with(Member("/etc/passwd", b"x")), "no place"),
    ("a drive letter", lambda: _with(Member("C:/evil.txt", b"x")), "no place"),
    ("a stream name", lambda: _with(Member("course.json:hidden", b"x")), "no place"),
    ("a network name", lambda: _with(Member("//server/share", b"x")), "no place"),
    ("a device", lambda: _with(Member("versions/con.json", b"{}")), "no place"),
    ("a trailing dot", lambda: _with(Member("versions/a.json.", b"{}")), "no place"),
    ("a hidden folder", lambda: _with(Member(".git/config", b"x")), "no place"),
    ("a deeper folder", lambda: _with(Member("media/more/x.png", b"x")), "no place"),
    ("a capital letter", lambda: _with(Member("Media/x.png", b"x")), "no place"),
    ("Burmese digits", lambda: _with(Member(f"media/{'၁' * 64}.png", b"x")), "no place"),
    ("a program", lambda: _with(Member(PICTURE_NAME + ".exe", b"MZ")), "no place"),
    ("an unknown folder", lambda: _with(Member("scripts/", b"")), "no place"),
    (
        "a backslash",
        lambda: patched(_with(Member("media/x", b"x")), b"media/x", b"media\\x"),
        "no place",
    ),
    (
        "a null",
        lambda: patched(_with(Member("media/x", b"x")), b"media/x", b"media\0x"),
        "no place",
    ),
    ("a bell", lambda: _with(Member("media/\a", b"x")), "no place"),
    ("a name that turns around", lambda: _with(Member("media/\u202egnp.exe", b"x")), "no place"),
    (
        "a broken name",
        lambda: patched(_with(Member("é", b"x")), "é".encode(), b"\xc3\x28"),
        "damaged",
    ),
    ("course.json twice", lambda: archive(*GOOD, GOOD[1]), "twice"),
    ("a picture twice", lambda: archive(*GOOD, GOOD[2]), "twice"),
    ("a link", lambda: _with(Member("versions/a.json", b"/etc/passwd", STORED, _link)), "link"),
    ("a device file", lambda: _with(Member("versions/a.json", b"", STORED, _device)), "link"),
    ("a password", lambda: _flags(WHOLE, "course.json", 0x1), "password"),
    ("strong encryption", lambda: _flags(WHOLE, "course.json", 0x41), "password"),
    ("a masked directory", lambda: _flags(WHOLE, "course.json", 0x2000), "password"),
    ("bzip2", _bzip2, "packed in a way"),
    ("lzma", _lzma, "packed in a way"),
    (
        "an unknown method",
        lambda: in_directory(WHOLE, "course.json", 10, b"\x62\x00"),
        "packed in a way",
    ),
    ("a wrong checksum", lambda: in_directory(WHOLE, "course.json", 16, b"\0\0\0\0"), "damaged"),
    (
        "a wrong picture checksum",
        lambda: in_directory(WHOLE, PICTURE_NAME, 16, b"\1\2\3\4"),
        "damaged",
    ),
    ("another local name", lambda: patched(WHOLE, b"course.json", b"coursf.json", 1), "damaged"),
    (
        "an offset beyond the end",
        lambda: in_directory(WHOLE, "course.json", 42, b"\xff\xff\xff\x00"),
        ".",
    ),
    ("a size below the truth", _lying_size, "damaged|incomplete|breaks off|empty"),
    (
        "a size above the truth",
        lambda: in_directory(WHOLE, PICTURE_NAME, 24, b"\xff\xff\0\0"),
        "incomplete",
    ),
    (
        "a size of gigabytes",
        lambda: in_directory(WHOLE, PICTURE_NAME, 24, b"\xff\xff\xff\x7f"),
        "swell",
    ),
    ("a comment that hides the end", lambda: WHOLE[:-2] + b"\x00\x10", "damaged"),
    ("a foreign disk", lambda: in_end_record(WHOLE, 4, b"\1\0"), "damaged"),
    ("more entries than there are", lambda: in_end_record(WHOLE, 10, b"\x09\0"), "."),
    ("a directory elsewhere", lambda: in_end_record(WHOLE, 16, b"\1\0\0\0"), "damaged"),
    ("a program before the zip", lambda: b"MZ" + bytes(500) + WHOLE, "not a course file"),
    (
        "bytes between",
        lambda: patched(WHOLE, b"PK\x05\x06", b"PK\x05\x07") + WHOLE[-22:],
        "damaged",
    ),
    ("a zip for gigabytes", lambda: WHOLE[:-22] + b"PK\x06\x07" + bytes(16) + WHOLE[-22:], "4 GB"),
    ("overlapping files", _overlapping, "overlap"),
    (
        "a course of zeros",
        lambda: archive(MIMETYPE, Member("course.json", bytes(9 << 20), 8)),
        "swell",
    ),
    ("a bomb in a bomb", _bomb_in_bomb, "swell"),
    ("many small bombs", _many_bombs, "swell"),
    (
        "a course too long",
        lambda: archive(MIMETYPE, Member("course.json", b" " * (65 << 20))),
        "64 MB",
    ),
    ("thousands of entries", _endless_directory, "2,000 files"),
    ("half a million entries", _million_entries, "2,000 files"),
    ("deep lists", lambda: _deep_json(b"["), "nested"),
    ("deep groups", lambda: _deep_json(b'{"a":'), "nested"),
    ("UTF-16", lambda: _json(COURSE.decode().encode("utf-16")), "UTF-8"),
    ("UTF-16 without a mark", lambda: _json(COURSE.decode().encode("utf-16-le")), "."),
    ("Latin-1", lambda: _json(COURSE.decode().encode("latin-1", "replace") + b"\xe9"), "UTF-8"),
    ("a cut course", lambda: _json(COURSE[:-30]), "garbled"),
    ("a null in the course", lambda: _json(COURSE.replace(b"Sample", b"Sam\0le")), "garbled"),
    ("a huge number", lambda: _json(COURSE[:-4] + b', "version": ' + b"9" * 99_999 + b"}}"), "."),
    ("millions of lists", lambda: _json(b"[" + b"[]," * (4 << 20) + b"[]]"), "more entries"),
    (
        "a newer course",
        lambda: _json(COURSE.replace(b'version": 1', b'version": 7')),
        "newer Course",
    ),
    (
        "wrong picture",
        lambda: archive(*GOOD[:2], Member(PICTURE_NAME, b"other"), *GOOD[3:]),
        "Map 0.*damaged",
    ),
    ("packed bytes cut", _cut_stream, "damaged"),
]
"""Name, how to make it, and a pattern for the sentence that must refuse it."""
