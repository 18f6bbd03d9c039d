"""ViewBar: which agency's edition and which language is looked at; always in sight."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from models.agency import Agency, Language
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.agency_button import AgencyButton
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3
from ui.desktop.wording.scope_button import ScopeButton

_MOST_KEYS = 9


class ViewBar(QWidget):
    """A button for all and one for each agency, the language, and Publish at the right."""

    def __init__(
        self, context: EditorContext, publish: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._agencies: tuple[Agency, ...] | None = None
        self._languages: tuple[Language, ...] | None = None
        self.buttons: dict[str, AgencyButton] = {}
        self._group = QButtonGroup(self)
        self.language = QComboBox()
        self.language.setAccessibleName("Language")
        self.language.activated.connect(self._on_language)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        self._line.setSpacing(SPACE_1)
        self._line.addSpacing(SPACE_2)
        self._line.addWidget(self.language)
        self.changes = ScopeButton(context)
        self._line.addWidget(self.changes)
        self._line.addStretch(1)
        self._line.addWidget(publish)
        context.course_changed.connect(self.refresh)
        context.view_changed.connect(self.refresh)
        self.refresh()

    def show_number(self, number: int) -> None:
        """Look at all agencies (1) or at one of them, in the order of the buttons."""
        codes = list(self.buttons)
        if 1 <= number <= len(codes):
            self._context.set_view(agency=codes[number - 1])

    def refresh(self, _: object = None) -> None:
        """Follow the course and the view."""
        course = self._context.course
        if course.agencies is not self._agencies:
            self._agencies = course.agencies
            self._make_buttons()
        if course.languages is not self._languages:
            self._languages = course.languages
            self._make_languages()
        self.buttons[self._context.agency].setChecked(True)
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(self.language.findData(self._context.language))

    def _make_buttons(self) -> None:
        for old in self.buttons.values():
            self._group.removeButton(old)
            self._line.removeWidget(old)
            old.deleteLater()
        self.buttons = {"": AgencyButton("All", None)}
        source = self._context.course.source_language
        for agency in self._context.course.agencies:
            name = agency.short_name.value(source) or agency.name.value(source) or agency.code
            self.buttons[agency.code] = AgencyButton(name, agency)
        for position, (code, button) in enumerate(self.buttons.items()):
            key = f" (Ctrl+{position + 1})" if position < _MOST_KEYS else ""
            whose = f"What {button.text()} gets" if code else "The whole course, for all agencies"
            button.setToolTip(whose + key)
            button.clicked.connect(lambda _=False, code=code: self._context.set_view(agency=code))
            self._group.addButton(button)
            self._line.insertWidget(position, button)
            button.setVisible(len(self.buttons) > 1)

    def _make_languages(self) -> None:
        course = self._context.course
        entries = [(each.code, each.name) for each in course.languages]
        with QSignalBlocker(self.language):
            self.language.clear()
            for code, name in entries or [(course.source_language, course.source_language)]:
                self.language.addItem(name, code)
        self.language.setVisible(len(entries) > 1)

    def _on_language(self) -> None:
        self._context.set_view(language=str(self.language.currentData()))
