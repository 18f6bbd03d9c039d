"""RowsDialog: what the rows of a table would become, to be looked at before they are added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from authoring.copying.rows import ReadRow, RowKind, likely_kind, read_rows
from models.blocks import Question, TextBlock
from models.content import parse, plain_text
from models.item import Item
from models.objective import Objective
from models.text import Text
from ui.desktop.look.theme import SPACE_2, SPACE_3, SPACE_4, tokens

_SIZE = QSize(760, 480)
_KINDS = {
    RowKind.QUESTIONS: "Questions",
    RowKind.OBJECTIVES: "Objectives",
    RowKind.PARAGRAPHS: "Paragraphs",
}
_HEADS = {
    RowKind.QUESTIONS: ("Question", "Options, the right ones with ✓", "Look at"),
    RowKind.OBJECTIVES: ("Objective", "Level", "Look at"),
    RowKind.PARAGRAPHS: ("Paragraph",),
}
_HINTS = {
    RowKind.QUESTIONS: "One row is one question: the question, then its options. Mark the right "
    "options with *, or name them in a last column (B, or A, C).",
    RowKind.OBJECTIVES: "One row is one objective: what participants can do, and its level "
    "(Remember to Create).",
    RowKind.PARAGRAPHS: "One row is one paragraph.",
}


class RowsDialog(QDialog):
    """``items()`` are those that are ticked, in the order of the rows."""

    def __init__(
        self, table: Sequence[Sequence[str]], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cells = table
        self._language = language
        self._rows: list[ReadRow] = []
        self.kind = QComboBox()
        self.table = QTableWidget()
        self._hint = QLabel()
        self._note = QLabel()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        self.kind.currentIndexChanged.connect(self._fill)
        self.table.itemChanged.connect(self._count)
        self.kind.setCurrentIndex(self.kind.findData(likely_kind(table).value))
        self._fill()

    def items(self) -> list[Item]:
        """What is to be added."""
        cells = (self.table.item(row, 0) for row in range(self.table.rowCount()))
        pairs = zip(self._rows, cells, strict=True)
        ticked = Qt.CheckState.Checked
        return [read.item for read, cell in pairs if cell and cell.checkState() == ticked]

    def _fill(self) -> None:
        kind = RowKind(self.kind.currentData())
        self._rows = read_rows(self._cells, kind, self._language)
        heads = _HEADS[kind]
        self.table.blockSignals(True)
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.setRowCount(len(self._rows))
        for number, read in enumerate(self._rows):
            self._fill_row(number, read, len(heads))
        self.table.blockSignals(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.resizeRowsToContents()
        self._hint.setText(_HINTS[kind])
        self._count()

    def _fill_row(self, number: int, read: ReadRow, columns: int) -> None:
        words = (*_words(read.item, self._language), read.doubt)
        for column in range(columns):
            cell = QTableWidgetItem(words[column])
            cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column == 0:
                cell.setFlags(cell.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_empty = "has no" in read.doubt
                cell.setCheckState(Qt.CheckState.Unchecked if is_empty else Qt.CheckState.Checked)
            if column == len(words) - 1 and read.doubt:
                cell.setForeground(QColor(tokens().warning))
            self.table.setItem(number, column, cell)

    def _count(self) -> None:
        count = len(self.items())
        name = _KINDS[RowKind(self.kind.currentData())].lower()
        name = name if count != 1 else name[:-1]
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(f"Add {count} {name}")
        button.setEnabled(count > 0)
        doubts = sum(1 for each in self._rows if each.doubt)
        rows = "row needs" if doubts == 1 else "rows need"
        self._note.setText(f"{doubts} {rows} a look. They can be mended after adding, too.")
        self._note.setVisible(doubts > 0)

    def _build(self) -> None:
        self.setWindowTitle("Paste rows")
        self.resize(_SIZE)
        for kind, words in _KINDS.items():
            self.kind.addItem(words, kind.value)
        self.kind.setAccessibleName("Paste as")
        self.table.setAccessibleName("What the rows become")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        label = QLabel("Paste &as")
        label.setBuddy(self.kind)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.kind)
        line.addSpacing(SPACE_3)
        line.addWidget(self._hint, 1)
        self._hint.setWordWrap(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        column.addLayout(line)
        for widget in (self.table, self._note, self.buttons):
            column.addWidget(widget)


def _words(item: Item, language: str) -> tuple[str, ...]:
    if isinstance(item, Question):
        options = [("✓" if each.correct else "○", each.text) for each in item.options]
        lines = "\n".join(f"{mark} {_plain(text, language)}" for mark, text in options)
        return _plain(item.stem, language), lines
    if isinstance(item, Objective):
        return _plain(item.text, language), item.bloom.value.capitalize() if item.bloom else ""
    return (_plain(item.body, language),) if isinstance(item, TextBlock) else ("",)


def _plain(text: Text, language: str) -> str:
    return plain_text(parse(text.value(language)).blocks).strip()
