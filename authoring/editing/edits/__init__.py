"""Edit functions: what an author can do. Each gives an Edit, or None when it cannot be done now.

None is how a menu entry is disabled; an :class:`~authoring.editing.refusal.EditRefused` carries
the sentence for a value that the course cannot hold.
"""

from authoring.editing.edits.arrange import (
    Direction,
    delete_all,
    duplicate_all,
    may_stand,
    outermost,
    place,
    shift,
    why_not,
)
from authoring.editing.edits.audience import set_shown_for
from authoring.editing.edits.duplicate import duplicate
from authoring.editing.edits.fields import set_field, set_minutes
from authoring.editing.edits.insert import insert_into, insert_item, inserted_id, new_item
from authoring.editing.edits.structure import (
    delete,
    move_down,
    move_session_to_module,
    move_to,
    move_up,
)
from authoring.editing.edits.texts import remove_wording, set_text, set_title

__all__ = [
    "Direction",
    "delete",
    "delete_all",
    "duplicate",
    "duplicate_all",
    "insert_into",
    "insert_item",
    "inserted_id",
    "may_stand",
    "move_down",
    "move_session_to_module",
    "move_to",
    "move_up",
    "new_item",
    "outermost",
    "place",
    "remove_wording",
    "set_field",
    "set_minutes",
    "set_shown_for",
    "set_text",
    "set_title",
    "shift",
    "why_not",
]
