"""ScopeButton: for whom changes are in the edition that is looked at, unless it is asked."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from authoring.editing.edits.wordings import agency_words
from ui.desktop.editor_context import EditorContext
from ui.desktop.wording.scopes import Scope


class ScopeButton(QToolButton):
    """Stands beside the agency switch while an edition is looked at."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        group = QActionGroup(self)
        self.actions_by_scope: dict[Scope, QAction] = {}
        for scope in Scope:
            action = self.actions_by_scope[scope] = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(
                lambda _=False, scope=scope: context.scopes.set_default(context.agency, scope)
            )
            group.addAction(action)
        self.setMenu(menu)
        context.view_changed.connect(self.refresh)
        context.scopes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what holds in this edition."""
        agency = self._context.agency
        self.setHidden(not agency)
        if not agency:
            return
        name = agency_words(self._context.indexed, agency)
        chosen = self._context.scopes.default(agency)
        short = {
            Scope.ASKED: "Changes: ask",
            Scope.ALL: "Changes: for all",
            Scope.ONE: f"Changes: only {name}",
        }
        long = {
            Scope.ASKED: "Ask for each passage",
            Scope.ALL: "Always for all, until the course is closed",
            Scope.ONE: f"Always only for {name}, until the course is closed",
        }
        for scope, action in self.actions_by_scope.items():
            action.setText(long[scope])
            action.setChecked(scope is chosen)
        self.setText(short[chosen])
        self.setAccessibleName(f"For whom changes in this edition are: {long[chosen]}")
        self.setToolTip("For whom changes in this edition are (Alt+A for all, Alt+O only for one)")
