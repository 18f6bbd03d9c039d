"""The small rows of editors: facts in a line, links, advice in words, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, SPACE_2, SPACE_3, interface_font
from ui.desktop.page.editors.control_edits import control_edit
from ui.desktop.page.editors.control_widgets import ControlWidget, name_widget, widget_for
from ui.desktop.page.editors.controls import Control, Kind
from ui.desktop.page.editors.flow_layout import FlowLayout
from ui.desktop.page.editors.parts import Advice, Facts, Links, More, Words
from ui.desktop.page.editors.row_edits import add_row_to
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents

SHARP = ("must", "should")
"""Severities that are shown in the warning colour."""


class ControlField(QWidget):
    """A control with its label above (or none), which submits what is chosen."""

    def __init__(self, control: Control, events: PageEvents, is_labelled: bool = True) -> None:
        super().__init__()
        self._control = control
        self._events = events
        self.widget: ControlWidget = widget_for(control)
        self.widget.chosen.connect(self._submit)
        self.widget.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._label = QuietLabel(control.label, self)
        self._label.setWordWrap(False)
        self._label.setBuddy(self.widget)
        own_words = control.kind is Kind.TICK
        self._label.setVisible(is_labelled and bool(control.label) and not own_words)
        if is_labelled and own_words:
            self._label.setText(" ")
            self._label.show()
        column.addWidget(self._label)
        column.addWidget(self.widget)

    @property
    def control_key(self) -> str:
        """Which control this is."""
        return self._control.key

    def show_piece(self, control: Control) -> None:
        """Show another value."""
        if control != self._control:
            self._control = control
            self.widget.show_control(control)
            name_widget(self.widget, control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Who enters a control selects its item; who leaves it has ended typing."""
        if event.type() == QEvent.Type.FocusIn:
            self._events.focused.emit(self._control.item)
        elif event.type() == QEvent.Type.FocusOut:
            self._events.left.emit()
        return super().eventFilter(watched, event)

    def _submit(self, chosen: object) -> None:
        self._events.asked.emit(control_edit(self._control, chosen), False)
        self.widget.show_control(self._control)


class FactsRow(QWidget):
    """What is chosen or counted about an item, side by side; it wraps in a narrow window."""

    def __init__(self, part: Facts, events: PageEvents) -> None:
        super().__init__()
        self._events = events
        self._fields: dict[str, ControlField] = {}
        self._flow = FlowLayout(self, SPACE_3, SPACE_1)
        self._flow.setContentsMargins(GUTTER + SPACE_1, 0, 0, SPACE_2)
        self.show_part(part)

    def show_part(self, part: Facts) -> None:
        """Show other values, and other controls where the item needs them."""
        keys = [control.key for control in part.controls]
        if keys != list(self._fields):
            while self._flow.count():
                item = self._flow.takeAt(0)
                if item is not None and (old := item.widget()):
                    old.hide()
                    old.deleteLater()
            self._fields = {}
            for control in part.controls:
                made = self._fields[control.key] = ControlField(control, self._events)
                made.setMinimumWidth(_width(control))
                made.setMaximumWidth(max(_width(control), 220))
                self._flow.addWidget(made)
        for control in part.controls:
            self._fields[control.key].show_piece(control)

    def field(self, name: str) -> ControlField | None:
        """The control of a field of the item."""
        found = (each for key, each in self._fields.items() if key.split(":")[1] == name)
        return next(found, None)


class LinksRow(QLabel):
    """Words and links to other items, which open when they are clicked or Enter is pressed."""

    def __init__(self, part: Links, events: PageEvents, indent: int = GUTTER + SPACE_1) -> None:
        super().__init__()
        self.setFont(interface_font(self.font(), SMALL_POINTS))
        self.setContentsMargins(indent, 0, 0, SPACE_1)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(events.opened.emit)
        self.show_part(part)

    def show_part(self, part: Links) -> None:
        """Show other links."""
        said = []
        for words, items in part.groups:
            links = ", ".join(
                f'<a href="{item}" title="{_plain(name)}">{_plain(shown)}</a>'
                for item, shown, name in items
            )
            said.append(f"{words} {links}".strip())
        if part.missing:
            said.append(f"<span>{part.missing}</span>")
        self.setText(" · ".join(said))
        names = (
            f"{words} {', '.join(name for _, _, name in items)}" for words, items in part.groups
        )
        self.setAccessibleName(". ".join((*names, part.missing)))

    def show_piece(self, part: Links) -> None:
        """Show other links, inside a cell."""
        self.show_part(part)


class AdviceRow(QLabel):
    """What the rules say, one sentence a line; what is wrong stands out."""

    def __init__(self, part: Advice, events: PageEvents, indent: int = GUTTER + SPACE_1) -> None:
        super().__init__()
        self.setFont(interface_font(self.font(), SMALL_POINTS))
        self.setContentsMargins(indent, 0, 0, SPACE_1)
        self.setWordWrap(True)
        self.show_part(part)

    def show_part(self, part: Advice) -> None:
        """Show other sentences."""
        is_sharp = any(severity in SHARP for severity, _ in part.sentences)
        role = QPalette.ColorRole
        self.setForegroundRole(role.BrightText if is_sharp else role.PlaceholderText)
        self.setText("\n".join(sentence for _, sentence in part.sentences))

    def show_piece(self, part: Advice) -> None:
        """Show other sentences, inside a cell."""
        self.show_part(part)


class WordsRow(QLabel):
    """Quiet words that explain or sum up."""

    def __init__(self, part: Words, events: PageEvents, indent: int = GUTTER + SPACE_1) -> None:
        super().__init__()
        self.setFont(interface_font(self.font(), SMALL_POINTS))
        self.setContentsMargins(indent, 0, 0, SPACE_1)
        self.setWordWrap(True)
        self.show_part(part)

    def show_part(self, part: Words) -> None:
        """Say something else."""
        role = QPalette.ColorRole
        self.setForegroundRole(role.BrightText if part.problem else role.PlaceholderText)
        self.setText(part.text)

    def show_piece(self, part: Words) -> None:
        """Say something else, inside a cell."""
        self.show_part(part)


class MoreRow(QWidget):
    """What an item can have and does not have yet, as quiet buttons."""

    def __init__(self, part: More, events: PageEvents) -> None:
        super().__init__()
        self._events = events
        self._part: More | None = None
        self._flow = FlowLayout(self, SPACE_1, 0)
        self._flow.setContentsMargins(GUTTER, 0, 0, SPACE_2)
        self.show_part(part)

    def show_part(self, part: More) -> None:
        """Offer other things."""
        if part == self._part:
            return
        self._part = part
        while self._flow.count():
            item = self._flow.takeAt(0)
            if item is not None and (old := item.widget()):
                old.hide()
                old.deleteLater()
        for field, words, is_list in part.entries:
            self._flow.addWidget(self._button(part.item, field, words, is_list))

    def _button(self, item: str, field: str, words: str, is_list: bool) -> QPushButton:
        button = quiet_button(f"+ {words}", f"Add {words.lower()}")
        if is_list:
            make = add_row_to(item, field)
            button.clicked.connect(lambda: self._events.asked.emit(make, True))
        else:
            button.clicked.connect(lambda: self._events.added.emit(item, field))
        return button


def quiet_button(words: str, name: str) -> QPushButton:
    """A button that looks like a link until the mouse or the focus is on it."""
    button = QPushButton(words)
    button.setFlat(True)
    button.setAccessibleName(name)
    button.setFont(interface_font(button.font(), SMALL_POINTS))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    palette = button.palette()
    palette.setColor(QPalette.ColorRole.ButtonText, palette.color(QPalette.ColorRole.Link))
    button.setPalette(palette)
    return button


def _width(control: Control) -> int:
    if control.kind in (Kind.CHOICE, Kind.MANY):
        longest = max((len(words) for _, words in control.choices), default=0)
        return 200 if control.kind is Kind.CHOICE and 16 < longest < 28 else 150
    return 200 if control.kind is Kind.WORDS and control.field == "address" else 84


def _plain(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
