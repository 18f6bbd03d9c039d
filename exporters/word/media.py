"""Media: the pictures of a book, each stored once, and a sentence for each that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from exporters.word.pictures import Picture, read_picture
from models.storage_error import StorageError


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture in the package: its size, and its path relative to the document part."""

    picture: Picture
    target: str


@dataclass(slots=True)
class MediaStore:
    """Reads pictures through ``read_media`` and keeps those Word can hold."""

    read_media: Callable[[str], bytes]
    files: dict[str, bytes] = field(default_factory=dict)
    _known: dict[str, StoredPicture | str] = field(default_factory=dict)

    def store(self, name: str) -> StoredPicture | str:
        """The picture of a media name; or why it could not be put in, as the end of a sentence."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> StoredPicture | str:
        try:
            data = self.read_media(name)
        except (LookupError, OSError, StorageError):
            return "its file is missing; choose the picture again"
        picture = read_picture(data)
        if picture is None:
            return "Word can show PNG and JPEG pictures only; save it in one of these formats"
        target = f"media/image{len(self.files) + 1}.{picture.format}"
        self.files[target] = data
        return StoredPicture(picture, target)
