"""The widgets of controls: lists, ticks, numbers and words, which the mouse wheel leaves alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from authoring.editing.edits.defaults import AGENCY_COLOURS
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2
from ui.desktop.page.editors.controls import Control, Kind

_MENU_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LONGEST = 80
_ARROW = 18
_COLOUR_NAMES = ("Blue", "Orange", "Violet", "Teal", "Rose", "Olive", "Slate", "Ochre")


class QuietLine(QLineEdit):
    """A line that leaves undo and redo to the menu: the course has one history."""

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the menu's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for key in _MENU_KEYS:
                if event.matches(key):
                    event.ignore()
                    return False
        return super().event(event)


class ChoiceBox(QComboBox):
    """One of a list."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._choices: tuple[tuple[Any, str], ...] | None = None
        self.is_quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show another value or other choices."""
        choices = _colours(str(control.value)) if control.kind is Kind.COLOUR else control.choices
        with QSignalBlocker(self):
            if choices != self._choices:
                self._choices = choices
                self.clear()
                for value, words in choices:
                    icon = _swatch(str(value)) if control.kind is Kind.COLOUR else QIcon()
                    self.addItem(icon, words if len(words) < _LONGEST else words[:_LONGEST], value)
                self._fit_list()
            values = [value for value, _ in choices]
            self.setCurrentIndex(values.index(control.value) if control.value in values else -1)
        self.setToolTip(self.currentText() if len(self.currentText()) > 16 else "")

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scrolling a page must not change what it says."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Inside a table: words and a mark, and a frame only where one is about to choose."""
        if not self.is_quiet or self.hasFocus() or self.underMouse():
            super().paintEvent(event)
            return
        is_set = self.currentData() not in ("", None)
        icon_of = self.itemIcon(self.currentIndex())
        paint_quietly(self, self.currentText(), is_set, icon_of)

    def _fit_list(self) -> None:
        widths = [self.fontMetrics().horizontalAdvance(words) for _, words in self._choices or ()]
        self.view().setMinimumWidth(min(480, max(widths, default=0) + 40))


class NumberBox(QSpinBox):
    """A whole number; where it may be left open, its lowest value says so in words."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._none = False
        self.setLineEdit(QuietLine(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show another value."""
        self._none = bool(control.none_words)
        least = control.least - 1 if self._none else control.least
        with QSignalBlocker(self):
            self.setRange(least, control.most)
            self.setSuffix(control.suffix)
            self.setSpecialValueText(control.none_words or _zero_words(control))
            self.setValue(least if control.value is None else int(control.value))
        self.lineEdit().setAccessibleName(control.name)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scrolling a page must not change what it says."""
        event.ignore()

    def _tell(self, value: int) -> None:
        self.chosen.emit(None if self._none and value == self.minimum() else value)


class TickBox(QCheckBox):
    """Yes or no."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self.clicked.connect(self.chosen.emit)
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show another value."""
        self.setText(control.label)
        self.setChecked(bool(control.value))


class MarkButton(QRadioButton):
    """The one of several rows; the rows are told apart by their table, not by Qt."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self.setAutoExclusive(False)
        self.clicked.connect(lambda: self.chosen.emit(self.isChecked()))
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show another value."""
        self.setChecked(bool(control.value))


class WordsBox(QuietLine):
    """A line of words; told while it is typed where any words will do, else when it is left."""

    chosen = Signal(object)

    def __init__(self, control: Control) -> None:
        super().__init__()
        self._control = control
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)
        self.show_control(control)

    def show_control(self, control: Control) -> None:
        """Show another value, unless it is what is being typed."""
        self._control = control
        self.setPlaceholderText(control.hint)
        if self.text() != str(control.value) and not (self.hasFocus() and self.isModified()):
            self.setText(str(control.value))
            self.setCursorPosition(0)

    def _on_edited(self, words: str) -> None:
        if self._control.form in ("live", "value"):
            self.chosen.emit(words)
            self.setModified(False)

    def _on_finished(self) -> None:
        if self.isModified() and self.text() != str(self._control.value):
            self.setModified(False)
            self.chosen.emit(self.text())
        self.setModified(False)
        self.show_control(self._control)


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
            self.text(), Qt.TextElideMode.ElideRight, self.width() - _ARROW - SPACE_2
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


def paint_quietly(widget: QWidget, words: str, is_set: bool, mark: QIcon | None = None) -> None:
    """A control as plain words with a small arrow behind them; muted where nothing is chosen."""
    painter = QPainter(widget)
    role = QPalette.ColorRole
    enabled = widget.isEnabled() and is_set
    painter.setPen(widget.palette().color(role.Text if enabled else role.PlaceholderText))
    place = widget.rect().adjusted(SPACE_1, 0, 0, 0)
    if mark is not None and not mark.isNull():
        mark.paint(painter, place.left(), place.center().y() - 7, 14, 14)
        place.setLeft(place.left() + 20)
    room = place.width() - _ARROW
    shown = widget.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, flags, shown)
    x = place.left() + widget.fontMetrics().horizontalAdvance(shown) + SPACE_1
    icon("chevron_down").paint(painter, x, place.center().y() - 4, 10, 10)


ControlWidget = ChoiceBox | NumberBox | TickBox | MarkButton | WordsBox | ManyButton
_WIDGETS: dict[Kind, type[ControlWidget]] = {
    Kind.CHOICE: ChoiceBox,
    Kind.COLOUR: ChoiceBox,
    Kind.MANY: ManyButton,
    Kind.TICK: TickBox,
    Kind.MARK: MarkButton,
    Kind.NUMBER: NumberBox,
    Kind.WORDS: WordsBox,
}


def widget_for(control: Control) -> ControlWidget:
    """A widget that shows a control, named for screen readers."""
    made = _WIDGETS[control.kind](control)
    name_widget(made, control)
    return made


def name_widget(widget: QWidget, control: Control) -> None:
    """Give a control's widget its name, and grey it where it cannot be changed."""
    widget.setAccessibleName(control.name)
    widget.setEnabled(control.enabled)


def _zero_words(control: Control) -> str:
    """What stands for zero where zero means something else than nothing."""
    return control.hint if control.form == "zero" else ""


def _colours(own: str) -> tuple[tuple[Any, str], ...]:
    offered = tuple(zip(AGENCY_COLOURS, _COLOUR_NAMES, strict=True))
    is_known = own.upper() in AGENCY_COLOURS
    return offered if is_known else (*offered, (own, own))


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
