"""RecentFiles: the ten files opened last, and the folder a dialog begins in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "files/recent"
MOST = 10


class RecentFiles:
    """Kept in the settings of the person; files that are gone are not offered."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> list[str]:
        """The files that are still there, the last one first."""
        return [path for path in self._stored() if Path(path).exists()]

    def add(self, path: Path) -> None:
        """A file was opened or saved."""
        text = str(path)
        others = [each for each in self._stored() if each != text]
        self._settings.setValue(_KEY, [text, *others][:MOST])

    def folder(self) -> Path:
        """Where the last file was, else the home folder."""
        return next((Path(path).parent for path in self.paths()), Path.home())

    def _stored(self) -> list[str]:
        value = self._settings.value(_KEY, [])
        values = value if isinstance(value, list) else [value]
        return [str(each) for each in values if each]
