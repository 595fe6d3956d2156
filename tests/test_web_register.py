"""The register on the page: recorded once, given back exactly, compared, locked."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import docx
import pytest
from web_builders import DESK, OCTOBER, served

from reports.office.store import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_builders import Served

BOOK = f"{DESK}/so-van-ban"


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str]]:
    """Return the page of a ward with October's report recorded, and that report's addresses."""
    with served(tmp_path_factory.mktemp("web")) as page:
        content = (root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx").read_bytes()
        page.put(f"{OCTOBER}/so-lieu/tep", content, "so.xlsx")
        read = page.after(page.post(f"{OCTOBER}/bao-cao/thang"))
        word = page.get(read).text.partition(f"{read}/")[2].partition("/")[0]
        first = page.post(f"{read}/{word}/vao-so", so="12", ngay="28/10/2026")
        second = page.post(f"{read}/{word}/vao-so", so="13", ngay="29/10/2026")
        assert page.after(first).startswith(BOOK)
        told = page.get(page.after(second)).text
        assert "đã vào sổ" in told.lower()
        yield page, f"{read}/{word}"


def _report(page: Served) -> Path:
    """Return the file of the report as it was made."""
    assert page.ward is not None
    return page.ward.reports / "2026/Báo cáo dân vận tháng 10 năm 2026.docx"


def test_two_tabs_record_a_report_once(place: tuple[Served, str]) -> None:
    """The second tab was told; the register holds one line, with the first number."""
    text = place[0].get(BOOK).text

    assert text.count('"name">12-BC/KDV') == 1
    assert "13-BC/KDV" not in text


def test_what_was_recorded_is_given_back(place: tuple[Served, str]) -> None:
    """The document carries its number and day; asked again it is the same to the byte."""
    page, _ = place
    first, second = page.get(f"{BOOK}/1/docx"), page.get(f"{BOOK}/1/docx")

    assert digest(first.body) == digest(second.body)
    assert hashlib.sha256(_report(page).read_bytes()).hexdigest() != digest(first.body)
    assert first.headers["content-disposition"].endswith("12-BC-KDV.docx")


def test_what_is_not_there_is_not_found(place: tuple[Served, str]) -> None:
    """Another line, another kind of file, another report: none is guessed."""
    page, _ = place

    for path in (f"{BOOK}/2/docx", f"{BOOK}/1/exe", f"{BOOK}/9/so-sanh", f"{BOOK}/0/pdf"):
        assert page.get(path).status == 404


def test_the_register_is_exported(place: tuple[Served, str]) -> None:
    """The register comes as a workbook."""
    assert place[0].get(f"{BOOK}/xuat").body.startswith(b"PK")


def test_a_report_that_was_changed_is_compared(place: tuple[Served, str]) -> None:
    """The page of an edited report says so, and shows each sentence before and after."""
    page, address = place
    path = _report(page)
    document = docx.Document(str(path))
    line = next(each for each in document.paragraphs if "Đã tổ chức" in each.text)
    line.runs[0].text = f"Sửa tay. {line.runs[0].text}"
    document.save(str(path))
    read = page.get(f"{address.rpartition('/')[0]}").text
    own = page.get(f"{address}/so-sanh").text
    recorded = page.get(f"{BOOK}/1/so-sanh").text

    assert "đã được sửa trong Word" in read
    for text in (own, recorded):
        assert "Khác nhau" in text
        assert "Sửa tay." in text


def test_a_locked_period_takes_nothing_more(place: tuple[Served, str]) -> None:
    """Once locked nothing is recorded without a reason; it is unlocked with a reason only."""
    page, address = place
    page.post(f"{BOOK}/khoa", ky="2026-10", ly_do="đã gửi cấp trên")
    refused = page.after(page.post(f"{address}/vao-so", so="14", ngay="30/10/2026"))
    locked = page.get(BOOK).text
    page.post(f"{BOOK}/khoa", ky="2026-10", mo="1", ly_do="")
    still = page.get(BOOK).text
    page.post(f"{BOOK}/khoa", ky="2026-10", mo="1", ly_do="sửa số liệu")

    assert "khóa" in page.get(refused).text
    assert "đã khóa (đã gửi cấp trên)" in locked
    assert "đã khóa (đã gửi cấp trên)" in still
    assert "đã khóa (" not in page.get(BOOK).text
    assert page.post(f"{BOOK}/khoa", ky="x").status == 404


def test_a_scan_that_is_no_pdf_is_refused(place: tuple[Served, str]) -> None:
    """Only a PDF is kept for a report to be recorded."""
    page, _ = place

    assert page.put(f"{DESK}/ban-ky", b"MZ", "a.pdf").status == 422
    assert "ban_ky" in page.put(f"{DESK}/ban-ky", b"%PDF-1.7", "a.pdf").text


def test_a_lost_register_is_not_begun_anew(place: tuple[Served, str]) -> None:
    """Thrown away by mistake, the register is asked for; the page goes on without it."""
    page, _ = place
    assert page.ward is not None
    book = page.ward.reports / "so-van-ban.sqlite"
    kept = book.read_bytes()
    book.unlink()

    answer = page.get(BOOK)
    book.write_bytes(kept)

    assert answer.status == 409
    assert "đã có 1 dòng" in answer.text
    assert page.get(BOOK).status == 200
