"""RecoveryDialog: what a crash left unsaved, from when, and what to do with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from authoring.keeping.difference import difference
from authoring.keeping.recovery import LeftSession, Restored
from models.course import Course
from ui.desktop.keeping.preview import Preview, fit_to_screen
from ui.desktop.keeping.ways import Way
from ui.desktop.look.theme import SPACE_3, SPACE_4

_SIZE = QSize(640, 560)


class RecoveryDialog(QDialog):
    """``way`` is what the author chose: RESTORE, DISCARD, or LATER, which Esc is, too."""

    def __init__(
        self, left: LeftSession, restored: Restored, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.way = Way.LATER
        self.setWindowTitle("Unsaved work")
        fit_to_screen(self, _SIZE)
        self.message = QLabel(_message(left, restored))
        self.message.setWordWrap(True)
        self.preview = Preview()
        self.preview.show_course(
            restored.project.course,
            difference(_before(restored), restored.project.course),
            "Compared with the file" if restored.current else "",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.message)
        column.addWidget(self.preview, 1)
        column.addWidget(self._buttons(restored.fits or not left.header.file))
        self.restore.setDefault(True)
        self.restore.setFocus()

    def _buttons(self, in_place: bool) -> QDialogButtonBox:
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        words = "Restore" if in_place else "Restore as a copy"
        self.restore = buttons.addButton(words, roles.AcceptRole)
        self.later = buttons.addButton("Not now", roles.RejectRole)
        self.discard = buttons.addButton("Discard", roles.DestructiveRole)
        self.discard.setToolTip("A backup of it is kept all the same")
        self.restore.clicked.connect(lambda: self._take(Way.RESTORE))
        self.discard.clicked.connect(lambda: self._take(Way.DISCARD))
        buttons.rejected.connect(self.reject)
        return buttons

    def _take(self, way: Way) -> None:
        self.way = way
        self.accept()


def _before(restored: Restored) -> Course:
    return (restored.current or restored.project).course


def _message(left: LeftSession, restored: Restored) -> str:
    header = left.header
    changes = "1 change" if left.edits == 1 else f"{left.edits:,} changes"
    first, last = header.opened_at.astimezone(), left.until.astimezone()
    whose = f" by {header.who}" if header.who else ""
    where = "not in its file" if header.file else "in no file: it was never saved"
    parts = [
        f"Coursewright ended without closing “{header.name}”. {changes}{whose}, made "
        f"{_span(first, last)}, {'is' if left.edits == 1 else 'are'} {where}."
    ]
    if restored.current is None and header.file:
        parts.append("The file itself cannot be opened now, so they can be restored as a copy.")
    elif not restored.fits and header.file:
        parts.append("Somebody has changed the file meanwhile, so they can be restored as a copy.")
    if restored.lost:
        parts.append(f"The last {restored.lost:,} of them could not be read.")
    if restored.missing:
        parts.append(f"Missing: {', '.join(restored.missing)}.")
    return " ".join(parts)


def _span(first: datetime, last: datetime) -> str:
    """When the first and the last change were made, in words."""
    if f"{first:%d%m%y%H%M}" == f"{last:%d%m%y%H%M}":
        return f"on {_day(last)} at {last:%H:%M}"
    if first.date() == last.date():
        return f"on {_day(last)} between {first:%H:%M} and {last:%H:%M}"
    return f"between {_day(first)}, {first:%H:%M} and {_day(last)}, {last:%H:%M}"


def _day(time: datetime) -> str:
    return f"{time.day} {time:%B}"
