"""Table: what was measured as a Markdown table, to be read in a terminal and kept in a document."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.runner import Row

COLUMNS = ("What", "Size", "Seconds", "Processor s", "Peak MB", "Growth", "Of ours", "Made")
_WIDTHS = (24, 6, 8, 11, 8, 7, 9, 29)
_IS_WORDS = (0, 1, 7)


def header() -> str:
    """The two lines above the rows."""
    ruler = "|".join(
        ("-" * (width + 1) + (":" if place not in _IS_WORDS else "-"))
        for place, width in enumerate(_WIDTHS)
    )
    return f"{_line(COLUMNS)}\n|{ruler}|"


def line(row: Row) -> str:
    """One row; a peer is marked by an arrow."""
    name = f"→ {row.name}" if row.is_peer else row.name
    measured = row.measured
    if measured is None:
        return _line((name, row.size, "-", "-", "-", "", "", row.missing))
    return _line(
        (
            name,
            row.size,
            _seconds(measured.seconds),
            _seconds(measured.processor_seconds),
            f"{measured.megabytes:.0f}",
            _times(row.growth),
            _times(row.ratio),
            measured.detail,
        )
    )


def _line(cells: Iterable[str]) -> str:
    filled = (
        cell.ljust(width) if place in _IS_WORDS else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    )
    return f"| {' | '.join(filled)} |"


def _seconds(seconds: float) -> str:
    return f"{seconds:.4f}" if seconds < 0.1 else f"{seconds:.2f}"


def _times(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2f} x" if value < 10 else f"{value:,.1f} x"
