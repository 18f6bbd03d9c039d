"""Theme: every colour, distance and font size of the program, in one table for light and dark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5 = 4, 8, 12, 16, 24
"""Distances in device-independent pixels."""
RADIUS = 4
PAGE_WIDTH = 760
INTERFACE_POINTS, PAGE_POINTS, SMALL_POINTS = 10.0, 11.0, 9.0
HEADING_POINTS = {1: 22.0, 2: 16.0, 3: 13.0}
LINE_HEIGHT, BURMESE_LINE_HEIGHT = 150, 180
"""In per cent; Burmese stacks letters above and below the line."""
BURMESE_FAMILIES = ["Padauk", "Myanmar Text", "Noto Sans Myanmar"]
READABLE_CONTRAST = 4.5
"""The least contrast of text to its ground (WCAG 2.2, success criterion 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, by what they are for."""

    window: str
    sheet: str
    text: str
    muted: str
    line: str
    field: str
    hover: str
    accent: str
    on_accent: str
    selection: str
    warning: str


LIGHT = Tokens(
    window="#F3F3F3",
    sheet="#FFFFFF",
    text="#1B1B1B",
    muted="#5F6368",
    line="#DADCE0",
    field="#FFFFFF",
    hover="#E9EBEE",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    selection="#D6E4F5",
    warning="#9A3412",
)
DARK = Tokens(
    window="#202124",
    sheet="#2A2B2E",
    text="#E8EAED",
    muted="#B6BBC2",
    line="#45484D",
    field="#3F4247",
    hover="#36383C",
    accent="#8AB8F0",
    on_accent="#10233A",
    selection="#34495F",
    warning="#F3A683",
)


def tokens(palette: QPalette | None = None) -> Tokens:
    """The tokens of the theme a palette belongs to (without one: the program's)."""
    palette = palette or QGuiApplication.palette()
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(theme: Tokens) -> QPalette:
    """The palette all widgets draw with."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.sheet,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.Button: theme.window,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.sheet,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.BrightText: theme.warning,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.Midlight: theme.hover,
        role.Light: theme.sheet,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return palette


_INPUTS = ("QCheckBox", "QRadioButton", "QLineEdit", "QPlainTextEdit", "QAbstractSpinBox")
"""Fields and boxes to tick, which must stand out from a dark ground."""
APPEARANCES = ("system", "light", "dark")


def apply_theme(application: QApplication, appearance: str = "system") -> None:
    """Give the whole program a light or dark look; "system" follows the computer's setting."""
    scheme = application.styleHints().colorScheme()
    dark = appearance == "dark" or (appearance == "system" and scheme is Qt.ColorScheme.Dark)
    theme = DARK if dark else LIGHT
    application.setPalette(palette_of(theme))
    inputs = palette_of(theme)
    inputs.setColor(QPalette.ColorRole.Base, QColor(theme.field))
    for kind in _INPUTS:
        QApplication.setPalette(inputs, kind)  # type: ignore[arg-type]  # the stub says bytes
    application.setFont(interface_font(application.font()))


def interface_font(base: QFont, points: float = INTERFACE_POINTS, bold: bool = False) -> QFont:
    """The font of menus, labels and lists, with Burmese letters from Padauk."""
    font = QFont(base)
    if base.families()[1:] != BURMESE_FAMILIES:
        font.setFamilies([QFontInfo(base).family(), *BURMESE_FAMILIES])
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def is_burmese(text: str) -> bool:
    """Whether a text has a letter of the Myanmar script (Unicode blocks Myanmar, Extended-A, B)."""
    return any("\u1000" <= c <= "\u109f" or "\uaa60" <= c <= "\uaa7f" for c in text)


def readable(colour: str, ground: QColor) -> QColor:
    """The colour, made lighter or darker until text in it is readable on ``ground``."""
    result = QColor(colour)
    for _ in range(40):
        if contrast(result, ground) >= READABLE_CONTRAST:
            break
        step = 0.025 if ground.lightnessF() < 0.5 else -0.025
        lightness = min(1.0, max(0.0, result.lightnessF() + step))
        result = QColor.fromHslF(max(result.hslHueF(), 0.0), result.hslSaturationF(), lightness)
    return result


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
