"""The sheet of what a unit reported before: to be looked at, never read again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reports.workbooks.handout import looks
from reports.workbooks.handout.paper import set_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from reports.figure import Figure

_WIDTHS = {"A": 58, "B": 16, "C": 16, "D": 18}
_HEADERS = ("Chỉ tiêu", "Đơn vị tính", "Tháng trước", "Từ đầu năm")
_NOTE = "Chỉ để xem: số của đơn vị đã báo cáo. Ghi số mới ở các trang khác."
_NONE = "Chưa có số liệu của đơn vị trong năm."


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One line: what was counted on which sheet, last month and since January."""

    sheet: str
    measure: str
    unit: str
    last: Figure
    so_far: Figure


def fill_past(page: Worksheet, lines: Sequence[Past], title: str) -> None:
    """Write the lines under the name of their sheets."""
    page.sheet_view.showGridLines = False
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    page["A1"], page["A1"].font = page.title, looks.TITLE
    page["A2"], page["A2"].font = _NOTE, looks.FAINT
    for place, header in enumerate(_HEADERS, start=1):
        cell = page.cell(4, place, header)
        cell.font, cell.fill, cell.border = looks.HEADER, looks.LOCKED, looks.GRID
        cell.alignment = looks.CENTRED
    page.row_dimensions[4].height = 22
    row = 5
    for sheet, group in groupby(lines, key=lambda line: line.sheet):
        page.cell(row, 1, sheet).font = looks.HEADING
        row += 1
        for line in group:
            _write(page, row, line)
            row += 1
    if not lines:
        page.cell(row, 1, _NONE).font = looks.BODY
    page.freeze_panes = "A5"
    page.print_title_rows = "4:4"
    page.sheet_properties.tabColor = looks.GUIDE_TAB
    set_paper(page, page.title, title)


def _write(page: Worksheet, row: int, line: Past) -> None:
    values = (line.measure, line.unit, line.last.value, line.so_far.value)
    for place, value in enumerate(values, start=1):
        cell = page.cell(row, place, "–" if value is None else value)
        cell.font, cell.border = looks.BODY, looks.GRID
        cell.alignment = looks.WRAP if place < 3 else looks.NUMBER
        cell.number_format = "@" if isinstance(value, str) else "#,##0.##"
