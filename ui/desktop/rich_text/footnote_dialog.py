"""FootnoteDialog: the words of a footnote."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.desktop.look.theme import SPACE_2, SPACE_4
from ui.desktop.page.page_parts import Style
from ui.desktop.rich_text.rich_text_field import RichTextField

_WIDTH = 460


class FootnoteDialog(QDialog):
    """One line of formatted text; without words the footnote goes."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Footnote")
        self.setMinimumWidth(_WIDTH)
        self.field = RichTextField(Style.BODY, is_line=True)
        self.field.setAccessibleName("Words of the footnote")
        self.field.setPlaceholderText("What stands at the foot of the page")
        self.field.show_text(words)
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Ok | box.Cancel)
        self.buttons.button(box.Ok).setText("Set footnote")
        label = QLabel("Footnote")
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        for widget in (label, self.field, self.buttons):
            column.addWidget(widget)
        column.addStretch(1)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.setFocus()

    def words(self) -> str:
        """The words as stored text."""
        return self.field.value()
