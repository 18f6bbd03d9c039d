"""Advice: why a file could not be published and the way out, in the words of publishing.

What :mod:`models.storage_error` advises is for saving a course ("save a copy on another disk").
Nobody saves a copy of a published file: it is published again, or into another folder.
"""

from __future__ import annotations

from models.storage_error import Reason, StorageError

_WAYS_OUT = {
    Reason.DISK_FULL: "Delete or move other files to make space, or publish into a folder on "
    "another disk.",
    Reason.IN_USE: "Close it there, then publish again.",
    Reason.READ_ONLY: "Remove the tick at “Read-only” in the file's properties, or publish into "
    "another folder.",
    Reason.NO_PERMISSION: "Publish into a folder of your own, such as Documents, or ask who looks "
    "after the folder for permission.",
    Reason.CLOUD: "Start the cloud drive program and wait until it is connected, or publish into "
    "a folder of this computer.",
    Reason.CHANGED: "Publish again.",
    Reason.NETWORK: "Check the connection, or publish into a folder of this computer.",
    Reason.DAMAGED: "Publish into a folder on another disk, and have this disk checked.",
    Reason.TOO_LARGE: "Publish into a folder on another disk.",
    Reason.UNKNOWN: "Publish into another folder.",
}


def not_published(error: StorageError) -> str:
    """What happened to a file, and what to do so that it can be published."""
    way_out = _WAYS_OUT.get(error.reason, error.hint)
    return f"{error.message} {way_out}".strip()
