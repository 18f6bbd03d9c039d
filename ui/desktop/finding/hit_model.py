"""HitModel: the hits of a search as rows under the headings of their sections, each with a tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from authoring.finding.hit import Hit

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole.value + 1
"""The role of the row itself, a :class:`Heading` or a :class:`Hit`."""


@dataclass(slots=True)
class Heading:
    """A section of the course with what was found in it."""

    section: str
    words: str
    hits: list[Hit]


Row = Heading | Hit


class HitModel(QAbstractListModel):
    """Every hit is ticked until the author says otherwise, also after the search is repeated.

    ``title`` names a section, ``reach`` says for whom and in what language a hit is.
    """

    def __init__(
        self,
        title: Callable[[str], str],
        reach: Callable[[Hit], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._reach = reach
        self._rows: list[Row] = []
        self._unticked: set[object] = set()
        self._ticking = False

    # What a view asks

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """Headings and hits."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, tick and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, Heading) else row.before + row.words + row.after
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.CheckStateRole and self._ticking:
            return self._state(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Tick or untick a hit, or all under a heading."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        hits = row.hits if isinstance(row, Heading) else [row]
        self._tick(hits, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A hit that cannot be replaced has no tick to change."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self._rows[index.row()] if index.isValid() else None
        can = isinstance(row, Heading) or (isinstance(row, Hit) and row.replaceable)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._ticking and can else flags

    # What is found

    def clear(self) -> None:
        """Forget what was found, but not what was unticked."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def forget_ticks(self) -> None:
        """Something else is looked for: everything is ticked again."""
        self._unticked.clear()

    def add(self, hits: Iterable[Hit]) -> None:
        """More was found."""
        new: list[Row] = []
        heading = next((r for r in reversed(self._rows) if isinstance(r, Heading)), None)
        for hit in hits:
            section = hit.passage.section
            if heading is None or heading.section != section:
                heading = Heading(section, self._title(section), [])
                new.append(heading)
            heading.hits.append(hit)
            new.append(hit)
        if new:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def hits(self) -> list[Hit]:
        """All hits in order."""
        return [row for row in self._rows if isinstance(row, Hit)]

    def ticked(self) -> list[Hit]:
        """The hits to replace."""
        return [hit for hit in self.hits() if self._is_ticked(hit)]

    def set_ticking(self, ticking: bool) -> None:
        """Show ticks, or only what was found."""
        if ticking != self._ticking:
            self._ticking = ticking
            self._changed()

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick everything."""
        self._tick(self.hits(), ticked)

    def row_of(self, hit: Hit) -> int:
        """The number of the row of a hit."""
        return self._rows.index(hit)

    def next_hit(self, row: int, step: int = 1) -> int:
        """The number of the next row that is a hit, -1 when there is none."""
        at = row + step
        while 0 <= at < len(self._rows):
            if isinstance(self._rows[at], Hit):
                return at
            at += step
        return -1

    # Inside

    def _tick(self, hits: Iterable[Hit], ticked: bool) -> None:
        keys = {hit.key for hit in hits}
        self._unticked = self._unticked - keys if ticked else self._unticked | keys
        self._changed()

    def _changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _is_ticked(self, hit: Hit) -> bool:
        return hit.replaceable and hit.key not in self._unticked

    def _state(self, row: Row) -> Qt.CheckState:
        if isinstance(row, Hit):
            return Qt.CheckState.Checked if self._is_ticked(row) else Qt.CheckState.Unchecked
        ticked = sum(map(self._is_ticked, row.hits))
        if not ticked:
            return Qt.CheckState.Unchecked
        whole = ticked == sum(hit.replaceable for hit in row.hits)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            count = len(row.hits)
            return f"{row.words}, {count} {'place' if count == 1 else 'places'}"
        return f"{row.before}{row.words}{row.after}, {self._reach(row)}"
