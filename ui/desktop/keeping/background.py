"""Background: runs a function in a thread of its own and gives its result to the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal

T = TypeVar("T")


def in_thread(parent: QObject, work: Callable[[], T]) -> T:
    """Do one piece of work in a thread and wait for it, as :meth:`Background.wait_for`."""
    background = Background(parent)
    try:
        return background.wait_for(work)
    finally:
        background.close()
        background.deleteLater()


class Background(QObject):
    """One thread; what is asked of it is done in order. Results arrive in the window's thread."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, "background")
        self._waiting: dict[Future[Any], Callable[[Future[Any]], None]] = {}
        self._ended.connect(self._tell)

    def run(self, work: Callable[[], T], on_end: Callable[[Future[T]], None]) -> None:
        """Do the work; ``on_end`` gets a future whose result is there (or raises)."""
        future = self._threads.submit(work)
        self._waiting[future] = on_end
        future.add_done_callback(self._ended.emit)

    def wait_for(self, work: Callable[[], T]) -> T:
        """Do the work and wait for it; the window is painted meanwhile but takes no input."""
        loop = QEventLoop()
        found: list[Future[T]] = []

        def end(future: Future[T]) -> None:
            found.append(future)
            loop.quit()

        self.run(work, end)
        if not found:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return found[0].result()

    def close(self) -> None:
        """Wait for what was begun; nobody is told of it any more."""
        self._waiting.clear()
        self._threads.shutdown(wait=True)

    def _tell(self, future: Future[Any]) -> None:
        on_end = self._waiting.pop(future, None)
        if on_end is not None:
            on_end(future)
