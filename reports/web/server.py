"""The page served on this machine only, on the port asked for or the next one that is free."""

from __future__ import annotations

import socket
import webbrowser
from typing import TYPE_CHECKING

import uvicorn

from reports.web.app import page_for
from reports.web.desk import Desks
from reports.web.gate import KEY_FIELD, Keys

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from starlette.types import ASGIApp

HOME = "127.0.0.1"
_TRIES = 20
_MOST_AT_ONCE = 64
_FAREWELL = 3
_LONGEST_HEAD = 32_768


def bound(port: int) -> socket.socket:
    """Return a socket of this machine at `port`, or at the next one that is free."""
    for candidate in (*range(port, min(port + _TRIES, 65_536)), 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # on Windows a port could be taken over
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        try:
            listener.bind((HOME, candidate))
            listener.listen(_MOST_AT_ONCE)  # a browser that comes early waits, and is not refused
        except OSError:
            listener.close()
            continue
        return listener
    raise OSError(98, "no free port")


def config_for(app: ASGIApp) -> uvicorn.Config:
    """Return how the page is served: in silence, to few at once, over plain HTTP only."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        h11_max_incomplete_event_size=_LONGEST_HEAD,
        server_header=False,
        limit_concurrency=_MOST_AT_ONCE,
        timeout_graceful_shutdown=_FAREWELL,
    )


def serve(  # noqa: PLR0913  each is what a run is made of
    home: Path,
    *,
    port: int,
    cache: Path | None,
    local: Path | None,
    now: Callable[[], dt.datetime],
    ready: Callable[[str], None],
    open_browser: bool,
) -> None:
    """Serve the page until it is interrupted; `ready` is told its address."""
    keys = Keys()
    listener = bound(port)
    own_port = listener.getsockname()[1]
    page = page_for(Desks(home.resolve(), cache, local), own_port, keys, now)
    address = f"http://{HOME}:{own_port}/?{KEY_FIELD}={keys.start}"
    ready(address)
    if open_browser:
        webbrowser.open(address)
    try:
        uvicorn.Server(config_for(page.app)).run(sockets=[listener])
    finally:
        page.shop.desks.close()
        listener.close()
