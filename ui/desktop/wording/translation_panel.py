"""TranslationPanel: the text to translate, how far its translation is, and what is left to do."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from authoring.comparing.translation_state import (
    Progress,
    Translation,
    TranslationState,
    progress_by_part,
    translation_of,
)
from authoring.editing import edits
from models.place import SHARED, Place
from models.text import PassageState
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import interface_font
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.panel.panel_tab import PanelTab
from ui.desktop.panel.stepwise import Stepwise
from ui.desktop.wording.commands import go_to_unfinished
from ui.desktop.wording.difference_label import DifferenceLabel
from ui.desktop.wording.passages import passage_title, readable_text, shown_passage
from ui.desktop.wording.progress_list import ProgressList

_WORDS = {
    TranslationState.MISSING: "Not translated yet",
    TranslationState.NEEDS_CHECKING: "Needs checking: the {source} text has changed",
    TranslationState.DRAFT: "Draft",
    TranslationState.TRANSLATED: "Translated",
    TranslationState.CHECKED: "Checked",
}
_STATES = {
    PassageState.DRAFT: "Draft",
    PassageState.TRANSLATED: "Translated",
    PassageState.CHECKED: "Checked",
}


class TranslationPanel(PanelTab):
    """One passage above, the progress of all modules below."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "Translation", parent)
        self._found: Translation | None = None
        self._counted: tuple[object, str] = (None, "")
        self._counting = Stepwise(self)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.source_head = QuietLabel()
        self.source = QLabel()
        self.source.setWordWrap(True)
        self.state_words = QLabel()
        self.state_words.setWordWrap(True)
        self.state_words.setFont(interface_font(self.font(), bold=True))
        self.difference = DifferenceLabel()
        self.still_right = QPushButton("It still fits: mark as checked")
        self.copy = QPushButton()
        self.state_head = QuietLabel("State of this translation")
        self.state = QComboBox()
        self.state.setAccessibleName("State of this translation")
        self.next = QPushButton("Next to translate (F8)")
        self.progress_head = QuietLabel()
        self.progress = ProgressList(context)
        self._build()

    def show_now(self) -> None:
        """Show the passage with the cursor in the language that is looked at."""
        context = self._context
        language = self._language()
        self._found = self._translation(language)
        found = self._found
        names = {each.code: each.name for each in context.course.languages}
        source = names.get(context.course.source_language, context.course.source_language)
        self.title.setText("Translation")
        self.hint.setText(self._hint(language, names.get(language, language)))
        self.hint.setVisible(bool(self.hint.text()))
        for widget in (self.source_head, self.source, self.state_words):
            widget.setVisible(found is not None)
        self._show_deeds(found, source)
        if found is not None:
            self.title.setText(passage_title(context, found.place.item, found.place.field))
            self.source_head.setText(source)
            self.source.setText(readable_text(context, found.source.value))
            target = names.get(language, language)
            words = _WORDS[found.state].format(source=source)
            self.state_words.setText(f"{target}: {words[0].lower()}{words[1:]}")
        self.next.setVisible(bool(language))
        self._count(language, names.get(language, language))

    def _show_deeds(self, found: Translation | None, source: str) -> None:
        here = found is not None and self._context.language == found.place.language
        missing = found is not None and found.passage is None
        stale = found is not None and found.state is TranslationState.NEEDS_CHECKING
        self.copy.setText(f"Copy the {source} text")
        self.copy.setVisible(here and missing)
        self.difference.setVisible(stale)
        self.still_right.setVisible(stale)
        for widget in (self.state_head, self.state):
            widget.setVisible(found is not None and not missing)
        if found is None or found.passage is None:
            return
        with QSignalBlocker(self.state):
            self.state.setCurrentIndex(self.state.findData(found.passage.state))
        if stale and found.passage.source is not None:
            self.difference.show_difference(
                readable_text(self._context, found.passage.source.value),
                readable_text(self._context, found.source.value),
            )

    def _translation(self, language: str) -> Translation | None:
        context = self._context
        place = shown_passage(context)
        text = edits.text_of(context.indexed, *place) if place else None
        if place is None or text is None or not language:
            return None
        passage = context.passage
        owner = context.agency or SHARED
        if passage is not None and (passage.item, passage.field) == place:
            owner = passage.owner
        return translation_of(*place, text, owner, language, context.course.source_language)

    def _language(self) -> str:
        """The language that is looked at, or the first to translate into; "" for none."""
        course = self._context.course
        if self._context.language != course.source_language:
            return self._context.language
        others = (each.code for each in course.languages if each.code != course.source_language)
        return next(others, "")

    def _hint(self, language: str, name: str) -> str:
        if not language:
            return "This course has one language. Add another one to translate it."
        if self._context.language != language:
            return f"Press Ctrl+L to write in {name}."
        if self._found is None:
            return "Put the cursor into a text to translate it. Nothing is to be translated here."
        return ""

    def _count(self, language: str, name: str) -> None:
        course = self._context.course
        self.progress_head.setVisible(bool(language))
        self.progress.setVisible(bool(language))
        if not language or self._counted == (course, language):
            return
        self.progress_head.setText(f"{name}, translated by module")
        course_and_language = (course, language)

        def done(parts: list[Progress]) -> None:
            self._counted = course_and_language
            self.progress.show_progress(parts)

        self._counting.run(progress_by_part(course, language), done)

    def _build(self) -> None:
        for state, words in _STATES.items():
            self.state.addItem(words, state)
        self.state.activated.connect(
            lambda: self._set_state(PassageState(self.state.currentData()))
        )
        self.still_right.clicked.connect(lambda: self._set_state(PassageState.CHECKED))
        self.copy.clicked.connect(self._copy)
        self.next.clicked.connect(lambda: go_to_unfinished(self._context))
        self._context.passage_changed.connect(self.refresh)
        for widget in (
            self.hint,
            self.source_head,
            self.source,
            self.state_words,
            self.difference,
            self.still_right,
            self.copy,
            self.state_head,
            self.state,
            self.next,
            self.progress_head,
            self.progress,
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _on_state(self) -> None:
        self._set_state(PassageState(self.state.currentData()))

    def _set_state(self, state: PassageState) -> None:
        if self._found is not None:
            place = self._found.place
            edit = edits.set_passage_state(self._context.indexed, *_where(place), state)
            self._context.submit(edit)

    def _copy(self) -> None:
        if self._found is not None:
            place = self._found.place
            self._context.submit(edits.copy_source(self._context.indexed, *_where(place)))
            self._context.write_at(place)


def _where(place: Place) -> tuple[str, str, str, str]:
    return place.item, place.field, place.language, "" if place.owner == SHARED else place.owner
