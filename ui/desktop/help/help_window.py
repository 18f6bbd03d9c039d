"""HelpWindow: the pages of the guide with a list of them; F1 opens it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QListWidget, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from models.content import is_safe_address
from ui.desktop.help.guide_pages import guide_pages, guide_picture
from ui.desktop.look.theme import PAGE_POINTS, SPACE_4, interface_font

_SIZE = QSize(920, 680)
_WIDTHS = [230, 690]
_PICTURE = 620


class HelpWindow(QWidget):
    """One page at a time; links lead to other pages, addresses open in the browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._pages = guide_pages()
        self.setWindowTitle("Help – Coursewright")
        self.resize(_SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName("Pages of the guide")
        self.list.addItems([page.title for page in self._pages])
        self.browser = _GuideBrowser()
        self.browser.setAccessibleName("Page of the guide")
        self.browser.setFont(interface_font(self.font(), PAGE_POINTS))
        self.browser.document().setDocumentMargin(SPACE_4)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.browser)
        splitter.setSizes(_WIDTHS)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.list.currentRowChanged.connect(self._show_row)
        self.browser.anchorClicked.connect(self._follow)
        self.list.setCurrentRow(0)

    def show_page(self, name: str) -> None:
        """Go to a page by its name; an unknown name changes nothing."""
        names = [page.name for page in self._pages]
        if name in names:
            self.list.setCurrentRow(names.index(name))

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.browser.setMarkdown(self._pages[row].markdown)

    def _follow(self, address: QUrl) -> None:
        words = address.toString()
        if words.endswith(".md"):
            self.show_page(words.removesuffix(".md"))
        elif is_safe_address(words):
            QDesktopServices.openUrl(address)


class _GuideBrowser(QTextBrowser):
    """Shows the pictures of the guide, no wider than the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """A picture of the guide; nothing from anywhere else."""
        words = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage.fromData(guide_picture(words))
        if picture.width() > _PICTURE:
            mode = Qt.TransformationMode.SmoothTransformation
            return picture.scaledToWidth(_PICTURE, mode)
        return picture
