"""Rows of a unit's workbook are given the unit and the month that the workbook is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import Cell
from reports.findings.model import found
from reports.findings.units import ROW_OF_ANOTHER_MONTH, ROW_OF_ANOTHER_UNIT
from reports.periods import Span, parse_period
from reports.workbooks.forms import MONTH, UNIT, inherits_month
from reports.workbooks.identity import KEYS
from reports.workbooks.records import Value
from reports.workbooks.schema import SLIP_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import Dataset, Record
    from reports.workbooks.schema import Sheet


def with_identity(dataset: Dataset, sheets: Sequence[Sheet]) -> tuple[Dataset, list[Finding]]:
    """Return the dataset with the unit and month of each row, and the rows of others."""
    known = {sheet.key: sheet for sheet in sheets}
    inherited = {
        (source.file, key): _inherited(source, sheet)
        for source in dataset.sources
        for key, sheet in known.items()
        if source.identity and source.identity.unit
    }
    rows = {
        key: tuple(_filled(record, inherited.get((record.file, key), {})) for record in records)
        for key, records in dataset.rows.items()
    }
    told = [
        finding
        for key, records in rows.items()
        for record in records
        if (mine := inherited.get((record.file, key)))
        for finding in _of_others(record, mine)
    ]
    return replace(dataset, rows=rows), told


def _inherited(source: SourceFile, sheet: Sheet) -> dict[str, Value]:
    """Return the values that an empty cell of each column of a sheet stands for."""
    values = {}
    period = parse_period(source.identity.period) if source.identity else None
    for column in sheet.columns:
        if column.key == UNIT and source.identity:
            values[UNIT] = Value(source.identity.unit, slip_cell(source, "unit"))
        elif period and period.span is Span.MONTH and inherits_month(sheet, column):
            month = period.last_month
            content = month.month if column.key == MONTH else f"Tháng {month.month}/{month.year}"
            values[column.key] = Value(content, slip_cell(source, "period"))
    return values


def slip_cell(source: SourceFile, key: str) -> Cell:
    """Return the cell of the sheet with which a workbook is sent."""
    cells = source.slip.cells if source.slip else {}
    return cells.get(key, Cell(source.file, SLIP_SHEET, "B1"))


def _filled(record: Record, values: Mapping[str, Value]) -> Record:
    return replace(record, values={**values, **record.values}) if values else record


def _of_others(record: Record, mine: Mapping[str, Value]) -> list[Finding]:
    told = []
    own_month = mine.get(MONTH)
    month = record.get(MONTH)
    if own_month and month != own_month.content and MONTH not in KEYS.get(record.sheet, ()):
        cell = record.cell(MONTH)
        told.append(found(ROW_OF_ANOTHER_MONTH, cell, typed=month, month=own_month.content))
    own_unit = mine.get(UNIT)
    if own_unit and record.get(UNIT) != own_unit.content:
        unit = own_unit.content
        told.append(
            found(ROW_OF_ANOTHER_UNIT, record.cell(UNIT), typed=record.text(UNIT), unit=unit)
        )
    return told
