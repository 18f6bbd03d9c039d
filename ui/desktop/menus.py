"""Menus: makes the menu bar from the table of actions, and keeps its entries honest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from authoring.editing.edits import inserted_ids
from ui.desktop.actions import ACTIONS, MENUS
from ui.desktop.actions.row import ActionRow

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_MOST_VIEWS = 9


class Menus:
    """The actions of a window by their ids. Entries are enabled when their menu opens; while it
    is closed all of them are, so that keys work without asking every edit function all the time."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.by_id: dict[str, QAction] = {}
        self._views: list[QAction] = []
        for name in (each for each in MENUS if any(row.menu == each for row in ACTIONS)):
            menu = window.menuBar().addMenu(f"&{name}")
            self._fill(menu, name)
            menu.aboutToShow.connect(self._enable_what_can_be_done)
            menu.aboutToHide.connect(self.enable_keys)
        self.enable_keys()

    @property
    def views(self) -> tuple[QAction, ...]:
        """The entries that show what all agencies have, or the edition of one."""
        return tuple(self._views)

    def enable_keys(self) -> None:
        """Everything that needs a course is enabled while one is open; undo shows itself."""
        is_open = self._window.document is not None
        for row in ACTIONS:
            if row.needs_course and row.id not in ("undo", "redo"):
                self.by_id[row.id].setEnabled(is_open)
        for action in self._views:
            action.setEnabled(is_open)

    def show_views(self) -> None:
        """Name the entries that change the agency after the agencies of the course."""
        editor = self._window.editor
        buttons = list(editor.bar.buttons.values()) if editor else []
        for action, number in zip(self._views, range(_MOST_VIEWS), strict=True):
            there = number < len(buttons) and len(buttons) > 1
            action.setVisible(there)
            if there:
                action.setText(buttons[number].accessibleName())

    def popup(self, ids: Sequence[str], place: QPoint) -> QMenu:
        """Show a context menu of actions; "" is a line between them."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in ids:
            if each:
                menu.addAction(self.by_id[each])
            else:
                menu.addSeparator()
        menu.aboutToShow.connect(self._enable_what_can_be_done)
        menu.aboutToHide.connect(self.enable_keys)
        menu.popup(place)
        return menu

    def _fill(self, menu: QMenu, name: str) -> None:
        if name == "View":
            self._add_views(menu)
        for row in (each for each in ACTIONS if each.menu == name):
            if row.separated:
                menu.addSeparator()
            action = self.by_id[row.id] = menu.addAction(row.title)
            if row.shortcut:
                action.setShortcut(QKeySequence(row.shortcut))
            action.triggered.connect(self._runner(row))
            if row.id == "sample":
                self._add_recent(menu)

    def _add_views(self, menu: QMenu) -> None:
        for number in range(1, _MOST_VIEWS + 1):
            action = menu.addAction("")
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _=False, number=number: self._show_view(number))
            self._views.append(action)
        menu.addSeparator()

    def _show_view(self, number: int) -> None:
        if self._window.editor is not None:
            self._window.editor.bar.show_number(number)

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu("&Recent")
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        paths = self._window.recent.paths()
        for path in paths:
            action = menu.addAction(Path(path).name)
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self._window.open_path(Path(path)))
        if not paths:
            menu.addAction("No files yet").setEnabled(False)

    def _runner(self, row: ActionRow) -> Callable[[], None]:
        def run() -> None:
            if row.command is not None:
                row.command(self._window)
            elif row.edit is not None:
                self._make(row)

        return run

    def _make(self, row: ActionRow) -> None:
        """Make the edit of a row, and go to what it inserted."""
        context, editor = self._window.context, self._window.editor
        if context is None or editor is None or row.edit is None:
            return
        context.opened.end_merge()
        edit = row.edit(context)
        if edit is None and row.why_not is not None:
            context.refused.emit(row.why_not(context))
        if context.submit(edit) and edit is not None and (new := inserted_ids(edit)):
            context.select_all(new if row.stays else new[:1], new[0])
            if not row.stays:
                editor.page.focus_first(new[0])

    def _enable_what_can_be_done(self) -> None:
        context = self._window.context
        if context is None:
            return
        for row in ACTIONS:
            if row.edit is not None:
                self.by_id[row.id].setEnabled(row.edit(context) is not None)
