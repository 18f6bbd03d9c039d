"""PlayerServer: a package played in a browser, with a run-time that shows what an LMS records.

It listens on the loopback address only, on a port the system chooses, and answers only addresses
that begin with a random token, so that no other page in the browser can read the course. The
run-time is SCORM 1.2's (ADL SCORM 1.2 Run-Time Environment, 3.3), just enough to record.
"""

from __future__ import annotations

import io
import mimetypes
import secrets
import threading
import zipfile
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any
from urllib.parse import unquote, urlsplit

_TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
_POLICY = "default-src 'self' 'unsafe-inline' data:; frame-ancestors 'self'"
_RUN_TIME = ("index.html", "run_time.js", "run_time.css")


class PlayerServer:
    """Serves one package after another; :meth:`close` ends it."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._token = secrets.token_urlsafe(24)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, name="preview", daemon=True
        )
        self._thread.start()

    @property
    def address(self) -> str:
        """The page that plays the package."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/{self._token}/index.html"

    def play(self, package: bytes) -> str:
        """Serve the files of a SCORM package (a zip) from now on; the address to open."""
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            course = {f"course/{name}": archive.read(name) for name in archive.namelist()}
        self._files = {**run_time_files(), **course}
        return self.address

    def close(self) -> None:
        """End at once; pages that are still open get no more answers."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def file(self, path: str) -> bytes | None:
        """The file at a path of an address, None where there is none or the token is wrong."""
        start = f"/{self._token}/"
        inside = unquote(urlsplit(path).path)
        return self._files.get(inside.removeprefix(start)) if inside.startswith(start) else None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                data = server.file(self.path)
                if data is None:
                    self.send_error(HTTPStatus.NOT_FOUND)
                    return
                self.send_response(HTTPStatus.OK)
                for name, value in _headers(urlsplit(self.path).path, data).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing is written to the terminal."""

        return Handler


def run_time_files() -> Mapping[str, bytes]:
    """The page around the course that takes the part of an LMS."""
    folder = resources.files(__package__).joinpath("run_time")
    return {name: folder.joinpath(name).read_bytes() for name in _RUN_TIME}


def _headers(path: str, data: bytes) -> dict[str, str]:
    ending = "." + path.rpartition(".")[2]
    kind = _TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return {
        "Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
        "Content-Length": str(len(data)),
        "Cache-Control": "no-store",
        "Content-Security-Policy": _POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
