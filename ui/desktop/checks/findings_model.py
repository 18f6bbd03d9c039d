"""FindingsModel: what the checks have found, as rows of a list, for one agency or all."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.finding import Finding, Severity

FINDING_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex
WEIGHT_WORDS = {
    Severity.MUST: "To fix",
    Severity.SHOULD: "To consider",
    Severity.CONSIDER: "To consider",
}


class FindingsModel(QAbstractListModel):
    """The findings in the order of the checks: what must be fixed first, then as one reads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Finding, ...] = ()
        self._shown: tuple[Finding, ...] = ()
        self._agency = ""

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found now."""
        if findings != self._all:
            self._all = findings
            self._fill()

    def show_agency(self, agency: str) -> None:
        """Show what concerns one agency's edition, with what concerns all; "" for everything."""
        if agency != self._agency:
            self._agency = agency
            self._fill()

    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._shown

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence of a finding, and where it is."""
        if not index.isValid():
            return None
        finding = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return finding.message
            case Qt.ItemDataRole.ToolTipRole:
                return f"{finding.message}\n{finding.label}"
            case Qt.ItemDataRole.AccessibleTextRole:
                weight = WEIGHT_WORDS[finding.severity]
                return f"{weight}: {finding.message} {finding.label}"
            case _ if role == FINDING_ROLE:
                return finding
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        wanted = ("", self._agency)
        self._shown = tuple(each for each in self._all if not self._agency or each.agency in wanted)
        self.endResetModel()
