"""Recovering: at the start, offers what crashed programs left unsaved. Never silently."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from authoring.keeping.backups import Backups
from authoring.keeping.difference import edit_to
from authoring.keeping.journal_session import remove_session
from authoring.keeping.recovery import LeftSession, Restored, left_sessions, restore
from models.project.error import ProjectError
from models.storage import StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import in_thread
from ui.desktop.keeping.journal_service import is_free
from ui.desktop.keeping.notice_bar import Notice
from ui.desktop.keeping.recovery_dialog import RecoveryDialog
from ui.desktop.keeping.ways import Way

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def offer_left_sessions(window: MainWindow) -> bool:
    """Offer unsaved work of programs that ended without closing; whether one was restored.

    What is not wanted now is offered again at the next start.
    """
    waiting = list(left_sessions(window.local, window.storage, partial(is_free, window.local)))
    while waiting:
        left = waiting.pop(0)
        restored = _restored(window, left)
        if restored is None:
            continue
        if not restored.is_needed:
            remove_session(left.folder, window.storage)
            continue
        dialog = RecoveryDialog(left, restored, window)
        window.dialogs.show_dialog(dialog)
        if dialog.way is Way.DISCARD:
            _discard(window, left, restored)
        elif dialog.way is Way.RESTORE and window.may_leave():
            _show(window, left, restored)
            _tell_of_more(window, waiting)
            return True
    return False


def _restored(window: MainWindow, left: LeftSession) -> Restored | None:
    try:
        return in_thread(window, partial(restore, left, window.local, window.storage))
    except (ProjectError, StorageError) as error:
        window.dialogs.show_problem(error.message, error.hint)
        return None


def _show(window: MainWindow, left: LeftSession, restored: Restored) -> None:
    """Open the course with its unsaved changes, which one undo takes back; then, and not before,
    the old journal may go: a new one has them."""
    path = left.header.path
    if restored.fits and restored.current is not None:
        document = Document(restored.current, path, window.storage, restored.fingerprint)
        document.note_to_replace = left.folder.name
        window.show_document(document)
        document.add_attachments(restored.project.attachments)
        course = restored.project.course
        edit = edit_to(document.opened.indexed, course, "Restore unsaved changes", everything=True)
        if window.context is None or not window.context.submit(edit):
            return
    else:
        name = left.header.name if left.header.file else ""
        document = Document.restored(restored.project, name, window.storage)
        window.show_document(document)
    keeper = window.keeper
    if keeper is None:
        return
    session = keeper.journal.session
    if session.flush() and not session.has_failed:
        remove_session(left.folder, window.storage)


def _discard(window: MainWindow, left: LeftSession, restored: Restored) -> None:
    """Even what is not wanted is kept as a backup for a while."""
    backups = Backups(window.local, restored.project.course.id, window.storage)
    try:
        in_thread(window, partial(backups.add, restored.project, left.header.path, True))
    except (ProjectError, StorageError) as error:
        window.dialogs.show_problem(error.message, error.hint)
        return
    remove_session(left.folder, window.storage)


def _tell_of_more(window: MainWindow, waiting: list[LeftSession]) -> None:
    if waiting:
        words = f"There is more unsaved work: {', '.join(each.header.name for each in waiting)}."
        ways = (("Look at it…", lambda: offer_left_sessions(window)),)
        window.notices.tell(Notice("unsaved", words, ways))
