"""A workbook that only tells: the sheets of a package, headed as those filled in, without lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from reports.workbooks.handout import looks
from reports.workbooks.handout.filling import FIRST_ROW, HEADER_ROW, PURPOSE_ROW, TITLE_ROW
from reports.workbooks.handout.package import saved
from reports.workbooks.handout.paper import set_paper
from reports.workbooks.handout.rows import LINE_HEIGHT, lines_of, write_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Sheet

    Rows = Sequence[Mapping[str, object]]


def plain_workbook(sheets: Sequence[Sheet], rows: Mapping[str, Rows], title: str) -> bytes:
    """Return a workbook of the sheets that have rows, the same bytes for the same content."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        if rows.get(sheet.key):
            _fill(book.create_sheet(sheet.name), sheet, rows[sheet.key], title)
    book.properties.title = title
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    return saved(book)


def _fill(page: Worksheet, sheet: Sheet, rows: Rows, title: str) -> None:
    page.cell(TITLE_ROW, 1, sheet.name).font = looks.TITLE
    page.cell(PURPOSE_ROW, 1, title).font = looks.FAINT
    for place, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width + 1
        head = page.cell(HEADER_ROW, place, column.header)
        head.font, head.border, head.alignment = looks.HEADER, looks.GRID, looks.CENTRED
        head.fill = looks.HEADER_FILLS[column.required]
    lines = max(lines_of(column.header, column.width) for column in sheet.columns)
    page.row_dimensions[HEADER_ROW].height = max(2, lines) * LINE_HEIGHT + 5
    for number, row in enumerate(rows, start=FIRST_ROW):
        write_row(page, sheet, number, row)
    page.freeze_panes = f"A{FIRST_ROW}"
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    set_paper(page, sheet.name, title, sum(column.width + 1 for column in sheet.columns))
