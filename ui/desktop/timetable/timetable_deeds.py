"""TimetableDeeds: what is dragged and what keys ask for in a timetable, as edits of the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from authoring.editing import edits
from authoring.editing.edit import Edit
from models.delivery import EntryKind, TimetableEntry
from models.session import Session
from ui.desktop.editor_context import EditorContext
from ui.desktop.timetable.slot_list import SlotList

if TYPE_CHECKING:
    from ui.desktop.timetable.timetable_view import TimetableView


class TimetableDeeds(QObject):
    """One deed is one undo step."""

    def __init__(self, view: TimetableView, context: EditorContext) -> None:
        super().__init__(view)
        self._view = view
        self._context = context

    def drop(self, key: str, day: str, row: int) -> None:
        """Something was dropped into a day, or among the sessions without a place."""
        indexed = self._context.indexed
        if indexed.find(key, TimetableEntry) is None:
            self._make(edits.place_session(indexed, key, day, row) if day else None)
            return
        if not day:
            self._make(edits.take_out(indexed, key))
            return
        stays = indexed.slot(key).parent == day
        before = stays and indexed.position(key) < row
        self._make(edits.move_entry(indexed, key, day, row - 1 if before else row))

    def do(self, deed: str, key: str) -> None:
        """A key was pressed on a block."""
        if deed in ("left", "right"):
            self._step(-1 if deed == "left" else 1)
            return
        entry = self._context.indexed.find(key, TimetableEntry)
        if entry is not None:
            self._do_entry(deed, entry)
        elif deed in ("open", "next") and key:
            self._place(key)

    def do_with_day(self, deed: str, day: str) -> None:
        """An entry of the menu of a day."""
        indexed = self._context.indexed
        kind, _, fixed = deed.partition(":")
        match kind:
            case "fixed":
                slots = self._view.columns[day].list
                row = slots.currentRow() + 1 if slots.currentRow() >= 0 else slots.count()
                self._make(edits.place_fixed(indexed, EntryKind(fixed), day, row))
            case "left":
                self._make(edits.move_up(indexed, day))
            case "right":
                self._make(edits.move_down(indexed, day))
            case "delete":
                self._make(edits.delete(indexed, day))

    def _do_entry(self, deed: str, entry: TimetableEntry) -> None:
        indexed = self._context.indexed
        day, position = indexed.slot(entry.id).parent, indexed.position(entry.id)
        match deed:
            case "up" | "down":
                by = -1 if deed == "up" else 1
                self._make(edits.move_entry(indexed, entry.id, day, position + by), entry.id)
            case "previous" | "next":
                other = self._beside(day, -1 if deed == "previous" else 1)
                if other:
                    row = min(position, self._view.columns[other].list.count())
                    self._make(edits.move_entry(indexed, entry.id, other, row), entry.id)
            case "out":
                self._make(edits.take_out(indexed, entry.id))
            case "open" if entry.session_id in indexed:
                self._context.select(entry.session_id)

    def _place(self, session: str) -> None:
        """Put a session at the end of the selected day, else of the first one with room."""
        indexed = self._context.indexed
        found = indexed.find(session, Session)
        day = self._chosen_day()
        if found is not None and day:
            row = self._view.columns[day].list.count()
            self._make(edits.place_session(indexed, session, day, row))

    def _chosen_day(self) -> str:
        current = self._context.current
        for day, column in self._view.columns.items():
            if current == day or column.list.selected() == current:
                return day
        return next(reversed(self._view.columns), "")

    def _beside(self, day: str, by: int) -> str:
        days = list(self._view.columns)
        position = days.index(day) + by
        return days[position] if 0 <= position < len(days) else ""

    def _step(self, by: int) -> None:
        """Put the focus into the list beside."""
        lists = [self._view.side, *(each.list for each in self._view.columns.values())]
        here = next((n for n, each in enumerate(lists) if each.hasFocus()), -1)
        if here >= 0 and 0 <= here + by < len(lists):
            _focus(lists[here + by], self._context)

    def _make(self, edit: Edit | None, moved: str = "") -> None:
        """Make the edit; the cursor goes with what was moved."""
        if edit is None:
            return
        self._context.opened.end_merge()
        if not self._context.submit(edit):
            return
        key = moved or edit.subject
        for column in self._view.columns.values():
            if key and column.list.select(key):
                column.list.setFocus()
                self._context.select(key)
        self._view.follow()


def _focus(slots: SlotList, context: EditorContext) -> None:
    slots.setFocus()
    if slots.day and slots.selected():
        context.select(slots.selected())
