"""The table of a sheet: its rows, and which cell of a row goes under which key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figure import Cell
from reports.findings.model import Place, found
from reports.workbooks.cells import cell_reader, read_own
from reports.workbooks.raw import Absent, Percent, settled
from reports.workbooks.scan import column_number, letters
from reports.workbooks.schema import Column, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reports.findings.model import Code, Finding
    from reports.workbooks.headers import Headers, Match, RawRow
    from reports.workbooks.raw import Reading
    from reports.workbooks.scan import Area, SheetScan


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One column to read: where it stands, under which key it is kept, and how it is read.

    A column that only numbers the rows does not make a row one that was started.
    """

    index: int
    letters: str
    key: str
    column: Column
    read: Callable[[object, Cell], Reading]
    starts_row: bool = True
    own: bool = False

    def content(self, raw: RawRow) -> object:
        """Return what stands in this column of a row."""
        return raw[self.index] if self.index < len(raw) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one sheet under its headers."""

    key: str
    place: Place
    headers: Headers
    slots: tuple[Slot, ...]
    rows: Sequence[RawRow]
    scan: SheetScan

    def __iter__(self) -> Iterator[tuple[int, RawRow]]:
        """Yield the rows below the headers with their numbers."""
        bottom = self.headers.bottom
        return enumerate(self.rows[bottom:], start=bottom + 1)

    def cell(self, letters_: str, row: int) -> Cell:
        """Return a cell of the sheet."""
        return Cell(self.place.file, self.place.sheet, f"{letters_}{row}")

    def at(self, code: Code, ref: str, **details: object) -> Finding:
        """Return a finding at a cell, a range or a row's first cell of the sheet."""
        return found(code, Place(self.place.file, self.place.sheet, ref), **details)


def slot(match: Match) -> Slot:
    """Return how a matched column is read."""
    header, column = match.header, match.column
    if column is not None:
        return Slot(
            index=header.index,
            letters=letters(header.index + 1),
            key=match.key,
            column=column,
            read=cell_reader(column),
            starts_row=not header.counts_rows,
        )
    own = Column(match.key, header.text, Kind.TEXT)
    return Slot(
        index=header.index,
        letters=letters(header.index + 1),
        key=match.key,
        column=own,
        read=cell_reader(own, read=read_own),
        own=True,
    )


def is_filled(value: object) -> bool:
    """Return whether a cell holds anything a person can see."""
    if isinstance(value, str):
        return bool(value.strip()) and bool(settled(value))
    return value is not None and value is not Absent.MERGED


# Marks the values do not carry -------------------------------------------------------------------


def marked(rows: Sequence[RawRow], scan: SheetScan) -> Sequence[RawRow]:
    """Return the rows with what the scan knows put in: dead formulas, merges, percent signs."""
    if not (scan.merged or scan.dead or scan.percents):
        return rows
    grid = [list(row) for row in rows]
    budget = sum(len(row) for row in grid)
    for area in scan.merged:
        budget -= area.size
        if budget >= 0:  # Merges never overlap; those of a hostile sheet would take for ever.
            _mark_area(grid, area)
    for ref in scan.dead:
        _mark(grid, ref, lambda _: Absent.FORMULA)
    for ref in scan.percents:
        _mark(grid, ref, _percent)
    return grid


def _mark_area(grid: list[list[object]], area: Area) -> None:
    for row in range(area.top, min(area.bottom, len(grid)) + 1):
        values = grid[row - 1]
        for column in range(area.left, min(area.right, len(values)) + 1):
            if (row, column) != (area.top, area.left) and values[column - 1] is None:
                values[column - 1] = Absent.MERGED


_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def _mark(grid: list[list[object]], ref: str, change: Callable[[object], object]) -> None:
    match = _REFERENCE.fullmatch(ref)
    row, column = (int(match[2]), column_number(match[1])) if match else (0, 0)
    if 0 < row <= len(grid) and 0 < column <= len(grid[row - 1]):
        grid[row - 1][column - 1] = change(grid[row - 1][column - 1])


def _percent(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return Percent(float(value))
