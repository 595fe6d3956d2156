"""One sheet of the workbook: title, purpose, headers, rows, drop-downs, page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from reports.workbooks.handout import looks
from reports.workbooks.handout.checks import check_of
from reports.workbooks.schema import INDEX_SHEET, Kind, Required

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Column, Sheet

    RowsOfSheet = Sequence[Mapping[str, object]]

TITLE_ROW, BACK_ROW, PURPOSE_ROW, HEADER_ROW = 1, 2, 3, 4
FIRST_ROW = HEADER_ROW + 1
ROOM = 500  # rows prepared with drop-downs
_PURPOSE_WIDTH = 110
_LINE_HEIGHT = 13.5


def last_row(rows: RowsOfSheet) -> int:
    """Return the last row with drop-downs: always some hundred below the last filled one."""
    return FIRST_ROW + max(ROOM, len(rows) + ROOM // 2) - 1


def fill_sheet(
    page: Worksheet, sheet: Sheet, rows: RowsOfSheet, title: str, names: AbstractSet[str]
) -> None:
    """Write one declared sheet with its rows; `names` are the lists there are."""
    filled = {key for row in rows for key, value in row.items() if value is not None}
    _set_columns(page, sheet, filled)
    _write_head(page, sheet, title)
    for place, column in enumerate(sheet.columns, start=1):
        _write_header(page.cell(HEADER_ROW, place, column.header), column)
    page.row_dimensions[HEADER_ROW].height = _header_height(sheet)
    for number, row in enumerate(rows, start=FIRST_ROW):
        _write_row(page, sheet, number, row)
    for place, column in enumerate(sheet.columns, start=1):
        check = check_of(column, names)
        letter = get_column_letter(place)
        check.add(f"{letter}{FIRST_ROW}:{letter}{last_row(rows)}")
        page.add_data_validation(check)
    page.freeze_panes = f"{get_column_letter(_columns_in_view(sheet) + 1)}{FIRST_ROW}"
    page.sheet_properties.tabColor = looks.TAB_COLOURS[sheet.rhythm]
    set_page(page, sheet.name, title, HEADER_ROW)


def _put(cell: Cell | MergedCell, value: object) -> None:
    """Write a value; text stays text, whatever sign it begins with."""
    match value:
        case bool():
            cell.value = "Có" if value else "Không"
        case tuple():
            cell.value = "; ".join(value)
        case _:
            cell.value = cast("str | int | Decimal | dt.date | dt.time | None", value)
    if isinstance(cell.value, str):
        cell.data_type = "s"


def set_page(page: Worksheet, name: str, title: str, header_row: int | None) -> None:
    """Set paper, header and footer: A4 lying, as wide as the paper, headers on every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.75
    page.page_margins.header = page.page_margins.footer = 0.35
    header = cast("HeaderFooterItem", page.oddHeader)
    footer = cast("HeaderFooterItem", page.oddFooter)
    header.right.text = name.replace("&", "&&")
    footer.left.text = title.replace("&", "&&")
    footer.right.text = "Trang &P/&N"
    for part in (header.right, footer.left, footer.right):
        part.font, part.size = f"{looks.FAMILY},Regular", 8
    if header_row:
        page.print_title_rows = f"{header_row}:{header_row}"


def _set_columns(page: Worksheet, sheet: Sheet, filled: AbstractSet[str]) -> None:
    for place, column in enumerate(sheet.columns, start=1):
        width = page.column_dimensions[get_column_letter(place)]
        width.width = max(column.width, 8) + 1
        width.font = looks.BODY
        width.border = looks.GRID
        width.fill = looks.CELL_FILLS[column.required]
        width.number_format = looks.number_format(column.kind)
        width.alignment = looks.alignment(column.kind)
        if column.folded:
            width.outlineLevel = 1
            width.hidden = column.key not in filled


def _write_head(page: Worksheet, sheet: Sheet, title: str) -> None:
    for row in range(TITLE_ROW, HEADER_ROW):
        for place in range(1, len(sheet.columns) + 1):
            page.cell(row, place).fill = looks.WHITE
    page.cell(TITLE_ROW, 1, sheet.name).font = looks.TITLE
    back = page.cell(BACK_ROW, 1, f"← {INDEX_SHEET}   ·   {title}")
    back.font = looks.LINK
    back.hyperlink = Hyperlink(ref=back.coordinate, location=f"'{INDEX_SHEET}'!A1")
    purpose = page.cell(PURPOSE_ROW, 1, sheet.purpose)
    purpose.font, purpose.alignment = looks.FAINT, looks.WRAP
    span, width = _purpose_span(sheet)
    page.merge_cells(start_row=PURPOSE_ROW, end_row=PURPOSE_ROW, start_column=1, end_column=span)
    lines = math.ceil(len(sheet.purpose) / width)
    page.row_dimensions[TITLE_ROW].height = 22
    page.row_dimensions[BACK_ROW].height = 16
    page.row_dimensions[PURPOSE_ROW].height = lines * _LINE_HEIGHT + 3


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


def _header_height(sheet: Sheet) -> float:
    lines = max(_lines(column.header, column.width) for column in sheet.columns)
    return max(2, lines) * _LINE_HEIGHT + 5


def _lines(text: str, width: int) -> int:
    """Return how many lines a bold header takes, broken between words."""
    room = max(width, 8) * 0.92
    lines, used = 1, 0.0
    for word in text.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, float(len(word))
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _write_row(page: Worksheet, sheet: Sheet, number: int, row: Mapping[str, object]) -> None:
    unknown = row.keys() - {column.key for column in sheet.columns}
    if unknown:
        raise KeyError(sheet.key, *sorted(unknown))
    for place, column in enumerate(sheet.columns, start=1):
        value = row.get(column.key)
        if value is None:
            continue
        cell = page.cell(number, place)
        _put(cell, value)
        cell.font, cell.border = looks.BODY, looks.GRID
        cell.fill = looks.CELL_FILLS[column.required]
        cell.number_format = looks.number_format(column.kind)
        cell.alignment = looks.alignment(column.kind)


def _columns_in_view(sheet: Sheet) -> int:
    """Return how many columns stay in view: the keys a row is known by, if they are narrow."""
    first, second = sheet.columns[:2]
    narrow = first.width + second.width <= 30 and second.kind is not Kind.LONG_TEXT
    return 2 if (narrow and second.required is not Required.NO) or second.inherits_unit else 1
