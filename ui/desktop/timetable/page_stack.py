"""PageStack: the middle of the window: the page, or the timetable where one is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desktop.editor_context import EditorContext
from ui.desktop.lists.list_words import TIMETABLES
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.page.page_content import page_root
from ui.desktop.timetable.timetable_view import TimetableView


class PageStack(QStackedWidget):
    """The timetable is made when it is first looked at."""

    def __init__(self, context: EditorContext, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._page = page
        self.timetable: TimetableView | None = None
        self.addWidget(page)
        context.current_changed.connect(self.show_current)

    def show_current(self, _: str = "") -> None:
        """Show the page of what is selected, or the timetable it is in."""
        root = page_root(self._context.indexed, self._context.current)
        if root != GROUP + TIMETABLES:
            self.setCurrentWidget(self._page)
            return
        if self.timetable is None:
            self.timetable = TimetableView(self._context, self)
            self.addWidget(self.timetable)
        self.setCurrentWidget(self.timetable)
        self.timetable.follow()

    def wait(self) -> None:
        """Let what runs for the timetable end."""
        if self.timetable is not None:
            self.timetable.wait()
