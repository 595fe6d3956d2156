"""The page served on a free port of this machine, and requests as a browser or a stranger sends."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import http.client
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import uvicorn

from reports.office.folder import create_ward
from reports.web.app import page_for
from reports.web.desk import Desks
from reports.web.gate import Keys
from reports.web.server import bound, config_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reports.office.folder import WardFolder

NOW = dt.datetime(2026, 10, 22, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
DESK = "/phuong-an-sen"
OCTOBER = f"{DESK}/ky/2026-10"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")


@dataclass(frozen=True, slots=True)
class Served:
    """The page while it is served: its port, its secrets, the folder it works in."""

    port: int
    home: Path
    keys: Keys
    desks: Desks
    ward: WardFolder | None = field(default=None)

    @property
    def start(self) -> str:
        """The address that opens it."""
        return f"http://127.0.0.1:{self.port}/?khoa={self.keys.start}"

    @property
    def own(self) -> dict[str, str]:
        """The headers of a request from the page itself."""
        return {
            "Cookie": f"danvan_{self.port}={self.keys.browser}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "X-Danvan": self.keys.page,
        }

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Return the answer to one request with exactly these headers, or those of the page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            given = self.own if headers is None else headers
            connection.request(method, path, body=body, headers=dict(given))
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read())
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        """Return the answer to the page's own browser, once the work behind it is done."""
        answer = self.ask("GET", path)
        for _ in range(600):
            if b'id="viec"' not in answer.body:
                break
            time.sleep(0.05)
            answer = self.ask("GET", path)
        return answer

    def after(self, deed: Answer) -> str:
        """Return where the work leads that a deed has begun."""
        place = deed.headers["location"]
        for _ in range(600):
            if leads := self.ask("GET", f"{place}/buoc").headers.get("hx-redirect"):
                return leads
            time.sleep(0.05)
        raise AssertionError(place)

    def put(self, path: str, body: bytes, name: str) -> Answer:
        """Return the answer to a file sent as the page sends it."""
        return self.ask("PUT", path, body, {**self.own, "X-Ten-Tep": quote(name)})

    def post(self, path: str, **fields: str) -> Answer:
        """Return the answer to a form sent as a browser sends it."""
        body = urlencode({"khoa": self.keys.page, **fields}).encode()
        headers = {**self.own, "Content-Type": "application/x-www-form-urlencoded"}
        del headers["X-Danvan"]
        return self.ask("POST", path, body, headers)


@contextlib.contextmanager
def served(home: Path, ward: str = "Phường An Sen") -> Iterator[Served]:
    """Serve the page for `home` with a ward's folder in it (none where `ward` is empty)."""
    folder = create_ward(home / ward) if ward else None
    listener = bound(18_321)
    port = listener.getsockname()[1]
    keys, desks = Keys(), Desks(home, home / ".cache", home / ".local")
    page = page_for(desks, port, keys, lambda: NOW)
    server = uvicorn.Server(config_for(page.app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield Served(port, home, keys, desks, folder)
    finally:
        server.should_exit = True
        thread.join()
        desks.close()
        listener.close()


def listing(folder: Path) -> dict[str, str]:
    """Return every file below `folder` with a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".cache", ".local"} & set(path.parts)
    }
