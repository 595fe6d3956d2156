"""Requests that must not reach the page (reliability 2.7): answered, and nothing is changed."""

from __future__ import annotations

import http.client
import re
import socket
import time
from typing import TYPE_CHECKING

import pytest
from starlette.routing import Mount, Route
from web_builders import DESK, OCTOBER, listing, served

from reports.web import gate
from reports.web.app import routes
from reports.web.server import bound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_builders import Served

STRANGE = (
    {"Host": "evil.com"},
    {"Host": "127.0.0.1"},
    {"Host": "127.0.0.1.evil.com:{port}"},
    {"Host": "localhost:{port}.evil.com"},
    {"Host": "[::1]:{port}"},
    {"Host": "127.0.0.1:{port}@evil.com"},
)
DEEDS = [
    (method, re.sub(r"\{\w+(:int)?\}", "1", route.path.replace("{phuong}", "phuong-an-sen")))
    for route in routes()
    if isinstance(route, Route)
    for method in sorted((route.methods or set()) - {"GET", "HEAD"})
]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the page with an empty ward's folder."""
    with served(tmp_path_factory.mktemp("web")) as page:
        yield page


@pytest.fixture(autouse=True)
def _nothing_changes(page: Served) -> Iterator[None]:
    """Hold after every request: the folder is as it was, and the page still answers."""
    before = listing(page.home)
    yield
    assert listing(page.home) == before
    assert page.get(f"{DESK}/").status == 200


@pytest.mark.parametrize("headers", STRANGE, ids=lambda each: each["Host"])
def test_another_host_is_refused(page: Served, headers: dict[str, str]) -> None:
    """Only the two exact names of this machine with our port are answered (DNS rebinding)."""
    host = headers["Host"].format(port=page.port)

    assert page.ask("GET", f"{DESK}/", headers={**page.own, "Host": host}).status == 403


def test_two_hosts_are_refused(page: Served) -> None:
    """A second Host header does not smuggle the first one in."""
    request = (
        f"GET {DESK}/ HTTP/1.1\r\nHost: 127.0.0.1:{page.port}\r\nHost: evil.com\r\n"
        f"Cookie: {page.own['Cookie']}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", page.port), timeout=10) as line:
        line.sendall(request.encode())
        answer = line.recv(200)

    assert answer.split()[1] in {b"400", b"403"}


@pytest.mark.parametrize(
    "change",
    [
        {"Origin": None},
        {"Origin": "null"},
        {"Origin": "http://evil.com"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"X-Danvan": None},
        {"X-Danvan": "wrong"},
        {"X-Danvan": ""},
        {"Cookie": None},
        {"Cookie": "danvan_{port}=wrong"},
    ],
    ids=str,
)
@pytest.mark.parametrize(("method", "path"), DEEDS)
def test_a_deed_from_elsewhere_is_refused(
    page: Served, method: str, path: str, change: dict[str, str | None]
) -> None:
    """No deed is done without our origin, our cookie and the token of our page."""
    headers = dict(page.own)
    for name, value in change.items():
        headers.pop(name)
        if value is not None:
            headers[name] = value.format(port=page.port)

    assert page.ask(method, path, b"ten=x", headers).status == 403


def test_a_cross_site_form_is_refused(page: Served) -> None:
    """A form sent from another site has neither cookie nor token, and the wrong origin."""
    headers = {
        "Origin": "http://evil.com",
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "cross-site",
    }

    assert page.ask("POST", "/thu-muc-moi", b"ten=Xa+La&khoa=x", headers).status == 403


@pytest.mark.parametrize("path", ["/", f"{DESK}/", f"{OCTOBER}/so-lieu", "/giai-thich", "/x/y"])
def test_a_browser_that_was_not_opened_by_us_sees_nothing(page: Served, path: str) -> None:
    """Without the cookie of this run no page is shown, not even that something is missing."""
    answer = page.ask("GET", path, headers={})

    assert answer.status == 403
    assert "An Sen" not in answer.text


def test_the_first_address_opens_the_page_once_for_this_browser(page: Served) -> None:
    """The key in the address becomes a cookie that scripts and other sites never get."""
    right = page.ask("GET", f"/?khoa={page.keys.start}", headers={})
    wrong = page.ask("GET", "/?khoa=wrong", headers={})

    assert (right.status, right.headers["location"]) == (303, "/")
    assert "HttpOnly" in right.headers["set-cookie"]
    assert "SameSite=strict" in right.headers["set-cookie"]
    assert (wrong.status, "set-cookie" in wrong.headers) == (403, False)


def test_the_key_leads_nowhere_else(page: Served) -> None:
    """An address with the key and a foreign path does not lead out of the page."""
    answer = page.ask("GET", f"//evil.com/?khoa={page.keys.start}", headers={})

    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("path", [f"{DESK}/", "/x", "/tai-san/danvan.css"])
def test_every_answer_is_guarded(page: Served, path: str) -> None:
    """Found or not, each answer forbids scripts of others, framing and guessing of types."""
    headers = page.get(path).headers

    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/tai-san/../../../../etc/passwd",
        "/tai-san/%2e%2e/%2e%2e/gate.py",
        "/tai-san/..%5c..%5cgate.py",
        "/..%2f..%2fetc/ky/2026-10/so-lieu",
        f"{DESK}/tep/..%2F..%2Fdanvan.toml",
        f"{DESK}/ky/..%2f2026-10/so-lieu",
        f"{DESK}/ky/2026-10/bao-cao/..%2f..%2fx",
        f"{DESK}/ky/2026-13/so-lieu",
        f"{DESK}/viec/999999",
        "/khong-co/",
        "/" + "a" * 4_000,
        "/%00",
    ],
)
def test_a_path_never_leads_out(page: Served, path: str) -> None:
    """Nothing in an address is taken as a path on the disk."""
    answer = page.get(path)

    assert answer.status in {400, 404}
    assert b"root:" not in answer.body


@pytest.mark.parametrize("method", ["DELETE", "PATCH", "OPTIONS", "TRACE", "PUT", "CONNECT"])
def test_other_methods_do_nothing(page: Served, method: str) -> None:
    """A method no screen has is refused."""
    assert page.ask(method, f"{DESK}/").status in {400, 405}


def test_a_body_that_is_too_long_is_refused_at_once(page: Served) -> None:
    """What says to be longer than 50 MB is refused before it is read."""
    with socket.create_connection(("127.0.0.1", page.port), timeout=10) as line:
        head = "".join(f"{name}: {value}\r\n" for name, value in page.own.items())
        line.sendall(
            f"PUT {OCTOBER}/so-lieu/tep HTTP/1.1\r\nHost: 127.0.0.1:{page.port}\r\n{head}"
            "Content-Length: 51000000\r\n\r\n".encode()
        )
        answer = line.recv(200)

    assert answer.split()[1] == b"413"


def test_a_body_of_unknown_length_is_counted(page: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body sent in pieces is cut off where it grows too long."""
    monkeypatch.setattr(gate, "BODY_LIMIT", 10_000)
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=10)
    pieces = (b"x" * 1_000 for _ in range(12))
    connection.request(
        "PUT", f"{OCTOBER}/so-lieu/tep", body=pieces, headers=page.own, encode_chunked=True
    )
    status = connection.getresponse().status
    connection.close()

    assert status == 413


def test_a_body_that_never_comes_is_not_waited_for(
    page: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sender that falls silent gets its answer after a while."""
    monkeypatch.setattr(gate, "PATIENCE", 0.2)
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", page.port), timeout=10) as line:
        head = "".join(f"{name}: {value}\r\n" for name, value in page.own.items())
        line.sendall(
            f"PUT {OCTOBER}/so-lieu/tep HTTP/1.1\r\nHost: 127.0.0.1:{page.port}\r\n{head}"
            "Content-Length: 1000\r\n\r\nPK".encode()
        )
        answer = line.recv(200)

    assert answer.split()[1] == b"408"
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("body", [b"a=1&" * 9_000, b"ten=" + b"x" * 300_000, b"%zz=%\xff&khoa"])
def test_a_form_beyond_measure_is_refused(page: Served, body: bytes) -> None:
    """Thousands of fields, a huge field and broken escapes do no harm."""
    headers = {**page.own, "Content-Type": "application/x-www-form-urlencoded"}
    del headers["X-Danvan"]

    assert page.ask("POST", "/thu-muc-moi", body, headers).status in {403, 413}


def test_a_header_beyond_measure_is_refused(page: Served) -> None:
    """A header of a hundred thousand letters is not kept in memory for long."""
    with socket.create_connection(("127.0.0.1", page.port), timeout=10) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"a" * 100_000)
        answer = line.recv(200)

    assert answer.split()[1] == b"400"


def test_every_screen_stands_behind_the_gate() -> None:
    """Only the assets are shown to whoever asks."""
    open_ = [route.path for route in routes() if isinstance(route, Mount)]

    assert open_ == ["/tai-san"]
    assert DEEDS


def test_a_port_in_use_is_passed_over() -> None:
    """A second run takes the next port."""
    with bound(18_400) as first:
        first.listen()
        taken = first.getsockname()[1]
        with bound(taken) as second:
            assert second.getsockname()[1] != taken
            assert second.getsockname()[0] == "127.0.0.1"


def test_no_page_asks_for_anything_from_outside(root: Path) -> None:
    """Neither pages nor styles nor our script name an address on a network."""
    ours = [*(root / "reports/web/html").iterdir(), *(root / "reports/web/assets").glob("danvan*")]
    texts = {path.name: path.read_text("utf-8") for path in ours}

    assert [
        name
        for name, text in texts.items()
        if re.search(r"(?:https?:)?//(?!www\.w3\.org)[a-z0-9-]+\.[a-z]", text)
    ] == []
    assert [name for name, text in texts.items() if re.search(r"\sstyle=|\son[a-z]+=", text)] == []
