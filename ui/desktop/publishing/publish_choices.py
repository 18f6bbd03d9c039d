"""PublishChoices: ticks for what to publish: agencies, languages, books and formats."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from exporters.catalogue import EXPORTERS
from models.agency import LanguageState
from models.component import Component
from models.course import Course
from ui.desktop.look.badges import badge_icon
from ui.desktop.look.theme import INTERFACE_POINTS, SPACE_1, SPACE_4, interface_font
from ui.desktop.publishing.publish_run import Request

COMPONENTS = {
    Component.GUIDE: "Facilitator guide",
    Component.HANDBOOK: "Participant handbook",
    Component.ELEARNING: "E-learning",
}
FORMATS = {"docx": "Word", "markdown": "Markdown", "scorm12": "SCORM 1.2"}

_USUAL = frozenset({"docx", "scorm12"})


class PublishChoices(QWidget):
    """Four columns of ticks; a column without a tick publishes nothing."""

    changed = Signal()

    def __init__(self, course: Course, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_4 * 2)
        self.agencies = self._agencies(course)
        self.languages = self._languages(course)
        self.components = self._column(
            "Books", [(c.value, words, True) for c, words in COMPONENTS.items()]
        )
        self.formats = self._column(
            "Formats",
            [(code, FORMATS.get(code, code), code in _USUAL) for code in _formats()],
        )
        self._grid.setColumnStretch(self._grid.columnCount(), 1)

    def request(self, final: bool) -> Request | None:
        """What is ticked; None when a column has no tick."""
        columns = [self.agencies, self.languages, self.components, self.formats]
        ticked = [
            tuple(code for code, tick in column.items() if tick.isChecked()) for column in columns
        ]
        if not all(codes for codes, column in zip(ticked, columns, strict=True) if column):
            return None
        agencies, languages, components, formats = ticked
        return Request(agencies, languages, (), components, formats, final)

    def _agencies(self, course: Course) -> dict[str, QCheckBox]:
        source = course.source_language
        entries = [
            (each.code, each.short_name.value(source) or each.name.value(source), True)
            for each in course.agencies
        ]
        if not entries:
            return {}
        ticks = self._column("Agencies", entries)
        for agency in course.agencies:
            icon: QIcon = badge_icon(agency, self.palette())
            ticks[agency.code].setIcon(icon)
        return ticks

    def _languages(self, course: Course) -> dict[str, QCheckBox]:
        ready = [each.code for each in course.languages if each.readiness is LanguageState.READY]
        wanted = ready or [course.source_language]
        draft = {each.code: "" if each.code in ready else " (draft)" for each in course.languages}
        entries = [
            (each.code, each.name + draft[each.code], each.code in wanted)
            for each in course.languages
        ]
        return self._column("Languages", entries) if entries else {}

    def _column(
        self, heading: str, entries: Sequence[tuple[str, str, bool]]
    ) -> dict[str, QCheckBox]:
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        label = QLabel(heading)
        label.setFont(interface_font(self.font(), INTERFACE_POINTS, bold=True))
        column.addWidget(label)
        ticks: dict[str, QCheckBox] = {}
        for code, words, ticked in entries:
            tick = ticks[code] = QCheckBox(words or code)
            tick.setAccessibleName(f"{heading}: {words or code}")
            tick.setChecked(ticked)
            tick.toggled.connect(self.changed)
            column.addWidget(tick)
        column.addStretch(1)
        self._grid.addLayout(column, 0, self._grid.columnCount())
        return ticks


def _formats() -> list[str]:
    return list(dict.fromkeys(each.format for each in EXPORTERS))
