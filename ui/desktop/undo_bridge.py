"""UndoBridge: the undo list of an open course as two Qt actions with labels.

The history itself is :class:`authoring.editing.history.History`. It is not copied into a
QUndoStack: two lists that must agree on merging and on a limit in bytes can disagree, and an
exception inside ``QUndoCommand.redo`` leaves a dead entry. Here there is one list, an edit is
applied before it is recorded, and Qt only shows the state.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.desktop.editor_context import EditorContext

_LONGEST_LABEL = 60


class UndoBridge(QObject):
    """Keeps the Undo and Redo actions of the menu in step with the course being edited."""

    def __init__(self, undo: QAction, redo: QAction, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo = undo
        self._redo = redo
        self._context: EditorContext | None = None
        self.refresh()

    def watch(self, context: EditorContext | None) -> None:
        """Show the history of this course from now on (None: no course is open)."""
        if self._context is not None:
            self._context.course_changed.disconnect(self.refresh)
        self._context = context
        if context is not None:
            context.course_changed.connect(self.refresh)
        self.refresh()

    def undo(self) -> None:
        """Take back the last edit; what it was about is selected."""
        if self._context is not None:
            self._context.opened.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        if self._context is not None:
            self._context.opened.redo()

    def refresh(self, *_: object) -> None:
        """Say what the two actions would do now."""
        opened = self._context.opened if self._context else None
        _show(self._undo, "Undo", opened.undo_label if opened else "")
        _show(self._redo, "Redo", opened.redo_label if opened else "")


def _show(action: QAction, verb: str, label: str) -> None:
    action.setEnabled(bool(label))
    short = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
    words = f": {short[:1].lower()}{short[1:]}" if short else ""
    action.setText(f"&{verb}{words.replace('&', '&&')}")
