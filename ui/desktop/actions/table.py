"""The Table menu: rows, columns and cells of the table with the cursor in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.actions.row import ActionRow, Command
from ui.desktop.page.table_tools import DEEDS, TableDeed

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def _command(deed: TableDeed) -> Command:
    def run(window: MainWindow) -> None:
        if window.editor is not None:
            window.editor.page.tables.run(deed)

    return run


TABLE: tuple[ActionRow, ...] = tuple(
    ActionRow(
        f"table_{deed.id}",
        deed.title,
        "Table",
        deed.key,
        _command(deed),
        separated=deed.separated,
    )
    for deed in DEEDS
)
