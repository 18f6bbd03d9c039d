"""The start page begins a course from each of the starters."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from samples.starters import STARTERS
from ui.desktop.main_window import MainWindow


def entries(window: MainWindow) -> list[QAction]:
    return window.start_page.new.menu().actions()


def test_the_menu_of_new_course_describes_every_starter(window: MainWindow) -> None:
    words = [entry.text() for entry in entries(window)]
    assert words == [f"{each.title}: {each.description}" for each in STARTERS]


@pytest.mark.parametrize("position", range(len(STARTERS)))
def test_a_starter_opens_as_a_course_that_was_never_saved(
    window: MainWindow, position: int
) -> None:
    entries(window)[position].trigger()
    assert window.document is not None
    assert window.document.path is None
    assert window.editor is not None
    made = STARTERS[position].make()
    assert len(window.editor.context.course.modules) == len(made.modules)
    assert [agency.code for agency in window.editor.context.course.agencies] == [
        agency.code for agency in made.agencies
    ]
