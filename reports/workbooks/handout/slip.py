"""The sheet with which a unit sends its workbook: whose it is, and four cells to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Protection
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

from reports.periods import parse_period
from reports.vietnamese import short_date
from reports.workbooks.handout import looks
from reports.workbooks.handout.paper import set_paper
from reports.workbooks.handout.rows import LINE_HEIGHT, lines_of
from reports.workbooks.identity import SLIP_LABELS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.identity import Identity
    from reports.workbooks.schema import Sheet

_WIDTHS = {"A": 34, "B": 54, "C": 62}
_FIRST = 4
_STEPS = (
    (
        "Ghi số liệu ở các trang bên dưới. Trang nào cả tháng không có việc: ghi tên trang đó ở "
        "trang “Không phát sinh”."
    ),
    "Xem lại các dòng đã ghi sẵn: mô hình, tồn tại, nhiệm vụ. Có gì mới thì sửa ngay ở dòng đó.",
    "Ghi “Ngày nộp” ở trên, lưu tệp, gửi về Khối Dân vận. Không đổi tên tệp.",
)
_HINTS = {
    "sending": "Gửi lại sau khi sửa: ghi 2, 3… Lần cao nhất được dùng.",
    "sent_on": "Ngày gửi, ghi ngày/tháng/năm.",
    "quiet": "Chọn “Có” nếu cả tháng không có việc gì để báo cáo.",
}


def fill_slip(
    page: Worksheet, identity: Identity, unit_name: str, due: dt.date, sheets: Sequence[Sheet]
) -> None:
    """Write the sheet: identity, the cells to fill in, the steps, and links to the sheets."""
    period = parse_period(identity.period)
    name = period.full_name if period else identity.period
    page.sheet_view.showGridLines = False
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    page["A1"] = f"Báo cáo {name}"
    page["A1"].font = looks.TITLE
    page["A2"] = unit_name
    page["A2"].font = looks.HEADING
    values: dict[str, str | int | None] = {
        "ward": identity.ward,
        "unit": f"{identity.unit} – {unit_name}",
        "period": name,
        "due": f"trước ngày {short_date(due)}",
        "sending": 1,
        "sent_on": None,
        "quiet": None,
        "id": identity.id,
        "version": identity.version,
    }
    for row, (key, label) in enumerate(SLIP_LABELS.items(), start=_FIRST):
        _write_line(page, row, key, label, values[key])
    row = _write_steps(page, _FIRST + len(SLIP_LABELS) + 1)
    _write_index(page, row + 1, sheets)
    page.sheet_properties.tabColor = looks.SLIP_TAB
    set_paper(page, page.title, f"{unit_name} – {name}")


def _write_line(page: Worksheet, row: int, key: str, label: str, value: str | int | None) -> None:
    name, cell, hint = page.cell(row, 1, label), page.cell(row, 2, value), page.cell(row, 3)
    name.font, name.alignment, name.border = looks.HEADING, looks.MIDDLE, looks.GRID
    cell.font, cell.alignment, cell.border = looks.BODY, looks.MIDDLE, looks.GRID
    page.row_dimensions[row].height = 20
    if key not in _HINTS:
        cell.fill = looks.LOCKED
        cell.number_format = "@"
        return
    hint.value = _HINTS[key]
    hint.font, hint.alignment = looks.FAINT, looks.MIDDLE
    cell.fill = looks.CELL_TO_FILL
    cell.protection = Protection(locked=False)
    cell.alignment = looks.LEFT
    cell.number_format = "dd/mm/yyyy" if key == "sent_on" else "General"
    check = _check(key)
    check.add(cell.coordinate)
    page.add_data_validation(check)


def _check(key: str) -> DataValidation:
    match key:
        case "sending":
            check = DataValidation(type="whole", operator="between", formula1="1", formula2="99")
            check.error = "Ghi 1, 2, 3…"
        case "sent_on":
            check = DataValidation(
                type="date", operator="between", formula1="36526", formula2="73415"
            )
            check.error = "Ghi ngày/tháng/năm, ví dụ 20/10/2026."
            check.errorStyle = "warning"
        case _:
            check = DataValidation(type="list", formula1='"Có,Không"')
            check.error = "Chọn Có hoặc Không."
    check.allow_blank, check.showErrorMessage, check.showInputMessage = True, True, True
    check.promptTitle, check.prompt = SLIP_LABELS[key], _HINTS[key]
    return check


def _write_steps(page: Worksheet, row: int) -> int:
    page.cell(row, 1, "Ba bước").font = looks.HEADING
    for number, step in enumerate(_STEPS, start=1):
        row += 1
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        cell = page.cell(row, 1, f"{number}. {step}")
        cell.font, cell.alignment = looks.BODY, looks.MIDDLE
        page.row_dimensions[row].height = 18
    return row + 1


def _write_index(page: Worksheet, row: int, sheets: Sequence[Sheet]) -> None:
    page.cell(row, 1, "Các trang phải ghi").font = looks.HEADING
    for sheet in sheets:
        row += 1
        link = page.cell(row, 1, sheet.name)
        link.font, link.alignment = looks.LINK, looks.MIDDLE
        place = f"{quote_sheetname(sheet.name)}!A1"
        link.hyperlink = Hyperlink(ref=link.coordinate, location=place)
        page.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
        purpose = page.cell(row, 2, sheet.purpose)
        purpose.font, purpose.alignment = looks.BODY, looks.MIDDLE
        width = (_WIDTHS["B"] + _WIDTHS["C"]) * 1.2
        page.row_dimensions[row].height = lines_of(sheet.purpose, width) * LINE_HEIGHT + 5
