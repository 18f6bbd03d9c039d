"""OutlineModel: the tree of a course as rows that are moved, inserted and removed, never reset."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from authoring.editing import edits
from authoring.editing.open_course import CourseChanged
from models.item import Item
from models.tree import walk
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_rows import (
    GROUP,
    child_items,
    items_below,
    row_text,
    title_words,
    top_keys,
)

KEY_ROLE = Qt.ItemDataRole.UserRole
AUDIENCE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The codes of the agencies a row is shown for, where its own item limits them; else ()."""
EXCLUDED_ROLE = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(eq=False, slots=True)
class Row:
    """A mirror of one row: its key, the row above it, and its rows."""

    key: str
    parent: Row | None
    rows: list[Row] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Rows by id over an immutable course; each change of the course is carried over row by row."""

    def __init__(self, context: EditorContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._root = Row("", None)
        self._by_key: dict[str, Row] = {}
        for key in top_keys(context.course):
            row = self._by_key[key] = Row(key, self._root)
            row.rows = [self._grown(item, row) for item in child_items(context.indexed, key)]
            self._root.rows.append(row)
        context.course_changed.connect(self._on_course_changed)
        context.view_changed.connect(self._refresh_all)

    def index_of(self, key: str) -> QModelIndex:
        """Where an item is shown; the nearest row above it when it has none of its own."""
        indexed = self._context.indexed
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

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every row can be selected, items with a title can be renamed."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        return flags if self.key_at(index).startswith(GROUP) else flags | flag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says, whom it is for, and whether the edition leaves it out."""
        if not index.isValid():
            return None
        key = self.key_at(index)
        if not key.startswith(GROUP) and key not in self._context.indexed:
            return None  # asked for while rows are on their way out
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(key)
            case Qt.ItemDataRole.EditRole:
                return self._title(key)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(key)
            case _ if role == KEY_ROLE:
                return key
            case _ if role == AUDIENCE_ROLE:
                return self._audience(key)
            case _ if role == EXCLUDED_ROLE:
                return not key.startswith(GROUP) and self._context.is_excluded(key)
        return None

    def setData(  # noqa: N802
        self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Rename an item in the language and for the agency that are looked at."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        context = self._context
        edit = edits.set_title(
            context.indexed, self.key_at(index), context.language, context.agency, str(value)
        )
        made = context.submit(edit)
        context.opened.end_merge()
        return made

    # What rows say

    def _text(self, key: str) -> str:
        context = self._context
        return row_text(context.indexed, key, context.language, context.agency)

    def _title(self, key: str) -> str:
        context = self._context
        if key.startswith(GROUP):
            return self._text(key)
        item = context.indexed.item(key)
        return title_words(context.course, item, context.language, context.agency)

    def _spoken(self, key: str) -> str:
        audience = self._audience(key)
        names = [agency for agency in self._context.course.agencies if agency.code in audience]
        language = self._context.course.source_language
        only = ", ".join(each.name.value(language) or each.code for each in names)
        return f"{self._text(key)}, only for {only}" if only else self._text(key)

    def _audience(self, key: str) -> tuple[str, ...]:
        if key.startswith(GROUP):
            return ()
        item = self._context.indexed.item(key)
        return () if item.shown_for is None else self._context.indexed.shown_for(key)

    # Following the course

    def _on_course_changed(self, changed: CourseChanged) -> None:
        indexed = self._context.indexed
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
        wanted = child_items(self._context.indexed, parent.key)
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
        kept = len(child_items(self._context.indexed, parent.key))
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

    def _refresh_all(self) -> None:
        waiting = [self._root]
        while waiting:
            row = waiting.pop()
            self._refresh_below(row)
            waiting += row.rows

    # Mirror

    def _grown(self, item: Item, parent: Row) -> Row:
        row = self._by_key[item.id] = Row(item.id, parent)
        row.rows = [self._grown(each, row) for each in items_below(item)]
        return row

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
