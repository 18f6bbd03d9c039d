"""History: the undo list, bounded in number and size, in which typing becomes one entry."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from authoring.editing.edit import Edit
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.replace_node import ReplaceNode
from authoring.editing.set_field import SetField
from models.tree import walk

MOST_EDITS = 1_000
MOST_BYTES = 64 * 1024 * 1024
_BYTES_PER_STEP = 400
_BYTES_PER_ITEM = 4_000
_BYTES_PER_VALUE = 1_500


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit that was made, the way back, and about how many bytes both hold."""

    edit: Edit
    inverse: Edit
    size: int


class History:
    """What can be undone and redone. It holds no course: only edits and their inverses."""

    def __init__(self, most_edits: int = MOST_EDITS, most_bytes: int = MOST_BYTES) -> None:
        self._most_edits = most_edits
        self._most_bytes = most_bytes
        self._done: deque[Entry] = deque()
        self._undone: list[Entry] = []
        self._size = 0
        self._merging = False

    def __len__(self) -> int:
        return len(self._done)

    @property
    def undo_label(self) -> str:
        """The label of the edit to undo, "" when there is none."""
        return self._done[-1].edit.label if self._done else ""

    @property
    def redo_label(self) -> str:
        """The label of the edit to redo, "" when there is none."""
        return self._undone[-1].edit.label if self._undone else ""

    def push(self, edit: Edit, inverse: Edit) -> None:
        """Record an edit that was applied. What had been undone is forgotten."""
        self._undone.clear()
        if self._merges(edit):
            earlier = self._pop()
            edit = earlier.edit.followed_by(edit)
            inverse = inverse.followed_by(earlier.inverse)
        entry = Entry(edit, inverse, estimated_bytes(edit) + estimated_bytes(inverse))
        self._done.append(entry)
        self._size += entry.size
        self._merging = True
        while len(self._done) > self._most_edits or self._size > self._most_bytes:
            self._size -= self._done.popleft().size

    def end_merge(self) -> None:
        """Start a new entry with the next edit."""
        self._merging = False

    def entry_to_undo(self) -> Entry | None:
        """The last edit, if there is one."""
        return self._done[-1] if self._done else None

    def entry_to_redo(self) -> Entry | None:
        """The edit undone last, if there is one."""
        return self._undone[-1] if self._undone else None

    def step_back(self) -> None:
        """The last edit was undone."""
        self._undone.append(self._pop())
        self._merging = False

    def step_forward(self) -> None:
        """The edit undone last was made again."""
        entry = self._undone.pop()
        self._done.append(entry)
        self._size += entry.size
        self._merging = False

    def _merges(self, edit: Edit) -> bool:
        same = bool(self._done) and self._done[-1].edit.merge_key == edit.merge_key
        return bool(edit.merge_key) and self._merging and same

    def _pop(self) -> Entry:
        entry = self._done.pop()
        self._size -= entry.size
        return entry


def estimated_bytes(edit: Edit) -> int:
    """About how much memory an edit keeps alive beyond the course, generously."""
    return sum(_step_bytes(step) for step in edit.steps)


def _step_bytes(step: object) -> int:
    match step:
        case InsertNode() | ReplaceNode():
            return _BYTES_PER_STEP + _BYTES_PER_ITEM * sum(1 for _ in walk(step.node))
        case SetField():
            return _BYTES_PER_STEP + _BYTES_PER_VALUE + 4 * len(repr(step.after))
        case _:
            return _BYTES_PER_STEP
