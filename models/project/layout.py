"""Layout: the names that occur inside a project file, and what each may be.

```
mimetype                      what kind of zip this is; first, stored
course.json                   the course
media/<sha256>.<ext>          pictures; the name is the SHA-256 of the content
versions/<name>.json          named versions: an earlier course.json, written once
received/<sha256>.<ext>       reviewed files that came back
```
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from models.project.error import DamagedAttachments

SUFFIX = ".course"
MIMETYPE = "mimetype"
MIMETYPE_CONTENT = b"application/vnd.coursewright.course+zip"
COURSE = "course.json"
MEDIA = "media"
VERSIONS = "versions"
RECEIVED = "received"
FOLDERS = (MEDIA, VERSIONS, RECEIVED)

_HASHED = r"[0-9a-f]{64}\.[a-z0-9]{1,8}"
_VERSION = r"[a-z0-9][a-z0-9_-]{0,79}\.json"
_ATTACHMENT = re.compile(rf"(?:(?:{MEDIA}|{RECEIVED})/{_HASHED}|{VERSIONS}/{_VERSION})", re.ASCII)
# Windows opens a device for these, whatever the ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.json")


def is_attachment_name(name: str) -> bool:
    """Whether ``name`` may be that of a picture, a version or a received file."""
    if not _ATTACHMENT.fullmatch(name):
        return False
    return not _DEVICE.fullmatch(name.rpartition("/")[2])


def hashed_name(folder: str, data: bytes, extension: str) -> str:
    """The archive name for new content: ``hashed_name("media", data, "png")``.

    Raises ValueError when folder or extension cannot stand in a project file.
    """
    name = f"{folder}/{hashlib.sha256(data).hexdigest()}.{extension.lower().lstrip('.')}"
    if not is_attachment_name(name):
        raise ValueError(f"“{folder}” or “{extension}” cannot stand in a project file")
    return name


def version_name(data: bytes) -> str:
    """The archive name for a named version, from its content: one name never means two versions."""
    return f"{VERSIONS}/{hashlib.sha256(data).hexdigest()}.json"


def is_hashed(name: str) -> bool:
    """Whether a name promises what its content is."""
    stem = name.rpartition("/")[2].partition(".")[0]
    return bool(re.fullmatch(r"[0-9a-f]{64}", stem))


def is_whole(name: str, data: bytes) -> bool:
    """Whether an attachment's content is what its name promises; other names promise nothing."""
    stem = name.rpartition("/")[2].partition(".")[0]
    return not is_hashed(name) or hashlib.sha256(data).hexdigest() == stem


def damaged_names(attachments: Mapping[str, bytes]) -> tuple[str, ...]:
    """The attachments whose content is not what their names promise."""
    return tuple(name for name, data in attachments.items() if not is_whole(name, data))


def sizes(course: bytes, attachments: Mapping[str, bytes]) -> dict[str, int]:
    """How many bytes each member of a project has, by name.

    Raises ValueError for an attachment's name that has no place in a project.
    """
    for name in attachments:
        if not is_attachment_name(name):
            raise ValueError(f"“{name}” has no place in a project")
    return {COURSE: len(course)} | {name: len(data) for name, data in attachments.items()}


def in_order(names: Iterable[str]) -> list[str]:
    """Names of attachments as they stand in a file: pictures, versions, received files."""
    return sorted(names, key=lambda name: (FOLDERS.index(name.partition("/")[0]), name))


def refuse_damaged(names: Iterable[str], describe: Mapping[str, str]) -> None:
    """Raise DamagedAttachments when there are any; ``describe`` gives a name an author knows."""
    damaged = tuple(sorted(set(names)))
    if not damaged:
        return
    listed = tuple(
        f"{_sort(name)} {describe.get(name) or name} is damaged or missing." for name in damaged
    )
    raise DamagedAttachments(
        "The course in it is whole, but not everything that belongs to it.",
        damaged,
        "Open a backup of it, or open it without these and add them again.",
        listed[:5] + ((f"There are {len(listed) - 5} more.",) if len(listed) > 5 else ()),
    )


def _sort(name: str) -> str:
    return {
        MEDIA: "The picture",
        VERSIONS: "The named version",
        RECEIVED: "The received file",
    }.get(name.partition("/")[0], "The attachment")
