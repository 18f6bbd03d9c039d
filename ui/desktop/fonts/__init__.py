"""Fonts shipped with the window: Padauk for Burmese (OFL-1.1, see OFL.txt), which Windows lacks."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

FILES = ("padauk-regular.ttf", "padauk-bold.ttf")


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to the application; the families that were loaded."""
    families: list[str] = []
    folder = resources.files(__name__)
    for name in FILES:
        data = QByteArray(folder.joinpath(name).read_bytes())
        families += QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFontFromData(data)
        )
    return tuple(families)
