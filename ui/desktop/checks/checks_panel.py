"""ChecksPanel: the tab with everything that is to fix and to consider."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from models.finding import Finding, Severity
from ui.desktop.checks.check_run import Checked
from ui.desktop.checks.finding_delegate import FindingDelegate
from ui.desktop.checks.findings_model import FindingsModel
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3


class _FindingList(QListView):
    """Enter opens a finding on every system."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ChecksPanel(QWidget):
    """``wanted`` asks to show a finding where it is; the flag: to write there at once."""

    wanted = Signal(object, bool)

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.agency = QComboBox()
        self.list = _FindingList()
        self.model = FindingsModel(self)
        self._note = QLabel()
        self._build()
        self.agency.activated.connect(self._on_agency)
        self.list.opened.connect(lambda index: self._open(index, True))
        self.list.doubleClicked.connect(lambda index: self._open(index, True))
        self.list.clicked.connect(lambda index: self._open(index, False))
        context.course_changed.connect(self._fill_agencies)
        self._fill_agencies()
        self.show_checked(Checked())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As the other tabs."""
        return QSize(250, 400)

    def show_checked(self, checked: Checked) -> None:
        """Show what was found, and keep the place in the list."""
        row = self.list.currentIndex().row()
        self.model.show_findings(checked.findings)
        self._mark(min(row, self.model.rowCount() - 1))
        self._say(checked)

    def next_finding(self, must: bool | None, backwards: bool = False) -> bool:
        """Go to the next finding, of one weight or any; after the last comes the first."""
        findings = self.model.findings()
        rows = [
            row
            for row, each in enumerate(findings)
            if must is None or (each.severity is Severity.MUST) == must
        ]
        if not rows:
            return False
        here = self.list.currentIndex().row()
        later = [row for row in rows if (row < here if backwards else row > here)]
        around = rows[-1] if backwards else rows[0]
        self._mark((later[-1] if backwards else later[0]) if later else around)
        self._open(self.list.currentIndex(), True)
        return True

    def _mark(self, row: int) -> None:
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _open(self, index: QModelIndex, write: bool) -> None:
        if index.isValid():
            finding: Finding = self.model.findings()[index.row()]
            self.wanted.emit(finding, write)

    def _say(self, checked: Checked) -> None:
        count = self.model.rowCount()
        words = "" if count else "Nothing to fix and nothing to consider."
        self._note.setText(words if checked.is_whole else "Checking …" if not count else "")
        self._note.setVisible(bool(self._note.text()))

    def _on_agency(self) -> None:
        self.model.show_agency(str(self.agency.currentData()))

    def _fill_agencies(self, _: object = None) -> None:
        course = self._context.course
        source = course.source_language
        wanted = [("All agencies", "")]
        for each in course.agencies:
            name = each.short_name.value(source) or each.name.value(source) or each.code
            wanted.append((name, each.code))
        count = self.agency.count()
        shown = [(self.agency.itemText(n), self.agency.itemData(n)) for n in range(count)]
        if shown == wanted:
            return
        with QSignalBlocker(self.agency):
            before = self.agency.currentData()
            self.agency.clear()
            for name, code in wanted:
                self.agency.addItem(name, code)
            self.agency.setCurrentIndex(max(self.agency.findData(before), 0))
        self.agency.setVisible(len(wanted) > 1)
        self._on_agency()

    def _build(self) -> None:
        self.agency.setAccessibleName("Findings for")
        self.list.setAccessibleName("Findings of the checks")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self._context.course_agency, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._note.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        self._note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.agency)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
