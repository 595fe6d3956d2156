"""Rows read from workbooks: typed values that know their cells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figure import Cell, Figure, Precision
from reports.vietnamese import number, short_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.workbooks.identity import SourceFile

Scalar = str | int | Decimal | dt.date | dt.time | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One cell's value, never None: an empty cell has no Value.

    `precision` is that of an approximate number.
    """

    content: Scalar
    cell: Cell
    precision: Precision = Precision.EXACT


@dataclass(frozen=True, slots=True)
class Record:
    """One row of one sheet; `values` by column key (a ward's own columns by the header's slug)."""

    sheet: str
    file: str
    sheet_name: str
    row: int
    values: Mapping[str, Value] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str) -> Scalar | None:
        """Return the typed content of a column, None where the cell is empty."""
        value = self.values.get(key)
        return None if value is None else value.content

    def text(self, key: str) -> str:
        """Return the text of a column, empty where the cell is empty."""
        content = self.get(key)
        return content if isinstance(content, str) else ""

    def day(self, key: str) -> dt.date | None:
        """Return the date of a column."""
        content = self.get(key)
        return content if isinstance(content, dt.date) else None

    def flag(self, key: str) -> bool | None:
        """Return the yes or no of a column."""
        content = self.get(key)
        return content if isinstance(content, bool) else None

    def words(self, key: str) -> tuple[str, ...]:
        """Return the chosen words of a multiple choice."""
        content = self.get(key)
        return content if isinstance(content, tuple) else ()

    def figure(self, key: str, unit: str = "", decimals: int = 0) -> Figure:
        """Return the number of a column with its cell; unknown where the cell is empty."""
        value = self.values.get(key)
        if value is None or isinstance(value.content, bool):
            return Figure(None, unit=unit, decimals=decimals)
        if not isinstance(value.content, int | Decimal):
            return Figure(None, unit=unit, decimals=decimals)
        return Figure(
            value.content, (value.cell,), precision=value.precision, unit=unit, decimals=decimals
        )

    def cell(self, key: str) -> Cell:
        """Return the cell of a column, or the row's first cell where that is empty."""
        value = self.values.get(key)
        return value.cell if value else Cell(self.file, self.sheet_name, f"A{self.row}")


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column the ward added to one of our sheets, or one of a sheet of its own."""

    sheet: str
    tag: str
    header: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Dataset:
    """Everything read: rows by sheet key, and which sheets were there at all.

    A sheet of the ward's own stands under its name's slug. `files` are the workbooks read, in
    order, `sources` the same with whose they are; `own_columns` what the ward added. `memory` holds
    what was worked out of these very rows, so that it is worked out once; a changed copy has none.
    """

    rows: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    own_columns: tuple[OwnColumn, ...] = ()
    sources: tuple[SourceFile, ...] = ()
    memory: dict[tuple[str, int], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, sheet: str) -> tuple[Record, ...]:
        """Return the rows of a sheet, none where it is absent or empty."""
        return self.rows.get(sheet, ())

    def has(self, sheet: str) -> bool:
        """Return whether any workbook holds the sheet."""
        return sheet in self.rows


def as_read(content: Scalar) -> str:
    """Return the content of a cell as a person reads it."""
    match content:
        case bool():
            text = "Có" if content else "Không"
        case str():
            text = content
        case tuple():
            text = "; ".join(content)
        case dt.date():
            text = short_date(content)
        case dt.time():
            text = content.strftime("%H:%M")
        case _:
            text = number(content)
    return text
