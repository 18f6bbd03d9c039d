"""PanelTab: a tab of the right side that follows the course only while it can be seen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from authoring.editing.open_course import CourseChanged
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import HEADING_POINTS, SPACE_3, SPACE_4, interface_font

ROW_HEIGHT = 24
"""Of a line in a list of a tab, in device-independent pixels."""
_PAUSE = 200
"""Milliseconds without typing after which a tab shows what was typed."""


class PanelTab(QScrollArea):
    """A title with what a subclass puts below it in :attr:`column`.

    A hidden tab costs nothing: it is refreshed when it is shown. While the author types in the
    page it waits for a pause.
    """

    def __init__(self, context: EditorContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_behind = True
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self.title = QLabel()
        self.title.setFont(interface_font(self.font(), HEADING_POINTS[3] - 2, bold=True))
        self.title.setWordWrap(True)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setBackgroundRole(QPalette.ColorRole.Window)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self.column.setSpacing(SPACE_3)
        self.column.addWidget(self.title)
        self.setWidget(body)
        context.current_changed.connect(self.refresh)
        context.view_changed.connect(self.refresh)
        context.course_changed.connect(self._on_course_changed)

    def refresh(self, _: object = None) -> None:
        """Show what is so now, or later when the tab is shown."""
        self._pause.stop()
        self._is_behind = not self.isVisible()
        if not self._is_behind:
            self.show_now()

    def show_now(self) -> None:
        """Fill the tab; for subclasses."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:  # noqa: N802
        """Narrow; the text is what matters."""
        return QSize(250, 400)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with the course."""
        super().showEvent(event)
        if self._is_behind:
            self.refresh()

    def _on_course_changed(self, changed: CourseChanged) -> None:
        if changed.origin.startswith("page:"):
            self._is_behind = True
            self._pause.start()
        else:
            self.refresh()
