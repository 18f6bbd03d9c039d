"""Measures of the page in twips (1/20 point) and EMU, the two units Word counts in."""

from __future__ import annotations

from itertools import pairwise

TWIPS_PER_POINT = 20
EMU_PER_TWIP = 635
EMU_PER_MM = 36_000

PAGE_WIDTH = 11_906  # A4, ISO 216: 210 mm
PAGE_HEIGHT = 16_838  # 297 mm
MARGIN = 1_417  # 25 mm
RUNNING_MARGIN = 680  # 12 mm from the edge to header and footer

TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
TEXT_HEIGHT = PAGE_HEIGHT - 2 * MARGIN

LIST_STEP = 357  # 6.3 mm for each level of a list
CELL_PADDING = 100
BOX_PADDING = 170
NARROWEST = 240
"""No column and no inner width is narrower, however deep tables nest."""


def twips(points: float) -> int:
    """Points as twips."""
    return round(points * TWIPS_PER_POINT)


def shared_out(total: int, shares: tuple[float, ...]) -> tuple[int, ...]:
    """Whole numbers in the proportion of ``shares`` (all positive) that add up to ``total``."""
    whole = sum(shares)
    edges = [round(sum(shares[:count]) / whole * total) for count in range(len(shares) + 1)]
    return tuple(right - left for left, right in pairwise(edges))


def at_least(widths: tuple[int, ...], least: tuple[int, ...]) -> tuple[int, ...]:
    """Widths of the same sum, none under its least, taken from those that have room to spare.

    Where the least widths do not fit, the widths stay as they are.
    """
    spare = [max(width - need, 0) for width, need in zip(widths, least, strict=True)]
    missing = sum(max(need - width, 0) for width, need in zip(widths, least, strict=True))
    if not 0 < missing <= sum(spare):
        return widths
    taken = shared_out(missing, tuple(room + 1e-9 for room in spare))
    return tuple(
        max(width, need) - less for width, need, less in zip(widths, least, taken, strict=True)
    )
