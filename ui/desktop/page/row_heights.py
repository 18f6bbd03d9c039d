"""How high the row of a part probably is, and how much room it has above: the page's rhythm."""

from __future__ import annotations

from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3
from ui.desktop.page.editors.parts import ItemTable
from ui.desktop.page.page_parts import (
    Caption,
    Field,
    Grid,
    Part,
    Picture,
    Style,
    Table,
    Tone,
)

_LINE = 25
_LETTER = 7.2
_OTHERS = 32
_PICTURE = 320
_GAPS = {Style.TITLE: SPACE_1, Style.HEADING: SPACE_3, Style.BODY: SPACE_1}


def guessed_height(part: Part, width: int) -> int:
    """The height of a row that has not been made yet."""
    if isinstance(part, Field):
        letters = max(20.0, width / _LETTER)
        lines = sum(1 + int(len(line) / letters) for line in part.value.split("\n") if line)
        return max(lines, 1) * _LINE + SPACE_2
    if isinstance(part, ItemTable):
        return (len(part.rows) + 2) * (2 * _LINE)
    if isinstance(part, Picture):
        return _PICTURE
    if isinstance(part, Grid | Table):
        return (len(part.rows) + 1) * (_LINE + SPACE_2)
    return _OTHERS


def space_above(part: Part) -> int:
    """The room above a part. Parts that are set apart together have none between them."""
    if isinstance(part, Field) and part.tone is Tone.PLAIN:
        return _GAPS[part.style]
    if isinstance(part, Field):
        return 0
    if isinstance(part, Caption):
        return SPACE_2 if part.tone is not Tone.PLAIN else 0
    return SPACE_1
