"""SidePanel: the right of the window, one thing at a time under tabs.

A new tab is one widget made from the :class:`EditorContext` and its line in :data:`TABS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QTabWidget, QWidget

from ui.desktop.checks.checks_panel import ChecksPanel
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.icons import icon
from ui.desktop.panel.details_panel import DetailsPanel
from ui.desktop.wording.translation_panel import TranslationPanel
from ui.desktop.wording.wording_panel import WordingPanel

W = TypeVar("W", bound=QWidget)

TABS: tuple[tuple[str, Callable[[EditorContext], QWidget]], ...] = (
    ("Details", DetailsPanel),
    ("Wording", WordingPanel),
    ("Checks", ChecksPanel),
    ("Translation", TranslationPanel),
)
"""The tabs by their titles, from the left."""
_ICONS = {
    "Details": "text_description",
    "Wording": "people_edit",
    "Checks": "checkmark_circle",
    "Translation": "translate",
}


class SidePanel(QTabWidget):
    """The tabs of one open course. Only the one in front has words, so that all fit side by side;
    the others have an icon. A single tab has no bar above it."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setTabBarAutoHide(True)
        self.tabBar().setAccessibleName("Details")
        for title, make in TABS:
            self.addTab(make(context), title)
        self.currentChanged.connect(self._name_tabs)
        self._name_tabs()

    @property
    def details(self) -> DetailsPanel:
        """The tab with what is recorded about the selected item."""
        return self.tab(DetailsPanel)

    def tab(self, kind: type[W]) -> W:
        """The tab of a class, to be filled or shown by a command."""
        found = (self.widget(number) for number in range(self.count()))
        return next(each for each in found if isinstance(each, kind))

    def show_tab(self, kind: type[QWidget]) -> None:
        """Bring a tab to the front."""
        self.setCurrentWidget(self.tab(kind))

    def _name_tabs(self) -> None:
        for number, (title, _) in enumerate(TABS):
            named = number == self.currentIndex() or title not in _ICONS
            self.setTabText(number, title if named else "")
            self.setTabToolTip(number, title)
            self.tabBar().setAccessibleTabName(number, title)
            if title in _ICONS:
                self.setTabIcon(number, icon(_ICONS[title]))
