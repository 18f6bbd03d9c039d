"""Icons: Fluent System Icons (MIT, see LICENSE.txt), drawn in the colours of the theme."""

from __future__ import annotations

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.desktop.look.theme import tokens


class ThemedIcon(QIconEngine):
    """An icon that follows the theme: quiet when it is disabled, else in the colour of text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle, sharp at every scale."""
        theme = tokens()
        colour = theme.muted if mode is QIcon.Mode.Disabled else theme.text
        _renderer(self._name, colour).render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture of the icon, for what cannot paint."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """A copy, as Qt asks for."""
        return ThemedIcon(self._name)


def icon(name: str) -> QIcon:
    """The icon of a file in this folder. Raises FileNotFoundError for an unknown name."""
    _source(name)
    return QIcon(ThemedIcon(name))


def paint_icon(painter: QPainter, place: QRectF, name: str, colour: str) -> None:
    """Paint an icon of this folder in a colour of the theme."""
    _renderer(name, colour).render(painter, place)


@cache
def _source(name: str) -> str:
    return resources.files(__name__).joinpath(f"{name}.svg").read_text("utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = _source(name).replace("<svg ", f'<svg fill="{colour}" ', 1)
    return QSvgRenderer(QByteArray(svg.encode("utf-8")))
