"""Starting: from a word on the command line to an answer, from a click to the first picture."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks.measure import Measured, Stopwatch, measured_command
from benchmarks.places import course_file

_PYTHON = sys.executable


def import_everything(_folder: Path) -> Measured:
    """Python with all that publishing and checking need, which most commands never load."""
    modules = "authoring.checks, authoring.publishing.publish, exporters.word.exporter"
    return measured_command((_PYTHON, "-c", f"import {modules}"))


def import_nothing(_folder: Path) -> Measured:
    """Python alone."""
    return measured_command((_PYTHON, "-c", "pass"))


def start_version(_folder: Path) -> Measured:
    """``coursewright --version``."""
    return measured_command((_PYTHON, "-m", "ui", "--version"))


def start_info(folder: Path) -> Measured:
    """``coursewright info`` of a course."""
    return measured_command((_PYTHON, "-m", "ui", "info", str(course_file(folder))))


def start_window(folder: Path, with_course: bool) -> Measured:
    """The desktop from its imports until the window is painted, with a course open or none."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    watch = Stopwatch()
    with watch.running():
        from benchmarks.tasks.window import show_window

        window = show_window(course_file(folder) if with_course else None, folder)
    window.close()
    return watch.measured("offscreen")
