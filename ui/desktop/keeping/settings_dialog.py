"""SettingsDialog: name and office, and saving by itself."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.desktop.author import author_of, set_author
from ui.desktop.keeping import autosave
from ui.desktop.keeping.author_dialog import AuthorFields
from ui.desktop.look.theme import SPACE_3, SPACE_4


class SettingsDialog(QDialog):
    """Written to the person's settings when it is accepted."""

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle("Settings")
        self.setMinimumWidth(460)
        self.fields = AuthorFields(author_of(settings))
        self.autosave = QCheckBox("&Save by itself after five minutes without typing")
        self.autosave.setChecked(autosave.is_on(settings))
        why = QLabel(
            "Then a colleague who takes over from the shared folder has your work. Whether or not "
            "it is ticked, every change is kept on this computer at once."
        )
        why.setWordWrap(True)
        why.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        buttons = QDialogButtonBox()
        keep = buttons.addButton("Keep these settings", QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        for widget in (self.fields, self.autosave, why, buttons):
            column.addWidget(widget)

    def accept(self) -> None:
        """Remember what is set."""
        set_author(self._settings, self.fields.author())
        autosave.switch(self._settings, self.autosave.isChecked())
        super().accept()
