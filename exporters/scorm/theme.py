"""Theme: the agency's colour, made dark or light enough to be read on paper and at night."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PAPER, NIGHT = "#ffffff", "#171a1f"
DAY_GROUNDS = (PAPER, "#f5f6f7", "#eef1f4", "#e8f4ec", "#fbecea", "#fdf3e1")
NIGHT_GROUNDS = (NIGHT, "#101317", "#22272e", "#16281e", "#341c1b", "#2f2614")
"""The grounds text can stand on in the player's two looks; as in player/player.css."""

CONTRAST = 4.5
"""WCAG 2.2 success criterion 1.4.3."""

_STEPS = 40


def theme_css(colour: str) -> str:
    """The style sheet with the roles ``--brand`` and ``--on-brand`` for both looks."""
    by_day = readable(colour, DAY_GROUNDS)
    by_night = readable(colour, NIGHT_GROUNDS)
    return (
        f":root {{ --brand: {by_day}; --on-brand: {PAPER}; }}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f"  :root {{ --brand: {by_night}; --on-brand: {NIGHT}; }}\n"
        "}\n"
    )


def readable(colour: str, grounds: Sequence[str]) -> str:
    """The colour, moved away from the grounds until text in it can be read on all of them."""
    target = (0, 0, 0) if luminance(grounds[0]) > luminance("#808080") else (255, 255, 255)
    start = _channels(colour)
    for step in range(_STEPS + 1):
        mixed = _mix(start, target, step / _STEPS)
        if all(contrast(mixed, ground) >= CONTRAST for ground in grounds):
            return mixed
    return _hex(target)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour "#RRGGBB" (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(start: Iterable[int], target: Iterable[int], share: float) -> str:
    pairs = zip(start, target, strict=True)
    return _hex(round(a + (b - a) * share) for a, b in pairs)


def _hex(channels: Iterable[int]) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in channels)
