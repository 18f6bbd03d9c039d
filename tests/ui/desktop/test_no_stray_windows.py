"""Widgets are made inside the window: one shown before it has a parent would be a window itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from models.tree import walk
from ui.desktop.editor import Editor


class ShownWindows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_is_shown_as_a_window(qapp: QApplication, sample_editor: Editor) -> None:
    context = sample_editor.context
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    kinds: set[str] = set()
    for number in range(sample_editor.side.count()):
        sample_editor.side.setCurrentIndex(number)
    for agency in ("", context.course.agencies[0].code):
        context.set_view(agency=agency)
        for item in walk(context.course):
            if type(item).__name__ + agency not in kinds:
                kinds.add(type(item).__name__ + agency)
                context.select(item.id)
                sample_editor.page.focus_first(item.id)
                QApplication.processEvents()
    qapp.removeEventFilter(shown)
    assert shown.found == []
