"""A browser without a window, driven as a clerk would: Debian's Chromium through Playwright."""

from __future__ import annotations

import contextlib
import shutil
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {"screen": (1280, 720), "phone": (390, 844)}
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def program() -> str | None:
    """Return where Chromium lies, None if it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@contextlib.contextmanager
def opened() -> Iterator[Browser]:
    """Start Chromium, once for all tests that browse."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=list(_ARGUMENTS))
        yield browser
        browser.close()


def _note(line: ConsoleMessage, wrong: list[str]) -> None:
    """Note what goes wrong in a page; a refusal is an answer, no fault."""
    if line.type == "error" and "status of 4" not in line.text:
        wrong.append(line.text)


@contextlib.contextmanager
def page_of(browser: Browser, address: str, size: str = "screen") -> Iterator[Page]:
    """Open an address in a browser that knows nothing yet; what goes wrong in it is an error."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", accept_downloads=True
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: _note(line, wrong))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    own = address.partition("/?")[0]
    strangers = [url for url in asked if not url.startswith((own, "data:", "blob:", "chrome"))]
    context.close()
    assert not wrong, wrong
    assert not strangers, strangers
