"""Pictures: the media files a package holds, each under a short name of its own."""

from __future__ import annotations

from exporters.exporter import ReadMedia
from models.finding import Finding, Severity
from models.storage_error import StorageError

_HASH_CHARACTERS = 16


class Pictures:
    """Hands out addresses of pictures and keeps the bytes of those that were asked for."""

    def __init__(self, read: ReadMedia) -> None:
        self._read = read
        self.files: dict[str, bytes] = {}
        self.messages: list[Finding] = []
        self._missing: set[str] = set()

    def __call__(self, name: str) -> str:
        """The address inside the package of a media file, "" where it cannot be read."""
        digest, _, extension = name.partition(".")
        path = f"media/{digest[:_HASH_CHARACTERS]}.{extension}"
        if path in self.files:
            return path
        if name in self._missing:
            return ""
        try:
            self.files[path] = self._read(name)
        except (LookupError, OSError, StorageError) as error:
            self._missing.add(name)
            self.messages.append(_unreadable(name, error))
            return ""
        return path


def _unreadable(name: str, error: Exception) -> Finding:
    return Finding(
        "LMS-01",
        Severity.MUST,
        f"A picture could not be read ({name[:12]}…: {error}). Its description is shown instead. "
        "Insert the picture again.",
    )
