"""Commands: what the actions of the window do, one function each."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from authoring.editing import edits
from authoring.editing.edit import Edit
from models.item import Item
from samples import sample_folder
from ui.desktop.document import Document
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import apply_theme
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.program.faults import versions
from ui.desktop.publishing.publish_dialog import PublishDialog

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_SAMPLE = "frontline-officers"
THEME_KEY = "view/theme"
_FOLDER_KEY = "publish/folder"


def new_course(window: MainWindow) -> None:
    """Begin a course of one module and one session."""
    if window.may_leave():
        window.show_document(Document.new(window.storage))


def begin_course(window: MainWindow, name: str) -> None:
    """Begin a course from the starter with this name."""
    if window.may_leave():
        window.show_document(Document.begin(name, window.storage))


def open_file(window: MainWindow) -> None:
    """Choose a file and open it."""
    path = window.dialogs.choose_file_to_open(window.recent.folder())
    if path is not None:
        window.open_path(path)


def open_sample(window: MainWindow) -> None:
    """Open the sample as a course that has not been saved yet."""
    window.open_path(sample_folder(_SAMPLE), as_copy=True)


def save(window: MainWindow) -> None:
    """Save to the file it has, else ask for one; typing goes on meanwhile."""
    window.saver.save()


def save_as(window: MainWindow) -> None:
    """Save under another name."""
    window.saver.save(ask=True)


def close_course(window: MainWindow) -> None:
    """Close the course and show the start page."""
    if window.may_leave():
        window.show_document(None)


def quit_program(window: MainWindow) -> None:
    """Close the window."""
    window.close()


def publish(window: MainWindow) -> None:
    """Choose what to publish, and do it."""
    document = window.document
    if document is None:
        return
    window.end_typing()
    start = document.path.parent if document.path else Path.home()
    folder = Path(str(window.settings.value(_FOLDER_KEY, start / "published")))
    dialog = PublishDialog(document.project, folder, window.storage, window.dialogs, window)
    dialog.exec()
    window.settings.setValue(_FOLDER_KEY, dialog.folder.text())
    dialog.deleteLater()


def undo(window: MainWindow) -> None:
    """Take back the last edit."""
    window.undo_bridge.undo()


def redo(window: MainWindow) -> None:
    """Make the last edit again."""
    window.undo_bridge.redo()


def rename(window: MainWindow) -> None:
    """Edit the title of the selected row in the outline."""
    if window.editor is not None:
        window.editor.outline.rename_current()


def insertion(kind: type[Item]) -> Callable[[EditorContext], Edit | None]:
    """The edit that inserts an item of a class near what is selected."""

    def insert(context: EditorContext) -> Edit | None:
        if context.current.startswith(GROUP):
            field = context.current.removeprefix(GROUP)
            return edits.insert_into(context.indexed, kind, context.course.id, field)
        return edits.insert_item(context.indexed, kind, context.current)

    return insert


def next_language(window: MainWindow) -> None:
    """Look at the course in the next of its languages."""
    context = window.context
    if context is None or not context.course.languages:
        return
    codes = [each.code for each in context.course.languages]
    position = codes.index(context.language) if context.language in codes else -1
    context.set_view(language=codes[(position + 1) % len(codes)])


def toggle_outline(window: MainWindow) -> None:
    """Show or hide the outline."""
    if window.editor is not None:
        window.editor.outline_pane.setVisible(window.editor.outline_pane.isHidden())


def toggle_details(window: MainWindow) -> None:
    """Show or hide the details."""
    if window.editor is not None:
        window.editor.side.setVisible(window.editor.side.isHidden())


def reset_layout(window: MainWindow) -> None:
    """Everything as it was at first."""
    if window.editor is not None:
        window.editor.reset_layout()


def theme(name: str) -> Callable[[MainWindow], None]:
    """The command that gives the program a look."""

    def apply(window: MainWindow) -> None:
        window.settings.setValue(THEME_KEY, name)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, name)

    return apply


def show_keys(window: MainWindow) -> None:
    """List every action that has a key."""
    rows = "".join(
        f"<tr><td style='padding-right:24px'>{action.text().replace('&', '')}</td>"
        f"<td><b>{action.shortcut().toString()}</b></td></tr>"
        for action in window.actions_by_id.values()
        if not action.shortcut().isEmpty() and action.isVisible()
    )
    window.dialogs.show_text("Keyboard", f"<table>{rows}</table>")


def about(window: MainWindow) -> None:
    """What the program is, what it runs on, and under which licences."""
    facts = "<br>".join(versions().splitlines()[1:])
    window.dialogs.show_text(
        "About Coursewright",
        f"<h3>Coursewright {version('coursewright')}</h3>"
        "<p>Write a training course once, keep each agency's edition in it, "
        "publish Word, SCORM and Markdown.</p>"
        f"<p><small>{facts}</small></p>"
        "<p><small>MIT licence. Qt and PySide under the LGPL, Padauk under the Open Font Licence, "
        "Fluent System Icons under the MIT licence.</small></p>",
    )
