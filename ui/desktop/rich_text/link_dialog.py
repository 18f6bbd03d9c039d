"""LinkDialog: the address of a link, checked while it is typed."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.content import is_safe_address
from ui.desktop.look.theme import SPACE_2, SPACE_4

_HINT = "A web page (https://…), an e-mail address (mailto:…) or a telephone number (tel:…)."
_WRONG = "This is not a complete address. Begin with https://, mailto: or tel:."
_WIDTH = 460


class LinkDialog(QDialog):
    """``address`` is "" after "Remove link"."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Link")
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(address)
        self.field.setAccessibleName("Address of the link")
        self.field.setPlaceholderText("https://")
        self.field.selectAll()
        self._says = QLabel(_HINT)
        self._says.setWordWrap(True)
        self._says.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Ok | box.Cancel)
        self.buttons.button(box.Ok).setText("Set link")
        self.remove = self.buttons.addButton(
            "Remove link", QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self.remove.setVisible(bool(address))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        label = QLabel("Address")
        label.setBuddy(self.field)
        for widget in (label, self.field, self._says, self.buttons):
            column.addWidget(widget)
        self.field.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(self._on_removed)
        self._check()

    def address(self) -> str:
        """The address as it will be stored; a missing https:// or mailto: is put before it."""
        typed = self.field.text().strip()
        if not typed or is_safe_address(typed) or ":" in typed:
            return typed
        guess = f"mailto:{typed}" if "@" in typed else f"https://{typed}"
        return guess if is_safe_address(guess) else typed

    def _check(self) -> None:
        address = self.address()
        is_right = is_safe_address(address)
        self._says.setText(_HINT if is_right or not address else _WRONG)
        role = QPalette.ColorRole.PlaceholderText if is_right or not address else _alarm()
        self._says.setForegroundRole(role)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_right)

    def _on_removed(self) -> None:
        self.field.clear()
        self.accept()


def _alarm() -> QPalette.ColorRole:
    return QPalette.ColorRole.BrightText
