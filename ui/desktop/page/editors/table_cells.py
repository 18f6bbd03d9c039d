"""CellStack: what stands in one cell of a table from the top: texts, controls, words, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.look.theme import SPACE_1
from ui.desktop.page.editors.control_widgets import (
    ChoiceBox,
    MarkButton,
    NumberBox,
    TickBox,
    WordsBox,
)
from ui.desktop.page.editors.controls import Control, Kind
from ui.desktop.page.editors.many_button import ManyButton
from ui.desktop.page.editors.parts import Advice, ItemTable, Links, Words
from ui.desktop.page.editors.small_rows import AdviceRow, ControlField, LinksRow, WordsRow
from ui.desktop.page.field_row import FieldRow, QuietLabel
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Field

if TYPE_CHECKING:
    from ui.desktop.page.editors.parts import Piece
    from ui.desktop.page.editors.table_widget import TableWidget

_ALIGNED = 100
"""The room for the words before controls that stand below each other."""


class CellStack(QWidget):
    """The pieces of one cell; those that stay are kept."""

    def __init__(self, pieces: tuple[Piece, ...], events: PageEvents, table: TableWidget) -> None:
        super().__init__()
        self._events = events
        self._table = table
        self._pieces: tuple[Piece, ...] = ()
        self._widgets: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.show_pieces(pieces, False)

    @property
    def has_text(self) -> bool:
        """Whether a text of the course comes first here."""
        return isinstance(next(iter(self._widgets.values()), None), FieldRow)

    def show_pieces(self, pieces: tuple[Piece, ...], excluded: bool) -> None:
        """Show another state of the cell."""
        if pieces == self._pieces:
            return
        self._pieces = pieces
        keys = {_key(piece) for piece in pieces}
        for key in [each for each in self._widgets if each not in keys]:
            old = self._widgets.pop(key)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        for position, piece in enumerate(pieces):
            widget = self._widgets.get(_key(piece))
            if widget is None:
                widget = self._widgets[_key(piece)] = self._made(piece)
                self._column.insertWidget(position, widget)
            else:
                _show(widget, piece)
        self._widgets = {_key(piece): self._widgets[_key(piece)] for piece in pieces}

    def focus_first(self) -> bool:
        """Put the cursor into the first piece that takes it."""
        for widget in self._widgets.values():
            target = _target(widget)
            if target is not None and target.isEnabled():
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_item(self, item: str) -> bool:
        """Put the cursor into the row of an item in a table inside this cell."""
        tables = (each for each in self._widgets.values() if hasattr(each, "focus_item"))
        return any(each.focus_item(item) for each in tables)

    def field(self, item: str, field: str) -> FieldRow | None:
        """The row of a text in this cell or in a table inside it."""
        for piece, widget in zip(self._pieces, self._widgets.values(), strict=True):
            if isinstance(piece, Field) and (piece.item, piece.field) == (item, field):
                return widget if isinstance(widget, FieldRow) else None
            if isinstance(piece, ItemTable):
                found: FieldRow | None = getattr(widget, "field")(item, field)  # noqa: B009
                if found is not None:
                    return found
        return None

    def control(self, item: str, field: str) -> ControlField | None:
        """The control of a field in this cell."""
        for key, widget in self._widgets.items():
            if isinstance(widget, ControlField) and key.startswith(f"{item}:{field}:"):
                return widget
        return None

    def _made(self, piece: Piece) -> QWidget:
        if isinstance(piece, Field):
            row = FieldRow(piece, self._events, gutter=False)
            self._table.watch(row.text)
            return row
        if isinstance(piece, Control):
            return self._made_control(piece)
        if isinstance(piece, ItemTable):
            from ui.desktop.page.editors.table_widget import TableWidget

            return TableWidget(piece, self._events, is_inner=True)
        return _made_words(piece, self._events)

    def _made_control(self, control: Control) -> QWidget:
        field = ControlField(control, self._events, is_labelled=False)
        _quieten(field)
        self._table.watch(field.widget)
        if not control.label or control.kind is Kind.TICK:
            return field
        return _Labelled(control.label, field, _ALIGNED if control.form == "value" else 0)


class _Labelled(QWidget):
    """A control with its words before it, in a cell that holds several."""

    def __init__(self, words: str, field: ControlField, room: int) -> None:
        super().__init__()
        self.field_widget = field
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_1, 0, 0, 0)
        line.setSpacing(SPACE_1)
        label = QuietLabel(words)
        label.setWordWrap(False)
        label.setBuddy(field.widget)
        label.setMinimumWidth(room)
        line.addWidget(label)
        line.addWidget(field, 1)

    def show_piece(self, control: Control) -> None:
        """Show another value."""
        self.field_widget.show_piece(control)


def _made_words(piece: Any, events: PageEvents) -> QWidget:
    if isinstance(piece, Links):
        return LinksRow(piece, events, SPACE_1)
    if isinstance(piece, Advice):
        return AdviceRow(piece, events, SPACE_1)
    if isinstance(piece, Words):
        return WordsRow(piece, events, SPACE_1)
    return QuietLabel(str(piece))


def _quieten(field: ControlField) -> None:
    """Inside a table the frames are left away."""
    widget = field.widget
    if isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox):
        widget.setFrame(False)
    if isinstance(widget, QAbstractSpinBox):
        widget.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    if isinstance(widget, NumberBox | WordsBox):
        widget.set_quiet()
    if isinstance(widget, ChoiceBox | ManyButton):
        widget.is_quiet = True
        widget.setAttribute(Qt.WidgetAttribute.WA_Hover)
    if isinstance(widget, TickBox | MarkButton):
        field.setContentsMargins(SPACE_1, SPACE_1 + 1, 0, 0)


def _key(piece: Piece) -> str:
    return piece if isinstance(piece, str) else piece.key


def _show(widget: QWidget, piece: Any) -> None:
    if isinstance(widget, FieldRow):
        widget.show_part(piece)
    elif hasattr(widget, "show_piece"):
        widget.show_piece(piece)


def _target(widget: QWidget) -> QWidget | None:
    if isinstance(widget, FieldRow):
        return widget.text
    if isinstance(widget, _Labelled):
        return widget.field_widget.widget
    return widget.widget if isinstance(widget, ControlField) else None
