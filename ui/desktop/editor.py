"""Editor: an open course in the window: view bar, outline, page and details side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.desktop.document import Document
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.find_bar import FindBar
from ui.desktop.finding.find_panel import FindPanel
from ui.desktop.outline.outline_pane import OutlinePane
from ui.desktop.page.page_view import PageView
from ui.desktop.panel.side_panel import SidePanel
from ui.desktop.rich_text.format_bar import FormatBar
from ui.desktop.timetable.page_stack import PageStack
from ui.desktop.view_bar import ViewBar

_SPLITTER_KEY = "view/splitter"
_WIDTHS = [300, 800, 260]
_HEIGHTS = [360, 260]


class Editor(QWidget):
    """Puts the widgets of one course together; they share an :class:`EditorContext`."""

    def __init__(
        self,
        document: Document,
        publish: QPushButton,
        settings: QSettings,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.context = EditorContext(document.opened, self)
        self.bar = ViewBar(self.context, publish)
        self.outline_pane = OutlinePane(self.context, settings)
        self.outline = self.outline_pane.view
        self.page = PageView(self.context, document.read_picture)
        self.side = SidePanel(self.context)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.format_bar = FormatBar(actions)
        self.find_bar = FindBar(self.context, self.page)
        self.find_panel = FindPanel(self.context, self.page)
        self.find_bar.course_wanted.connect(lambda words: self.find_panel.open_for(words, False))
        pages = QSplitter(Qt.Orientation.Vertical)
        pages.setChildrenCollapsible(False)
        pages.setHandleWidth(1)
        self.page_stack = PageStack(self.context, self.page)
        for each in (self.page_stack, self.find_panel):
            pages.addWidget(each)
        pages.setSizes(_HEIGHTS)
        pages.setStretchFactor(0, 1)
        self._middle = stacked(self.format_bar, self.find_bar, pages)
        for widget in (self.outline_pane, self._middle, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.outline_pane.setMinimumWidth(180)
        self.outline.page_wanted.connect(self.page.focus_first)
        self._middle.setMinimumWidth(360)
        self.side.setMinimumWidth(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(_line())
        column.addWidget(self.splitter, 1)
        self.reset_layout()
        state = settings.value(_SPLITTER_KEY)
        if isinstance(state, QByteArray):
            self.splitter.restoreState(state)

    def reset_layout(self) -> None:
        """The widths of the first start, everything shown."""
        self.outline_pane.show()
        self.side.show()
        self.splitter.setSizes(_WIDTHS)

    def follow_palette(self) -> None:
        """Paint the badges for the colours of now."""
        self.side.details.refresh()
        self.outline.viewport().update()

    def close_editor(self) -> None:
        """Remember the layout and stop listening."""
        self._settings.setValue(_SPLITTER_KEY, self.splitter.saveState())
        self.find_panel.wait()
        self.page_stack.wait()
        self.context.close()


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets below each other, the last one as high as it can be."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretch(len(widgets) - 1, 1)
    return holder


def _line() -> QFrame:
    line = QFrame()
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    line.setFixedHeight(1)
    return line
