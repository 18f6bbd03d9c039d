"""RowTree: the tree of a course as rows that edits move, insert and remove, and never reset."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from authoring.editing.open_course import CourseChanged
from models.item import Item
from models.tree import walk
from ui.desktop.editor_context import EditorContext
from ui.desktop.lists.list_words import SETTINGS, is_list, list_of
from ui.desktop.outline.outline_rows import GROUP, child_items, items_below, top_keys

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(eq=False, slots=True)
class Row:
    """A mirror of one row: its key, the row above it, and its rows."""

    key: str
    parent: Row | None
    rows: list[Row] = field(default_factory=list)


class RowTree(QAbstractItemModel):
    """Rows by id over an immutable course; each change of the course is carried over row by row.

    While a filter is set, only the rows it names have a place here, and those that edits touch.
    """

    def __init__(self, context: EditorContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._root = Row("", None)
        self._by_key: dict[str, Row] = {}
        self._shown: set[str] | None = None
        self._grow()
        context.course_changed.connect(self._on_course_changed)
        context.view_changed.connect(self.refresh)

    @property
    def is_filtered(self) -> bool:
        """Whether only some rows are shown."""
        return self._shown is not None

    def show_only(self, keys: set[str] | None) -> None:
        """Show only these rows, with those above them among them; None shows all."""
        if keys != self._shown:
            self.beginResetModel()
            self._shown = keys
            self._grow()
            self.endResetModel()

    def keys(self) -> list[str]:
        """The keys of all rows there are now."""
        return list(self._by_key)

    def keys_below(self, index: AnyIndex) -> list[str]:
        """The keys of the rows right below a row."""
        return [each.key for each in self._row(index).rows]

    def index_of(self, key: str) -> QModelIndex:
        """Where an item is shown; the nearest row above it when it has none of its own."""
        indexed = self._context.indexed
        if key not in self._by_key and is_list(list_of(indexed, key)):
            key = GROUP + SETTINGS
        while key and key not in self._by_key:
            if key not in indexed or key == indexed.course.id:
                return QModelIndex()
            key = indexed.slot(key).parent
        return self._index(self._by_key[key]) if key else QModelIndex()

    def key_at(self, index: AnyIndex) -> str:
        """The item id or heading of a row."""
        return self._row(index).key

    # QAbstractItemModel

    def index(
        self,
        row: int,
        column: int,
        parent: AnyIndex = QModelIndex(),  # noqa: B008 (Qt's default)
    ) -> QModelIndex:
        """The index of a row below a parent."""
        rows = self._row(parent).rows
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row])

    def parent(self, index: AnyIndex = QModelIndex()) -> Any:  # noqa: B008
        """The row above a row."""
        above = self._row(index).parent
        return self._index(above) if above is not None else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many rows are below a row."""
        return len(self._row(parent).rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """One."""
        return 1

    # Following the course

    def _on_course_changed(self, changed: CourseChanged) -> None:
        indexed = self._context.indexed
        if self._shown is not None:
            self._shown |= changed.touched
        keys = [key for key in changed.touched if key in self._by_key and key in indexed]
        rows = [self._by_key[key] for key in keys]
        if indexed.course.id in changed.touched:
            rows += [row for row in self._root.rows if row.key.startswith(GROUP)]
        reordered = [row for row in rows if self._arrange(row)]
        for row in rows:
            self._cut(row)
        for row in reordered:
            self._refresh_numbers(row)
        for row in rows:
            if row.key in self._by_key:
                index = self._index(row)
                self.dataChanged.emit(index, index)
                self._refresh_below(row)

    def _arrange(self, parent: Row) -> bool:
        """Insert and move rows until those wanted stand first; whether anything was out of order.

        What is surplus stays behind them: another parent may still want it.
        """
        wanted = self._wanted(parent.key)
        if [row.key for row in parent.rows] == [item.id for item in wanted]:
            return False
        for position, item in enumerate(wanted):
            if position < len(parent.rows) and parent.rows[position].key == item.id:
                continue
            if item.id in self._by_key:
                self._move(self._by_key[item.id], parent, position)
                self._arrange(self._by_key[item.id])
            else:
                self._insert(item, parent, position)
        return True

    def _insert(self, item: Item, parent: Row, position: int) -> None:
        """One insertion for an item that is wholly new; rows moved into it come afterwards."""
        known = any(each.id in self._by_key for each in walk(item))
        self.beginInsertRows(self._index(parent), position, position)
        row = Row(item.id, parent) if known else self._grown(item, parent)
        self._by_key[item.id] = row
        parent.rows.insert(position, row)
        self.endInsertRows()
        self._arrange(row)

    def _move(self, row: Row, parent: Row, position: int) -> None:
        above = row.parent
        assert above is not None
        start = above.rows.index(row)
        self.beginMoveRows(self._index(above), start, start, self._index(parent), position)
        above.rows.pop(start)
        row.parent = parent
        parent.rows.insert(position, row)
        self.endMoveRows()

    def _cut(self, parent: Row) -> None:
        """Remove the surplus rows that no other parent has taken."""
        if parent.key not in self._by_key:
            return
        kept = len(self._wanted(parent.key))
        if len(parent.rows) == kept:
            return
        self.beginRemoveRows(self._index(parent), kept, len(parent.rows) - 1)
        gone = parent.rows[kept:]
        del parent.rows[kept:]
        for row in gone:
            self._forget(row)
        self.endRemoveRows()

    def _forget(self, row: Row) -> None:
        del self._by_key[row.key]
        for each in row.rows:
            self._forget(each)

    def _refresh_numbers(self, parent: Row) -> None:
        if parent.key in self._by_key:
            self._refresh_below(parent)
            for row in parent.rows:
                self._refresh_below(row)

    def _refresh_below(self, parent: Row) -> None:
        if parent.rows:
            first, last = self._index(parent.rows[0]), self._index(parent.rows[-1])
            self.dataChanged.emit(first, last)

    def refresh(self) -> None:
        """Ask for everything that rows say again.

        A view paints all its rows when a range of them has changed, so that thousands of rows need
        not be named one by one; see :meth:`OutlineView.lay_out_again`.
        """
        self._refresh_below(self._root)

    # Mirror

    def _grown(self, item: Item, parent: Row) -> Row:
        row = self._by_key[item.id] = Row(item.id, parent)
        below = [each for each in items_below(item) if self._is_shown(each.id)]
        row.rows = [self._grown(each, row) for each in below]
        return row

    def _grow(self) -> None:
        self._by_key = {}
        self._root = Row("", None)
        for key in filter(self._is_shown, top_keys(self._context.course)):
            row = self._by_key[key] = Row(key, self._root)
            row.rows = [self._grown(item, row) for item in self._wanted(key)]
            self._root.rows.append(row)

    def _wanted(self, key: str) -> list[Item]:
        """The items whose rows stand under a row now."""
        return [each for each in child_items(self._context.indexed, key) if self._is_shown(each.id)]

    def _is_shown(self, key: str) -> bool:
        return self._shown is None or key in self._shown

    def _row(self, index: AnyIndex) -> Row:
        if not index.isValid():
            return self._root
        row = index.internalPointer()
        assert isinstance(row, Row)
        return row

    def _index(self, row: Row) -> QModelIndex:
        if row.parent is None:
            return QModelIndex()
        return self.createIndex(row.parent.rows.index(row), 0, row)
