"""Page: a session of 300 paragraphs is opened, written in, and scrolled to its end."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from authoring.editing.edits import new_item
from benchmarks.measure import Measured, Stopwatch, peak_megabytes
from benchmarks.places import course_file
from models.blocks import TextBlock
from models.item import new_id
from models.project.project import CourseProject, open_project
from models.session import Session
from models.storage import Storage
from models.text import Line, Prose
from ui.desktop.document import Document
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow

_PARTS = 300
_LETTERS = "Ask the person where she is going, and listen. " * 6


def open_page(folder: Path) -> Measured:
    """From the click in the outline to the painted page."""
    window, session = _window(folder)
    watch = Stopwatch()
    assert window.context is not None
    with watch.running():
        window.context.select(session.id)
        QApplication.processEvents()
        assert not window.grab().isNull()
    measured = watch.measured(f"{_PARTS} paragraphs, offscreen")
    window.show_document(None)
    return measured


def type_in_page(folder: Path) -> Measured:
    """The 99th percentile from a key to the painted letter, in the middle of the page."""
    window, session = _window(folder)
    assert window.context is not None
    assert window.editor is not None
    window.context.select(session.id)
    field = window.editor.page.field(session.blocks[_PARTS // 2].id, "body")
    assert field is not None
    window.editor.page.ensureWidgetVisible(field)
    field.text.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.qWait(500)
    seconds = []
    for letter in _LETTERS:
        start = time.perf_counter()
        QTest.keyClicks(field.text, letter)
        window.repaint()
        seconds.append(time.perf_counter() - start)
        QTest.qWait(5)
    window.show_document(None)
    seconds.sort()
    highest = seconds[len(seconds) * 99 // 100]
    detail = f"99th of 100, at most {seconds[-1] * 1000:.0f} ms"
    return Measured(highest, median(seconds), peak_megabytes(), detail)


def _window(folder: Path) -> tuple[MainWindow, Session]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    apply_theme(QApplication([]), "light")
    course = open_project(course_file(folder), Storage()).course
    blocks = tuple(_paragraph(number) for number in range(_PARTS))
    session = new_item(Session, title=Line.of(en="A long session"), blocks=blocks)
    module = course.modules[0]
    module = module.replace(sessions=(*module.sessions, session))
    project = CourseProject(course.replace(modules=(module, *course.modules[1:])))
    window = MainWindow(QSettings(str(folder / "page.ini"), QSettings.Format.IniFormat))
    window.resize(1366, 768)
    window.show()
    window.show_document(Document(project, None, Storage()))
    QApplication.processEvents()
    return window, session


def _paragraph(number: int) -> TextBlock:
    words = f"Ask the person where they are going, and **listen** ({number}).\n\n- one\n- two"
    heading = Line.of(en=f"Heading {number}", my="မေးပါ") if number % 10 == 0 else Line()
    return TextBlock(id=new_id(), heading=heading, body=Prose.of(en=words, my="မေးပါ။"))
