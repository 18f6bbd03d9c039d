"""Sheet: the rows of a page below each other, of which only those near the window are made.

A page has hundreds of parts, and a row with a text takes milliseconds to make. So a row is made
when it comes near what is seen; until then its height is guessed from its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHoverEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.desktop.look.theme import SPACE_5
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_parts import Part
from ui.desktop.page.row_heights import guessed_height, space_above
from ui.desktop.page.tones import paint_tone, toned_runs

_TOP, _BOTTOM = SPACE_5, SPACE_5 * 4
_NEAR = 300
"""Pixels above and below what is seen in which rows are made."""
RIGHT = 36
"""The room right of all texts, for the menu of a part."""

MakeRow = Callable[[Part], QWidget]
ShowPart = Callable[[QWidget, Part], bool]


class Sheet(QWidget):
    """Rows by the keys of their parts. ``hovered`` tells over which height the pointer is."""

    hovered = Signal(int)
    unhovered = Signal()
    arranged = Signal()

    def __init__(self, area: QScrollArea, make: MakeRow, show: ShowPart) -> None:
        super().__init__()
        self._area = area
        self._make = make
        self._show = show
        self._parts: tuple[Part, ...] = ()
        self._positions: dict[str, int] = {}
        self._tops: list[int] = []
        self._heights: dict[str, int] = {}
        self._fresh: set[str] = set()
        self._arranging = False
        self.rows: dict[str, QWidget] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.arrange)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        area.verticalScrollBar().valueChanged.connect(self.arrange)

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show other parts; rows whose part is still there stay."""
        before = {part.key: part for part in self._parts}
        anchor = self._anchor()
        self._arranging = True
        self._parts, self._tops = parts, []
        self._positions = {part.key: number for number, part in enumerate(parts)}
        for key in [key for key in self._heights if key not in self._positions]:
            self._drop(key)
        for part in parts:
            old = before.get(part.key)
            if old is part or old == part:
                continue
            row = self.rows.get(part.key)
            if row is not None and not self._show(row, part):
                self._drop(part.key)
            self._fresh.discard(part.key)
        self._arrange(anchor)

    def row(self, key: str) -> QWidget | None:
        """The row of a part, made now where it was not yet; None for an unknown part."""
        if key not in self._positions:
            return None
        if key not in self.rows or key not in self._fresh:
            self._measure(self._parts[self._positions[key]])
            self.arrange()
        return self.rows.get(key)

    def top_of(self, key: str) -> int:
        """Where the row of a part begins."""
        position = self._positions.get(key, 0)
        return self._tops[position] if position < len(self._tops) else 0

    def bottom_of(self, key: str) -> int:
        """Where the row of a part ends."""
        return self.top_of(key) + self._heights.get(key, 0)

    def key_at(self, y: int) -> str:
        """The part at a height; the next one between two; "" above and below all."""
        for part, top in zip(self._parts, self._tops, strict=False):
            if y < top + self._heights[part.key]:
                return part.key
        return ""

    def arrange(self, *_: object) -> None:
        """Make the rows near what is seen, and put all rows where they belong."""
        if not self._arranging:
            self._arrange(self._anchor())

    def _arrange(self, anchor: tuple[str, int] | None) -> None:
        self._arranging = True
        try:
            while True:
                self._stack()
                missing = [part for part in self._seen() if part.key not in self._fresh]
                if not missing:
                    break
                for part in missing:
                    self._measure(part)
            self._place()
            self._keep(anchor)
        finally:
            self._arranging = False
        self.arranged.emit()

    def event(self, event: QEvent) -> bool:
        """Rows that grow ask for a new layout; the pointer is told of."""
        kind = event.type()
        if kind == QEvent.Type.LayoutRequest:
            self._remeasure()
        elif kind == QEvent.Type.HoverMove and isinstance(event, QHoverEvent):
            self.hovered.emit(int(event.position().y()))
        elif kind == QEvent.Type.HoverLeave:
            self.unhovered.emit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The bars and grounds of what is set apart, over all the rows of it."""
        super().paintEvent(event)
        painter = QPainter(self)
        seen = event.rect()
        for tone, first, last in toned_runs(self._parts):
            top, bottom = self.top_of(first), self.bottom_of(last)
            if top <= seen.bottom() and bottom >= seen.top():
                row = QRectF(0, top, self.width() - RIGHT, bottom - top)
                paint_tone(painter, row, GUTTER, tone, self.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width gives all rows other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fresh.clear()
            self.arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Texts know their heights only once they are shown."""
        super().showEvent(event)
        self._fresh.clear()
        self._soon.start()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes through the page in reading order, whichever row was made first."""
        focus = QApplication.focusWidget()
        here = focus
        while here is not None and here.parentWidget() is not self:
            here = here.parentWidget()
        key = next((each for each, row in self.rows.items() if row is here), None)
        if focus is None or here is None or key is None:
            return super().focusNextPrevChild(forward)
        inside = _stops(here)
        at = inside.index(focus) + (1 if forward else -1) if focus in inside else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if 0 <= at < len(inside):
            inside[at].setFocus(reason)
            return True
        for each in self._keys_from(key, forward):
            row = self.row(each)
            if row is not None and (stops := _stops(row)):
                stop = stops[0 if forward else -1]
                stop.setFocus(reason)
                self._area.ensureWidgetVisible(stop, 0, SPACE_5)
                return True
        return super().focusNextPrevChild(forward)

    def _keys_from(self, key: str, forward: bool) -> Iterator[str]:
        at = self._positions[key]
        parts = self._parts[at + 1 :] if forward else self._parts[:at][::-1]
        return (part.key for part in parts)

    def _seen(self) -> list[Part]:
        top = self._area.verticalScrollBar().value() - _NEAR
        bottom = top + self._area.viewport().height() + 2 * _NEAR
        return [
            part
            for part, y in zip(self._parts, self._tops, strict=False)
            if y < bottom and y + self._heights[part.key] > top
        ]

    def _measure(self, part: Part) -> None:
        """Make the row of a part where it is not made yet, and ask how high it is."""
        row = self.rows.get(part.key)
        if row is None:
            row = self.rows[part.key] = self._make(part)
            row.setParent(self)
            row.resize(self.width() - RIGHT, 10)
            row.show()
        self._heights[part.key] = _height_of(row, self.width() - RIGHT)
        self._fresh.add(part.key)

    def _remeasure(self) -> None:
        changed = False
        for part in self._seen():
            row = self.rows.get(part.key)
            if row is not None and _wanted(row, row.width()) != self._heights[part.key]:
                self._fresh.discard(part.key)
                changed = True
        if changed:
            self.arrange()

    def _stack(self) -> None:
        heights = self._heights
        width = self.width()
        for part in self._parts:
            if part.key not in heights:
                heights[part.key] = guessed_height(part, width)
        spaces = [space_above(part) for part in self._parts]
        steps = (heights[part.key] for part in self._parts)
        ends = list(accumulate((a + b for a, b in zip(spaces, steps, strict=True)), initial=_TOP))
        self._tops = [end + space for end, space in zip(ends, spaces, strict=False)]
        if self.minimumHeight() != ends[-1] + _BOTTOM:
            self.setFixedHeight(ends[-1] + _BOTTOM)

    def _place(self) -> None:
        self.update()
        width = self.width() - RIGHT
        for part, top in zip(self._parts, self._tops, strict=False):
            row = self.rows.get(part.key)
            if row is not None:
                row.setGeometry(0, top, width, self._heights[part.key])

    def _anchor(self) -> tuple[str, int] | None:
        """A part that is seen, and how far it is below the upper edge of what is seen."""
        value = self._area.verticalScrollBar().value()
        for part, top in zip(self._parts, self._tops, strict=False):
            if top >= value:
                return part.key, top - value
        return None

    def _keep(self, anchor: tuple[str, int] | None) -> None:
        if anchor is None or anchor[0] not in self._positions:
            return
        bar = self._area.verticalScrollBar()
        wanted = self.top_of(anchor[0]) - anchor[1]
        if 0 < bar.value() != wanted:
            bar.setValue(wanted)

    def _drop(self, key: str) -> None:
        self._heights.pop(key, None)
        self._fresh.discard(key)
        row = self.rows.pop(key, None)
        if row is not None:
            focus = QApplication.focusWidget()
            if focus is not None and row.isAncestorOf(focus):
                self._area.setFocus(Qt.FocusReason.OtherFocusReason)
            row.hide()
            row.deleteLater()


def _stops(row: QWidget) -> list[QWidget]:
    """Where Tab stops inside a row, in reading order."""
    found = [row, *row.findChildren(QWidget)]
    stops = [
        each
        for each in found
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.isHidden()
        and each.isVisible()
        and each.isEnabled()
    ]
    places = {each: each.mapTo(row, QPoint(0, 0)) for each in stops}
    return sorted(stops, key=lambda each: (places[each].y(), places[each].x()))


def _height_of(row: QWidget, width: int) -> int:
    row.resize(width, row.height())
    layout = row.layout()
    if layout is not None:
        layout.activate()
    return _wanted(row, width)


def _wanted(row: QWidget, width: int) -> int:
    if row.hasHeightForWidth():
        return row.heightForWidth(width)
    return row.sizeHint().height()
