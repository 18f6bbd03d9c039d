"""OutlineModel: the rows of a course with what they say; they are renamed, dragged and filtered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt

from authoring.editing import edits
from authoring.editing.edits.naming import title_field
from models.item import Item
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.dropping import DropPlace, place_between, place_on
from ui.desktop.outline.outline_rows import GROUP, all_rows, folded, search_words
from ui.desktop.outline.row_marks import CourseMarks
from ui.desktop.outline.row_tree import AnyIndex, RowTree
from ui.desktop.outline.row_words import RowWords

KEY_ROLE = Qt.ItemDataRole.UserRole
AUDIENCE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The codes of the agencies a row is shown for, where its own item limits them; else ()."""
EXCLUDED_ROLE = Qt.ItemDataRole.UserRole + 2
MARKS_ROLE = Qt.ItemDataRole.UserRole + 3
"""The RowMarks of a row."""
MISSING_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether something is missing in the language looked at."""
ROWS_TYPE = "application/x-coursewright-rows"
"""What is dragged inside the outline: ids, one a line."""


class OutlineModel(RowTree):
    """What rows say, and what may be done to them."""

    def __init__(self, context: EditorContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._words = RowWords(context)

    def show_marks(self, marks: CourseMarks) -> None:
        """Show what the checks have found."""
        self._words.marks = marks
        self.refresh()

    def find(self, words: str) -> list[str]:
        """Show only rows that hold every word, under those they are in; the keys of those found.

        Without words all rows are shown again. Codes and titles in all languages are searched.
        """
        wanted = folded(words).split()
        if not wanted:
            self.show_only(None)
            return []
        indexed = self._context.indexed
        found, shown = [], set[str]()
        for item, above in all_rows(indexed.course):
            said = search_words(indexed, item)
            if all(each in said for each in wanted):
                found.append(item.id)
                shown.update(above, (item.id,))
        self.show_only(shown)
        return found

    # QAbstractItemModel

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every row can be selected, items can be renamed and dragged; lists take what fits."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDropEnabled
        key = self.key_at(index)
        if key.startswith(GROUP):
            return flags
        if key != self._context.course.id and not self._context.order_locked:
            flags |= flag.ItemIsDragEnabled
        return flags | flag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says, whom it is for, whether the edition leaves it out, and its marks."""
        if not index.isValid():
            return None
        key, words = self.key_at(index), self._words
        if not words.exists(key):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.text(key)
            case Qt.ItemDataRole.ToolTipRole:
                return words.tooltip(key)
            case Qt.ItemDataRole.EditRole:
                return words.title(key)
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(key)
        return self._own_data(key, role)

    def _own_data(self, key: str, role: int) -> Any:
        words = self._words
        match role:
            case _ if role == KEY_ROLE:
                return key
            case _ if role == AUDIENCE_ROLE:
                return words.audience(key)
            case _ if role == EXCLUDED_ROLE:
                return words.is_excluded(key)
            case _ if role == MARKS_ROLE:
                return words.marks.of(key)
            case _ if role == MISSING_ROLE:
                return words.is_missing(key)
        return None

    def setData(  # noqa: N802
        self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Rename an item in the language and for the agency that are looked at."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        context, key = self._context, self.key_at(index)
        item = context.indexed.find(key, Item)
        field = title_field(type(item)) if item else ""
        owner = context.scopes.owner(key, field, context.agency)
        edit = edits.set_title(context.indexed, key, context.language, owner, str(value))
        made = context.submit(edit, "rename")
        context.opened.end_merge()
        return made

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Rows of this outline only."""
        return [ROWS_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The outermost of some rows."""
        keys = [self.key_at(each) for each in indexes]
        chosen = edits.outermost(self._context.indexed, keys)
        data = QMimeData()
        data.setData(ROWS_TYPE, QByteArray("\n".join(chosen).encode("ascii")))
        return data

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Whether rows may be put there: by what they are, and by what takes them."""
        return self._place(data, row, parent) is not None

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Move rows there as one edit."""
        place = self._place(data, row, parent)
        if place is None or action != Qt.DropAction.MoveAction:
            return False
        indexed = self._context.indexed
        edit = edits.place(indexed, _ids(data), place.parent, place.field, place.position)
        return self._context.submit(edit)

    def _place(self, data: QMimeData, row: int, parent: AnyIndex) -> DropPlace | None:
        ids, indexed = _ids(data), self._context.indexed
        if not ids or not parent.isValid() or self._context.order_locked:
            return None
        key = self.key_at(parent)
        if row < 0:
            return place_on(indexed, ids, key)
        return place_between(indexed, ids, key, self.keys_below(parent), row)


def _ids(data: QMimeData) -> tuple[str, ...]:
    return tuple(bytes(data.data(ROWS_TYPE).data()).decode("ascii", "replace").split("\n"))
