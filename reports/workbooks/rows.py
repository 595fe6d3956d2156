"""The rows of one sheet become records, with everything that is to be said about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.figure import Cell, Precision
from reports.findings import cells
from reports.findings import sheets as codes
from reports.findings.model import Place, found
from reports.vietnamese import fold
from reports.workbooks.headers import find_headers, find_own_headers, match_columns
from reports.workbooks.layout import layout_findings
from reports.workbooks.raw import Absent, as_text, settled
from reports.workbooks.records import OwnColumn, Record, Value
from reports.workbooks.schema import Required
from reports.workbooks.suspicions import differing_totals, suspicions
from reports.workbooks.tables import Table, is_filled, marked, slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.headers import Match, RawRow
    from reports.workbooks.raw import Reading
    from reports.workbooks.scan import SheetScan
    from reports.workbooks.schema import Column, Sheet
    from reports.workbooks.tables import Slot

PRECISION_COLUMNS = (("precision", "people"),)
"""Columns whose word (``khoảng``) says how exactly the number in another is meant."""

_GAP = 5
_TOTALS = frozenset(("cong", "tong", "tong cong", "cong tong", "tong so", "cong chung"))
_WORD_PRECISION: Mapping[str, Precision] = {mark.value: mark for mark in Precision if mark.value}


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A word in no shipped list, which the ward may have added to its own lists elsewhere."""

    sheet: str
    row: int
    column: Column
    raw: object
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """What one sheet of one workbook gave."""

    key: str
    records: tuple[Record, ...] = ()
    own_columns: tuple[OwnColumn, ...] = ()
    unsettled: tuple[Unsettled, ...] = ()
    findings: tuple[Finding, ...] = ()


# Sheets ------------------------------------------------------------------------------------------


def read_sheet(
    sheet: Sheet, scan: SheetScan, raw_rows: Sequence[RawRow], file: str
) -> SheetReading:
    """Return the records of one of our sheets."""
    place = Place(file, settled(scan.name))
    rows = marked(raw_rows, scan)
    headers = find_headers(rows, sheet.columns, scan.merged)
    if headers is None:
        due = [each.header for each in sheet.columns if each.required is Required.ALWAYS]
        is_blank = not any(is_filled(value) for row in rows for value in row)
        lost = [] if is_blank else [found(codes.HEADERS_NOT_FOUND, place, columns=", ".join(due))]
        return SheetReading(key=sheet.key, findings=tuple(lost))
    matches, findings = match_columns(headers, sheet.columns, place)
    slots = tuple(slot(match) for match in matches)
    table = Table(key=sheet.key, place=place, headers=headers, slots=slots, rows=rows, scan=scan)
    reading = _read(table, matches)
    beside = suspicions(reading.records, sheet.columns)
    return replace(reading, findings=(*findings, *reading.findings, *beside))


def read_own_sheet(
    key: str, scan: SheetScan, raw_rows: Sequence[RawRow], file: str
) -> SheetReading | None:
    """Return the records of a sheet of the ward's own, None if it holds no table."""
    place = Place(file, settled(scan.name))
    rows = marked(raw_rows, scan)
    headers = find_own_headers(rows)
    if headers is None:
        return None
    matches, findings = match_columns(headers, (), place)
    slots = tuple(slot(match) for match in matches)
    table = Table(key=key, place=place, headers=headers, slots=slots, rows=rows, scan=scan)
    reading = _read(table, matches)
    told = [each for each in findings if each.code is not codes.OWN_COLUMN]
    note = found(codes.OWN_SHEET, place, count=len(reading.records), tag=key)
    return replace(reading, findings=(note, *told, *reading.findings))


def _read(table: Table, matches: Iterable[Match]) -> SheetReading:
    records, findings, unsettled = _records(table)
    own = [match.header for match in matches if match.column is None]
    keys = {each.index: each.key for each in table.slots}
    place = table.place
    return SheetReading(
        key=table.key,
        records=tuple(records),
        own_columns=tuple(
            OwnColumn(
                table.key, keys[head.index], head.text, Cell(place.file, place.sheet, head.ref)
            )
            for head in own
        ),
        unsettled=tuple(unsettled),
        findings=(*findings, *layout_findings(table, records)),
    )


# Rows --------------------------------------------------------------------------------------------


def _records(table: Table) -> tuple[list[Record], list[Finding], list[Unsettled]]:
    records: list[Record] = []
    findings: list[Finding] = []
    unsettled: list[Unsettled] = []
    block = 0
    for row, raw in table:
        if not _is_started(table, raw):
            continue
        values, told, open_words = _values(table, raw, row)
        if label := _total_label(raw):
            findings.append(table.at(codes.TOTAL_ROW, f"A{row}", label=label))
            findings += differing_totals(values, records[block:], records, _columns(table))
            block = len(records)
            continue
        if records and row - records[-1].row > _GAP:
            gap = row - records[-1].row - 1
            findings.append(table.at(codes.ROW_AFTER_GAP, f"A{row}", count=gap))
        findings += told
        findings += _required(table, raw, row, values)
        unsettled += open_words
        place = table.place
        records.append(Record(table.key, place.file, place.sheet, row, _with_precision(values)))
    return records, findings, unsettled


def _is_started(table: Table, raw: RawRow) -> bool:
    return any(each.starts_row and is_filled(each.content(raw)) for each in table.slots)


def _columns(table: Table) -> list[Column]:
    return [each.column for each in table.slots if not each.own]


def _values(
    table: Table, raw: RawRow, row: int
) -> tuple[dict[str, Value], list[Finding], list[Unsettled]]:
    values: dict[str, Value] = {}
    findings: list[Finding] = []
    unsettled: list[Unsettled] = []
    for each in table.slots:
        content = each.content(raw)
        if content is None:
            continue
        cell = table.cell(each.letters, row)
        reading = each.read(content, cell)
        if reading.content is not None:
            values[each.key] = Value(reading.content, cell, reading.precision)
        elif _may_be_own_word(each, reading):
            unsettled.append(Unsettled(table.key, row, each.column, content, cell))
            continue
        findings += reading.findings
    return values, findings, unsettled


def _may_be_own_word(each: Slot, reading: Reading) -> bool:
    choices = each.column.choices
    is_open = choices is not None and choices.extensible
    return is_open and any(told.code is cells.NOT_A_CHOICE for told in reading.findings)


def _required(
    table: Table, raw: RawRow, row: int, values: Mapping[str, Value]
) -> Iterator[Finding]:
    for each in table.slots:
        if each.column.required is not Required.ALWAYS or each.key in values:
            continue
        content = each.content(raw)
        if not is_filled(content) and content is not Absent.MERGED:
            kind, example = each.column.kind.value, each.column.example
            yield found(
                cells.REQUIRED_EMPTY,
                table.cell(each.letters, row),
                column=each.column.header,
                expected=f"{kind}: {example}" if example else kind,
            )


def _with_precision(values: dict[str, Value]) -> dict[str, Value]:
    for word_key, number_key in PRECISION_COLUMNS:
        word, value = values.get(word_key), values.get(number_key)
        if word and value and value.precision is Precision.EXACT:
            mark = _WORD_PRECISION.get(str(word.content), Precision.EXACT)
            values[number_key] = replace(value, precision=mark)
    return values


def _total_label(raw: RawRow) -> str:
    first = next((value for value in raw if isinstance(value, str) and is_filled(value)), "")
    return as_text(first) if len(first) < 20 and fold(first).strip(" :.") in _TOTALS else ""
