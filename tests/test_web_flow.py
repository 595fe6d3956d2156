"""The whole month in a browser: from an empty folder to a recorded and reprinted report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import browsing
import docx
import pytest
from openpyxl import load_workbook
from web_builders import OCTOBER, served
from workbook_builders import book, saved

from reports.office.pages import page_count

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from web_builders import Served

SHEET, CELL, RIGHT = "Tuyên truyền vận động", "E58", 2
REPORT = "Báo cáo dân vận tháng 10 năm 2026"


@dataclass(frozen=True, slots=True)
class Clerk:
    """A clerk at the page: the browser, her own desktop, the year's workbook, the camera."""

    web: Served
    page: Page
    desktop: Path
    workbook: Path
    pictures: str
    test: str

    def shot(self, name: str) -> None:
        """Leave a picture of the page in the folder of `--keep-pages`, if there is one."""
        if self.pictures:
            path = f"{self.pictures}/flow-{self.test}-{name}.png"
            self.page.screenshot(path=path, full_page="report" not in name)

    def click(self, name: str, role: str = "link") -> None:
        """Click what is called so."""
        self.page.get_by_role("button" if role == "button" else "link", name=name).click()

    def sees(self, heading: str) -> None:
        """Wait for a heading."""
        self.page.get_by_role("heading", name=heading).first.wait_for()

    def drops(self, *paths: Path) -> list[str | None]:
        """Drop workbooks on the page and return the colour of each row."""
        self.page.set_input_files("[data-upload] input", list(paths))
        self.page.wait_for_selector("#den-roi:not([hidden])")
        rows = self.page.locator("#dang-den li").all()
        return [row.get_attribute("data-tone") for row in rows]

    def downloads(self, name: str) -> Path:
        """Click a link that gives a file and return where it was saved."""
        with self.page.expect_download() as given:
            self.click(name)
        target = self.desktop / given.value.suggested_filename
        given.value.save_as(target)
        return target


@pytest.fixture
def clerk(
    request: pytest.FixtureRequest, browser: Browser, root: Path, tmp_path: Path
) -> Iterator[Clerk]:
    """Return a clerk who has just started the program in an empty folder."""
    desktop, home = tmp_path / "Desktop", tmp_path / "home"
    desktop.mkdir()
    home.mkdir()
    keep = str(request.config.getoption("--keep-pages") or "")
    workbook = root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx"
    with served(home, ward="") as web, browsing.page_of(browser, web.start) as page:
        yield Clerk(web, page, desktop, workbook, keep, request.node.name)


def _opens_a_ward(clerk: Clerk) -> None:
    clerk.shot("01-first")
    clerk.page.get_by_label("Tên phường, xã").fill("Phường An Sen")
    clerk.click("Tạo thư mục", "button")
    clerk.sees("Làm báo cáo cho kỳ nào?")
    clerk.shot("02-period")
    clerk.click("Làm tháng 10 năm 2026")
    clerk.shot("03-empty")


def _sends_a_mistake(clerk: Clerk) -> None:
    workbook = load_workbook(clerk.workbook)
    workbook[SHEET][CELL] = "mười hai"
    path = clerk.desktop / clerk.workbook.name
    workbook.save(path)
    assert clerk.drops(path) == ["mend"]
    clerk.shot("04-red")
    clerk.click("Xong, xem lại cả thư mục")
    clerk.click("Xem đơn vị nào đã gửi")
    clerk.sees("14/14 đơn vị đã gửi")
    clerk.shot("05-units")
    clerk.click("Xem chỗ phải sửa")
    wrong = clerk.page.locator(".found li").first.inner_text()
    clerk.shot("06-mistakes")
    assert [told for told in (SHEET, CELL, "mười hai", "Cách sửa") if told not in wrong] == []


def _mends_what_was_handed_back(clerk: Clerk) -> None:
    back = clerk.downloads("Tải bản trả lại")
    assert back.name == "so-lieu-an-sen-2026 (CẦN SỬA).xlsx"
    workbook = load_workbook(back)
    assert workbook.sheetnames[0] == "Lỗi cần sửa"
    workbook[SHEET][CELL] = RIGHT
    workbook.save(back)
    clerk.click("Thả tệp đã sửa vào")
    assert clerk.drops(back) == ["ok"]
    assert "Số liệu cũ" in clerk.page.inner_text("#dang-den")
    clerk.shot("07-green")
    clerk.click("Chỗ phải sửa")
    clerk.click("Chọn báo cáo để làm")


def _makes_the_report(clerk: Clerk) -> None:
    clerk.shot("08-reports")
    clerk.click("Làm báo cáo tháng", "button")
    clerk.sees(REPORT)
    clerk.page.wait_for_selector("#trang .page button")
    clerk.page.locator("#trang .page button").first.click()
    clerk.page.wait_for_selector("#con-so[data-number]")
    clerk.shot("09-report")
    explained = clerk.page.inner_text("#con-so")
    assert "Nhiệm vụ kỳ tới" in explained
    assert "dòng 31" in explained


def _records_it(clerk: Clerk, scan: Path) -> None:
    clerk.page.set_input_files("[data-look$='/ban-ky'] input", scan)
    clerk.page.get_by_text("Đã nhận bản ký").wait_for()
    clerk.page.get_by_label("Số văn bản").fill("12")
    clerk.page.get_by_label("Ngày ký").fill("28/10/2026")
    clerk.click("Vào sổ", "button")
    clerk.sees("Sổ văn bản")
    clerk.shot("10-register")
    assert "12-BC/KDV" in clerk.page.inner_text("main")


@pytest.mark.usefixtures("needs_office")
def test_from_an_empty_folder_to_a_reprinted_report(clerk: Clerk) -> None:
    """A faulty workbook is handed back, mended, accepted; its report is recorded, reprinted."""
    _opens_a_ward(clerk)
    _sends_a_mistake(clerk)
    _mends_what_was_handed_back(clerk)
    _makes_the_report(clerk)
    word, scan = clerk.downloads("Tải tệp Word"), clerk.downloads("Tải tệp PDF")
    _records_it(clerk, scan)
    again = clerk.page.get_by_role("link", name="In lại").get_attribute("href") or ""
    recorded = clerk.page.get_by_role("link", name="Tải Word").get_attribute("href") or ""
    clerk.click("So với tệp hiện có")
    clerk.page.wait_for_selector("h1:has-text('giống nhau')")

    assert word.name == f"{REPORT}.docx"
    assert page_count(scan) == 11
    assert clerk.web.get(again).body == scan.read_bytes()
    assert clerk.web.get(recorded).body != word.read_bytes()
    kept = clerk.web.home / "Phường An Sen/Số liệu cũ"
    assert len(list(kept.iterdir())) == 1


def test_a_backup_is_taken_and_brought_back(clerk: Clerk) -> None:
    """What is lost after a backup is there again, once the clerk has seen what is brought back."""
    _opens_a_ward(clerk)
    assert clerk.drops(clerk.workbook) == ["ok"]
    clerk.page.goto(clerk.page.url.partition("/ky/")[0] + "/sao-luu")
    clerk.click("Sao lưu ngay", "button")
    clerk.page.get_by_text("Đã sao lưu và kiểm tra").wait_for()
    clerk.shot("1-backup")
    inputs = clerk.web.home / "Phường An Sen/Số liệu" / clerk.workbook.name
    inputs.unlink()
    clerk.click("Phục hồi…")
    clerk.sees("Phục hồi từ")
    clerk.shot("2-plan")
    assert not inputs.exists()
    clerk.page.get_by_label("Tôi đã xem").check()
    clerk.click("Phục hồi", "button")
    clerk.page.get_by_text("Đã phục hồi").wait_for()

    assert inputs.read_bytes() == clerk.workbook.read_bytes()


def test_many_workbooks_are_dropped_at_once(clerk: Clerk) -> None:
    """Each file has its row and colour; what is no workbook is refused, the others are taken."""
    _opens_a_ward(clerk)
    others = [clerk.desktop / f"{name}.xlsx" for name in ("MTTQ", "Công an", "Tổ 5")]
    for number, path in enumerate(others):
        saved(book(Riêng=f"Tên | Số\nMột | {number}"), path)
    page = clerk.desktop / "trang.xlsx"
    page.write_bytes(b"<html>")
    colours = clerk.drops(clerk.workbook, *others, page)
    clerk.shot("1-dropped")
    inputs = clerk.web.home / "Phường An Sen/Số liệu"

    assert colours == ["ok", "ok", "ok", "ok", "mend"]
    assert "Không nhận" in clerk.page.locator("#dang-den li").last.inner_text()
    assert sorted(path.name for path in inputs.iterdir()) == sorted(
        path.name for path in [clerk.workbook, *others]
    )


def test_workbooks_are_issued_and_units_reminded(clerk: Clerk) -> None:
    """Every unit gets its workbook for November; who has not sent gets words to be reminded."""
    _opens_a_ward(clerk)
    assert clerk.drops(clerk.workbook) == ["ok"]
    clerk.click("Phát sổ cho đơn vị")
    clerk.page.get_by_label("Sổ của tháng nào").select_option("2026-11")
    clerk.click("Làm sổ cho mọi đơn vị", "button")
    clerk.sees("14 sổ tháng 11 năm 2026")
    clerk.shot("1-issued")
    packed = clerk.downloads("Tải tất cả trong một tệp nén")
    clerk.page.goto(clerk.page.url.partition("/phat-so")[0] + "/ky/2026-02/don-vi")
    clerk.page.get_by_text("Lời nhắc để gửi").wait_for()
    clerk.shot("2-reminder")

    assert packed.name == "Sổ phát cho đơn vị 2026-11.zip"
    assert "Kính gửi" in clerk.page.locator("textarea").first.input_value()


def test_a_template_is_checked_before_it_is_used(clerk: Clerk, root: Path) -> None:
    """A template with a misspelt field is told at its paragraph; the shipped one is right."""
    _opens_a_ward(clerk)
    clerk.click("Mẫu Word và các trường")
    body = root / "templates/bodies/thang.docx"
    clerk.page.set_input_files("[data-look$='/mau-word/xem'] input", body)
    clerk.page.wait_for_selector("#ket-qua .says.ok")
    wrong = docx.Document(str(body))
    wrong.add_paragraph("Đã tổ chức {{ so_buoii }} buổi.")
    wrong.save(str(clerk.desktop / "thang.docx"))
    clerk.page.set_input_files("[data-look$='/mau-word/xem'] input", clerk.desktop / "thang.docx")
    clerk.page.wait_for_selector("#ket-qua .found")
    told = clerk.page.inner_text("#ket-qua")
    assert [word for word in ("so_buoii", "Đã tổ chức", "so_buoi") if word not in told] == []
    clerk.page.get_by_label("Tìm trường").fill("so buoi")
    clerk.page.wait_for_selector("#truong code:has-text('so_buoi')")
    clerk.shot("1-fields")
    clerk.click("Soát thể thức tệp Word")
    clerk.page.set_input_files("[data-look$='/the-thuc/xem'] input", body)
    clerk.page.wait_for_selector("#ket-qua .found")
    clerk.shot("2-form")

    assert clerk.page.locator("#ket-qua .found li").count() > 3
    assert clerk.web.get(f"{OCTOBER}/so-lieu").status == 200
