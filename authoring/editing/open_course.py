"""OpenCourse: the course being edited, the one place where it is replaced, and its undo list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from authoring.editing.edit import Edit, Outcome
from authoring.editing.history import Entry, History
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import Json
from models.course import Course

Journal = Callable[[Json], None]
"""Receives the JSON of every edit that was applied, undoing and redoing among them."""


@dataclass(frozen=True, slots=True)
class CourseChanged:
    """The course was replaced. ``touched`` are the ids of items changed, added or removed.

    ``origin`` is what the submitter of the edit called itself, so that an editor can tell its own
    changes from others'; undo and redo have the origins "undo" and "redo". ``subject`` is the id of
    the item the edit is about, "" when it only removes.
    """

    before: Course
    after: Course
    touched: frozenset[str]
    origin: str
    subject: str = ""


Listener = Callable[[CourseChanged], None]


class OpenCourse:
    """A course that can be edited. Nothing else replaces a course."""

    def __init__(self, course: Course, journal: Journal | None = None) -> None:
        self._indexed = IndexedCourse.of(course)
        self._saved = course
        self._journal = journal
        self._listeners: list[Listener] = []
        self._history = History()

    @property
    def course(self) -> Course:
        """The course as it is now; an immutable value, safe to hand to another thread."""
        return self._indexed.course

    @property
    def indexed(self) -> IndexedCourse:
        """The course as it is now with the places of its items, for the edit functions."""
        return self._indexed

    @property
    def is_modified(self) -> bool:
        """Whether the course says anything else than when it was last saved."""
        return self.course is not self._saved and self.course != self._saved

    @property
    def undo_label(self) -> str:
        """What undo would take back; "" when there is nothing."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again; "" when there is nothing."""
        return self._history.redo_label

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change; the function given back ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def apply(self, edit: Edit, origin: str = "") -> CourseChanged:
        """Make an edit. Raises EditRefused and changes nothing when it does not fit."""
        outcome = edit.outcome(self._indexed)
        self._history.push(edit, outcome.inverse)
        return self._replace(edit, outcome, origin)

    def undo(self) -> CourseChanged | None:
        """Take back the last edit; None when there is nothing to take back."""
        return self._travel(self._history.entry_to_undo(), backwards=True)

    def redo(self) -> CourseChanged | None:
        """Make the edit again that was taken back last; None when there is none."""
        return self._travel(self._history.entry_to_redo(), backwards=False)

    def keep_journal(self, journal: Journal | None) -> None:
        """Tell this journal of every edit from now on, instead of the one before."""
        self._journal = journal

    def end_merge(self) -> None:
        """What is typed next is an undo entry of its own (focus left, saved, a pause)."""
        self._history.end_merge()

    def mark_saved(self, course: Course | None = None) -> None:
        """Remember what is on disk; ``course`` when an earlier value than the present was saved."""
        self._saved = self.course if course is None else course
        self.end_merge()

    def _travel(self, entry: Entry | None, backwards: bool) -> CourseChanged | None:
        if entry is None:
            return None
        edit = entry.inverse if backwards else entry.edit
        outcome = edit.outcome(self._indexed)
        self._history.step_back() if backwards else self._history.step_forward()
        return self._replace(edit, outcome, "undo" if backwards else "redo")

    def _replace(self, edit: Edit, outcome: Outcome, origin: str) -> CourseChanged:
        before = self.course
        self._indexed = outcome.after
        if self._journal:
            self._journal(edit.to_json())
        changed = CourseChanged(before, self.course, outcome.touched, origin, edit.subject)
        for listener in tuple(self._listeners):
            listener(changed)
        return changed
