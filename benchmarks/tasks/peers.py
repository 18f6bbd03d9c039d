"""Peers: what somebody would use instead, on the same text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from benchmarks.measure import Measured, Stopwatch, measured_command
from benchmarks.places import course_file, guide_text
from benchmarks.task import Missing


def pandoc(folder: Path, ending: str) -> Measured:
    """Pandoc converting the Markdown of the guide, from its start to its end."""
    program = _program("pandoc")
    with TemporaryDirectory() as out:
        target = Path(out) / f"guide.{ending}"
        words = (program, str(guide_text(folder)), "--standalone", "--metadata", "title=Guide")
        place = ("--resource-path", str(folder), "-o", str(target))
        measured = measured_command((*words, *place))
        size = target.stat().st_size / 1e6
    return Measured(
        measured.seconds, measured.processor_seconds, measured.megabytes, f"{size:.1f} MB"
    )


def pandoc_version(_folder: Path) -> Measured:
    """The start of another program that converts documents."""
    return measured_command((_program("pandoc"), "--version"))


def python_docx(folder: Path) -> Measured:
    """The same lines with python-docx as its manual shows: a paragraph with a style by name."""
    watch = Stopwatch()
    with watch.running():
        from docx import Document

        document = Document()
        for line in guide_text(folder).read_text(encoding="utf-8").splitlines():
            text = line.strip()
            if not text:
                continue
            level = len(text) - len(text.lstrip("#"))
            if level:
                document.add_paragraph(text.lstrip("# "), style=f"Heading {min(level, 9)}")
            elif text.startswith(("- ", "* ")):
                document.add_paragraph(text[2:], style="List Bullet")
            else:
                document.add_paragraph(text, style="Normal")
        with TemporaryDirectory() as out:
            document.save(str(Path(out) / "guide.docx"))
    return watch.measured("no marks, tables or pictures")


def open_plainly(folder: Path) -> Measured:
    """The course file read by ``zipfile`` and ``json`` alone: no model, nothing verified."""
    watch = Stopwatch()
    with watch.running(), ZipFile(course_file(folder)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        json.loads(parts["course.json"])
    return watch.measured("nothing validated")


def save_plainly(folder: Path) -> Measured:
    """The course file written by ``zipfile`` in place: not forced to the medium, not read back."""
    with ZipFile(course_file(folder)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    course = json.loads(parts["course.json"])
    watch = Stopwatch()
    with TemporaryDirectory(dir=folder) as out, watch.running():
        parts["course.json"] = json.dumps(course, ensure_ascii=False, indent=1).encode()
        with ZipFile(Path(out) / "plain.zip", "w", ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
    return watch.measured("not forced to the medium")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Missing(f"{name} is not installed")
    return found
