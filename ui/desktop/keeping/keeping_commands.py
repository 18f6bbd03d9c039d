"""KeepingCommands: named versions, going back to an earlier state, and the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from authoring.keeping.backups import Backup, Backups
from authoring.keeping.difference import edit_to
from authoring.keeping.versions import add_version, open_version, snapshot
from models.project.project import CourseProject
from models.review import NamedVersion
from models.storage import StorageError
from ui.desktop.author import asked_author
from ui.desktop.document import Document
from ui.desktop.keeping.background import in_thread
from ui.desktop.keeping.earlier_dialog import Earlier, EarlierDialog
from ui.desktop.keeping.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_MESSAGE_TIME = 8_000


def save_version(window: MainWindow) -> None:
    """Keep the course as it is now inside the file, under a name."""
    document, context = window.document, window.context
    if document is None or context is None:
        return
    window.end_typing()
    name = window.dialogs.ask_for_version_name()
    if name is None:
        return
    author = asked_author(window.settings, window.dialogs)
    _, data = in_thread(window, partial(snapshot, document.opened.course))
    attachment = document.add_attachment("versions", data, "json")
    by = author.signature if author else ""
    if context.submit(add_version(context.indexed, attachment, name, datetime.now(UTC), by)):
        words = f"Version “{name}” goes into the file with the next save."
        window.statusBar().showMessage(words, _MESSAGE_TIME)


def restore_earlier(window: MainWindow) -> None:
    """Choose a version or backup; make the course say what it said, or open it as a copy."""
    document, context = window.document, window.context
    if document is None or context is None:
        return
    window.end_typing()
    dialog = EarlierDialog(document.opened.course, earlier_states(window, document), window)
    if not window.dialogs.show_dialog(dialog) or dialog.project is None:
        return
    if not dialog.as_copy:
        document.add_attachments(dialog.project.attachments)
        context.submit(edit_to(context.indexed, dialog.project.course, "Restore earlier state"))
    elif window.may_leave():
        name = document.name
        window.show_document(Document.restored(dialog.project, name, window.storage))


def earlier_states(window: MainWindow, document: Document) -> list[Earlier]:
    """The versions of the file, then the backups, each with the newest first."""
    project = document.project
    versions = [
        Earlier(_version_words(each), "Versions in this file", partial(open_version, project, each))
        for each in reversed(document.opened.course.versions)
    ]
    backups = Backups(window.local, document.opened.course.id, window.storage)
    own = str(document.path.absolute()) if document.path else ""
    try:
        made = [
            Earlier(_backup_words(each, own), "Backups on this computer", _reader(backups, each))
            for each in backups.all()
        ]
    except StorageError as error:
        window.dialogs.show_problem(error.message, error.hint)
        made = []
    return versions + made


def show_settings(window: MainWindow) -> None:
    """Name and office, and saving by itself."""
    window.dialogs.show_dialog(SettingsDialog(window.settings, window))


def _reader(backups: Backups, backup: Backup) -> Callable[[], CourseProject]:
    return lambda: backups.open(backup)


def _version_words(version: NamedVersion) -> str:
    parts = (f"{version.name}\n{_when(version.made_at)}", version.by)
    return ", ".join(each for each in parts if each)


def _backup_words(backup: Backup, own: str) -> str:
    other = backup.file if backup.file != own else ""
    name = other.replace("\\", "/").rpartition("/")[2]
    of = f"\nof “{name}”" if name else ""
    return f"{_when(backup.made_at)}{of}"


def _when(time: datetime) -> str:
    local = time.astimezone()
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M}"
