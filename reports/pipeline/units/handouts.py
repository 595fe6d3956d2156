"""Workbooks handed out: a blank one, and that of a new year opened from the year before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figures.carry import blank_rows, carried_rows
from reports.figures.gaps import nothing_reported
from reports.figures.ledger import open_ledger
from reports.findings import ReportsError, found, in_order, stops
from reports.findings.run import NO_SUCH_YEAR
from reports.office.store import store_or_refuse
from reports.periods import Period, Span
from reports.workbooks.handout import write_workbook
from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import Column, Kind, Rhythm, Sheet
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.store import Stored
    from reports.workbooks.records import Dataset, OwnColumn

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

_TITLE = "SỔ SỐ LIỆU CÔNG TÁC DÂN VẬN"
_OWN_PURPOSE = "Trang riêng của phường."
_NOTES = """
Sổ mở từ số liệu năm {last}. Đã chép: thông tin đơn vị, cơ quan ban hành, đơn vị, danh mục, quy \
chế, thành viên, căn cứ còn dùng, chỉ tiêu bổ sung. Xem lại từng trang, sửa chỗ đã đổi.
Mô hình đang thực hiện được giữ, ghi “Duy trì”, còn nguyên ngày đăng ký cũ. Mô hình đăng ký lại: \
ghi ngày năm {year}, mục tiêu, chỉ tiêu mới. Mô hình thôi thực hiện: xóa dòng.
Đã ghi sẵn: tồn tại chưa khắc phục (ở tháng 1), nhiệm vụ của năm {year}, đơn và phản ánh còn tồn \
đến 31/12/{last}, số cùng kỳ theo tháng. Ô cùng kỳ để trống là tháng năm {last} thiếu số liệu.
Người phụ trách, điện thoại của đơn vị không chép sang.
"""


def write_blank(target: Path, year: int | None = None) -> tuple[Stored, list[Finding]]:
    """Write the blank workbook to `target` and return where it is and what is to be said.

    Raises ReportsError where it cannot be written.
    """
    data = write_workbook(SHEETS, title=_title(year), rows=blank_rows(year))
    return _stored(data, target)


def open_year(
    year: int,
    inputs: Sequence[Path],
    target: Path,
    progress: Callable[[str], None] | None = None,
) -> tuple[Stored, list[Finding]]:
    """Write the workbook of `year`, with what goes on from the inputs of the year before.

    Raises ReportsError where the inputs must be mended or hold nothing of that year.
    """
    dataset, findings = read_workbooks(inputs, SHEETS, progress=progress)
    last = Period(Span.YEAR, year - 1)
    if not dataset.files or stops(findings):
        raise ReportsError(in_order(findings))
    if nothing_reported(dataset, last):
        years = sorted(set(open_ledger(dataset, last).years.values()))
        there = ", ".join(map(str, years)) or "trống"
        raise ReportsError([found(NO_SUCH_YEAR, year=year - 1, next=year, found=there)])
    notes = _NOTES.strip().format(last=year - 1, year=year).splitlines()
    sheets = with_own_columns(SHEETS, dataset)
    rows = carried_rows(dataset, year)
    return _stored(write_workbook(sheets, title=_title(year), rows=rows, notes=notes), target)


def _title(year: int | None) -> str:
    return f"{_TITLE} NĂM {year}" if year else _TITLE


def _stored(data: bytes, target: Path) -> tuple[Stored, list[Finding]]:
    path = target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")
    return store_or_refuse(data, path)


# What the ward added ----------------------------------------------------------------------------


def with_own_columns(sheets: Sequence[Sheet], dataset: Dataset) -> tuple[Sheet, ...]:
    """Return the sheets with the columns and sheets that the ward added to its workbooks."""
    added: dict[str, dict[str, OwnColumn]] = {}
    for own in dataset.own_columns:
        added.setdefault(own.sheet, {}).setdefault(own.tag, own)
    columns = {
        key: tuple(Column(own.tag, own.header, _kind(dataset, own)) for own in group.values())
        for key, group in added.items()
    }
    names = {own.sheet: own.cell.sheet for own in dataset.own_columns}
    ours = {sheet.key for sheet in sheets}
    return (
        *(replace(each, columns=(*each.columns, *columns.get(each.key, ()))) for each in sheets),
        *(
            Sheet(
                key=key,
                name=names[key],
                rhythm=Rhythm.AS_NEEDED,
                purpose=_OWN_PURPOSE,
                columns=own,
            )
            for key, own in columns.items()
            if key not in ours and len(own) > 1
        ),
    )


def _kind(dataset: Dataset, own: OwnColumn) -> Kind:
    """Return what a column of the ward's own holds, judged by what stands in it."""
    contents = [row.get(own.tag) for row in dataset.of(own.sheet) if own.tag in row]
    if contents and all(isinstance(content, int | Decimal) for content in contents):
        return Kind.DECIMAL
    if contents and all(isinstance(content, dt.date) for content in contents):
        return Kind.DATE
    return Kind.TEXT
