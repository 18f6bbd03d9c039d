"""FieldRow: one text on the page, with its mark, its label, and the bar of an agency's wording."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.theme import (
    RADIUS,
    SMALL_POINTS,
    SPACE_1,
    SPACE_2,
    interface_font,
    readable,
)
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Field, Tone
from ui.desktop.page.page_text import PageText
from ui.desktop.rich_text.flowing_text import points_of
from ui.desktop.wording.scope_strip import ScopeStrip

_BAR = 3
_PLACES = {"label": (0, 1, 1), "source": (1, 1, 1), "mark": (1, 0, 2), "problem": (3, 1, 1)}
"""The words round a text, by the field of :class:`Field`: row, column, rows of the grid."""
_STRIP_ROW = 4


class QuietLabel(QLabel):
    """Small muted words that wrap."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(interface_font(self.font(), SMALL_POINTS))
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setWordWrap(True)


class FieldRow(QWidget):
    """Shows a :class:`Field` and tells of typing in it. ``gutter`` False: inside a cell."""

    def __init__(self, field: Field, events: PageEvents, gutter: bool = True) -> None:
        super().__init__()
        self._field = field
        self._events = events
        self._gutter = GUTTER if gutter else 0
        self.text = PageText(field.style, field.is_line, self)
        self._words: dict[str, QLabel] = {}
        self._strip: ScopeStrip | None = None
        self._is_typing = False
        self._lay_out()
        self.text.edited.connect(self._on_edited)
        self.text.focused.connect(self._on_focused)
        if events.scopes is not None:
            events.scopes.changed.connect(self._show_scope)
        self.text.left.connect(self._on_left)
        self.text.takes_pieces = True
        self.text.pieces_pasted.connect(lambda pieces: events.pieces_pasted.emit(self, pieces))
        self.text.picture_pasted.connect(lambda source: events.picture_pasted.emit(self, source))
        self.text.stepped.connect(lambda step: events.stepped.emit(self.text, step))
        self.text.erased.connect(lambda: events.erased.emit(self))
        self.text.zawgyi_pasted.connect(lambda: events.zawgyi_pasted.emit(self.text))
        self.show_part(field)

    @property
    def part(self) -> Field:
        """What is shown."""
        return self._field

    def show_part(self, field: Field) -> None:
        """Show another state of the same text. While it is being typed, it is not disturbed."""
        is_other = field.owner != self._field.owner
        self._field = field
        is_cleared = self._is_typing and self.text.value().strip() == ""
        if not is_cleared:
            self.text.show_text(field.value, dict(field.labels))
        if field.placeholder != self.text.placeholderText():
            self.text.setPlaceholderText(field.placeholder)
        self.text.set_inviting(bool(field.source))
        self.text.setAccessibleName(field.name)
        self.text.set_excluded(field.excluded)
        for place in _PLACES:
            self._show_words(place, getattr(field, place))
        below = SPACE_1 if field.tone is not Tone.PLAIN else 0
        self._grid.setContentsMargins(0, 0, SPACE_2 if below else 0, below)
        self._show_scope()
        self.update()
        if is_other and self.text.hasFocus():
            self._events.entered.emit(field)

    def words(self) -> list[QLabel]:
        """The labels round the text that say something."""
        return [label for label in self._words.values() if label.text()]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The tint under the text being edited, and the bar and letter of an own wording."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.text.geometry())
        ground = self.palette().color(QPalette.ColorRole.Base)
        if self.text.hasFocus() and not self.text.isReadOnly():
            painter.setPen(ground)
            painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        agency = self._events.agency(self._field.owner) if self._field.is_own else None
        if agency is not None:
            bar = QRectF(place.left() - SPACE_2, place.top() + 2, _BAR, place.height() - 4)
            painter.fillRect(bar, readable(agency.colour, ground))
            if self._gutter:
                top = place.top() + SPACE_1
                box = QRectF(bar.left() - SPACE_2 - BADGE, top, BADGE, BADGE)
                paint_badge(painter, box, agency, ground, QFont(self.font()))

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, self._gutter)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.text, 2, 1)

    def _on_left(self) -> None:
        self.text.show_text(self._field.value, dict(self._field.labels))
        self.text.tidy()
        self.update()
        self._events.left.emit()

    def _on_edited(self, value: str) -> None:
        """A text that was just cleared stays so, even where the shared text would come back."""
        self._is_typing = True
        self._events.edited.emit(self._field, value)
        self._is_typing = False

    def _on_focused(self) -> None:
        self._events.focused.emit(self._field.item)
        self._events.entered.emit(self._field)

    def _show_scope(self) -> None:
        """Ask below the text for whom its change is, or say what was chosen."""
        field, scopes = self._field, self._events.scopes
        agency = self._events.agency(field.owner) if field.owner else None
        passage = (field.item, field.field, field.owner)
        scope = scopes.scope(*passage) if scopes and agency else None
        if self._strip is not None and agency is None:
            self._strip.hide()
        if scopes is None or agency is None or (scope is None and self._strip is None):
            return
        if self._strip is None:
            self._strip = ScopeStrip(scopes, narrow=not self._gutter, parent=self)
            self._grid.addWidget(self._strip, _STRIP_ROW, 1)
        typing = f"text:{field.item}:{field.field}:{field.language}:{field.owner}"
        self._strip.show_scope(scope, passage, agency, field.owner_name, typing)

    def _show_words(self, place: str, words: str) -> None:
        """Most texts have none of these, so their labels are made when they are needed."""
        if place not in self._words:
            if not words:
                return
            self._words[place] = self._made_label(place)
        self._words[place].setText(words)
        self._words[place].setVisible(bool(words))

    def _made_label(self, place: str) -> QLabel:
        label = QuietLabel(parent=self)
        label.setContentsMargins(SPACE_1, SPACE_1, 0, 0)
        if place == "mark":
            label.setContentsMargins(0, SPACE_1 + 1, SPACE_1, 0)
            label.setForegroundRole(QPalette.ColorRole.Text)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if place == "problem":
            label.setForegroundRole(QPalette.ColorRole.BrightText)
        if place in ("mark", "source"):
            label.setFont(interface_font(label.font(), points_of(self._field.style)))
        row, column, rows = _PLACES[place]
        self._grid.addWidget(label, row, column, rows, 1)
        return label
