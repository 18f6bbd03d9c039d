"""ChangeScopes: for whom a change is that is typed in an agency's edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from authoring.editing import edits
from authoring.editing.open_course import CourseChanged
from models.place import Place
from models.text import Text

if TYPE_CHECKING:
    from ui.desktop.editor_context import EditorContext

ORIGIN = "scope"
_OWN_ORIGINS = ("page:", "rename", ORIGIN, "undo", "redo")


class Scope(StrEnum):
    """For whom a change is. ASKED: kept with the agency until the author says so."""

    ASKED = "asked"
    ALL = "all"
    ONE = "one"


@dataclass(slots=True)
class _Record:
    """A passage that is being changed in an edition: what it said before, and what was chosen,
    ``ahead`` of any change or after it."""

    before: Text
    chosen: Scope
    ahead: bool = False


class ChangeScopes(QObject):
    """Decides nothing silently: a change of a shared text in an edition is asked about once.

    Until it is answered, what was typed stands in a wording of the agency, so that no other book
    changes and nothing typed is lost. The answers are for this session only; the course holds what
    came of them.
    """

    changed = Signal()

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._context = context
        self._records: dict[tuple[str, str, str], _Record] = {}
        self._defaults: dict[str, Scope] = {}
        context.course_changed.connect(self._on_changed)

    def owner(self, item: str, field: str, agency: str) -> str:
        """Whose text is changed by what is typed now: an agency's, or "" for the shared text."""
        if not agency:
            self._forget(item, field)
            return ""
        text = self._text(item, field)
        if text is None or agency in text.wording:
            return agency
        key = (item, field, agency)
        record = self._records.get(key)
        if record is None or (record.before == text and not record.ahead):
            record = self._records[key] = _Record(text, self.default(agency))
        record.ahead = False
        return "" if record.chosen is Scope.ALL else agency

    def scope(self, item: str, field: str, agency: str) -> Scope | None:
        """For whom the change of a passage is; None where nothing was changed or chosen."""
        record = self._records.get((item, field, agency))
        text = self._text(item, field) if record else None
        if record is None or text is None:
            return None
        if agency in text.wording:
            return Scope.ONE if record.chosen is Scope.ALL else record.chosen
        if text == record.before:
            return record.chosen if record.ahead else None
        return Scope.ALL if record.chosen is not Scope.ASKED else None

    def choose(self, item: str, field: str, agency: str, chosen: Scope, typing: str = "") -> bool:
        """Say for whom the change is, now or before it is typed; what was typed goes there.

        ``typing`` is the merge key of the typing, for the answer to be one undo entry with it.
        Gives whether the choice could be made.
        """
        text = self._text(item, field)
        key = (item, field, agency)
        record = self._records.get(key)
        if text is None or (record is None and agency in text.wording):
            return False
        if record is None:
            record = self._records[key] = _Record(text, chosen, ahead=True)
        if record.chosen is not Scope.ASKED:
            self._context.opened.end_merge()
        indexed = self._context.indexed
        edit = None
        if chosen is Scope.ALL and agency in text.wording:
            edit = edits.change_for_all(indexed, item, field, agency, typing)
        elif chosen is Scope.ONE and agency not in text.wording:
            edit = edits.change_for_agency(indexed, item, field, agency, record.before)
        record.chosen = chosen
        self._context.submit(edit, ORIGIN)
        self._context.opened.end_merge()
        self.changed.emit()
        return True

    def default(self, agency: str) -> Scope:
        """What is chosen for changes in an agency's edition without asking (ASKED: nothing)."""
        return self._defaults.get(agency, Scope.ASKED)

    def set_default(self, agency: str, scope: Scope) -> None:
        """Choose the same for all further changes in an agency's edition; ASKED asks again."""
        self._defaults[agency] = scope
        self.changed.emit()

    def unanswered(self) -> list[Place]:
        """The passages whose change waits for an answer."""
        return list(self._unanswered())

    def _unanswered(self) -> Iterator[Place]:
        for item, field, agency in self._records:
            if self.scope(item, field, agency) is Scope.ASKED:
                yield Place(item, field, agency, self._context.language)

    def _text(self, item: str, field: str) -> Text | None:
        return edits.text_of(self._context.indexed, item, field)

    def _forget(self, item: str, field: str) -> None:
        for key in [key for key in self._records if key[:2] == (item, field)]:
            del self._records[key]

    def _on_changed(self, changed: CourseChanged) -> None:
        """What others changed is no longer the author's to move."""
        if changed.origin.startswith(_OWN_ORIGINS):
            return
        for item, field, _ in [key for key in self._records if key[0] in changed.touched]:
            self._forget(item, field)
