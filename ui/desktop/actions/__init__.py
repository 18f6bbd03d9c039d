"""The actions of the window as data: every menu entry with its key and what it does.

A new action is one row in the file of its menu, and one function (a command, or an edit function).
"""

from __future__ import annotations

from ui.desktop.actions.course import COURSE
from ui.desktop.actions.edit import EDIT
from ui.desktop.actions.file import FILE
from ui.desktop.actions.format import FORMAT
from ui.desktop.actions.help import HELP
from ui.desktop.actions.insert import INSERT
from ui.desktop.actions.row import ActionRow
from ui.desktop.actions.table import TABLE
from ui.desktop.actions.view import VIEW

MENUS = ("File", "Edit", "Insert", "Format", "Table", "Course", "View", "Help")
"""The menus from the left; one without entries is not shown."""
ACTIONS: tuple[ActionRow, ...] = (
    *FILE,
    *EDIT,
    *INSERT,
    *FORMAT,
    *TABLE,
    *COURSE,
    *VIEW,
    *HELP,
)
"""Every action there is, in the order of the menus."""
