"""Going to a hit: the view that shows it, its page, its words selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer

from authoring.finding.hit import Hit
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.page_fields import row_of, show_hit
from ui.desktop.page.page_view import PageView


def go_to(context: EditorContext, page: PageView, hit: Hit, focus: bool) -> None:
    """Show a hit. ``focus``: the author goes on in the text, else where the focus is."""
    passage = hit.passage
    if passage.item not in context.indexed:
        return
    context.set_view(_agency(context, hit), passage.language)
    context.select(passage.item)
    # The page gives new rows their places when control is back in the event loop.
    QTimer.singleShot(0, page, lambda: _show(page, hit, focus))


def _agency(context: EditorContext, hit: Hit) -> str:
    """The edition to look at: the present one where it has the text, else that of all."""
    owner = hit.passage.owner
    readable = context.agency == owner if owner else context.agency in hit.passage.agencies
    return context.agency if readable else ""


def _show(page: PageView, hit: Hit, focus: bool) -> None:
    row = row_of(page, hit.passage)
    if row is None:
        return
    if focus:
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)
    show_hit(page, row, hit)
