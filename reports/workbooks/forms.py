"""The sheets of one unit's workbook: those its type fills in, less what its identity says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.workbooks.schema import Kind, Required

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reports.workbooks.schema import Column, Sheet, UnitType

MONTH, UNIT, PERIOD, TYPED_FOR = "month", "unit", "period", "typed_for"
INHERITED_PERIOD = ("narrative",)
"""Sheets whose rows are all of the workbook's own period."""
_KEEPS_MONTH = ("shortcomings", "quiet")
_OF_THE_WARD = {
    "models": ("year_result", "recognised_on", "outstanding", "replicated_to"),
    "extra": ("section",),
}
"""Columns that only the ward fills in."""


def unit_sheets(sheets: Iterable[Sheet], kind: UnitType, month: int) -> tuple[Sheet, ...]:
    """Return the sheets handed to a unit of a type for a month, every column in view."""
    return tuple(
        replace(sheet, columns=tuple(_asked(sheet, month)))
        for sheet in sheets
        if kind in sheet.filled_by
    )


def _asked(sheet: Sheet, month: int) -> Iterable[Column]:
    for column in sheet.columns:
        if column.key in (UNIT, TYPED_FOR) or column.private:
            continue
        if column.key in _OF_THE_WARD.get(sheet.key, ()):
            continue
        if inherits_month(sheet, column) and sheet.key not in _KEEPS_MONTH:
            continue
        if column.key.startswith("month_") and column.key != f"month_{month}":
            continue
        optional = inherits_month(sheet, column)
        required = Required.NO if optional else column.required
        yield replace(column, required=required, folded=False)


def inherits_month(sheet: Sheet, column: Column) -> bool:
    """Return whether an empty cell of a column means the period of the workbook."""
    if column.key == MONTH:
        return column.kind is Kind.MONTH
    return column.key == PERIOD and sheet.key in INHERITED_PERIOD


def as_returned(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the sheets as a returned workbook is read: what its identity says may be left out."""
    return tuple(
        replace(
            sheet,
            columns=tuple(
                replace(column, required=Required.NO)
                if column.key == UNIT or inherits_month(sheet, column)
                else column
                for column in sheet.columns
            ),
        )
        for sheet in sheets
    )
