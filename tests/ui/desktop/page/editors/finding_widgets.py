"""Finding the widgets of editors on a page, as a person sees them: by table, row and field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desktop.editor import Editor
from ui.desktop.page.editors.parts import Facts, ItemTable
from ui.desktop.page.editors.small_rows import ControlField, FactsRow
from ui.desktop.page.editors.table_widget import TableWidget


def table_of(editor: Editor, owner: str, field: str) -> ItemTable:
    """The table part of a list."""
    for part in editor.page.parts:
        if isinstance(part, ItemTable) and (part.item, part.field) == (owner, field):
            return part
    raise AssertionError(f"no table of {field}")


def table_row(editor: Editor, owner: str, field: str) -> TableWidget:
    """The widget of a list's table."""
    row = editor.page.sheet.row(table_of(editor, owner, field).key)
    assert isinstance(row, TableWidget)
    return row


def control(editor: Editor, item: str, field: str) -> QWidget:
    """The widget of a control, in the facts of an item or in a cell."""
    for part in editor.page.parts:
        if isinstance(part, Facts) and part.item == item:
            row = editor.page.sheet.row(part.key)
            found = row.field(field) if isinstance(row, FactsRow) else None
            if found is not None:
                return found.widget
    for part in editor.page.parts:
        if isinstance(part, ItemTable) and part.holds(item):
            table = editor.page.sheet.row(part.key)
            assert table is not None
            fields = table.findChildren(ControlField)  # those on their way out come first
            found_there = [f for f in fields if f.control_key.startswith(f"{item}:{field}:")]
            return found_there[-1].widget
    raise AssertionError(f"no control of {field}")
