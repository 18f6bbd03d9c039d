"""Every button and field has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from models.project.project import CourseProject
from models.storage import Storage
from models.tree import walk
from tests.support.courses import tiny_course
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.publishing.publish_dialog import PublishDialog

NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Tree,
}
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
PARTS_OF_OTHERS = ("qt_spinbox_lineedit", "qt_toolbar_ext_button")


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None and child.isValid():
            yield from interfaces(child)


def unnamed(widget: QWidget) -> list[str]:
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    found: list[str] = []
    for each in interfaces(root):
        owner = each.object()
        hidden = bool(each.state().invisible) or not isinstance(owner, QWidget)
        if hidden or owner.objectName() in PARTS_OF_OTHERS:
            continue
        if each.role() in NAMED and not each.text(QAccessible.Text.Name):
            found.append(f"{type(owner).__name__} {each.role()}")
    return found


def test_the_start_page_names_its_buttons(window: MainWindow) -> None:
    assert unnamed(window) == []


@pytest.mark.parametrize("agency", ["", "NOR"])
def test_every_page_names_its_buttons_and_fields(
    window: MainWindow, sample_editor: Editor, agency: str
) -> None:
    context = sample_editor.context
    context.set_view(agency=agency if context.course.agency(agency) else "")
    kinds: set[str] = set()
    for item in walk(context.course):
        if type(item).__name__ not in kinds:
            kinds.add(type(item).__name__)
            context.select(item.id)
            QApplication.processEvents()
            assert unnamed(window) == [], item.id


def test_the_publish_dialog_names_its_buttons_and_fields(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    project = CourseProject(tiny_course())
    dialog = PublishDialog(project, tmp_path, Storage(), dialogs, window)
    dialog.show()
    assert unnamed(dialog) == []
    dialog.close()


def test_finding_names_its_buttons_fields_and_lists(
    window: MainWindow, sample_editor: Editor
) -> None:
    sample_editor.find_bar.open_for("the")
    sample_editor.find_panel.open_for("the", True)
    assert unnamed(window) == []
