"""The log of the program: a file in the user's local data, small and without course text."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from models.storage import Storage, StorageError

NAME = "coursewright"
_LARGEST = 500_000
_KEPT = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_file() -> Path:
    """Where the log is kept."""
    return user_log_path("Coursewright", appauthor=False) / "coursewright.log"


def begin_log(path: Path | None = None) -> Path | None:
    """Write warnings and faults of the program and of Qt to a file; None where that cannot be."""
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.INFO)
    target = path or log_file()
    try:
        Storage().make_directory(target.parent)
        handler = RotatingFileHandler(
            target, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except (OSError, StorageError):
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    qInstallMessageHandler(_on_qt_message)
    return target


def _on_qt_message(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    logging.getLogger(NAME).log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
