"""Faults of the program itself: logged and shown honestly, once each, never a silent death."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.desktop.program.log import NAME

_SENTENCE = "Something went wrong in Coursewright."
_SAFE = (
    "Your work up to now is safe: it is kept on this computer and offered again at the next start. "
    "Save the course; if this happens again, send the details to the people who look after "
    "the program."
)


class Faults(QObject):
    """Catches what nothing else caught, in every thread; what comes again is only logged."""

    found = Signal(str)

    def __init__(self, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._window = parent
        self._known: set[str] = set()
        self.found.connect(self._show)

    def install(self) -> None:
        """From now on faults come here."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception

    def on_exception(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a fault, and show it if it is a new one."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        lines = "".join(traceback.format_exception(kind, fault, trace))
        logging.getLogger(NAME).error("%s", lines)
        where = traceback.extract_tb(trace)[-1:] if trace else []
        mark = f"{kind.__name__} {where}"
        if mark not in self._known:
            self._known.add(mark)
            self.found.emit(f"{versions()}\n\n{lines}")

    def _on_thread_exception(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.on_exception(hook.exc_type, hook.exc_value, hook.exc_traceback)

    def _show(self, details: str) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Coursewright")
        box.setText(_SENTENCE)
        where = f"\n\nThe log is {self._log}." if self._log else ""
        box.setInformativeText(f"{_SAFE}{where}")
        box.setDetailedText(details)
        copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Go on", QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        if box.clickedButton() is copy:
            QApplication.clipboard().setText(details)


def versions() -> str:
    """The program and what it runs on, for reports and the About box."""
    return "\n".join(
        (
            f"Coursewright {version('coursewright')}",
            f"Python {platform.python_version()}",
            f"Qt {qVersion()}, PySide {version('PySide6-Essentials')}",
            f"pydantic {version('pydantic')}, python-docx {version('python-docx')}, "
            f"lxml {version('lxml')}, Markdown {version('Markdown')}",
            platform.platform(),
        )
    )
