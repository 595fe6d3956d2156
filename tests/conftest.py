"""What every test may ask for: folders, golden files, and pages through LibreOffice."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import browsing
import goldens
import print_queue
import pytest
import rendering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options of this project's tests."""
    group = parser.getgroup("danvan")
    group.addoption("--update-golden", action="store_true", help="rewrite golden files")
    group.addoption("--keep-pages", metavar="DIR", help="leave the pages of documents here as PNG")


def pytest_configure(config: pytest.Config) -> None:
    """Start the book of golden files."""
    book = goldens.Goldens(update=config.getoption("--update-golden"))
    config.pluginmanager.register(goldens.StaleGoldens(book, ROOT / "tests"), "stale-goldens")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> goldens.Goldens:
    """Return what holds a text against a committed file: ``golden(path, text)``."""
    plugin = request.config.pluginmanager.get_plugin("stale-goldens")
    assert isinstance(plugin, goldens.StaleGoldens)
    return plugin.book


def _require_office() -> None:
    _require(rendering.lacking())


def _require(lacking: Sequence[str]) -> None:
    if lacking:
        reason = f"not installed: {', '.join(lacking)}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def print_server() -> Iterator[print_queue.PrintQueue]:
    """Return a print server of the tests' own, or skip (fail if CI is true) without CUPS."""
    _require(print_queue.lacking())
    server = print_queue.PrintQueue.started()
    yield server
    server.stop()


@pytest.fixture
def print_jobs(
    print_server: print_queue.PrintQueue, monkeypatch: pytest.MonkeyPatch
) -> print_queue.PrintQueue:
    """Return the print server, which is the only one that the program knows of."""
    monkeypatch.setenv("CUPS_SERVER", print_server.address)
    return print_server


@pytest.fixture(scope="session")
def needs_office() -> None:
    """Skip where LibreOffice, the PDF tools or the fonts are absent; fail there if CI is true."""
    _require_office()


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> rendering.Office:
    """Return LibreOffice with an empty profile of its own, or skip as `needs_office` does."""
    _require_office()
    return rendering.Office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; skip where it is absent, fail there if CI is true."""
    if browsing.program() is None:
        reason = "not installed: chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with browsing.opened() as browser:
        yield browser


@pytest.fixture
def pages(
    office: rendering.Office, request: pytest.FixtureRequest, tmp_path: Path
) -> rendering.Pages:
    """Return what turns files into PDF: ``pages(path, …)``; `--keep-pages` leaves PNGs of them."""
    keep = request.config.getoption("--keep-pages")
    folder = Path(keep) / _file_name(request.node.name) if keep else None
    return rendering.Pages(office, tmp_path, folder)


def _file_name(test: str) -> str:
    return "".join(char if char.isalnum() or char in "_-" else "-" for char in test).strip("-")
