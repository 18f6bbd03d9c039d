"""PreviewWindow: the selected page as the guide or the handbook prints it, beside the editor."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QKeyEvent, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from authoring.previewing.book_page import PreviewBook, compose_preview
from models.component import Component
from models.course import Course
from models.edition import EditionKey
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import (
    LIGHT,
    PAGE_POINTS,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    interface_font,
    tokens,
)
from ui.desktop.page.page_events import ReadPicture
from ui.desktop.preview.preview_html import PreviewWriter, figures_in
from ui.desktop.preview.preview_run import PreviewRun

_GEOMETRY = "preview/geometry"
_COMPONENT = "preview/component"
_SIZE = QSize(640, 760)
_NARROWEST = 360
_PAUSE = 700
"""Milliseconds without an edit after which the preview is made anew."""
_BOOKS = ((Component.HANDBOOK, "Participant handbook"), (Component.GUIDE, "Facilitator guide"))
_MAKING = "Making the preview…"
_NOTHING = "This book prints nothing of what is selected."


class PreviewWindow(QWidget):
    """Follows what is selected, the agency, the language and every edit, a moment later."""

    def __init__(
        self,
        context: EditorContext,
        read_picture: ReadPicture,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._context = context
        self._read_picture = read_picture
        self._settings = settings
        self._book: PreviewBook | None = None
        self._wanted: tuple[Course, EditionKey, Component] | None = None
        self._made_of: tuple[Course, EditionKey, Component] | None = None
        self._run: PreviewRun | None = None
        self.component = QComboBox()
        self.browser = _Browser(read_picture)
        self.says = QLabel()
        self.printing = QPushButton("Print…")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()

    def refresh(self, _: object = None) -> None:
        """Make the book anew where it is out of date, and show the page of what is selected."""
        wanted = (self._context.course, self._key(), self._chosen())
        if self._book is not None and self._made_of == wanted:
            self._show_page()
            return
        if self._run is not None:
            self._pause.start()
            return
        self.says.setText(_MAKING)
        course, key, component = wanted
        self._wanted = wanted
        run = self._run = PreviewRun(lambda: compose_preview(course, key, component), self)
        run.made.connect(self._on_made)
        run.failed.connect(self.says.setText)
        run.finished.connect(self._on_finished)
        run.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember the place, and leave nothing running."""
        self._settings.setValue(_GEOMETRY, self.saveGeometry())
        self.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to writing."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def stop(self) -> None:
        """Wait for what is being made, and make nothing more."""
        self._pause.stop()
        if self._run is not None:
            self._run.wait()

    def _build(self) -> None:
        self.setWindowTitle("Preview")
        self.setMinimumWidth(_NARROWEST)
        self.resize(_SIZE)
        for component, words in _BOOKS:
            self.component.addItem(words, component.value)
        chosen = self.component.findData(str(self._settings.value(_COMPONENT, "")))
        self.component.setCurrentIndex(max(chosen, 0))
        self.component.setAccessibleName("Book to preview")
        self.browser.setAccessibleName("Preview of the page")
        self.browser.setFont(interface_font(self.font(), PAGE_POINTS))
        self.browser.document().setDocumentMargin(SPACE_4)
        self.says.setWordWrap(True)
        self.says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        head.addWidget(self.component)
        head.addWidget(self.printing)
        head.addWidget(self.says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.browser, 1)
        geometry = self._settings.value(_GEOMETRY)
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self._stand_aside()

    def _stand_aside(self) -> None:
        """At the right edge of the screen, as wide as leaves the outline and the text free."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        frame = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        size = QSize(_SIZE.width(), room.height() - frame).boundedTo(_SIZE)
        size.setWidth(max(_NARROWEST, min(size.width(), room.width() * 2 // 5)))
        self.resize(size)
        self.move(room.right() - size.width() - SPACE_3, room.top())

    def _connect(self) -> None:
        self._context.course_changed.connect(lambda _: self._pause.start())
        self._context.view_changed.connect(self.refresh)
        self._context.current_changed.connect(self.refresh)
        self._pause.timeout.connect(self.refresh)
        self.component.activated.connect(self._on_chosen)
        self.printing.clicked.connect(self._on_print)

    def _key(self) -> EditionKey:
        agencies = [agency.code for agency in self._context.course.agencies]
        agency = self._context.agency or (agencies[0] if agencies else "")
        return EditionKey(agency, (self._context.language,))

    def _chosen(self) -> Component:
        return Component(self.component.currentData())

    def _on_chosen(self) -> None:
        self._settings.setValue(_COMPONENT, self.component.currentData())
        self.refresh()

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_to(printer)
        dialog.deleteLater()

    def print_to(self, printer: QPrinter) -> None:
        """Print the page that is shown, black on white whatever the theme."""
        if self._book is None:
            return
        page = self._book.page(self._wanted_items())
        paper = QTextDocument()
        paper.setDefaultFont(interface_font(self.font(), PAGE_POINTS))
        pictures = {name: self._read_picture(name) for name in figures_in(page.blocks)}
        for name, data in pictures.items():
            kind = QTextDocument.ResourceType.ImageResource.value
            paper.addResource(kind, QUrl(name), QImage.fromData(data))
        paper.setHtml(PreviewWriter(LIGHT, page.colour, str).page(page.blocks))
        paper.print_(printer)

    def _on_made(self, book: PreviewBook) -> None:
        self._book, self._made_of = book, self._wanted

    def _on_finished(self) -> None:
        self._run = None
        if self._book is not None:
            self._show_page()
        if self._made_of and self._made_of[0] is not self._context.course:
            self._pause.start()

    def _show_page(self) -> None:
        if self._book is None:
            return
        page = self._book.page(self._wanted_items())
        agency = self._context.course.agency(self._key().agency)
        name = agency.short_name.value(self._context.course.source_language) if agency else ""
        self.says.setText(name if page.blocks else _NOTHING)
        writer = PreviewWriter(tokens(), page.colour, str)
        place = self.browser.verticalScrollBar().value()
        self.browser.setHtml(writer.page(page.blocks))
        self.browser.verticalScrollBar().setValue(place)

    def _wanted_items(self) -> Iterator[str]:
        current = self._context.current
        if current in self._context.indexed:
            yield current
            for item in self._context.indexed.ancestors(current):
                yield item.id


class _Browser(QTextBrowser):
    """Shows pictures from the course only: nothing is ever loaded from anywhere else."""

    def __init__(self, read_picture: ReadPicture) -> None:
        super().__init__()
        self._read_picture = read_picture
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """The picture of a name; nothing for every other address."""
        words = name.toString() if isinstance(name, QUrl) else name
        if kind == QTextDocument.ResourceType.ImageResource.value and "/" not in words:
            return QImage.fromData(self._read_picture(words))
        return None
