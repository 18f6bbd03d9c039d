"""Opening: everything that may stand between an author and a course file, with the ways on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from platform import node
from typing import TYPE_CHECKING

from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.backups import latest_backup_of
from authoring.keeping.conflict_copies import as_conflict_copy, conflict_copies
from authoring.keeping.lock_note import LockNote, read_note
from models.project.error import DamagedAttachments, ProjectError
from models.storage import StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import in_thread
from ui.desktop.keeping.comparing import compare_with_file
from ui.desktop.keeping.journal_service import is_free
from ui.desktop.keeping.lock_service import who_has_it
from ui.desktop.keeping.notice_bar import Notice
from ui.desktop.keeping.ways import Offer, Way

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_CANCEL = Offer(Way.LATER, "Cancel")


def opened_document(window: MainWindow, path: Path, as_copy: bool) -> Document | None:
    """The document of a file, after what had to be asked; None when it is not to be opened."""
    note = None if as_copy else read_note(path, window.storage)
    read_only = False
    if note is not None and not _is_ours(window, note):
        way = _ask_about_note(window, path, note)
        if way not in (Way.READ_ONLY, Way.OPEN):
            return None
        read_only = way is Way.READ_ONLY
    document = _read(window, path, as_copy)
    if document is not None:
        document.note_to_replace = note.token if note else ""
        document.is_read_only = read_only or _may_not_be_written(window, document)
    return document


def tell_about_file(window: MainWindow, document: Document) -> None:
    """Say, above the course, what is to be known of the file it came from."""
    path = document.path
    if path is None:
        return
    computers = (node(),)
    if document.is_healed:
        words = (
            "Something in the file was damaged and was taken from the backups on this computer. "
            "Save to mend the file."
        )
        window.notices.tell(Notice("damaged", words, (("Save", window.saver.save),)))
    if document.is_read_only:
        words = f"“{path.name}” is open to be read only. Save a copy to keep what you change."
        copy = ("Save a copy…", lambda: window.saver.save(ask=True))
        window.notices.tell(Notice("read only", words, (copy,)))
    if (copy_of := as_conflict_copy(path, computers)) is not None:
        words = (
            f"This file is a conflict copy: {copy_of.program} made it because two people changed "
            f"“{copy_of.original.name}” at the same time. Bring what it has over there."
        )
        window.notices.tell(
            Notice("conflict", words, _comparison(window, document, copy_of.original))
        )
    for found in conflict_copies(path, window.storage, computers)[:1]:
        words = (
            f"Beside this file lies “{found.path.name}”, a conflict copy made by {found.program}: "
            "two people changed the course at the same time. Compare, and delete it when done."
        )
        window.notices.tell(Notice("conflict", words, _comparison(window, document, found.path)))


def _comparison(
    window: MainWindow, document: Document, other: Path
) -> tuple[tuple[str, Callable[[], object]], ...]:
    return (("Compare…", lambda: compare_with_file(window, document, other)),)


def _is_ours(window: MainWindow, note: LockNote) -> bool:
    """Whether a note is of this very window, or was left by a crash on this computer."""
    keeper = window.keeper
    if keeper is not None and keeper.journal.token == note.token:
        return True
    return note.computer == node() and is_free(window.local, note.token)


def _ask_about_note(window: MainWindow, path: Path, note: LockNote) -> str:
    now = datetime.now(UTC)
    since, seen = _when(note.since), _when(note.seen)
    message = f"“{path.name}” is open elsewhere: {who_has_it(note)}, since {since}."
    if note.is_fresh(now):
        hint = "If you both change it, one of you will have to save a copy."
    else:
        hint = f"There was no sign of life since {seen}: it was probably not closed in order."
    read_only = Offer(Way.READ_ONLY, "Open read-only")
    anyway = Offer(Way.OPEN, "Open all the same")
    offers = (read_only, anyway) if note.is_fresh(now) else (anyway, read_only)
    return window.dialogs.ask_way(message, hint, (*offers, _CANCEL))


def _read(window: MainWindow, path: Path, as_copy: bool) -> Document | None:
    try:
        return _wait(window, path, as_copy, without_damaged=False)
    except DamagedAttachments as error:
        return _without_damaged(window, path, as_copy, error)
    except (ProjectError, StorageError) as error:
        return _from_backup(window, path, error)


def _wait(window: MainWindow, path: Path, as_copy: bool, without_damaged: bool) -> Document:
    window.statusBar().showMessage(f"Opening {path.name}…")
    try:
        work = partial(Document.open, path, window.storage, as_copy, without_damaged)
        return in_thread(window, work)
    finally:
        window.statusBar().clearMessage()


def _without_damaged(
    window: MainWindow, path: Path, as_copy: bool, error: DamagedAttachments
) -> Document | None:
    """What is damaged may lie whole among the backups; what does not is left out, if wanted."""
    document = _wait(window, path, as_copy, without_damaged=True)
    course = document.opened.course
    store = AttachmentStore(window.local.attachments(course.id), window.storage)
    healed = store.project(course, document.attachments)
    document.add_attachments(healed.attachments)
    missing = store.missing(healed)
    if not missing:
        document.is_healed = True
        return document
    hint = "\n".join((*error.problems, "Everything else is whole."))
    offers = (Offer(Way.OPEN, "Open without it"), _CANCEL)
    way = window.dialogs.ask_way(error.message, hint, offers)
    return document if way is Way.OPEN else None


def _from_backup(
    window: MainWindow, path: Path, error: ProjectError | StorageError
) -> Document | None:
    """Say what is wrong with a file, and offer its latest backup if there is one."""
    problems = error.problems if isinstance(error, ProjectError) else ()
    hint = "\n".join(each for each in (*problems, error.hint) if each)
    found = latest_backup_of(path.absolute(), window.local, window.storage)
    if found is None:
        window.dialogs.show_problem(error.message, hint)
        return None
    backups, backup = found
    words = f"Open the backup of {_when(backup.made_at)}"
    way = window.dialogs.ask_way(error.message, hint, (Offer(Way.BACKUP, words), _CANCEL))
    if way is not Way.BACKUP:
        return None
    return Document.restored(backups.open(backup), path.name, window.storage)


def _may_not_be_written(window: MainWindow, document: Document) -> bool:
    try:
        return document.path is not None and window.storage.is_read_only(document.path)
    except StorageError:
        return False


def _when(time: datetime) -> str:
    local = time.astimezone()
    return f"{local.day} {local:%B, %H:%M}"
