"""The Edit menu: the history, and what is done to the selected item."""

from __future__ import annotations

from authoring.editing import edits
from authoring.editing.edits import Direction
from ui.desktop import commands
from ui.desktop.actions.row import ActionRow, on_selected
from ui.desktop.copying import commands as copying
from ui.desktop.finding import commands as finding
from ui.desktop.outline.moving import moved, why_not_moved, why_not_removed
from ui.desktop.page.page_commands import open_part_menu
from ui.desktop.rich_text.format_commands import paste_plain
from ui.desktop.spelling import commands as spelling


def _move(
    row_id: str, title: str, shortcut: str, direction: Direction, separated: bool = False
) -> ActionRow:
    return ActionRow(
        row_id,
        title,
        "Edit",
        shortcut,
        edit=moved(direction),
        separated=separated,
        why_not=why_not_moved(direction),
    )


EDIT: tuple[ActionRow, ...] = (
    ActionRow("undo", "&Undo", "Edit", "Ctrl+Z", commands.undo),
    ActionRow("redo", "&Redo", "Edit", "Ctrl+Y", commands.redo),
    ActionRow("cut", "Cu&t", "Edit", "Ctrl+X", copying.cut, separated=True),
    ActionRow("copy", "&Copy", "Edit", "Ctrl+C", copying.copy),
    ActionRow("paste", "&Paste", "Edit", "Ctrl+V", copying.paste),
    ActionRow("paste_plain", "Paste words &only", "Edit", "Ctrl+Shift+V", paste_plain),
    ActionRow(
        "find", "&Find on this page…", "Edit", "Ctrl+F", finding.find_on_page, separated=True
    ),
    ActionRow("find_next", "Find ne&xt", "Edit", "F3", finding.step(1)),
    ActionRow("find_previous", "Find pre&vious", "Edit", "Shift+F3", finding.step(-1)),
    ActionRow(
        "find_in_course",
        "Find in the &whole course…",
        "Edit",
        "Ctrl+Shift+F",
        finding.find_in_course(replacing=False),
    ),
    ActionRow("replace", "R&eplace…", "Edit", "Ctrl+H", finding.find_in_course(replacing=True)),
    ActionRow(
        "spelling", "Check &spelling while typing", "Edit", "", spelling.toggle, separated=True
    ),
    ActionRow("next_mistake", "Next &misspelled word", "Edit", "F7", spelling.next_mistake),
    ActionRow("rename", "Re&name", "Edit", "F2", commands.rename, separated=True),
    ActionRow(
        "duplicate",
        "Dup&licate",
        "Edit",
        "Ctrl+D",
        edit=on_selected(edits.duplicate_all),
        why_not=why_not_removed,
        stays=True,
    ),
    ActionRow(
        "delete",
        "&Delete",
        "Edit",
        "Del",
        edit=on_selected(edits.delete_all),
        why_not=why_not_removed,
    ),
    _move("up", "Move &up", "Alt+Up", Direction.UP, separated=True),
    _move("down", "Move d&own", "Alt+Down", Direction.DOWN),
    _move("previous", "Move to the one &before", "Alt+Shift+Left", Direction.PREVIOUS),
    _move("next", "Move to the ne&xt one", "Alt+Shift+Right", Direction.NEXT),
    ActionRow("part_menu", "&More for this part…", "Edit", "Alt+Return", open_part_menu),
)
