"""The rows known beforehand: values as a clerk would type them, in rows high enough to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from openpyxl.worksheet.dimensions import RowDimension

from reports.workbooks.handout import looks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from decimal import Decimal

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from reports.workbooks.schema import Sheet

LINE_HEIGHT = 13.5
_LETTERS_PER_WIDTH = 1.25


class GrowingRow(RowDimension):
    """A row of a given height that still grows when more is typed."""

    @property
    def customHeight(self) -> bool:  # noqa: N802  # the name openpyxl writes to the file
        """Whether the height is fixed."""
        return False


def write_row(page: Worksheet, sheet: Sheet, number: int, row: Mapping[str, object]) -> None:
    """Write the values of one row by column key."""
    if unknown := row.keys() - {column.key for column in sheet.columns}:
        raise KeyError(sheet.key, *sorted(unknown))
    lines = 1
    for place, column in enumerate(sheet.columns, start=1):
        value = row.get(column.key)
        if value is None:
            continue
        cell = page.cell(number, place)
        _put(cell, value)
        cell.font, cell.border = looks.BODY, looks.GRID
        cell.fill = looks.CELL_FILLS[column.required]
        cell.number_format = looks.number_format(column.kind, value)
        cell.alignment = looks.alignment(column.kind)
        if isinstance(cell.value, str):
            lines = max(lines, lines_of(cell.value, column.width * _LETTERS_PER_WIDTH))
    if lines > 1:
        height = lines * LINE_HEIGHT + 2
        page.row_dimensions[number] = GrowingRow(page, index=number, ht=height)


def lines_of(text: str, room: float) -> int:
    """Return how many lines of `room` letters a text takes, broken between words."""
    return sum(_lines_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def _lines_of_paragraph(text: str, room: float) -> int:
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _put(cell: Cell | MergedCell, value: object) -> None:
    """Write a value; text stays text, whatever sign it begins with."""
    match value:
        case bool():
            cell.value = "Có" if value else "Không"
        case tuple():
            cell.value = "; ".join(value)
        case _:
            cell.value = cast("str | int | Decimal | dt.date | dt.time", value)
    if isinstance(cell.value, str):
        cell.data_type = "s"
