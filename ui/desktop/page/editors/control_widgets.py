"""The widgets of controls: lists, ticks, numbers and words, which the mouse wheel leaves alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from authoring.editing.edits.defaults import AGENCY_COLOURS
from ui.desktop.page.editors.controls import Control, Kind
from ui.desktop.page.editors.many_button import ManyButton
from ui.desktop.page.editors.quiet_painting import paint_quietly

_MENU_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LONGEST = 80
_COLOUR_NAMES = ("Blue", "Orange", "Violet", "Teal", "Rose", "Olive", "Slate", "Ochre")


class QuietLine(QLineEdit):
    """A line that leaves undo and redo to the menu: the course has one history."""

    def set_quiet(self) -> None:
        """Inside a table: words on the page."""
        _clear_ground(self)

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

    def set_quiet(self) -> None:
        """Inside a table: words on the page."""
        _clear_ground(self)
        _clear_ground(self.lineEdit())

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


def _clear_ground(widget: QWidget) -> None:
    """Draw no ground, in any theme; only this role is set, the others follow the theme."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(palette)


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
