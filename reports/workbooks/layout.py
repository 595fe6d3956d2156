"""What the layout of a sheet hides from its reader: merges, hidden parts, stray cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import sheets
from reports.findings.model import found
from reports.vietnamese import number
from reports.workbooks.scan import COLUMN_LIMIT, ROW_LIMIT, letters
from reports.workbooks.tables import is_filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.records import Record
    from reports.workbooks.tables import Table


def layout_findings(table: Table, records: Sequence[Record]) -> list[Finding]:
    """Return what is to be said about the layout of a sheet whose records were read."""
    return [
        *_without_header(table),
        *_merged(table, records),
        *_hidden(table, records),
        *_far(table),
    ]


def _without_header(table: Table) -> Iterator[Finding]:
    width = max((len(row) for row in table.rows), default=0)
    headed = {cell.index for cell in table.headers.cells}
    for index in sorted(set(range(width)) - headed):
        filled = [row for row, raw in table if index < len(raw) and is_filled(raw[index])]
        if filled:
            name = letters(index + 1)
            yield table.at(
                sheets.COLUMN_WITHOUT_HEADER, f"{name}{filled[0]}", column=name, count=len(filled)
            )


def _merged(table: Table, records: Sequence[Record]) -> Iterator[Finding]:
    last = max((record.row for record in records), default=0)
    for area in table.scan.merged:
        if table.headers.bottom < area.top <= last:
            yield table.at(sheets.MERGED_CELLS, str(area))


def _hidden(table: Table, records: Sequence[Record]) -> Iterator[Finding]:
    if table.scan.hidden and records:
        yield found(sheets.HIDDEN_SHEET, table.place, count=len(records))
    rows = [record.row for record in records if record.row in table.scan.hidden_rows]
    if rows:
        yield table.at(sheets.HIDDEN_ROWS, f"A{rows[0]}", rows=spans(rows))
    columns = [
        slot.column.header
        for slot in table.slots
        if slot.index + 1 in table.scan.hidden_columns
        and not slot.column.folded
        and any(slot.key in record for record in records)
    ]
    if columns:
        yield found(sheets.HIDDEN_COLUMNS, table.place, columns="”, “".join(columns))


def _far(table: Table) -> Iterator[Finding]:
    for ref in table.scan.far:
        yield table.at(sheets.FAR_CELL, ref, rows=number(ROW_LIMIT), columns=number(COLUMN_LIMIT))


def spans(rows: Sequence[int]) -> str:
    """Return ``7–9, 12`` for rows 7, 8, 9 and 12."""
    known = set(rows)
    starts = [row for row in rows if row - 1 not in known]
    ends = [row for row in rows if row + 1 not in known]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in pairs)
