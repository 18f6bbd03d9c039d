"""Colours of a book: the agency's colour and the tints and greys that go with it on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")
_FALLBACK = "1F4E79"
_READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of normal text
_DARKER = 0.9

Channels = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Palette:
    """Six-digit hexadecimal colours as Word writes them, all derived from one house colour.

    ``house`` carries white text and stands on white with at least 4.5:1; ``tint`` and ``pale``
    carry black text. In grey the band is dark, the tints light.
    """

    house: str
    tint: str
    pale: str
    ink: str = "1A1A1A"
    muted: str = "595959"
    hairline: str = "BFBFBF"
    grey: str = "F2F2F2"
    warning: str = "8A4B00"
    caution: str = "FDF3E7"
    white: str = "FFFFFF"


def palette(colour: str) -> Palette:
    """The palette of a house colour "#RRGGBB"; a colour too light to read is darkened."""
    found = _HEX.fullmatch(colour.strip())
    channels = _channels(found.group(1) if found else _FALLBACK)
    while _contrast_with_white(channels) < _READABLE:
        # Darkened in whole steps of the printed code, or rounding would cost contrast.
        channels = _channels(_code(_each(channels, lambda part: part * _DARKER)))
    return Palette(
        house=_code(channels),
        tint=_code(_mixed_with_white(channels, 0.15)),
        pale=_code(_mixed_with_white(channels, 0.07)),
    )


def _each(channels: Channels, change: Callable[[float], float]) -> Channels:
    red, green, blue = channels
    return change(red), change(green), change(blue)


def _channels(code: str) -> Channels:
    return int(code[:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:], 16) / 255


def _code(channels: Channels) -> str:
    return "".join(f"{round(part * 255):02X}" for part in channels)


def _mixed_with_white(channels: Channels, share: float) -> Channels:
    return _each(channels, lambda part: 1 - share * (1 - part))


def _contrast_with_white(channels: Channels) -> float:
    red, green, blue = _each(channels, _linear)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
