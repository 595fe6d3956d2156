"""The appendices as a workbook: one sheet a table, ready to be printed and to be reckoned with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from reports.figure import Figure
from reports.workbooks.handout.package import saved
from reports.workbooks.handout.paper import set_paper
from reports.workbooks.handout.rows import LINE_HEIGHT, GrowingRow, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

    Content = Figure | dt.date | str | int | None

_FAMILY = "Times New Roman"
_LINE = Side(style="thin", color="000000")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAP = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_NUMBER = Alignment(horizontal="right", vertical="center", indent=1)
_TITLE_ROW, _NOTE_ROW, _HEADER_ROW = 1, 2, 4
_EMPTY = "Không có số liệu trong kỳ."
_NARROW = 12  # columns so narrow hold short words, which stand in the middle
_LETTERS_PER_WIDTH = 1.2


class RowKind(Enum):
    """What a row of a table is."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column: its header, the header over it and its neighbours, and its width in letters."""

    header: str
    width: int
    over: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row; it may hold fewer cells than the table has columns."""

    cells: tuple[Content, ...]
    kind: RowKind = RowKind.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: the name of its sheet, its title, what stands under the title."""

    name: str
    title: str
    note: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]


def write_tables(tables: Sequence[Table], *, title: str) -> bytes:
    """Return a workbook of the tables; figures are numbers in it, an unknown one an empty cell."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _fill(book.create_sheet(table.name), table, title)
    book.properties.title = title
    book.properties.creator = ""
    book.properties.language = "vi-VN"
    return saved(book)


def _fill(page: Worksheet, table: Table, title: str) -> None:
    page.sheet_view.showGridLines = False
    for place, column in enumerate(table.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    _head(page, table)
    bottom = _headers(page, table.columns)
    for number, row in enumerate(table.rows, start=bottom + 1):
        _write(page, number, row, table.columns)
    if not table.rows:
        _across(page, bottom + 1, len(table.columns), _EMPTY).font = Font(name=_FAMILY, size=11)
    page.freeze_panes = f"A{bottom + 1}"
    page.print_title_rows = f"{_HEADER_ROW}:{bottom}"
    set_paper(page, table.name, title)


def _head(page: Worksheet, table: Table) -> None:
    width = sum(column.width for column in table.columns)
    for row, text, size in ((_TITLE_ROW, table.title, 14), (_NOTE_ROW, table.note, 11)):
        cell = _across(page, row, len(table.columns), text)
        cell.font = Font(name=_FAMILY, size=size, bold=row == _TITLE_ROW, italic=row == _NOTE_ROW)
        lines = lines_of(text, width * _LETTERS_PER_WIDTH * 11 / size)
        page.row_dimensions[row].height = lines * (size + 6)


def _across(page: Worksheet, row: int, columns: int, text: str) -> SheetCell:
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    cell = page.cell(row, 1, text)
    cell.alignment = _CENTRED
    return cell


# Headers ----------------------------------------------------------------------------------------


def _headers(page: Worksheet, columns: Sequence[TableColumn]) -> int:
    """Write one row of headers, or two where headers share another; return the last."""
    bottom = _HEADER_ROW + any(column.over for column in columns)
    place = 1
    for over, group in groupby(columns, key=lambda column: column.over):
        parts = list(group)
        for offset, column in enumerate(parts):
            page.cell(bottom if over else _HEADER_ROW, place + offset, column.header)
            if not over and bottom > _HEADER_ROW:
                _merge(page, (_HEADER_ROW, bottom), (place + offset, place + offset))
        if over:
            page.cell(_HEADER_ROW, place, over)
            _merge(page, (_HEADER_ROW, _HEADER_ROW), (place, place + len(parts) - 1))
        place += len(parts)
    for row in range(_HEADER_ROW, bottom + 1):
        for number in range(1, place):
            cell = page.cell(row, number)
            cell.border, cell.alignment = _GRID, _CENTRED
            cell.font = Font(name=_FAMILY, size=11, bold=True)
            cell.number_format = "@"
    lines = max(lines_of(column.header, column.width) for column in columns)
    page.row_dimensions[_HEADER_ROW].height = LINE_HEIGHT + 6
    page.row_dimensions[bottom].height = max(2, lines) * LINE_HEIGHT + 6
    return bottom


def _merge(page: Worksheet, rows: tuple[int, int], columns: tuple[int, int]) -> None:
    if rows[0] < rows[1] or columns[0] < columns[1]:
        page.merge_cells(
            start_row=rows[0], end_row=rows[1], start_column=columns[0], end_column=columns[1]
        )


# Rows -------------------------------------------------------------------------------------------


def _write(page: Worksheet, number: int, row: TableRow, columns: Sequence[TableColumn]) -> None:
    """Write a row; the words of a group or a total run on over the empty cells after them."""
    bold = row.kind is not RowKind.PLAIN
    cells = (*row.cells, *[""] * (len(columns) - len(row.cells)))
    lines = 1
    for place, (content, column) in enumerate(zip(cells, columns, strict=True), start=1):
        cell = cast("SheetCell", page.cell(number, place))
        cell.font, cell.border = Font(name=_FAMILY, size=11, bold=bold), _GRID
        cell.alignment = _CENTRED if column.width <= _NARROW else _WRAP
        _put(cell, content)
        if isinstance(content, str) and not bold:
            lines = max(lines, lines_of(content, column.width * _LETTERS_PER_WIDTH))
    if row.kind is RowKind.GROUP:
        words = [place for place, content in enumerate(cells, start=1) if content not in ("", None)]
        _merge(page, (number, number), (words[-1] if words else 1, len(columns)))
    height = lines * (LINE_HEIGHT + 1) + 4
    page.row_dimensions[number] = GrowingRow(page, index=number, ht=height)


def _put(cell: SheetCell, content: Content) -> None:
    """Write a content; text stays text, whatever sign it begins with."""
    if isinstance(content, Figure):
        cell.value, cell.number_format = _value(content), _format(content)
        cell.alignment = _NUMBER
    elif isinstance(content, str):
        cell.value, cell.number_format = content or None, "@"
        cell.data_type = "s" if content else "n"
    elif content is not None:
        cell.value, cell.alignment = content, _CENTRED
        cell.number_format = "dd/mm/yyyy" if isinstance(content, dt.date) else "0"


def _value(figure: Figure) -> int | Decimal | None:
    if figure.value is None or figure.unit != "%":
        return figure.value
    return Decimal(figure.value) / 100


def _format(figure: Figure) -> str:
    """Return the number format that shows a figure as it is printed in Word."""
    digits = figure.decimals or max(0, -_exponent(figure.value))
    shape = "#,##0" + (f".{'0' * digits}" if digits else "")
    shape += "%" if figure.unit == "%" else ""
    word = figure.precision.value
    return f'"{word} "{shape}' if word else shape


def _exponent(value: Decimal | int | None) -> int:
    exponent = value.normalize().as_tuple().exponent if isinstance(value, Decimal) else 0
    return exponent if isinstance(exponent, int) else 0
