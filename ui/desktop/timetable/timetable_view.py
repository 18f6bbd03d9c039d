"""TimetableView: the days of a timetable side by side, and the sessions without a place."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from authoring.editing import edits
from authoring.timetables.slots import agency_of, day_slots, unplaced
from models.delivery import Timetable
from models.finding import Finding
from models.session import Session
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from ui.desktop.outline.outline_rows import row_number, title_words
from ui.desktop.page.editors.form_events import FormEvents
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.timetable.day_column import DayColumn
from ui.desktop.timetable.entry_bar import EntryBar
from ui.desktop.timetable.judge_run import JudgeRun
from ui.desktop.timetable.slot_list import Block, SlotList
from ui.desktop.timetable.timetable_deeds import TimetableDeeds

_SIDE_WIDTH, _NARROW_SIDE = 140, 88
_PAUSE = 500


class TimetableView(QWidget):
    """Shows one timetable; deeds become edits in :class:`TimetableDeeds`."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._events = FormEvents(context, self)
        self._findings: tuple[Finding, ...] = ()
        self._run: JudgeRun | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._judge)
        self.choice = QComboBox()
        self.columns: dict[str, DayColumn] = {}
        self.side = SlotList("", "Sessions not yet placed")
        self.entry_bar = EntryBar(context, self._events)
        self.warnings = QLabel()
        self.deeds = TimetableDeeds(self, context)
        self._build()
        self._connect()
        self.refresh()

    @property
    def timetable(self) -> Timetable | None:
        """The timetable that is shown."""
        return self._context.indexed.find(str(self.choice.currentData() or ""), Timetable)

    def refresh(self, _: object = None) -> None:
        """Show the timetable as the course is now."""
        self._fill_choice()
        timetable = self.timetable
        self._empty.setVisible(timetable is None)
        self._area.setVisible(timetable is not None)
        self.add_day.setEnabled(timetable is not None)
        if timetable is None:
            self._arrange(())
            self.side.show_blocks(())
            self.warnings.clear()
            return
        context = self._context
        agency = agency_of(timetable, context.agency)
        days = day_slots(context.course, timetable, agency)
        self._arrange(tuple(day.day.id for day in days))
        for number, day in enumerate(days, 1):
            self.columns[day.day.id].show_day(number, day)
        waiting = unplaced(context.course, timetable, agency)
        self.side.show_blocks(tuple(self._block(each, agency) for each in waiting))
        self.follow()
        placed = (
            "Every session has its place." if not waiting else f"Not yet placed: {len(waiting)}"
        )
        self._side_holder.setFixedWidth(_SIDE_WIDTH if waiting else _NARROW_SIDE)
        self._side_title.setText(placed)
        self._pause.start()

    def follow(self, _: str = "") -> None:
        """Show what is selected, and the bar of its values."""
        current = self._context.current
        for column in self.columns.values():
            if not column.list.select(current):
                column.list.deselect()
        self.entry_bar.refresh()

    def wait(self) -> None:
        """Let a running check end; the course is being closed."""
        self._pause.stop()
        if self._run is not None:
            self._run.wait()

    def _build(self) -> None:
        self.setAccessibleName("Timetable")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(self._head())
        self._empty = QuietLabel(
            "A timetable places the sessions in days. Add one for each agency, or one for all."
        )
        self._empty.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        column.addWidget(self._empty)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_4, 0, SPACE_2, 0)
        line.setSpacing(SPACE_3)
        line.addWidget(self._side())
        line.addWidget(self._scrolled(), 1)
        column.addLayout(line, 1)
        self.warnings.setWordWrap(True)
        self.warnings.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        self.warnings.setForegroundRole(QPalette.ColorRole.BrightText)
        column.addWidget(self.warnings)
        column.addWidget(self.entry_bar)

    def _head(self) -> QHBoxLayout:
        self.choice.setAccessibleName("Which timetable")
        self.add_day = QPushButton("+ Day")
        self.add_timetable = QPushButton("+ Timetable")
        self.add_day.setAccessibleName("Add a day")
        self.add_timetable.setAccessibleName("Add a timetable")
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self.choice)
        line.addStretch(1)
        line.addWidget(self.add_day)
        line.addWidget(self.add_timetable)
        return line

    def _side(self) -> QWidget:
        holder = self._side_holder = QWidget()
        holder.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self._side_title = QuietLabel()
        column.addWidget(self._side_title)
        column.addWidget(self.side, 1)
        return holder

    def _scrolled(self) -> QScrollArea:
        self._days = QWidget()
        self._days.setBackgroundRole(QPalette.ColorRole.Base)
        self._line = QHBoxLayout(self._days)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACE_2)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setBackgroundRole(QPalette.ColorRole.Base)
        self._area.setWidget(self._days)
        return self._area

    def _connect(self) -> None:
        context = self._context
        context.course_changed.connect(self.refresh)
        context.view_changed.connect(self._on_view_changed)
        context.current_changed.connect(self.follow)
        self.choice.activated.connect(self.refresh)
        self.add_day.clicked.connect(self._on_add_day)
        self.add_timetable.clicked.connect(self._on_add_timetable)
        self.side.dropped.connect(self.deeds.drop)
        self.side.wanted.connect(self.deeds.do)

    def _arrange(self, days: tuple[str, ...]) -> None:
        for day in [each for each in self.columns if each not in days]:
            gone = self.columns.pop(day)
            gone.hide()
            gone.deleteLater()
        for position, day in enumerate(days):
            if day not in self.columns:
                self.columns[day] = self._made_column(day)
            if self._line.indexOf(self.columns[day]) != position:
                self._line.removeWidget(self.columns[day])
                self._line.insertWidget(position, self.columns[day], 1)
        self.columns = {day: self.columns[day] for day in days}

    def _made_column(self, day: str) -> DayColumn:
        column = DayColumn(day, self._context, self._events)
        column.list.dropped.connect(self.deeds.drop)
        column.list.wanted.connect(self.deeds.do)
        column.wanted.connect(self.deeds.do_with_day)
        column.list.currentItemChanged.connect(lambda *_: self._on_selected(column.list))
        return column

    def _on_selected(self, slots: SlotList) -> None:
        if slots.hasFocus() and slots.selected():
            self._context.select(slots.selected())

    def _fill_choice(self) -> None:
        timetables = self._context.course.timetables
        wanted = self.choice.currentData()
        if not any(each.id == wanted for each in timetables):
            wanted = self._of_view()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for number, each in enumerate(timetables, 1):
                self.choice.addItem(self._named(each, number), each.id)
            self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        self.choice.setVisible(len(timetables) > 0)

    def _of_view(self) -> str:
        """The timetable of the agency that is looked at, else the first."""
        agency, timetables = self._context.agency, self._context.course.timetables
        fits = [each.id for each in timetables if agency and agency in (each.shown_for or ())]
        return fits[0] if fits else (timetables[0].id if timetables else "")

    def _named(self, timetable: Timetable, number: int) -> str:
        course = self._context.course
        source = course.source_language
        found = [course.agency(code) for code in timetable.shown_for or ()]
        names = [each.short_name.value(source) or each.name.value(source) for each in found if each]
        return " and ".join(names) or ("All agencies" if number == 1 else f"Timetable {number}")

    def _on_view_changed(self) -> None:
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(max(0, self.choice.findData(self._of_view())))
        self.refresh()

    def _on_add_day(self) -> None:
        if self.timetable is not None:
            self._context.submit(edits.add_day(self._context.indexed, self.timetable.id))

    def _on_add_timetable(self) -> None:
        context = self._context
        values = {"shown_for": (context.agency,)} if context.agency else {}
        edit = edits.add_row(context.indexed, context.course.id, "timetables", None, **values)
        if context.submit(edit) and edit is not None:
            new = edits.inserted_id(edit)
            self.choice.setCurrentIndex(self.choice.findData(new))
            context.submit(edits.add_day(context.indexed, new))

    def _block(self, session: Session, agency: str) -> Block:
        context = self._context
        title = title_words(context.course, session, context.language, context.agency)
        number = row_number(context.indexed, session)
        minutes = session.minutes.for_agency(agency)
        name = f"{number} {title}, {minutes} min"
        return Block(
            session.id, title, number, minutes, True, False, session.sensitive, False, name
        )

    def _judge(self) -> None:
        timetable = self.timetable
        if timetable is None:
            return
        if self._run is not None and self._run.isRunning():
            self._pause.start()
            return
        agency = agency_of(timetable, self._context.agency)
        self._run = JudgeRun(self._context.course, timetable, agency, self)
        self._run.judged.connect(self._on_judged)
        self._run.start()

    def _on_judged(self, timetable: Timetable, found: tuple[Finding, ...]) -> None:
        if timetable is self.timetable:
            self.warnings.setText("\n".join(each.message for each in found))
            self.warnings.setVisible(bool(found))
