"""MainWindow: the window of the program; it only puts the parts together."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QEvent, QSettings, QSize
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QStackedWidget

from authoring.keeping.local_data import LocalData
from models.storage import Storage
from ui.desktop import commands
from ui.desktop.author import asked_author
from ui.desktop.dialogs import Dialogs, SaveAnswer
from ui.desktop.document import Document
from ui.desktop.editor import Editor, stacked
from ui.desktop.editor_context import EditorContext
from ui.desktop.keeping.keeper import Keeper
from ui.desktop.keeping.notice_bar import NoticeBar
from ui.desktop.keeping.opening import opened_document, tell_about_file
from ui.desktop.keeping.saver import Saver
from ui.desktop.lists.list_words import heading_words
from ui.desktop.look.theme import SPACE_3
from ui.desktop.menus import Menus
from ui.desktop.outline.context_menu import OUTLINE_MENU
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.recent_files import RecentFiles
from ui.desktop.rich_text.format_commands import offer_unicode
from ui.desktop.services import SERVICES, Service
from ui.desktop.start_page import StartPage
from ui.desktop.undo_bridge import UndoBridge

S = TypeVar("S")
_GEOMETRY_KEY = "view/geometry"
_FIRST_SIZE = QSize(1240, 720)
_MESSAGE_TIME = 8_000


class MainWindow(QMainWindow):
    """Opens, shows, saves and closes one course at a time."""

    def __init__(
        self,
        settings: QSettings,
        storage: Storage | None = None,
        dialogs: Dialogs | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.storage = storage or Storage()
        self.dialogs = dialogs or Dialogs(self)
        self.recent = RecentFiles(settings)
        self.local = LocalData.of_this_person()
        self.document: Document | None = None
        self.notices = NoticeBar()
        self.saver = Saver(self)
        self.editor: Editor | None = None
        self._services: tuple[Service, ...] = ()
        self._stack = QStackedWidget()
        self.start_page = StartPage()
        self._saved_label = QLabel()
        self._facts_label = QLabel()
        self._menus = Menus(self)
        self.undo_bridge = UndoBridge(self.actions_by_id["undo"], self.actions_by_id["redo"], self)
        self._build()
        self.show_document(None)

    @property
    def actions_by_id(self) -> dict[str, QAction]:
        """The actions of the menus."""
        return self._menus.by_id

    @property
    def keys_beside(self) -> tuple[QAction, ...]:
        """What the keys do in a window beside this one, too: saving, undoing, other views."""
        ids = ("save", "undo", "redo", "language", "go_to")
        return (*(self.actions_by_id[each] for each in ids), *self._menus.views)

    @property
    def context(self) -> EditorContext | None:
        """What the widgets of the open course share."""
        return self.editor.context if self.editor else None

    def service(self, kind: type[S]) -> S | None:
        """The background service of the open course that is of a class."""
        return next((each for each in self._services if isinstance(each, kind)), None)

    @property
    def keeper(self) -> Keeper | None:
        """What keeps the work of the open course."""
        return self.service(Keeper)

    # Opening and closing

    def open_path(self, path: Path, as_copy: bool = False) -> bool:
        """Open a file or folder; whether it was opened. ``as_copy``: its file is not kept."""
        if not self.may_leave():
            return False
        document = opened_document(self, path, as_copy)
        if document is None:
            return False
        if not as_copy:
            self.recent.add(path)
        self.show_document(document)
        return True

    def load_again(self) -> None:
        """Show what is in the file now, at the same place."""
        context = self.context
        if self.document is None or self.document.path is None or context is None:
            return
        at = context.current, context.agency, context.language
        if self.open_path(self.document.path) and self.context is not None:
            if at[0] in self.context.indexed:
                self.context.select(at[0])
            self.context.set_view(*at[1:])

    def show_document(self, document: Document | None) -> None:
        """Show a course instead of the one before; None shows the start page."""
        self._close_editor()
        self.document = document
        if document is None:
            self.start_page.show_recent(self.recent.paths())
            self._stack.setCurrentWidget(self.start_page)
        else:
            self._show_editor(document)
        self._menus.enable_keys()
        self._menus.show_views()
        self.undo_bridge.watch(self.context)
        self._refresh()

    def save(self, ask: bool = False) -> bool:
        """Save the course and wait for it; whether it is saved now. See also ``saver``."""
        return self.saver.save_and_wait(ask)

    def may_leave(self) -> bool:
        """Whether the open course may be closed: it is saved, or the author lets go of it."""
        if self.document is None:
            return True
        self.end_typing()
        self.saver.wait()
        if not self.document.is_modified:
            return True
        answer = self.dialogs.ask_to_save(self.document.name)
        if answer is SaveAnswer.SAVE:
            return self.save()
        if answer is SaveAnswer.DISCARD and self.keeper is not None:
            self.keeper.backups.keep_discarded()
        return answer is SaveAnswer.DISCARD

    def end_typing(self) -> None:
        """What is typed next is an undo entry of its own."""
        if self.document is not None:
            self.document.opened.end_merge()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Ask before unsaved changes are lost."""
        if not self.may_leave():
            event.ignore()
            return
        self.settings.setValue(_GEOMETRY_KEY, self.saveGeometry())
        self._close_editor()
        self.document = None
        self.saver.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Badges are painted for light or dark; paint them again when that changes."""
        super().changeEvent(event)
        editor: Editor | None = getattr(self, "editor", None)
        if event.type() == QEvent.Type.PaletteChange and editor is not None:
            editor.follow_palette()

    # Inside

    def _build(self) -> None:
        self.setCentralWidget(stacked(self.notices, self._stack))
        self.saver.saved.connect(self._on_saved)
        self.saver.changed.connect(self._refresh)
        self._stack.addWidget(self.start_page)
        self.start_page.sample_wanted.connect(lambda: commands.open_sample(self))
        self.start_page.file_wanted.connect(lambda: commands.open_file(self))
        self.start_page.new_wanted.connect(lambda name: commands.begin_course(self, name))
        self.start_page.recent_wanted.connect(lambda path: self.open_path(Path(path)))
        for label in (self._saved_label, self._facts_label):
            label.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self.statusBar().addWidget(self._saved_label)
        self.statusBar().addPermanentWidget(self._facts_label)
        self.setMinimumSize(860, 480)
        self.resize(_FIRST_SIZE)
        geometry = self.settings.value(_GEOMETRY_KEY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _show_editor(self, document: Document) -> None:
        publish = QPushButton("Publish…")
        publish.clicked.connect(lambda: commands.publish(self))
        editor = self.editor = Editor(document, publish, self.settings, self.actions_by_id)
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        context = editor.context
        context.sign = self._signature
        context.course_changed.connect(self._refresh)
        context.current_changed.connect(self._refresh)
        context.view_changed.connect(self._refresh)
        editor.outline.menu_wanted.connect(lambda at: self._menus.popup(OUTLINE_MENU, at))
        self._services = tuple(make(self, document) for make in SERVICES)
        tell_about_file(self, document)
        editor.page.events.zawgyi_pasted.connect(lambda text: offer_unicode(self, text))
        context.refused.connect(lambda words: self.statusBar().showMessage(words, _MESSAGE_TIME))

    def _on_saved(self, document: Document) -> None:
        for service in self._services:
            service.on_saved()
        if document.path is not None:
            self.recent.add(document.path)

    def _signature(self) -> str:
        """The name recorded with a decision, asked when one is made for the first time."""
        author = asked_author(self.settings, self.dialogs, again=True)
        return author.signature if author else ""

    def _close_editor(self) -> None:
        self.saver.wait()
        self.saver.forget()
        self.notices.clear()
        for service in self._services:
            service.close()
        self._services = ()
        if self.editor is not None:
            self.undo_bridge.watch(None)
            self.editor.close_editor()
            self._stack.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None

    def _refresh(self, _: object = None) -> None:
        """Say what is open, whether it is saved, and how much there is."""
        document = self.document
        if document is None:
            self.setWindowTitle("Coursewright")
            self.setWindowModified(False)
            self._saved_label.clear()
            self._facts_label.clear()
            return
        modified = document.is_modified
        self.setWindowTitle(f"{document.name}[*] – Coursewright")
        self.setWindowModified(modified)
        self._saved_label.setText(self.saver.words or _saved_words(document, modified))
        self._facts_label.setText(self._facts())

    def _facts(self) -> str:
        editor = self.editor
        if editor is None:
            return ""
        group = heading_words(editor.context.current.removeprefix(GROUP))
        words = editor.page.words
        count = f"{words:,} {'word' if words == 1 else 'words'} on this page"
        return " · ".join(each for each in (group, count) if each)


def _saved_words(document: Document, modified: bool) -> str:
    if modified or document.path is None:
        return "Not saved" if document.path is None else "Changes not saved"
    at = document.saved_at
    return f"✓ Saved {at:%H:%M}" if at else "No changes"
