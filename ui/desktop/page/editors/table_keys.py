"""What can be done with a row of a table: the keys, and the entries of its menu."""

from __future__ import annotations

from PySide6.QtCore import Qt

SHORTCUTS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier): "below",
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier): "below",
    (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier): "up",
    (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier): "down",
    (
        Qt.Key.Key_Delete,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ): "delete",
}
ENTRIES = (
    ("below", "Insert below", "Ctrl+Enter"),
    ("copy", "Duplicate", ""),
    ("up", "Move up", "Alt+Up"),
    ("down", "Move down", "Alt+Down"),
    ("delete", "Delete", "Ctrl+Shift+Del"),
)
MOVES = ENTRIES[2:4]
