"""DayColumn: one day of a timetable: its hours and sum above, its entries below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from authoring.timetables.slots import DaySlots, Slot, clock
from models.delivery import EntryKind
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.choice_words import words_of
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, interface_font
from ui.desktop.outline.outline_rows import row_number, title_words
from ui.desktop.page.editors.control_maker import ControlMaker
from ui.desktop.page.editors.controls import Control
from ui.desktop.page.editors.form_events import FormEvents
from ui.desktop.page.editors.small_rows import ControlField
from ui.desktop.timetable.slot_list import Block, SlotList

_NARROWEST = 128
_FIXED = tuple(kind for kind in EntryKind if kind is not EntryKind.SESSION)


class DayColumn(QWidget):
    """``wanted`` tells what is to be done with the day: "fixed:break", "left", "delete"."""

    wanted = Signal(str, str)

    def __init__(self, day: str, context: EditorContext, events: FormEvents) -> None:
        super().__init__()
        self.day = day
        self._context = context
        self.setMinimumWidth(_NARROWEST)
        self.title = QLabel()
        self.title.setFont(interface_font(self.font(), bold=True))
        self.list = SlotList(day, "Day")
        self.sum = QLabel()
        self.sum.setFont(interface_font(self.font(), SMALL_POINTS))
        self.sum.setWordWrap(True)
        made = self._controls()
        self._hours = tuple(ControlField(each, events, is_labelled=False) for each in made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(self._head())
        column.addLayout(self._times())
        column.addWidget(self.sum)
        column.addWidget(self.list, 1)

    def show_day(self, number: int, day: DaySlots) -> None:
        """Show another state of the day."""
        name = f"Day {number}"
        own = day.day.title.value(self._context.language)
        self.title.setText(own or name)
        self.title.setToolTip(own)
        self.menu.setAccessibleName(f"What to do with day {number}")
        self.list.setAccessibleName(f"{name}, from {day.day.start} to {clock(day.end)}")
        for field, control in zip(self._hours, self._controls(), strict=True):
            field.show_piece(control)
        self.sum.setText(_sum_words(day))
        role = QPalette.ColorRole
        self.sum.setForegroundRole(role.BrightText if day.over > 0 else role.PlaceholderText)
        self.list.show_blocks(tuple(slot_block(self._context, slot) for slot in day.slots))

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.title, 1)
        self.menu = QToolButton()
        self.menu.setAutoRaise(True)
        self.menu.setIcon(icon("add"))
        self.menu.setToolTip("Add a break or another fixed entry; move or delete the day")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self.menu)
        for kind in _FIXED:
            self._entry(menu, words_of(kind), f"fixed:{kind.value}")
        menu.addSeparator()
        self._entry(menu, "Move day to the left", "left")
        self._entry(menu, "Move day to the right", "right")
        self._entry(menu, "Delete day", "delete")
        self.menu.setMenu(menu)
        line.addWidget(self.menu)
        return line

    def _entry(self, menu: QMenu, words: str, deed: str) -> None:
        menu.addAction(words).triggered.connect(lambda: self.wanted.emit(deed, self.day))

    def _times(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE_1)
        for field in self._hours:
            field.setMaximumWidth(58)
            line.addWidget(field)
        line.insertWidget(1, QLabel("–"))
        line.addStretch(1)
        return line

    def _controls(self) -> tuple[Control, Control]:
        context = self._context
        maker = ControlMaker(context.indexed, context.language, context.agency)
        day = context.indexed.item(self.day)
        return maker.control(day, "start"), maker.control(day, "end")


def slot_block(context: EditorContext, slot: Slot) -> Block:
    """What a list shows of an entry."""
    entry, session = slot.entry, slot.session
    time = clock(slot.start)
    if session is not None:
        title = title_words(context.course, session, context.language, context.agency)
        title = f"{row_number(context.indexed, session)}  {title}"
    else:
        own = entry.title.value(context.language)
        title = own or ("Session not in this edition" if slot.is_missing else words_of(entry.kind))
    return Block(
        key=entry.id,
        title=title,
        time=time,
        minutes=slot.minutes,
        is_session=entry.kind is EntryKind.SESSION,
        entry=True,
        sensitive=bool(session and session.sensitive),
        missing=slot.is_missing,
        name=f"{time} to {clock(slot.end)}, {title}, {slot.minutes} min",
    )


def _sum_words(day: DaySlots) -> str:
    words = f"ends {clock(day.end)}"
    if day.over > 0:
        return f"{words}, {day.over} min over"
    return f"{words}, {-day.over} min free" if day.over else words
