"""The texts of the page that is shown, in reading order, and how to bring words into view."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from authoring.finding.passages import CoursePassage
from ui.desktop.page.field_row import FieldRow
from ui.desktop.rich_text.rich_text_field import RichTextField

_MARGIN = 60


def rows_shown(page: QScrollArea) -> list[FieldRow]:
    """The rows of all texts on a page, cells of tables among them."""
    ground = page.widget()
    if ground is None:
        return []
    rows = [row for row in ground.findChildren(FieldRow) if row.isVisibleTo(ground)]

    def place(row: FieldRow) -> tuple[int, int]:
        corner = row.mapTo(ground, QPoint(0, 0))
        return corner.y(), corner.x()

    return sorted(rows, key=place)


def row_of(page: QScrollArea, passage: CoursePassage) -> FieldRow | None:
    """The row that shows a text; in an agency's edition a shared text stands for the agency."""
    for row in rows_shown(page):
        part = row.part
        if (part.item, part.field, part.language) == (
            passage.item,
            passage.field,
            passage.language,
        ) and (part.owner == passage.owner or (not passage.owner and not part.is_own)):
            return row
    return None


def bring_into_view(page: QScrollArea, field: RichTextField) -> None:
    """Scroll until the cursor of a field is seen."""
    ground = page.widget()
    if ground is None:
        return
    point = field.mapTo(ground, field.cursorRect().center())
    page.ensureVisible(point.x(), point.y(), 0, _MARGIN)
