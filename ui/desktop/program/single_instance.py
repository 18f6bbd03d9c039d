"""SingleInstance: a second start of the program hands its course to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from authoring.keeping.local_data import LocalData

_WAIT = 800
"""Milliseconds in which the first instance has to answer."""
_LONGEST = 4_096


class SingleInstance(QObject):
    """``asked`` tells the path another start was given, "" for none."""

    asked = Signal(str)

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name or _name_of_user()
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []

    def hand_over(self, path: str | None) -> bool:
        """Give the path to the instance that runs already; False where none answers."""
        socket = self.send(path)
        if socket is None:
            return False
        is_taken = socket.waitForReadyRead(_WAIT) and bytes(socket.readAll().data()) == b"ok"
        socket.disconnectFromServer()
        return is_taken

    def send(self, path: str | None) -> QLocalSocket | None:
        """Send the path without waiting for the answer; None where nobody listens."""
        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT):
            return None
        words = str(Path(path).resolve()) if path else ""
        socket.write(words.encode("utf-8") + b"\n")
        socket.flush()
        return socket

    def listen(self) -> bool:
        """Be the first instance; False where the system does not let it."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return False
        server.newConnection.connect(self._on_connection)
        self._server = server
        return True

    def close(self) -> None:
        """Listen no more, and let go of those who are still connected."""
        for socket in self._sockets:
            socket.readyRead.disconnect(self._on_words)
            socket.abort()
        self._sockets.clear()
        if self._server is not None:
            self._server.close()

    def _on_connection(self) -> None:
        if self._server is not None and (socket := self._server.nextPendingConnection()):
            self._sockets.append(socket)
            socket.readyRead.connect(self._on_words)

    def _on_words(self) -> None:
        for socket in [each for each in self._sockets if each.bytesAvailable()]:
            if socket.canReadLine():
                words = bytes(socket.readLine(_LONGEST).data()).decode("utf-8", "replace").strip()
                socket.write(b"ok")
                socket.flush()
                self.asked.emit(words)
            elif socket.bytesAvailable() > _LONGEST:
                socket.abort()
        self._sockets = [each for each in self._sockets if each.isOpen()]


def _name_of_user() -> str:
    """One name for each user and data folder, short enough for every system."""
    mine = f"{getpass.getuser()} {LocalData.of_this_person().root}"
    return f"coursewright-{hashlib.sha256(mine.encode('utf-8')).hexdigest()[:16]}"
