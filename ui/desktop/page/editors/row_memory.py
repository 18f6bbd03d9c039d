"""RowMemory: rows of tables as they were made last, so that a letter makes only its own row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.item import Item
from ui.desktop.page.editors.parts import ItemRow, Links

if TYPE_CHECKING:
    from ui.desktop.page.editors.parts import Piece


class RowMemory:
    """Kept while texts are typed; whoever keeps it forgets it when anything else changes."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[Item, int, tuple[Piece, ...], ItemRow]] = {}
        self._links: dict[str, Links] = {}

    def forget(self) -> None:
        """Everything has to be made again."""
        self._rows.clear()
        self._links.clear()

    def row(self, item: Item, number: int, extras: tuple[Piece, ...]) -> ItemRow | None:
        """The row of an item that is the same as before, None for another one."""
        known = self._rows.get(item.id)
        if known is None or known[0] is not item or known[1] != number or known[2] != extras:
            return None
        return known[3]

    def keep(self, item: Item, number: int, extras: tuple[Piece, ...], row: ItemRow) -> ItemRow:
        """Remember a row."""
        self._rows[item.id] = (item, number, extras, row)
        return row

    def links(self, item_id: str) -> Links | None:
        """What served an objective before the typing began."""
        return self._links.get(item_id)

    def keep_links(self, item_id: str, links: Links) -> Links:
        """Remember what serves an objective."""
        self._links[item_id] = links
        return links
