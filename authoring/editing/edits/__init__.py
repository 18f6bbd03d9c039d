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
from authoring.editing.edits.course_lists import set_edition_order, set_value
from authoring.editing.edits.duplicate import duplicate
from authoring.editing.edits.fields import set_field, set_minutes
from authoring.editing.edits.insert import (
    insert_into,
    insert_item,
    inserted_id,
    inserted_ids,
    new_item,
)
from authoring.editing.edits.objectives import objectives_served, set_objectives
from authoring.editing.edits.pasting import PasteTarget, new_blocks, paste_pieces
from authoring.editing.edits.pictures import (
    choose_picture,
    figures_of,
    insert_picture,
    replace_picture,
)
from authoring.editing.edits.questions import change_question_type, mark_correct
from authoring.editing.edits.rows import add_row, add_row_below
from authoring.editing.edits.structure import (
    delete,
    move_down,
    move_session_to_module,
    move_to,
    move_up,
)
from authoring.editing.edits.table_cells import fill_cells, merge_beside, merge_cells, split_cell
from authoring.editing.edits.tables import (
    delete_column,
    delete_row,
    insert_column,
    insert_row,
    move_column,
    move_row,
    new_table,
    set_headers,
    set_widths,
)
from authoring.editing.edits.texts import remove_wording, set_text, set_title
from authoring.editing.edits.timetables import (
    add_day,
    move_entry,
    place_fixed,
    place_session,
    take_out,
)
from authoring.editing.edits.translations import copy_source, set_passage_state
from authoring.editing.edits.wordings import (
    change_for_agency,
    change_for_all,
    keep_wording,
    make_wording,
    set_wording_reason,
    share_wording,
    text_of,
)

__all__ = [
    "Direction",
    "PasteTarget",
    "add_day",
    "add_row",
    "add_row_below",
    "change_for_agency",
    "change_for_all",
    "change_question_type",
    "choose_picture",
    "copy_source",
    "delete",
    "delete_all",
    "delete_column",
    "delete_row",
    "duplicate",
    "duplicate_all",
    "figures_of",
    "fill_cells",
    "insert_column",
    "insert_into",
    "insert_item",
    "insert_picture",
    "insert_row",
    "inserted_id",
    "inserted_ids",
    "keep_wording",
    "make_wording",
    "mark_correct",
    "may_stand",
    "merge_beside",
    "merge_cells",
    "move_column",
    "move_down",
    "move_entry",
    "move_row",
    "move_session_to_module",
    "move_to",
    "move_up",
    "new_blocks",
    "new_item",
    "new_table",
    "objectives_served",
    "outermost",
    "paste_pieces",
    "place",
    "place_fixed",
    "place_session",
    "remove_wording",
    "replace_picture",
    "set_edition_order",
    "set_field",
    "set_headers",
    "set_minutes",
    "set_objectives",
    "set_passage_state",
    "set_shown_for",
    "set_text",
    "set_title",
    "set_value",
    "set_widths",
    "set_wording_reason",
    "share_wording",
    "shift",
    "split_cell",
    "take_out",
    "text_of",
    "why_not",
]
