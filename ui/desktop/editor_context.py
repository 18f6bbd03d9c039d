"""EditorContext: the open course, how it is looked at, and what is selected, for all widgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.open_course import CourseChanged, OpenCourse
from authoring.editing.refusal import EditRefused
from models.agency import Agency
from models.course import Course
from models.place import SHARED, Place
from ui.desktop.wording.scopes import ChangeScopes


class EditorContext(QObject):
    """What widgets share. They read the course here and submit edits; none assigns to it.

    ``current`` is the id of the selected item, or "group:" and a field of the course for a heading
    of the outline. ``agency`` "" is the view of all agencies. ``selected`` is all that is marked in
    the outline, with ``current``. ``order_locked`` refuses moving.
    """

    course_changed = Signal(object)
    view_changed = Signal()
    current_changed = Signal(str)
    selection_changed = Signal()
    passage_changed = Signal()
    writing_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, opened: OpenCourse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened = opened
        self._agency = ""
        self._language = opened.course.source_language
        self._current = opened.course.id
        self._selected: tuple[str, ...] = (self._current,)
        self.order_locked = False
        self._passage: Place | None = None
        self.scopes = ChangeScopes(self)
        self.sign: Callable[[], str] = str
        self._leave = opened.subscribe(self._tell)

    def close(self) -> None:
        """Hear of no more changes; the course is being closed."""
        self._leave()

    @property
    def course(self) -> Course:
        """The course as it is now."""
        return self.opened.course

    @property
    def indexed(self) -> IndexedCourse:
        """The course as it is now, for the edit functions."""
        return self.opened.indexed

    @property
    def agency(self) -> str:
        """The code of the agency whose edition is looked at, "" for all."""
        return self._agency

    @property
    def language(self) -> str:
        """The code of the language that is shown and edited."""
        return self._language

    @property
    def current(self) -> str:
        """What is selected."""
        return self._current

    def shown_agency(self) -> Agency | None:
        """The agency whose edition is looked at, None in the view of all."""
        return self.course.agency(self._agency) if self._agency else None

    def course_agency(self, code: str) -> Agency | None:
        """The agency with this code, if the course has it."""
        return self.course.agency(code)

    def set_view(self, agency: str | None = None, language: str | None = None) -> None:
        """Look at another edition or language."""
        new = (
            self._agency if agency is None else agency,
            self._language if language is None else language,
        )
        if new != (self._agency, self._language):
            self.opened.end_merge()
            self._agency, self._language = new
            self.view_changed.emit()

    @property
    def selected(self) -> tuple[str, ...]:
        """Everything that is selected, with headings, without what is gone."""
        return tuple(
            each for each in self._selected if each.startswith("group:") or each in self.indexed
        )

    def select(self, current: str) -> None:
        """Select one item or heading of the outline."""
        self.select_all((current,), current)

    def select_all(self, selected: tuple[str, ...], current: str) -> None:
        """Select several items; ``current`` is the one that is shown."""
        is_other = current != self._current
        if selected != self._selected:
            self._selected, self._current = selected, current
            self.selection_changed.emit()
        if is_other:
            self._current = current
            self.current_changed.emit(current)

    @property
    def passage(self) -> Place | None:
        """The text in which the cursor is or was last, None when its item is gone."""
        there = self._passage is not None and self._passage.item in self.indexed
        return self._passage if there else None

    def enter(self, passage: Place) -> None:
        """The cursor came into a text."""
        if passage != self._passage:
            self._passage = passage
            self.passage_changed.emit()

    def write_at(self, passage: Place) -> None:
        """Show a text in its language and let the page put the cursor into it."""
        owner = "" if passage.owner == SHARED else passage.owner
        agency = owner if owner and self._agency not in ("", owner) else None
        self.set_view(agency, passage.language or None)
        self.select(passage.item)
        self.writing_wanted.emit(passage)

    def submit(self, edit: Edit | None, origin: str = "") -> bool:
        """Make an edit, if there is one, and say whether it was made; a refusal is told."""
        if edit is None:
            return False
        try:
            self.opened.apply(edit, origin)
        except EditRefused as refusal:
            self.refused.emit(refusal.sentence)
            return False
        return True

    def is_excluded(self, item_id: str) -> bool:
        """Whether the edition that is looked at leaves an item out."""
        if not self._agency or item_id not in self.indexed:
            return False
        return self._agency not in self.indexed.shown_for(item_id)

    def _tell(self, changed: CourseChanged) -> None:
        if self._agency and changed.after.agency(self._agency) is None:
            self._agency = ""
            self.view_changed.emit()
        self.course_changed.emit(changed)
        if changed.origin in ("undo", "redo") and changed.subject in self.indexed:
            self.select(changed.subject)
        if not self._current.startswith("group:") and self._current not in self.indexed:
            self.select(_nearest(changed, self.indexed, self._current))


def _nearest(changed: CourseChanged, after: IndexedCourse, gone: str) -> str:
    """What to select when the selected item is gone: its neighbour, else what it was in."""
    before = IndexedCourse.of(changed.before)
    if gone not in before:
        return after.course.id
    siblings = [item.id for item in before.siblings(gone)]
    position = siblings.index(gone)
    candidates = [*siblings[position + 1 :], *reversed(siblings[:position])]
    candidates += [item.id for item in before.ancestors(gone)]
    return next((each for each in candidates if each in after), after.course.id)
