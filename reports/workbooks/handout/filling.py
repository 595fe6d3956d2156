"""One sheet of the workbook: title, purpose, headers, rows, drop-downs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from reports.workbooks.handout import looks
from reports.workbooks.handout.checks import check_of
from reports.workbooks.handout.facts import FACTS, check_facts
from reports.workbooks.handout.paper import set_paper
from reports.workbooks.handout.rows import LINE_HEIGHT, lines_of, write_row
from reports.workbooks.schema import INDEX_SHEET, Required

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Column, Sheet

    RowsOfSheet = Sequence[Mapping[str, object]]

TITLE_ROW, BACK_ROW, PURPOSE_ROW, HEADER_ROW = 1, 2, 3, 4
FIRST_ROW = HEADER_ROW + 1
ROOM = 500  # rows prepared with drop-downs
_PURPOSE_WIDTH = 110
_NARROW = 30
_BOLD = 0.92  # bold letters are wider than the digits by which columns are measured


def last_row(rows: RowsOfSheet) -> int:
    """Return the last row with drop-downs: always some hundred below the last filled one."""
    return FIRST_ROW + max(ROOM, len(rows) + ROOM // 2) - 1


def fill_sheet(
    page: Worksheet, sheet: Sheet, rows: RowsOfSheet, title: str, names: AbstractSet[str]
) -> None:
    """Write one declared sheet with its rows; `names` are the lists there are."""
    filled = {key for row in rows for key, value in row.items() if value is not None}
    width = _set_columns(page, sheet, filled)
    _write_head(page, sheet, title)
    for number, row in enumerate(rows, start=FIRST_ROW):
        write_row(page, sheet, number, row)
    _add_checks(page, sheet, rows, names)
    in_view = _columns_in_view(sheet)
    page.freeze_panes = f"{get_column_letter(in_view + 1)}{FIRST_ROW}"
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    page.print_title_cols = f"A:{get_column_letter(in_view)}"
    page.sheet_properties.tabColor = looks.TAB_COLOURS[sheet.rhythm]
    set_paper(page, sheet.name, title, width)


def _set_columns(page: Worksheet, sheet: Sheet, filled: AbstractSet[str]) -> int:
    """Style every column, fold those without content, and return the width in view."""
    in_view = 0
    for place, column in enumerate(sheet.columns, start=1):
        width = page.column_dimensions[get_column_letter(place)]
        width.width = column.width + 1
        width.font = looks.BODY
        width.border = looks.GRID
        width.fill = looks.CELL_FILLS[column.required]
        width.number_format = looks.number_format(column.kind)
        width.alignment = looks.alignment(column.kind)
        if column.folded:
            width.outlineLevel = 1
            width.hidden = column.key not in filled
            page.column_dimensions.max_outline = 1  # else Excel shows no mark to unfold them
        in_view += 0 if width.hidden else column.width + 1
    return in_view


def _write_head(page: Worksheet, sheet: Sheet, title: str) -> None:
    for row in range(TITLE_ROW, HEADER_ROW):
        for place in range(1, len(sheet.columns) + 1):
            page.cell(row, place).fill = looks.WHITE
    page.cell(TITLE_ROW, 1, sheet.name).font = looks.TITLE
    back = page.cell(BACK_ROW, 1, f"← {INDEX_SHEET}   ·   {title}")
    back.font = looks.LINK
    link = f"{quote_sheetname(INDEX_SHEET)}!A1"
    back.hyperlink = Hyperlink(ref=back.coordinate, location=link)
    page.row_dimensions[TITLE_ROW].height = 22
    page.row_dimensions[BACK_ROW].height = 16
    _write_purpose(page, sheet)
    for place, column in enumerate(sheet.columns, start=1):
        _write_header(page.cell(HEADER_ROW, place, column.header), column)
    lines = max(lines_of(column.header, column.width * _BOLD) for column in sheet.columns)
    page.row_dimensions[HEADER_ROW].height = max(2, lines) * LINE_HEIGHT + 5


def _write_purpose(page: Worksheet, sheet: Sheet) -> None:
    purpose = page.cell(PURPOSE_ROW, 1, sheet.purpose)
    purpose.font, purpose.alignment = looks.FAINT, looks.WRAP
    span, width = _purpose_span(sheet)
    page.merge_cells(start_row=PURPOSE_ROW, end_row=PURPOSE_ROW, start_column=1, end_column=span)
    page.row_dimensions[PURPOSE_ROW].height = lines_of(sheet.purpose, width) * LINE_HEIGHT + 3


def _purpose_span(sheet: Sheet) -> tuple[int, int]:
    """Return how many columns the purpose runs over, and their width in letters."""
    width = 0
    for place, column in enumerate(sheet.columns, start=1):
        width += 0 if column.folded else column.width + 1
        if width >= _PURPOSE_WIDTH:
            return place, width
    return len(sheet.columns), width


def _write_header(cell: Cell, column: Column) -> None:
    cell.font, cell.border, cell.alignment = looks.HEADER, looks.GRID, looks.CENTRED
    cell.fill = looks.HEADER_FILLS[column.required]
    cell.number_format = "@"


def _add_checks(page: Worksheet, sheet: Sheet, rows: RowsOfSheet, names: AbstractSet[str]) -> None:
    for place, column in enumerate(sheet.columns, start=1):
        first = FIRST_ROW
        if sheet.key == FACTS and column.key == "value":
            check_facts(page, sheet, FIRST_ROW, rows, names)
            first += len(rows)
        check = check_of(column, names)
        letter = get_column_letter(place)
        check.add(f"{letter}{first}:{letter}{last_row(rows)}")
        page.add_data_validation(check)


def _columns_in_view(sheet: Sheet) -> int:
    """Return how many columns stay in view: what a row is known by, if it is narrow."""
    first, second = sheet.columns[:2]
    known_by = second.inherits_unit or second.required is Required.ALWAYS
    return 2 if known_by and first.width + second.width <= _NARROW else 1
