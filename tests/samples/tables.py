"""Tables of a sample as CSV files, one for each sheet, read as rows a workbook can be written from.

A table is named after its sheet's tag; its headers are those of the workbook.
"""

from __future__ import annotations

import csv
import datetime as dt
from typing import TYPE_CHECKING

from reports.vietnamese import fold, parse_date, parse_number
from reports.workbooks.schema import Kind
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

    from reports.workbooks.schema import Column, Sheet

    Row = dict[str, object]

_NUMBERS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.MONTH, Kind.YEAR)
_YES_NO = {"Có": True, "Không": False}


def load_tables(folder: Path) -> dict[str, list[Row]]:
    """Return the rows of every sheet that has a table in `folder`, by sheet key."""
    named = {sheet.tag.replace("_", "-"): sheet for sheet in SHEETS}
    files = {path.stem: path for path in sorted(folder.glob("*.csv"))}
    unknown = files.keys() - named.keys()
    assert not unknown, f"no sheet is called {sorted(unknown)}"
    return {sheet.key: _load(files[name], sheet) for name, sheet in named.items() if name in files}


def _load(path: Path, sheet: Sheet) -> list[Row]:
    columns = {fold(column.header): column for column in sheet.columns}
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {
                columns[fold(header)].key: _value(columns[fold(header)], text)
                for header, text in line.items()
                if text
            }
            for line in csv.DictReader(file)
        ]


def _value(column: Column, text: str) -> object:
    if column.kind in _NUMBERS:
        typed = parse_number(text)
        assert typed, f"{column.header}: {text} is no number"
        return typed.value
    if column.kind is Kind.DATE:
        day = parse_date(text)
        assert day, f"{column.header}: {text} is no date"
        return day
    if column.kind is Kind.YES_NO:
        return _YES_NO[text]
    if column.kind is Kind.TIME:
        return dt.time.fromisoformat(text)
    if column.kind is Kind.CHOICES:
        return tuple(text.split("; "))
    return text
