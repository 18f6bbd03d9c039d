"""ScopeStrip: asks at a passage for whom its change is, and goes on saying what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLabel, QPushButton, QScrollArea, QWidget

from models.agency import Agency
from ui.desktop.look.theme import (
    RADIUS,
    SMALL_POINTS,
    SPACE_1,
    SPACE_2,
    interface_font,
    readable,
)
from ui.desktop.wording.scopes import ChangeScopes, Scope

_BAR = 3
_LAID_OUT = 50
"""Milliseconds until the page has made room for the strip."""


class ScopeStrip(QWidget):
    """Stands below the text and never takes the focus from it: the keys are Alt+A and Alt+O.

    ``narrow``: in a cell, where the words stand above each other.
    """

    def __init__(self, scopes: ChangeScopes, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scopes = scopes
        self._narrow = narrow
        self._passage = ("", "", "")
        self._typing = ""
        self._agency: Agency | None = None
        self.scope: Scope | None = None
        self.words = QLabel()
        self.words.setWordWrap(narrow)
        self.for_all = _button("For all")
        self.for_one = _button("")
        self.always = QCheckBox("Always")
        self._lay_out()
        self.for_all.clicked.connect(lambda: self._choose(Scope.ALL))
        self.for_one.clicked.connect(lambda: self._choose(Scope.ONE))

    def show_scope(
        self,
        scope: Scope | None,
        passage: tuple[str, str, str],
        agency: Agency,
        name: str,
        typing: str,
    ) -> None:
        """Ask, or say what was chosen, about a passage (item, field, agency)."""
        is_new = scope is Scope.ASKED and self.scope is not Scope.ASKED
        self._passage, self._agency, self._typing = passage, agency, typing
        self.scope = scope
        asks = scope is Scope.ASKED
        self.words.setText(_words(scope, name))
        self.words.setForegroundRole(
            QPalette.ColorRole.Text if asks else QPalette.ColorRole.PlaceholderText
        )
        self.for_all.setText("For all (Alt+A)" if asks else "Make it for all")
        self.for_one.setText(f"Only for {name} (Alt+O)" if asks else f"Make it only for {name}")
        self.for_all.setToolTip("The shared text changes, in every agency's book (Alt+A)")
        self.for_one.setToolTip(f"{name} gets its own wording; the others keep theirs (Alt+O)")
        self.always.setToolTip(f"Choose the same in the {name} edition until the course is closed")
        self.always.setAccessibleName(f"Always choose the same in the {name} edition")
        self.for_all.setVisible(scope is not Scope.ALL)
        self.for_one.setVisible(scope is not Scope.ONE)
        self.always.setVisible(asks)
        self.setVisible(scope is not None)
        self.update()
        if is_new:
            self.setAccessibleName(f"Who is this change for? Alt+A for all, Alt+O only for {name}.")
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
            QTimer.singleShot(_LAID_OUT, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """A question below the window's edge would never be seen."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and self.isVisible():
            around.ensureWidgetVisible(self, 0, SPACE_2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A tinted ground with a bar in the agency's colour while it asks."""
        super().paintEvent(event)
        if self.scope is not Scope.ASKED or self._agency is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.palette().color(QPalette.ColorRole.Base)
        colour = readable(self._agency.colour, ground)
        place = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        painter.fillRect(QRectF(0, 0, _BAR, place.height()), colour)

    def _lay_out(self) -> None:
        down = QBoxLayout.Direction.TopToBottom
        direction = down if self._narrow else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(direction, self)
        line.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
        line.setSpacing(SPACE_2)
        font = interface_font(self.font(), SMALL_POINTS)
        for widget in (self.words, self.for_all, self.for_one, self.always):
            widget.setFont(font)
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.addWidget(widget)
        line.addStretch(1)

    def _choose(self, scope: Scope) -> None:
        if self.scope is Scope.ASKED and self.always.isChecked():
            self._scopes.set_default(self._passage[2], scope)
        self._scopes.choose(*self._passage, scope, self._typing)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _words(scope: Scope | None, name: str) -> str:
    match scope:
        case Scope.ASKED:
            return "Who is this change for?"
        case Scope.ALL:
            return "This change is for all agencies."
        case _:
            return f"This change is only for {name}."
