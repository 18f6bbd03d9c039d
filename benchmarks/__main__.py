"""The command ``python -m benchmarks [--quick] [NAME...]``: how long things take, and what memory.

Each benchmark runs in fresh processes. Seconds and memory are told, nothing is judged: a machine
that is busy with something else must not fail a test. Linux and macOS only.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.benchmark import BENCHMARKS, chosen
from benchmarks.runner import Runner
from benchmarks.table import header, line

UNIT, QUICK_UNIT = 1_000, 100


def main(words: list[str] | None = None) -> int:
    """Print the table; 2 for a name that is none."""
    arguments = _parser().parse_args(words)
    try:
        benchmarks = chosen(arguments.names)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    unit = arguments.blocks or (QUICK_UNIT if arguments.quick else UNIT)
    print(f"1x is a course of {unit:,} blocks. {_machine()}\n\n{header()}", flush=True)
    with TemporaryDirectory() as folder:
        for row in Runner(Path(folder), unit, _say).rows(benchmarks):
            print(line(row), flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    known = ", ".join(each.name for each in BENCHMARKS)
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure seconds, processor time and peak memory, beside other programs.",
        epilog=f"Benchmarks: {known}. A beginning such as “publish” stands for all of that name.",
    )
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these (usual: all)")
    parser.add_argument("--quick", action="store_true", help=f"1x is {QUICK_UNIT} blocks")
    parser.add_argument("--blocks", type=int, metavar="N", help=f"1x is N blocks (usual: {UNIT})")
    return parser


def _say(words: str) -> None:
    """Tell a person at a terminal what is being done; a file or pipe gets the table alone."""
    if sys.stderr.isatty():
        print(f"  … {words}", file=sys.stderr, flush=True)


def _machine() -> str:
    version = platform.python_version()
    busy = f", {os.getloadavg()[0]:.1f} busy" if hasattr(os, "getloadavg") else ""
    return f"Python {version} on {platform.system()}, {os.cpu_count()} cores{busy}."


if __name__ == "__main__":
    sys.exit(main())
