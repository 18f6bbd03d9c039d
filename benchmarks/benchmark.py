"""Benchmark: what is measured in which sizes and beside what, and the visible list of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SAMPLE = "sample"
FACTORS = {"1x": 1, "2x": 2, "10x": 10}
"""The sizes of the benchmark course as multiples of its unit."""

ALL_SIZES = (SAMPLE, *FACTORS)
ENDS = ("1x", "10x")


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A task with the sizes it is run in, and what it is compared with.

    ``beside`` are peers for every size, ``beside_small`` those that take too long beyond 1x.
    """

    name: str
    sizes: tuple[str, ...]
    beside: tuple[str, ...] = ()
    beside_small: tuple[str, ...] = ()

    def peers(self, size: str) -> tuple[str, ...]:
        """What it is compared with in one size."""
        return self.beside + (self.beside_small if size == "1x" else ())


BENCHMARKS: tuple[Benchmark, ...] = (
    Benchmark("publish-docx", ALL_SIZES),
    Benchmark("publish-markdown", ALL_SIZES),
    Benchmark("publish-scorm12", ALL_SIZES),
    Benchmark("guide-docx", ALL_SIZES, ("pandoc to docx",), ("python-docx by name",)),
    Benchmark("guide-markdown", ALL_SIZES),
    Benchmark("lessons-scorm12", ALL_SIZES, ("pandoc to html",)),
    Benchmark("open-file", ENDS, ("json and zipfile",)),
    Benchmark("open-folder", ENDS),
    Benchmark("save-file", ENDS, ("zipfile, unsafely",)),
    Benchmark("save-folder", ENDS),
    Benchmark("import-markdown", ENDS, ("pandoc to json",)),
    Benchmark("resolve", ENDS),
    Benchmark("resolve-second", ENDS),
    Benchmark("resolve-third", ENDS),
    Benchmark("check-all", ENDS),
    Benchmark("edit-text", ENDS, ("whole model again",)),
    Benchmark("find-words", ENDS),
    Benchmark("replace-words", ENDS),
    Benchmark("import", ("1x",), ("python alone",)),
    Benchmark("start-version", ("1x",), ("pandoc --version",)),
    Benchmark("start-info", (SAMPLE, *ENDS)),
    Benchmark("window-empty", ("1x",)),
    Benchmark("window-course", (SAMPLE, *ENDS)),
    Benchmark("outline-make", ENDS),
    Benchmark("outline-unfold", ENDS),
    Benchmark("outline-filter", ENDS),
    Benchmark("outline-move", ENDS),
    Benchmark("go-to", ENDS),
    Benchmark("page-open", ENDS),
    Benchmark("page-typing", ("10x",)),
    Benchmark("switch-edition", (SAMPLE, *ENDS)),
    Benchmark("typing", ("10x",)),
    Benchmark("typing-spelling", ("10x",)),
)
"""All there are, in the order of the table."""


def chosen(names: Iterable[str]) -> tuple[Benchmark, ...]:
    """The benchmarks whose name begins with one of the names; all when there is none.

    Raises ValueError, with what there is, for a name that fits none.
    """
    wanted = tuple(names)
    for name in wanted:
        if not any(each.name.startswith(name) for each in BENCHMARKS):
            known = ", ".join(each.name for each in BENCHMARKS)
            raise ValueError(f"There is no benchmark “{name}”. There is: {known}.")
    return tuple(each for each in BENCHMARKS if not wanted or each.name.startswith(wanted))
