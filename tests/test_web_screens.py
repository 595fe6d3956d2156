"""Every screen, at both widths: nothing serious for axe, no sideways scrolling, one next step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import axe_playwright_python
import browsing
import pytest
from web_builders import DESK, OCTOBER, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from web_builders import Served

_TOP = """(() => {
    const here = document.activeElement;
    return (here.closest("label") ?? here).getBoundingClientRect().top;
})()"""
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
SCREENS = (
    "/thu-muc",
    f"{DESK}/",
    f"{OCTOBER}/so-lieu",
    f"{OCTOBER}/don-vi",
    f"{DESK}/ky/2026-02/don-vi",
    f"{OCTOBER}/loi",
    f"{DESK}/ky/2025-10/loi",
    f"{OCTOBER}/bao-cao",
    f"{OCTOBER}/bao-cao/thang",
    f"{DESK}/so-van-ban",
    f"{DESK}/phat-so",
    f"{DESK}/danh-muc",
    f"{DESK}/danh-muc/issuers/5",
    f"{DESK}/mau-word",
    f"{DESK}/the-thuc",
    f"{DESK}/sao-luu",
    "/giai-thich",
    "/giai-thich/DL01",
    f"{DESK}/khong-co",
)
NO_STEP = ("/thu-muc", "/giai-thich", "/giai-thich/DL01", f"{DESK}/danh-muc")
"""Where one looks something up, or chooses one of many."""
EMPTY = (
    f"{OCTOBER}/so-lieu",
    f"{OCTOBER}/loi",
    f"{OCTOBER}/bao-cao",
    f"{DESK}/so-van-ban",
    f"{DESK}/phat-so",
    f"{DESK}/danh-muc",
    f"{DESK}/sao-luu",
    "/thu-muc",
)


@pytest.fixture(scope="module")
def page(
    browser: Browser, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Page]]:
    """Return the page of a ward with a year's figures and one report, open in a browser."""
    content = (root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx").read_bytes()
    with served(tmp_path_factory.mktemp("web")) as web:
        web.put(f"{OCTOBER}/so-lieu/tep", content, "Số liệu An Sen.xlsx")
        with browsing.page_of(browser, web.start) as page:
            page.goto(address(web, f"{OCTOBER}/bao-cao"))
            page.get_by_role("button", name="Làm báo cáo tháng").click()
            page.get_by_role("heading", name="Báo cáo dân vận tháng 10").wait_for()
            yield web, page


def address(web: Served, path: str) -> str:
    """Return the whole address of a screen."""
    return f"http://127.0.0.1:{web.port}{path}"


def shown(web: Served, page: Page, path: str) -> None:
    """Show a screen and wait until nothing more comes."""
    page.goto(address(web, path), wait_until="load")
    page.wait_for_selector("#viec", state="detached")
    if "bao-cao/thang" in path:
        page.wait_for_selector("#trang.pages, #trang.stack")
    page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")


def complaints(page: Page) -> list[str]:
    """Return what axe finds serious or critical, by rule and element."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{each['id']}: {json.dumps([node['target'] for node in each['nodes'][:3]])}"
        for each in found["violations"]
        if each["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize(
    ("size", "path"),
    [*(("screen", path) for path in SCREENS), *(("phone", path) for path in SCREENS[:-3])],
)
def test_a_screen_is_open_to_everyone(
    page: tuple[Served, Page], path: str, size: str, request: pytest.FixtureRequest
) -> None:
    """At 1280 × 720 and on a phone: nothing serious, no sideways scrolling, one heading."""
    web, tab = page
    width, height = browsing.SIZES[size]
    tab.set_viewport_size({"width": width, "height": height})
    shown(web, tab, path)
    if keep := request.config.getoption("--keep-pages"):
        name = path.strip("/").replace("/", "-")
        tab.screenshot(path=f"{keep}/{size}-{name}.png", full_page="bao-cao-thang" not in name)

    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator("h1").count() == 1
    steps = tab.locator(".button.next:visible").count()
    drops = tab.locator("[data-upload]:visible, [data-look]:visible").count()
    assert steps <= 1 + ("thang" in path)
    assert steps + drops >= 1 or path in NO_STEP
    assert tab.evaluate("document.documentElement.lang") == "vi"
    if size == "screen" or path.startswith(OCTOBER):
        assert complaints(tab) == []


@pytest.fixture(scope="module")
def empty(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Page]]:
    """Return the page of a ward with nothing in its folder, open in a browser."""
    home = tmp_path_factory.mktemp("empty")
    with served(home) as web, browsing.page_of(browser, web.start) as page:
        yield web, page


@pytest.mark.parametrize("path", EMPTY)
def test_an_empty_screen_says_what_to_do(
    empty: tuple[Served, Page], path: str, request: pytest.FixtureRequest
) -> None:
    """Where nothing is there yet, something is offered that leads on."""
    web, tab = empty
    shown(web, tab, path)
    if keep := request.config.getoption("--keep-pages"):
        tab.screenshot(path=f"{keep}/empty-{path.strip('/').replace('/', '-')}.png")

    assert complaints(tab) == []
    assert tab.locator("main .button:visible, main [data-upload]:visible").count() >= 1


def test_the_keyboard_is_enough(page: tuple[Served, Page]) -> None:
    """The first stop leads past the menu; every stop shows where it is; the order is that read."""
    web, tab = page
    tab.set_viewport_size({"width": 1280, "height": 720})
    shown(web, tab, f"{OCTOBER}/so-lieu")
    tab.keyboard.press("Tab")
    first = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("Enter")
    places = []
    for _ in range(4):
        tab.keyboard.press("Tab")
        places.append(tab.evaluate(_TOP))
    tab.keyboard.press("Shift+Tab")
    outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert first == "Đến nội dung chính"
    assert places == sorted(places)
    assert outline == "solid"
