"""From a sent report to the next one: the register remembers, the next report tells."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from ward_builders import make_ward, record, register_at

from reports.documents.outline import read_outline
from reports.office.origin import origin_of
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline import Outcome

HEADING = "Đính chính số liệu đã báo cáo"


@pytest.fixture(scope="module")
def ward(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ward's folder with its year of figures."""
    folder = tmp_path_factory.mktemp("dinh-chinh") / "phường"
    make_ward(folder, root / "inputs/an-sen-2026")
    return folder


def built(ward: Path, period: str, report_type: str = "thang") -> Outcome:
    """Return the ward's report of a period, held against its register."""
    return build_report(
        Request(
            report_type=report_type,
            period=period,
            inputs=(ward / "Số liệu",),
            folder=ward,
            register=register_at(ward),
        )
    )


def told(outcome: Outcome) -> tuple[list[str], list[str]]:
    """Return the lines of the section on corrections, and what V65 says."""
    lines = read_outline(outcome.path.read_bytes()).splitlines()
    start = next((at for at, line in enumerate(lines) if line == f"# {HEADING}"), len(lines))
    listed = []
    for line in lines[start + 1 :]:
        if line.startswith("#"):
            break
        listed.append(line)
    return listed, [each.message for each in outcome.findings if each.code.id == "V65"]


def change_october(ward: Path, count: int) -> None:
    """Put another number of sessions into the first row of October that has one."""
    change(ward, "Tuyên truyền vận động", "Số buổi", count)


def change(ward: Path, sheet: str, header: str, value: int) -> None:
    """Put `value` under `header` into the first row of October that has anything there."""
    path = next((ward / "Số liệu").glob("*.xlsx"))
    book = load_workbook(path)
    rows = book[sheet].iter_rows(min_row=4)
    headers = [cell.value for cell in next(rows)]
    month, column = headers.index("Tháng"), headers.index(header)
    row = next(row for row in rows if row[month].value == 10 and row[column].value)
    row[column].value = value
    book.save(path)


def test_change_after_sending_is_told_once(ward: Path) -> None:
    """October is sent and changed: November tells of it, December does not tell it again."""
    october = ward / "Báo cáo" / "2026" / "Báo cáo dân vận tháng 10 năm 2026.docx"
    record(october, 14)
    assert told(built(ward, "2026-11")) == ([], [])

    change_october(ward, 30)
    november = built(ward, "2026-11")
    listed, said = told(november)

    assert len(listed) == len(said) == 1
    assert listed[0].startswith("- Số buổi tuyên truyền, vận động tháng 10: đã báo cáo ")
    assert listed[0].endswith(" buổi (Báo cáo tháng số 14-BC/KDV, ngày 21/11/2026).")
    assert said[0].startswith("Số buổi tuyên truyền, vận động tháng 10 năm 2026: đã báo cáo ")
    origin = origin_of(november.path)
    assert origin
    assert "so_buoi@2026-10" in origin.figures
    record(november.path, 15, signed_on=dt.date(2026, 12, 21))
    assert told(built(ward, "2026-12")) == ([], [])


def test_year_is_held_against_what_was_sent_last(ward: Path) -> None:
    """A longer report made after that knows of the correction too; a further change is told."""
    assert told(built(ward, "2026", "nam")) == ([], [])

    change_october(ward, 31)
    listed, said = told(built(ward, "2026", "nam"))

    assert len(listed) == len(said) == 1
    assert "nay là" in listed[0]


def test_a_figure_of_the_table_alone_is_told(root: Path, tmp_path: Path) -> None:
    """The money of a fund stands in the table and a list, under no name of its own: it counts."""
    ward = tmp_path / "phường"
    make_ward(ward, root / "inputs/an-sen-2026")
    record(ward / "Báo cáo" / "2026" / "Báo cáo dân vận tháng 10 năm 2026.docx", 14)

    change(ward, "An sinh - quỹ", "Số tiền (đồng)", 64_000_000)
    listed, _ = told(built(ward, "2026-11"))

    assert any(line.startswith("- Tiền vận động các quỹ tháng 10: đã báo cáo ") for line in listed)


def test_without_a_register_nothing_is_told(ward: Path, tmp_path: Path) -> None:
    """A folder that keeps no register has sent nothing that could be known of."""
    request = Request(
        report_type="thang",
        period="2026-12",
        inputs=(ward / "Số liệu",),
        folder=tmp_path,
        register=tmp_path / "so-van-ban.sqlite",
    )

    assert told(build_report(request)) == ([], [])
    assert not (tmp_path / "so-van-ban.sqlite").exists()
