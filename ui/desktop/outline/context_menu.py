"""The context menu of the outline: actions of the menus by their ids."""

from __future__ import annotations

OUTLINE_MENU = (
    "insert_Module",
    "insert_Session",
    "insert_TextBlock",
    "",
    "rename",
    "cut",
    "copy",
    "paste",
    "duplicate",
    "delete",
    "",
    "up",
    "down",
    "previous",
    "next",
)
"""The ids from the top; "" is a line."""
