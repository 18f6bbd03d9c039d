"""AuthorDialog: name and office, asked once."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.author import Author
from ui.desktop.look.theme import SPACE_3, SPACE_4


class AuthorFields(QWidget):
    """Two lines to fill in."""

    def __init__(self, known: Author | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(known.name if known else "")
        self.name.setAccessibleName("Your name")
        self.office = QLineEdit(known.office if known else "")
        self.office.setAccessibleName("Your office")
        self.office.setPlaceholderText("such as IOM Yangon")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE_3)
        form.addRow("Your &name", self.name)
        form.addRow("Your &office", self.office)

    def author(self) -> Author:
        """What is filled in."""
        return Author(self.name.text().strip(), self.office.text().strip())


class AuthorDialog(QDialog):
    """Says what name and office are for, and asks for them."""

    def __init__(self, known: Author | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Who are you?")
        self.setMinimumWidth(420)
        why = QLabel(
            "Your name stands with what you decide, with versions you save, and where colleagues "
            "see who has a course open. It is asked only once; change it in File › Settings."
        )
        why.setWordWrap(True)
        why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.fields = AuthorFields(known)
        buttons = QDialogButtonBox()
        self.keep = buttons.addButton("Use this name", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("Not now", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.keep.setDefault(True)
        self.fields.name.textChanged.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_4)
        for widget in (why, self.fields, buttons):
            column.addWidget(widget)
        self._refresh()

    def author(self) -> Author:
        """What is filled in."""
        return self.fields.author()

    def _refresh(self) -> None:
        self.keep.setEnabled(bool(self.author().name))
