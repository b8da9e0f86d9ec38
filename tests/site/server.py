"""A web server like a static host's: HTTP/1.1, compressed, with cache headers, its own 404 page, and below a path."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".md", ".csv", ".ics", ".webmanifest"})
NAMED_BY_CONTENT = ".min."  # the theme's files carry a hash of their content in their names: they never change
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".wasm": "application/wasm",
}


class Handler(http.server.BaseHTTPRequestHandler):
    """Answer requests for the files of one folder, and say nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path, below: str) -> None:
        self.folder, self.below = folder, below
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server hands over

    def do_GET(self) -> None:  # the name is the base class's
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.below):
            self._answer(HTTPStatus.NOT_FOUND, b"nothing is served here", ".txt")
            return
        file = self.folder / path.removeprefix(self.below)
        if file.is_dir():
            if not path.endswith("/"):
                self._redirect(path + "/")
                return
            file /= "index.html"
        if file.is_file():
            self._answer(HTTPStatus.OK, file.read_bytes(), file.suffix, lasting=NAMED_BY_CONTENT in file.name)
        else:
            self._answer(HTTPStatus.NOT_FOUND, (self.folder / "404.html").read_bytes(), ".html")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        pass

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _answer(self, status: HTTPStatus, body: bytes, suffix: str, *, lasting: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if lasting else "public, max-age=600")
        if suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = zipped(body)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """Serve, and do not mind a browser that moves on before it has read everything."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@functools.lru_cache(maxsize=256)
def zipped(body: bytes) -> bytes:
    """Compress as static hosts do; the same bytes each time."""
    return gzip.compress(body, 9, mtime=0)


@contextmanager
def serving(folder: Path, *, below: str = "/") -> Iterator[str]:
    """Serve a folder below a path such as "/some/where/"; give the address of its home page."""
    with Server(("127.0.0.1", 0), functools.partial(Handler, folder=folder, below=below)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
