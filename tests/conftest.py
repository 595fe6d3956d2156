"""What every test may ask for: folders, golden files, and pages through LibreOffice."""

from __future__ import annotations

import os
from pathlib import Path

import goldens
import pytest
import rendering

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
    if lacking := rendering.lacking():
        reason = f"not installed: {', '.join(lacking)}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def needs_office() -> None:
    """Skip where LibreOffice, the PDF tools or the fonts are absent; fail there if CI is true."""
    _require_office()


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> rendering.Office:
    """Return LibreOffice with an empty profile of its own, or skip as `needs_office` does."""
    _require_office()
    return rendering.Office(tmp_path_factory.mktemp("office"))


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
