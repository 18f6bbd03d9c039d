"""ManyButton: any number of a list, chosen from a menu of ticks that stays open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
)

from ui.desktop.look.theme import SPACE_2
from ui.desktop.page.editors.controls import Control
from ui.desktop.page.editors.quiet_painting import ARROW, paint_quietly

_LONGEST = 80


class _StayingMenu(QMenu):
    """A menu of ticks that stays open while they are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tick without closing."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The space bar ticks without closing."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class ManyButton(QToolButton):
    """Any number of a list: a button that says what is chosen and opens a menu of ticks."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._control = control
        self.is_quiet = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = _StayingMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show what is chosen."""
        self._control = control
        words = dict(control.choices)
        said = [words[each] for each in control.value if each in words]
        codes = [each.split("  ")[0][:24] for each in said]
        noun = control.name.split(" of ")[0]
        self.setText(", ".join(codes) if codes else f"No {noun.lower()}")
        self.setToolTip("\n".join(said))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Drawn like a list, so that a line of controls looks of one piece."""
        if self.is_quiet and not self.hasFocus() and not self.underMouse():
            paint_quietly(self, self.text(), bool(self._control.value))
            return
        option = QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = False
        option.currentText = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - ARROW - SPACE_2
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a list."""
        return QSize(120, self.fontMetrics().height() + 10)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for value, words in self._control.choices:
            shown = words if len(words) < _LONGEST else words[:_LONGEST] + "…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in self._control.value)
            action.triggered.connect(lambda on, value=value: self._toggle(value, on))
        if menu.isEmpty():
            menu.addAction("There is nothing to choose yet.").setEnabled(False)

    def _toggle(self, value: object, on: bool) -> None:
        wanted = {*self._control.value, value} if on else {*self._control.value} - {value}
        order = [each for each, _ in self._control.choices]
        self.chosen.emit(tuple(each for each in order if each in wanted))
