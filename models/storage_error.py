"""StorageError: why a file could not be read or written, in the words of a curriculum developer."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Action(StrEnum):
    """What was attempted; the value completes "… could not be …"."""

    READ = "opened"
    SAVE = "saved"
    CREATE = "created"
    REMOVE = "removed"
    RENAME = "renamed"


class Reason(StrEnum):
    """The kinds of failure that a caller may want to tell apart."""

    DISK_FULL = "disk full"
    IN_USE = "in use"
    READ_ONLY = "read-only"
    NO_PERMISSION = "no permission"
    CLOUD = "cloud drive"
    NAME_TOO_LONG = "name too long"
    BAD_NAME = "bad name"
    NOT_FOUND = "not found"
    IS_DIRECTORY = "a folder"
    EXISTS = "exists"
    CHANGED = "changed by others"
    NETWORK = "network"
    DAMAGED = "disk error"
    TOO_LARGE = "too large"
    NOT_A_FILE = "not a file"
    UNKNOWN = "unknown"


class StorageError(Exception):
    """A disk operation failed and nothing was left half done.

    ``message`` is one sentence that names the file; ``hint`` says the way out; ``cause`` is the
    operating system's error, for a log and never for the screen.
    """

    def __init__(
        self,
        message: str,
        path: Path,
        cause: OSError | None = None,
        hint: str = "",
        reason: Reason = Reason.UNKNOWN,
    ) -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.path = path
        self.cause = cause
        self.hint = hint
        self.reason = reason


@dataclass(frozen=True, slots=True)
class _Explanation:
    sentence: str
    save_hint: str
    read_hint: str = "Try again later, or copy the file to another disk and open it there."


_OTHER_NAME = "Save a copy in another folder or under another name."

_EXPLANATIONS = {
    Reason.DISK_FULL: _Explanation(
        "there is not enough space on this disk",
        "Delete or move other files to make space, or save a copy on another disk.",
        "Delete or move other files to make space, then try again.",
    ),
    Reason.IN_USE: _Explanation(
        "it is open in another program",
        "Close it there, or save a copy under another name.",
        "Close it there, then try again.",
    ),
    Reason.READ_ONLY: _Explanation(
        "it may only be read, not changed",
        "Remove the tick at “Read-only” in the file's properties, or save a copy elsewhere.",
    ),
    Reason.NO_PERMISSION: _Explanation(
        "you do not have permission for this file or its folder",
        "Save a copy in a folder of your own, such as Documents, or ask who looks after the "
        "folder for permission.",
        "Ask who looks after the folder for permission, or copy the file to a folder of your own.",
    ),
    Reason.CLOUD: _Explanation(
        "it is kept in a cloud drive (such as OneDrive) that is not running or not connected",
        "Start the cloud drive program and wait until it is connected, or save a copy in a "
        "folder of this computer.",
        "Start the cloud drive program, wait until it is connected, then try again.",
    ),
    Reason.NAME_TOO_LONG: _Explanation(
        "the name of the file with all its folders is too long",
        "Use a shorter name, or a folder nearer to the top of the disk.",
        "Move the file to a folder nearer to the top of the disk, then try again.",
    ),
    Reason.BAD_NAME: _Explanation(
        "its name has a character that this disk does not allow",
        'Use a name without \\ / : * ? " < > |.',
        'Use a name without \\ / : * ? " < > |.',
    ),
    Reason.NOT_FOUND: _Explanation(
        "the folder for it is not there",
        "It may have been moved, renamed or removed, or its disk taken out. Choose another folder.",
        "It may have been moved, renamed or removed, or its disk taken out.",
    ),
    Reason.IS_DIRECTORY: _Explanation(
        "a folder has this name, or a file stands where a folder is needed",
        "Choose another name.",
        "Choose a file.",
    ),
    Reason.EXISTS: _Explanation("it is there already", "Choose another name."),
    Reason.CHANGED: _Explanation(
        "another program or person has changed it since you opened it",
        "Save a copy under another name, then compare the two.",
    ),
    Reason.NETWORK: _Explanation(
        "the network drive does not answer",
        "Check the connection, or save a copy in a folder of this computer.",
        "Check the connection, then try again.",
    ),
    Reason.DAMAGED: _Explanation(
        "the disk reported an error",
        "Save a copy on another disk soon, and have this disk checked.",
        "Try again; if it stays, have this disk checked and use a backup.",
    ),
    Reason.TOO_LARGE: _Explanation(
        "it is larger than this disk allows for one file", "Save a copy on another disk."
    ),
    Reason.NOT_A_FILE: _Explanation(
        "it is a device or a connection between programs, not a file",
        "Choose another name.",
        "Choose a file.",
    ),
    Reason.UNKNOWN: _Explanation("the computer refused without a clear reason", _OTHER_NAME),
}

# Windows system error codes (winerror.h), for which Python's errno says less or something else.
_BY_WINDOWS_CODE = {
    Reason.DISK_FULL: {39, 112, 1295},
    Reason.IN_USE: {32, 33, 170, 1224},
    Reason.READ_ONLY: {19, 6009},
    Reason.NO_PERMISSION: {5, 65},
    Reason.CLOUD: {362, 386, 388, 389, 391, 393, 395, 398, 426},
    Reason.NAME_TOO_LONG: {111, 206},
    Reason.BAD_NAME: {123, 161},
    Reason.NOT_FOUND: {2, 3, 15},
    Reason.EXISTS: {80, 183},
    Reason.NETWORK: {51, 53, 54, 55, 59, 64, 67, 121, 1231, 1232},
    Reason.DAMAGED: {21, 23, 1117, 1392, 1393},
    Reason.TOO_LARGE: {223},
}
_BY_ERRNO = {
    Reason.DISK_FULL: {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)},
    Reason.IN_USE: {errno.EBUSY, errno.ETXTBSY},
    Reason.READ_ONLY: {errno.EROFS},
    Reason.NO_PERMISSION: {errno.EACCES, errno.EPERM},
    Reason.NAME_TOO_LONG: {errno.ENAMETOOLONG},
    Reason.BAD_NAME: {errno.EINVAL, errno.EILSEQ},
    Reason.NOT_FOUND: {errno.ENOENT},
    Reason.IS_DIRECTORY: {errno.EISDIR, errno.ENOTDIR, errno.ENOTEMPTY},
    Reason.EXISTS: {errno.EEXIST},
    Reason.NETWORK: {
        errno.ESTALE,
        errno.ETIMEDOUT,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
        errno.ECONNRESET,
    },
    Reason.DAMAGED: {errno.EIO, errno.ENXIO, errno.ENODEV},
    Reason.TOO_LARGE: {errno.EFBIG},
    Reason.NOT_A_FILE: {errno.ESPIPE},
}

_LONGEST_WINDOWS_PATH = 259
_ACCESS_DENIED = 5
_USUAL_PROGRAMS = {
    ".docx": "Word",
    ".doc": "Word",
    ".docm": "Word",
    ".rtf": "Word",
    ".xlsx": "Excel",
    ".csv": "Excel",
    ".pptx": "PowerPoint",
    ".pdf": "a PDF reader",
    ".course": "another Coursewright window, a virus scanner or a cloud drive",
}


def windows_code(error: OSError) -> int | None:
    """The Windows error code of an error; None on other systems."""
    code = getattr(error, "winerror", None)
    return code if isinstance(code, int) else None


def explain(error: OSError, action: Action, path: Path, replacing: bool = False) -> StorageError:
    """The typed error for what the operating system said.

    ``replacing``: the failing step put a finished file in the place of ``path``. Windows then says
    "access denied" for a file that another program holds open.
    """
    return refusal(_reason(error, path, replacing), action, path, error)


def refusal(
    reason: Reason, action: Action, path: Path, cause: OSError | None = None
) -> StorageError:
    """The typed error for a known reason, with the sentence and the way out that go with it."""
    explanation = _EXPLANATIONS[reason]
    sentence = _sentence(explanation, reason, action, path)
    hint = explanation.read_hint if action is Action.READ else explanation.save_hint
    message = f"“{path.name or path}” could not be {action}: {sentence}."
    return StorageError(message, path, cause, hint, reason)


def _sentence(explanation: _Explanation, reason: Reason, action: Action, path: Path) -> str:
    if reason is Reason.IN_USE and path.suffix.lower() in _USUAL_PROGRAMS:
        return f"{explanation.sentence}, probably {_USUAL_PROGRAMS[path.suffix.lower()]}"
    if reason is Reason.NOT_FOUND and action not in (Action.SAVE, Action.CREATE):
        return "it is not there"
    return explanation.sentence


def _reason(error: OSError, path: Path, replacing: bool) -> Reason:
    code = windows_code(error)
    if code == _ACCESS_DENIED and replacing:
        return Reason.IN_USE
    if code in (2, 3) and len(str(path)) > _LONGEST_WINDOWS_PATH:
        return Reason.NAME_TOO_LONG
    for reason, codes in _BY_WINDOWS_CODE.items():
        if code in codes:
            return reason
    for reason, numbers in _BY_ERRNO.items():
        if error.errno in numbers:
            return reason
    return Reason.UNKNOWN
