"""Cut, copy and paste: of words where one writes, of parts where one is in the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from authoring.copying.clipping import (
    MIME_TYPE,
    Clipping,
    ClippingRefused,
    clip,
    from_bytes,
    to_bytes,
)
from authoring.copying.numbering import numbered
from authoring.copying.paste import Pasted
from authoring.copying.paste import paste as pasted_from
from authoring.copying.plain_words import plain_words
from authoring.copying.rows import cells
from authoring.editing import edits
from ui.desktop.copying.rows_dialog import RowsDialog
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_rows import GROUP

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_NOTHING = "There is nothing to paste. Copy parts in the outline, or rows of a table, first."
_NOT_COPIED = "This cannot be copied. Select a module, a session or a part of one."


def cut(window: MainWindow) -> None:
    """Copy what is selected and take it away."""
    field = _writing()
    if field is not None:
        field.cut()
    elif (context := window.context) is not None and _copy(window, context):
        context.opened.end_merge()
        edit = edits.delete_all(context.indexed, context.selected)
        context.submit(edit)


def copy(window: MainWindow) -> None:
    """Copy what is selected."""
    field = _writing()
    if field is not None:
        field.copy()
    elif window.context is not None:
        _copy(window, window.context)


def paste(window: MainWindow) -> None:
    """Paste parts, or the rows of a table as questions, objectives or paragraphs."""
    field = _writing()
    context = window.context
    if field is not None:
        field.paste()
        return
    if context is None:
        return
    found = QGuiApplication.clipboard().mimeData() or QMimeData()
    if found.hasFormat(MIME_TYPE):
        _paste_parts(window, context, bytes(found.data(MIME_TYPE).data()))
    elif found.hasText() and found.text().strip():
        paste_rows(window, context, found.text())
    else:
        context.refused.emit(_NOTHING)


def paste_rows(window: MainWindow, context: EditorContext, text: str) -> None:
    """Show what the rows of a table would become, and add it."""
    table = cells(text)
    if not table:
        context.refused.emit(_NOTHING)
        return
    dialog = RowsDialog(table, context.language, window)
    if window.dialogs.show_dialog(dialog):
        near, _ = _here(context)
        items = numbered(context.indexed, near, dialog.items())
        _put(window, context, Clipping("", tuple(items)))


def _paste_parts(window: MainWindow, context: EditorContext, data: bytes) -> None:
    try:
        clipping = from_bytes(data)
    except ClippingRefused as refusal:
        context.refused.emit(str(refusal))
        return
    _put(window, context, clipping)


def _put(window: MainWindow, context: EditorContext, clipping: Clipping) -> None:
    near, list_name = _here(context)
    try:
        pasted = pasted_from(context.indexed, clipping, near, list_name)
    except ClippingRefused as refusal:
        context.refused.emit(str(refusal))
        return
    _submit(window, context, pasted)


def _submit(window: MainWindow, context: EditorContext, pasted: Pasted) -> None:
    if window.document is not None and pasted.attachments:
        window.document.add_attachments(pasted.attachments)
    context.opened.end_merge()
    if context.submit(pasted.edit):
        context.select_all(pasted.items, pasted.items[0])
        if pasted.notes:
            said = "It was pasted, but not everything could come along."
            window.dialogs.show_problem(said, "\n\n".join(pasted.notes))


def _copy(window: MainWindow, context: EditorContext) -> bool:
    document = window.document
    if document is None:
        return False
    clipping = clip(context.indexed, context.selected, document.read_picture)
    if clipping is None:
        context.refused.emit(_NOT_COPIED)
        return False
    source = context.course.source_language
    data = QMimeData()
    data.setData(MIME_TYPE, to_bytes(clipping))
    data.setText(plain_words(clipping.items, context.language, source))
    QGuiApplication.clipboard().setMimeData(data)
    return True


def _here(context: EditorContext) -> tuple[str, str]:
    """The item near which is pasted, and the list of the course where a heading is selected."""
    current = context.current
    if current.startswith(GROUP):
        return context.course.id, current.removeprefix(GROUP)
    return current, ""


def _writing() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """The field in which one writes, whose words are meant."""
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit) else None
