"""Rows the ward typed in a unit's stead, once the unit's own workbook is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import total
from reports.findings.model import found
from reports.findings.units import COUNTED_TWICE, TYPED_KEPT, TYPED_REPLACED
from reports.periods import read_period
from reports.vietnamese import number
from reports.workbooks.forms import MONTH, PERIOD, TYPED_FOR, UNIT
from reports.workbooks.identity import KEYS
from reports.workbooks.schema import Measure
from reports.workbooks.wards import years_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset, Record
    from reports.workbooks.schema import Sheet

    Groups = dict[tuple[str, str], list[Record]]


def replace_typed(dataset: Dataset, sheets: Sequence[Sheet]) -> tuple[Dataset, list[Finding]]:
    """Return the dataset without the rows that a unit's own replace, and both of them told."""
    told: list[Finding] = []
    rows = dict(dataset.rows)
    for sheet in sheets:
        columns = {column.key for column in sheet.columns}
        if sheet.key in KEYS or not {TYPED_FOR, UNIT} <= columns or sheet.key not in rows:
            continue
        gone, more = _replaced(dataset, sheet)
        places = {(row.file, row.sheet_name, row.row) for row in gone}
        rows[sheet.key] = tuple(
            row for row in rows[sheet.key] if (row.file, row.sheet_name, row.row) not in places
        )
        told += more
    return replace(dataset, rows=rows), told


def _replaced(dataset: Dataset, sheet: Sheet) -> tuple[list[Record], list[Finding]]:
    sent_by = {
        (source.identity.unit, source.identity.period)
        for source in dataset.sources
        if source.identity and source.identity.unit
    }
    sent, kept = _by_unit_and_month(dataset, sheet)
    gone: list[Record] = []
    told: list[Finding] = []
    for key in sorted(sent_by & kept.keys()):
        own = sent.get(key, [])
        typed = [row for row in kept[key] if row.text(TYPED_FOR)]
        if typed:
            told.append(_both(sheet, key, typed, own))
            gone += typed if own else []
        others = len(kept[key]) - len(typed)
        if others and own and _counts(sheet):
            first = next(row for row in kept[key] if row not in typed)
            details = {"unit": key[0], "month": _month(key), "sent": len(own)}
            told.append(found(COUNTED_TWICE, first.cell(MONTH), count=others, **details))
    return gone, told


def _by_unit_and_month(dataset: Dataset, sheet: Sheet) -> tuple[Groups, Groups]:
    """Return the rows that units sent, and those in the ward's own workbook."""
    issued = {source.file for source in dataset.sources if source.identity}
    years = years_of(dataset)
    sent: Groups = {}
    kept: Groups = {}
    for row in dataset.of(sheet.key):
        if period := _period(row, years.get(row.file)):
            groups = sent if row.file in issued else kept
            groups.setdefault((row.text(UNIT), period), []).append(row)
    return sent, kept


def _period(row: Record, year: int | None) -> str:
    """Return the key of the month or period a row is of, empty if it names none."""
    if year is None:
        return ""
    if isinstance(month := row.get(MONTH), int):
        return f"{year}-{month:02}"
    period = read_period(row.text(PERIOD), year) if row.text(PERIOD) else None
    if period:
        return period.key
    day = row.day("date")
    return f"{day.year}-{day.month:02}" if day else ""


def _both(
    sheet: Sheet, key: tuple[str, str], typed: Sequence[Record], own: Sequence[Record]
) -> Finding:
    sources = dict.fromkeys(row.text(TYPED_FOR) for row in typed)
    details = {
        "unit": key[0],
        "month": _month(key),
        "source": "; ".join(sources),
        "typed": _summary(sheet, typed),
    }
    place = typed[0].cell(MONTH)
    if own:
        return found(TYPED_REPLACED, place, sent=_summary(sheet, own), **details)
    return found(TYPED_KEPT, place, **details)


def _summary(sheet: Sheet, rows: Sequence[Record]) -> str:
    """Return how many rows there are and what their numbers add up to."""
    sums = {
        column.header: figure
        for column in sheet.columns
        if column.measure is Measure.FLOW
        and (figure := total(row.figure(column.key) for row in rows)).known
    }
    told = "; ".join(f"{header}: {number(figure.amount)}" for header, figure in sums.items())
    return f"{len(rows)} dòng ({told})" if told else f"{len(rows)} dòng"


def _counts(sheet: Sheet) -> bool:
    return any(column.measure is Measure.FLOW for column in sheet.columns)


def _month(key: tuple[str, str]) -> str:
    return str(int(key[1][-2:])) if key[1][-2:].isdigit() else key[1]
