"""Edit: one thing the author did, as steps with a name; all of them happen, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from authoring.editing.agencies_named import check_agencies
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.move_node import MoveNode
from authoring.editing.node_json import Json
from authoring.editing.refusal import EditRefused
from authoring.editing.replace_node import ReplaceNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step

STEPS: dict[str, Any] = {
    "set_field": SetField,
    "insert_node": InsertNode,
    "remove_node": RemoveNode,
    "move_node": MoveNode,
    "replace_node": ReplaceNode,
}
"""Every kind of step by its name in JSON."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Steps in the order in which they are applied.

    ``label`` completes "Undo …" on the screen. Edits that follow each other with the same
    ``merge_key`` (typing) become one entry of the undo list; "" never merges.
    """

    label: str
    steps: tuple[Step, ...]
    merge_key: str = ""

    @property
    def subject(self) -> str:
        """The id of the item the edit is about, to show it; "" when it only removes."""
        match self.steps[0] if self.steps else None:
            case InsertNode(node=node):
                return node.id
            case SetField(item=item) | MoveNode(item=item) | ReplaceNode(item=item):
                return item
        return ""

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with all steps applied. Raises EditRefused when one does not fit."""
        return self.outcome(indexed).after

    def invert(self, indexed: IndexedCourse) -> Edit:
        """The edit that undoes this one; ``indexed`` is the course before it."""
        return self.outcome(indexed).inverse

    def outcome(self, indexed: IndexedCourse) -> Outcome:
        """The course after the edit, the way back, and what was touched, all at once."""
        after = indexed
        touched: frozenset[str] = frozenset()
        back: list[Step] = []
        for step in self.steps:
            touched |= step.touched(after)
            inverse = step.invert(after)
            after = step.apply(after)
            back.append(inverse)
        check_agencies(indexed, after, touched)
        return Outcome(after, Edit(self.label, tuple(reversed(back)), self.merge_key), touched)

    def followed_by(self, later: Edit) -> Edit:
        """This edit and a later one as one; what was typed in between is forgotten."""
        steps = list(self.steps)
        for step in later.steps:
            joined = _joined(steps[-1], step) if steps else None
            if joined:
                steps[-1] = joined
            else:
                steps.append(step)
        return Edit(self.label, tuple(steps), self.merge_key)

    def to_json(self) -> Json:
        """The edit as JSON, for the journal."""
        return {
            "label": self.label,
            "merge_key": self.merge_key,
            "steps": [step.to_json() for step in self.steps],
        }

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The edit that :meth:`to_json` wrote. Raises EditRefused when it is not one."""
        try:
            steps = tuple(STEPS[step["step"]].from_json(step) for step in data["steps"])
            return cls(str(data["label"]), steps, str(data["merge_key"]))
        except (KeyError, TypeError, ValueError) as error:
            raise EditRefused("A recorded edit is incomplete and was not repeated.") from error


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an edit: the course after it, the edit back, the ids of changed items."""

    after: IndexedCourse
    inverse: Edit
    touched: frozenset[str]


def _joined(earlier: Step, later: Step) -> SetField | None:
    """Two settings of the same field as one; None for any other two steps."""
    if not isinstance(earlier, SetField) or not isinstance(later, SetField):
        return None
    if (earlier.item, earlier.field) != (later.item, later.field):
        return None
    return SetField(later.item, later.kind, later.field, earlier.before, later.after)
