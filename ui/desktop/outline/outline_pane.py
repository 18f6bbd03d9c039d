"""OutlinePane: the outline with a box to filter it, folding, and the lock of the order above it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from ui.desktop.editor_context import EditorContext
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.outline.outline_view import OutlineView

_LOCKED_KEY = "outline/locked"
_PAUSE = 120
"""Milliseconds after the last letter in the box before the rows are looked through."""
_MOST_UNFOLDED = 2_000


class OutlinePane(QWidget):
    """``view`` is the tree. The lock is remembered for each course on this computer."""

    def __init__(
        self, context: EditorContext, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = settings
        self._unfolded: list[str] | None = None
        self.view = OutlineView(context)
        self.filter = QLineEdit()
        self.lock = _button("lock_open", "Lock the order", "")
        self.fold = _button("arrow_collapse_all", "Fold all", "")
        self.unfold = _button("arrow_expand_all", "Unfold all", "")
        self._nothing = QLabel("No row has these words.")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self.lock.setChecked(settings.value(self._lock_key(), "") == "yes")

    def focus_filter(self) -> None:
        """Type to find a row."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def apply_filter(self) -> None:
        """Show the rows that hold what is typed in the box; all when it is empty."""
        self._pause.stop()
        rows, words = self.view.rows, self.filter.text()
        if words.strip() and self._unfolded is None:
            self._unfolded = self.view.expanded_keys()
        found = rows.find(words)
        self._nothing.setVisible(bool(words.strip()) and not found)
        if words.strip():
            if len(found) <= _MOST_UNFOLDED:
                self.view.expandAll()
            if found and self._context.current not in found:
                self.view.scrollTo(rows.index_of(found[0]))
        elif self._unfolded is not None:
            self.view.expand_keys(self._unfolded)
            self._unfolded = None
        self.view.show_current(self._context.current)

    def clear_filter(self) -> None:
        """Show all rows again, and go back to them."""
        self.filter.clear()
        self.apply_filter()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold_all(self) -> None:
        """Show the parts and the modules only."""
        self.view.collapseAll()
        self.view.expand(self.view.rows.index_of(GROUP + "modules"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the box, Esc clears; Enter and Down go to the first row that was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.clear_filter()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._go_to_rows()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc in the rows clears the filter too."""
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.clear_filter()
            return
        super().keyPressEvent(event)

    def _go_to_rows(self) -> None:
        self.apply_filter()
        found = self.view.rows.find(self.filter.text())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if found:
            self._context.select(found[0])

    def _on_lock(self, locked: bool) -> None:
        self._context.order_locked = locked
        self.lock.setIcon(icon("lock_closed" if locked else "lock_open"))
        words = "The order is locked. Click to allow moving." if locked else "Lock the order"
        self.lock.setToolTip(words)
        self._settings.setValue(self._lock_key(), "yes" if locked else "")

    def _lock_key(self) -> str:
        return f"{_LOCKED_KEY}/{self._context.course.id}"

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda: self._pause.start())
        self._pause.timeout.connect(self.apply_filter)
        self.filter.installEventFilter(self)
        self.view.filter_wanted.connect(self.focus_filter)
        self.lock.toggled.connect(self._on_lock)
        self.fold.clicked.connect(self.fold_all)
        self.unfold.clicked.connect(self.view.expandAll)

    def _build(self) -> None:
        self.filter.setPlaceholderText("Filter  (Ctrl+F)")
        self.filter.setAccessibleName("Filter the outline")
        self.filter.setClearButtonEnabled(True)
        mark = self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        mark.setText("Filter")
        self.lock.setCheckable(True)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_2, SPACE_1, SPACE_1, SPACE_1)
        line.setSpacing(0)
        line.addWidget(self.filter, 1)
        line.addSpacing(SPACE_1)
        for button in (self.fold, self.unfold, self.lock):
            line.addWidget(button)
        self._nothing.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)


def _button(name: str, words: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({key})" if key else words)
    return button
