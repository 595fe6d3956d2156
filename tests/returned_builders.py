"""The sample ward's workbook with faults of many kinds planted in it, and mended again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

SAMPLE = Path(__file__).resolve().parent.parent / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx"
PERIOD = "2026-10"
TALKS, CHECKS, HALLS = "Tuyên truyền vận động", "Kiểm tra", "Hội nghị"
OPEN, WATCH, MODELS = "Công khai QCDC", "Giám sát - phản biện", "Đánh giá mô hình"
GIFTS, DESK, FLAWS = "An sinh - quỹ", "Tiếp dân - đơn thư - hòa giải", "Tồn tại hạn chế"
_HEADER_ROW = 4


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault: the code it must bring, and the cell that must be marked for it."""

    code: str
    sheet: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Planted:
    """A workbook with faults, and what each faulty cell held before."""

    workbook: Workbook
    faults: list[Fault]
    before: dict[tuple[str, str], Any]

    def put(self, code: str, sheet: str, cell: str, value: object) -> None:
        """Put a faulty value in a cell."""
        there = self.workbook[sheet][cell]
        self.before[sheet, cell] = there.value
        there.value = value
        self.faults.append(Fault(code, sheet, cell))

    def mend(self, page: Worksheet, cell: str) -> None:
        """Put back what a cell held before."""
        page[cell].value = self.before[page.title, cell]


def cell_of(page: Worksheet, header: str, row: int) -> str:
    """Return the cell of a row under a header."""
    place = next(cell for cell in page[_HEADER_ROW] if cell.value == header)
    return f"{place.column_letter}{row}"


def rows_of(page: Worksheet, month: object) -> list[int]:
    """Return the rows whose first column names a month or another word."""
    return [
        row for row in range(_HEADER_ROW + 1, page.max_row + 1) if page.cell(row, 1).value == month
    ]


VALUES = (
    ("DL02", TALKS, 0, "Số buổi", "mười hai"),
    ("DL07", TALKS, 0, "Lượt người dự", -3),
    ("DL01", TALKS, 1, "Số buổi", None),
    ("DL18", TALKS, 1, "Hình thức", "Hội ngị"),
    ("DL05", TALKS, 2, "Số buổi", 2.51237),
    ("DL06", TALKS, 2, "Lượt người dự", 1.234),
    ("DL19", TALKS, 3, "Số buổi", "#REF!"),
    ("DL20", TALKS, 3, "Lượt người dự", "=F5+F6"),
    ("DL03", TALKS, 4, "Số buổi", "2"),
    ("DL04", TALKS, 5, "Số hộ được vận động", "1.200"),
    ("DL09", CHECKS, 0, "Ngày", "31/02/2026"),
    ("DL11", OPEN, 0, "Từ ngày", "05/10/0026"),
    ("DL17", OPEN, 1, "Đúng hạn", "chưa rõ"),
    ("V48", OPEN, 2, "Mã quy chế", "QC9"),
    ("V18", OPEN, 3, "Số ý kiến tiếp thu", 9),
    ("V13", OPEN, 4, "Đến ngày", dt.date(2026, 9, 1)),
    ("DL14", MODELS, 0, "Tháng", 13),
    ("V48", MODELS, 1, "Mã mô hình", "DVK-99"),
    ("V34", GIFTS, 0, "Số tiền (đồng)", 50),
    ("V17", DESK, 0, "Đơn thuộc thẩm quyền", 9),
    ("V15", DESK, 0, "Số TDP niêm yết đầy đủ đến cuối tháng", 17),
    ("V18", WATCH, 0, "Kiến nghị được tiếp thu", 40),
    ("V40", FLAWS, 0, "Nguyên nhân chủ quan", "……"),
    ("V51", CHECKS, 1, "Ngày", dt.date(2026, 6, 25)),
)


def planted(source: Path) -> Planted:
    """Return the sample workbook with the faults planted."""
    book = Planted(load_workbook(source), [], {})
    for code, sheet, number, header, value in VALUES:
        page = book.workbook[sheet]
        row = rows_of(page, 10)[number]
        book.put(code, sheet, cell_of(page, header, row), value)
    book.faults.append(Fault("V11", "Mô hình Dân vận khéo", "A7"))  # for DVK-03 became DVK-99
    _plant_headers(book)
    _plant_layout(book)
    return book


def _plant_headers(book: Planted) -> None:
    awards, bases = book.workbook["Khen thưởng"], book.workbook["Căn cứ"]
    book.put(
        "DL33", awards.title, cell_of(awards, "Tên tập thể, cá nhân", 4), "Tên tâp thể cá nhan"
    )
    book.put("DL34", bases.title, f"{_free_column(bases)}4", "Về việc")
    tasks = book.workbook["Nhiệm vụ kỳ tới"]
    book.put("DL35", tasks.title, f"{_free_column(tasks)}7", "xem lại")
    draft = book.workbook.create_sheet("Tháng 10")
    for row in book.workbook[TALKS].iter_rows(min_row=4, max_row=5, values_only=True):
        draft.append(row)
    book.faults.append(Fault("DL38", draft.title))


def _plant_layout(book: Planted) -> None:
    members = book.workbook["Thành viên BCĐ - Khối Dân vận"]
    book.before[members.title, "B7"] = members["B7"].value
    members.merge_cells("B6:B7")
    book.faults.append(Fault("DL44", members.title, "B6:B7"))
    texts = book.workbook["Nội dung thuyết minh"]
    last = _last_row(texts)
    for place, cell in enumerate(texts[last], start=1):
        texts.cell(last + 1, place).value = cell.value
    book.faults.append(Fault("DL46", texts.title, f"A{last + 1}"))
    talks = book.workbook[TALKS]
    end = _last_row(talks)
    book.put("", TALKS, f"A{end + 1}", "Tổng cộng")
    book.put("DL48", TALKS, cell_of(talks, "Tin, bài", end + 1), 5)
    book.put("DL49", "Danh mục", "A25000", "lạc")


def _last_row(page: Worksheet) -> int:
    return max(row for row in range(5, page.max_row + 1) if page.cell(row, 1).value)


def _free_column(page: Worksheet) -> str:
    """Return the letters of the first column right of the table."""
    headed = [cell.column for cell in page[_HEADER_ROW] if cell.value]
    return get_column_letter(max(headed) + 1)
