"""The first sheet: how to fill in, and an index of the sheets by when they are filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from reports.workbooks.handout import looks
from reports.workbooks.handout.filling import FIRST_ROW
from reports.workbooks.handout.paper import set_paper
from reports.workbooks.handout.rows import LINE_HEIGHT, lines_of
from reports.workbooks.schema import Required, Rhythm, UnitType

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from openpyxl.styles import PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Sheet

_WIDTHS = {"A": 32, "B": 92, "C": 34, "D": 10}
_COLOURS = (
    (Required.ALWAYS, "Bắt buộc", "Dòng đã ghi thì ô này phải có."),
    (
        Required.WHEN,
        "Khi có điều kiện",
        "Bấm vào ô để đọc điều kiện, ví dụ: lý do khi không đúng hạn.",
    ),
    (Required.NO, "Không bắt buộc", "Có thì ghi."),
)
_FOLDED = "Cột gập lại"
_RULES = {
    "Ô trống và số 0": "Trống là chưa có số liệu. Số 0 là đã xem, trong kỳ không có. Cả trang "
    "không có việc gì trong tháng: ghi tên trang đó ở trang “Không phát sinh”.",
    "Số ước lượng": "Ghi số rồi chọn trên, hơn, gần, khoảng ở cột “Mức chính xác”; trang không có "
    "cột này thì ghi liền trong ô: trên 2.500.",
    "Ngày, tiền": "Ngày ghi ngày/tháng/năm: 05/10/2026. Tiền ghi đủ số đồng: 62.500.000, không ghi "
    "62,5 triệu.",
    "Nhiều ý trong một ô": "Xuống dòng bằng Alt+Enter. Ô chọn nhiều từ: cách nhau bằng dấu chấm "
    "phẩy (;).",
    "Không dùng công thức": "Tổng, lũy kế, tỷ lệ, so sánh do chương trình tính. Dán từ tệp khác: "
    "dùng Dán giá trị (Paste Values).",
    "Giữ tiêu đề cột": "Không xóa, không sửa, không gộp ô ở dòng tiêu đề. Cần thêm cột riêng thì "
    "thêm ở bên phải cột cuối, có tiêu đề.",
    _FOLDED: "Dấu + phía trên tiêu đề mở các cột ít dùng.",
}
_WHEN = {
    Rhythm.MONTHLY: "mỗi tháng, xong trước hạn gửi",
    Rhythm.AS_NEEDED: "chỉ khi có việc",
    Rhythm.YEARLY: "một lần đầu năm, sửa khi có thay đổi",
}


def fill_guide(
    page: Worksheet,
    sheets: Sequence[Sheet],
    title: str,
    notes: Sequence[str],
    *,
    of_unit: bool = False,
) -> None:
    """Write the guide and index of the workbook; that of one unit need not say who fills in."""
    page.sheet_view.showGridLines = False
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    page["A1"].font = looks.TITLE
    page["A1"] = "Sổ số liệu dân vận"
    page["A2"].font = looks.HEADING
    page["A2"] = title
    row = _write_notes(page, 3, notes)
    folded = any(column.folded for sheet in sheets for column in sheet.columns)
    row = _write_rules(page, row + 1, () if folded else (_FOLDED,))
    for rhythm in Rhythm:
        group = [sheet for sheet in sheets if sheet.rhythm is rhythm]
        if group:
            row = _write_group(page, row + 1, rhythm, group, of_unit=of_unit)
    page.sheet_properties.tabColor = looks.GUIDE_TAB
    set_paper(page, page.title, title)


def _write_notes(page: Worksheet, row: int, notes: Sequence[str]) -> int:
    for note in notes:
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
        page.cell(row, 1, note)
        page.cell(row, 1).font, page.cell(row, 1).alignment = looks.FAINT, looks.MIDDLE
        page.row_dimensions[row].height = _height(note, sum(_WIDTHS.values()))
        row += 1
    return row


def _write_rules(page: Worksheet, row: int, left_out: Container[str]) -> int:
    _write_heading(page, row, ("Cách ghi", "", "", ""))
    for required, name, meaning in _COLOURS:
        row += 1
        _write_line(page, row, (name, meaning), looks.HEADER_FILLS[required])
        page.row_dimensions[row].height = _height(meaning, _WIDTHS["B"])
    for name, rule in _RULES.items():
        if name in left_out:
            continue
        row += 1
        _write_line(page, row, (name, rule))
        page.row_dimensions[row].height = _height(rule, _WIDTHS["B"])
    return row + 1


def _write_group(
    page: Worksheet, row: int, rhythm: Rhythm, group: Sequence[Sheet], *, of_unit: bool
) -> int:
    heading = f"{rhythm.value} – {_WHEN[rhythm]}"
    _write_heading(page, row, (heading, "", "" if of_unit else "Ai ghi", "Phút"))
    for sheet in group:
        row += 1
        who = "" if of_unit else _who(sheet)
        _write_line(page, row, (sheet.name, sheet.purpose, who, sheet.minutes or "–"))
        place = f"{quote_sheetname(sheet.name)}!A{FIRST_ROW}"
        link = page.cell(row, 1)
        link.font = looks.LINK
        link.hyperlink = Hyperlink(ref=link.coordinate, location=place)
        page.cell(row, 4).alignment = looks.CENTRED
        page.row_dimensions[row].height = max(
            _height(sheet.purpose, _WIDTHS["B"]), _height(who, _WIDTHS["C"])
        )
    return row + 1


def _height(text: str, width: int) -> float:
    """Return the height of a row that holds `text`."""
    return lines_of(text, width * 1.25) * LINE_HEIGHT + 4


def _who(sheet: Sheet) -> str:
    if not sheet.filled_by:
        return "Khối Dân vận"
    if len(sheet.filled_by) == len(UnitType):
        return "Mọi đơn vị"
    return "; ".join(unit.value for unit in sheet.filled_by)


def _write_heading(page: Worksheet, row: int, texts: Sequence[str]) -> None:
    _write_line(page, row, texts)
    for place in range(1, 5):
        cell = page.cell(row, place)
        cell.font, cell.border = looks.HEADING, looks.UNDER
        cell.alignment = looks.ONE_LINE if place < 4 else looks.CENTRED
    page.row_dimensions[row].height = 20


def _write_line(
    page: Worksheet, row: int, texts: Sequence[str | int], fill: PatternFill | None = None
) -> None:
    for place, text in enumerate(texts, start=1):
        cell = page.cell(row, place)
        cell.value = text
        cell.font, cell.alignment = looks.BODY, looks.MIDDLE
    if fill:
        page.cell(row, 1).fill, page.cell(row, 1).border = fill, looks.GRID
