"""Counting the words of a page."""

from __future__ import annotations

from functools import lru_cache

from ui.desktop.page.editors.parts import ItemTable
from ui.desktop.page.page_parts import Field, Grid, Part, Table


def word_count(parts: tuple[Part, ...]) -> int:
    """How many words a page shows; Burmese counts as it is written, between spaces."""
    count = 0
    for part in parts:
        if isinstance(part, Field):
            count += _words_in(part.value)
        elif isinstance(part, ItemTable):
            count += sum(_words_in(each.value) for each in part.texts())
        elif isinstance(part, Grid | Table):
            cells = (cell.field for row in part.rows for cell in row)
            count += sum(_words_in(cell.value) for cell in cells if cell is not None)
    return count


@lru_cache(maxsize=8_192)
def _words_in(value: str) -> int:
    return len(value.split())
