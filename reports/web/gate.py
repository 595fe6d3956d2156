"""Who may speak to the page: this machine's own browser, opened by this run, and nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEY_FIELD = "khoa"
TOKEN_HEADER = "x-danvan"  # noqa: S105  the name of a header
FORM_LIMIT = 256_000
BODY_LIMIT = 50_000_000
PATIENCE = 20.0
"""Seconds within which the next piece of a body must come."""
WHOLE_PATIENCE = 180.0
"""Seconds within which the whole body must come."""

TOO_BIG, TOO_SLOW = "size", "time"
_MOST_FIELDS = 5_000
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_OPEN_PATHS = ("/tai-san/",)
_FORM = "application/x-www-form-urlencoded"
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        "img-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # under no-referrer a form would send Origin: null
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one run: that of the first address, of the browser, of the pages."""

    start: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    browser: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    page: str = field(default_factory=lambda: secrets.token_urlsafe(24))


class Gate:
    """ASGI middleware that answers 403, 408 or 413 to whatever must not reach the pages."""

    def __init__(
        self, app: ASGIApp, keys: Keys, port: int, refused: Callable[[int, str], Response]
    ) -> None:
        self._app = app
        self._keys = keys
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
        self._cookie = f"danvan_{port}"
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on with its body held to the limits."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        body = _Body(receive)
        try:
            answer = await self._answer(scope, headers, body)
            if answer is None:
                with contextlib.suppress(Exception):  # by then the page has said so and kept it
                    await self._app(scope, body.receive, _guarded(scope, send))
                return
        except HTTPException as error:
            answer = self._refusal(error.status_code, error.detail)
        await answer(scope, receive, _guarded(scope, send))

    async def _answer(self, scope: Scope, headers: Headers, body: _Body) -> Response | None:
        """Return what is said at the door, None if the request may come in."""
        if headers.getlist("host") not in ([host] for host in self._hosts):
            return self._refusal(403, "host")
        if scope["method"] not in _SAFE_METHODS:
            return await self._answer_to_deed(headers, body)
        key = QueryParams(scope["query_string"]).get(KEY_FIELD)
        if key:
            return self._entrance(key)
        if scope["path"].startswith(_OPEN_PATHS) or self._known(headers):
            return None
        return self._refusal(403, "browser")

    async def _answer_to_deed(self, headers: Headers, body: _Body) -> Response | None:
        """Return what is said to a request that would change something."""
        if not self._known(headers):
            return self._refusal(403, "browser")
        if headers.get("origin") not in {f"http://{host}" for host in self._hosts}:
            return self._refusal(403, "origin")
        if _length(headers) > body.limit:
            return self._refusal(413, TOO_BIG)
        token = headers.get(TOKEN_HEADER) or await _token_in_form(headers, body)
        return None if _same(token, self._keys.page) else self._refusal(403, "page")

    def _known(self, headers: Headers) -> bool:
        return _same(_cookie(headers, self._cookie), self._keys.browser)

    def _entrance(self, key: str) -> Response:
        if not _same(key, self._keys.start):
            return self._refusal(403, "browser")
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(
            self._cookie, self._keys.browser, httponly=True, samesite="strict", path="/"
        )
        return answer

    def _refusal(self, status: int, why: str) -> Response:
        return self._refused(status, why)


class _Body:
    """The body of a request: counted, waited for no longer than is fit, read again if needed."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._read: list[Message] = []
        self._count = 0
        self._complete = False
        self._deadline = asyncio.get_running_loop().time() + WHOLE_PATIENCE
        self.limit = BODY_LIMIT

    async def receive(self) -> Message:
        if self._read:
            return self._read.pop(0)
        return await self._next()

    async def whole(self) -> bytes:
        """Return the whole body, and keep it for who reads it after."""
        messages: list[Message] = []
        while not messages or messages[-1].get("more_body"):
            messages.append(await self._next())
        self._read = messages
        return b"".join(message.get("body", b"") for message in messages)

    async def _next(self) -> Message:
        if self._complete:  # what comes now is only that the browser left
            return await self._receive()
        left = min(PATIENCE, self._deadline - asyncio.get_running_loop().time())
        try:
            message = await asyncio.wait_for(self._receive(), left)
        except TimeoutError:
            raise HTTPException(408, TOO_SLOW) from None
        self._complete = not message.get("more_body")
        self._count += len(message.get("body", b""))
        if self._count > self.limit:
            raise HTTPException(413, TOO_BIG)
        return message


async def _token_in_form(headers: Headers, body: _Body) -> str:
    if headers.get("content-type", "").partition(";")[0].strip() != _FORM:
        return ""
    body.limit = FORM_LIMIT
    return _fields(await body.whole()).get(KEY_FIELD, "")


def _cookie(headers: Headers, name: str) -> str:
    pairs = (pair.strip().partition("=") for pair in headers.get("cookie", "").split(";"))
    return next((value for key, _, value in pairs if key == name), "")


def _same(given: str, kept: str) -> bool:
    return secrets.compare_digest(given.encode(), kept.encode())


def _guarded(scope: Scope, send: Send) -> Send:
    """Return `send` that adds the headers every answer carries."""
    of_ours = scope["path"].startswith(_OPEN_PATHS)
    keeping = "private, max-age=86400" if of_ours else "no-store"

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", keeping)
        await send(message)

    return sending


def with_form(
    handler: Callable[[Request, dict[str, str]], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """Return a handler that is given the fields of a form, the last where a name comes twice."""

    async def handling(request: Request) -> Response:
        fields = _fields(await request.body())
        return await run_in_threadpool(handler, request, fields)

    return handling


def with_body(
    handler: Callable[[Request, bytes], Response],
) -> Callable[[Request], Awaitable[Response]]:
    """Return a handler that is given the body of a request as it came."""

    async def handling(request: Request) -> Response:
        return await run_in_threadpool(handler, request, await request.body())

    return handling


def _fields(body: bytes) -> dict[str, str]:
    try:
        fields = parse_qs(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise HTTPException(413, TOO_BIG) from None
    return {name: values[-1] for name, values in fields.items()}


def _length(headers: Headers) -> int:
    text = headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() else 0
