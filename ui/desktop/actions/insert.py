"""The Insert menu: everything that can be added near what is selected."""

from __future__ import annotations

from models.blocks import BLOCK_TYPES
from models.module import Module
from models.session import Session
from ui.desktop import commands
from ui.desktop.actions.row import ActionRow
from ui.desktop.look.words import kind_words
from ui.desktop.page.page_commands import insert_below

INSERT: tuple[ActionRow, ...] = (
    ActionRow("insert_below", "&Below this part…", "Insert", "Ctrl+Shift+Return", insert_below),
    ActionRow(
        "insert_Module", "&Module", "Insert", "Ctrl+Shift+M", edit=commands.insertion(Module)
    ),
    ActionRow(
        "insert_Session", "&Session", "Insert", "Ctrl+Shift+E", edit=commands.insertion(Session)
    ),
    *(
        ActionRow(
            f"insert_{kind.__name__}",
            kind_words(kind),
            "Insert",
            "Ctrl+Return" if kind is BLOCK_TYPES[0] else "",
            edit=commands.insertion(kind),
            separated=kind is BLOCK_TYPES[0],
        )
        for kind in BLOCK_TYPES
    ),
)
