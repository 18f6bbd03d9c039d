"""FormatBar: the Format menu as buttons above the page; they show what holds at the cursor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton, QWidget

from models.content.lines import BULLETS, NUMBERS, QUOTE
from models.content.runs import EMPHASIS, STRONG, SUB, SUPERSCRIPT
from ui.desktop.look.icons import icon
from ui.desktop.rich_text.rich_text_field import RichTextField

_BUTTONS = {
    "bold": "text_bold",
    "italic": "text_italic",
    "subscript": "text_subscript",
    "superscript": "text_superscript",
    "": "",
    "bullets": "text_bullet_list_ltr",
    "numbers": "text_number_list_ltr",
    "quote": "text_quote",
    "shallower": "text_indent_decrease_ltr",
    "deeper": "text_indent_increase_ltr",
    " ": "",
    "link": "link",
    "footnote": "text_footnote",
    "insert_value": "braces",
    "insert_reference": "document_link",
    "insert_term": "book_open",
    "insert_source": "library",
}
_MARKS = {"bold": STRONG, "italic": EMPHASIS, "subscript": SUB, "superscript": SUPERSCRIPT}
_KINDS = {"bullets": BULLETS.kind, "numbers": NUMBERS.kind, "quote": QUOTE.kind}
_ONLY_PASSAGES = ("bullets", "numbers", "quote", "deeper", "shallower")
_ICON = QSize(20, 20)


class FormatBar(QToolBar):
    """Buttons are enabled while the cursor stands in a text that can be changed."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("Format", parent)
        self.setIconSize(_ICON)
        self.setMovable(False)
        self.buttons: dict[str, QToolButton] = {}
        self._text: RichTextField | None = None
        for name, picture in _BUTTONS.items():
            if picture:
                self._add(name, picture, actions[name])
            else:
                self.addSeparator()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self._show_state()

    def _add(self, name: str, picture: str, action: QAction) -> None:
        button = QToolButton()
        button.setIcon(icon(picture))
        words = action.text().replace("&", "").rstrip("…")
        key = action.shortcut().toString()
        button.setToolTip(f"{words} ({key})" if key else words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRaise(True)
        button.setCheckable(name in _MARKS or name in _KINDS)
        button.clicked.connect(action.trigger)
        button.clicked.connect(self._show_state)
        self.buttons[name] = button
        self.addWidget(button)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._text is not None:
            self._text.currentCharFormatChanged.disconnect(self._show_state)
            self._text.selectionChanged.disconnect(self._show_state)
            self._text.destroyed.disconnect(self._forget)
            self._text = None
        if isinstance(now, RichTextField):
            self._text = now
            now.currentCharFormatChanged.connect(self._show_state)
            now.selectionChanged.connect(self._show_state)
            now.destroyed.connect(self._forget)
        self._show_state()

    def _forget(self) -> None:
        self._text = None
        self._show_state()

    def _show_state(self, *_: object) -> None:
        text = self._text
        can_write = text is not None and not text.isReadOnly()
        marks = text.marks() if text is not None else 0
        kind = text.kind_at_cursor() if text is not None else ""
        for name, button in self.buttons.items():
            is_lonely = name in _ONLY_PASSAGES and text is not None and text.is_line
            button.setEnabled(can_write and not is_lonely)
            if name in _MARKS:
                button.setChecked(bool(marks & _MARKS[name]))
            if name in _KINDS:
                button.setChecked(kind == _KINDS[name])
