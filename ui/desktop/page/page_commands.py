"""Commands of the page, for the menus: insert below, the menu of a part, folding."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.desktop.page.blocks import blocks_of, can_fold

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def insert_below(window: MainWindow) -> None:
    """Offer everything that can be put below the part with the cursor."""
    if window.editor is not None:
        window.editor.page.tools.insert_below()


def open_part_menu(window: MainWindow) -> None:
    """Open the menu of the part with the cursor."""
    if window.editor is not None:
        window.editor.page.tools.open_menu()


def fold_all(window: MainWindow) -> None:
    """Fold every part of the page that has a heading; show all again where all are folded."""
    if window.editor is None or window.context is None:
        return
    page = window.editor.page
    parts = {part.key: part for part in page.parts}
    blocks = blocks_of(window.context.indexed, page.root, page.parts)
    foldable = {each.item for each in blocks if can_fold(parts[key] for key in each.keys)}
    folded = page.state.folded - foldable if foldable <= page.state.folded else foldable
    page.set_state(replace(page.state, folded=frozenset(folded)))
