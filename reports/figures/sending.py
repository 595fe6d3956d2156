"""Which units must report in a month, and when their returns came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.calculation import Sending
from reports.workbooks.schema import SLIP_SHEET

if TYPE_CHECKING:
    import datetime as dt

    from reports.figure import Cell
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSending:
    """What became of one unit's duty to report in one month.

    `cell` is the cell that says so, `due_cell` the one that says that the unit must report.
    """

    code: str
    received_on: dt.date | None
    state: Sending
    cell: Cell
    due_cell: Cell


def due_units(ledger: Ledger, month: Month) -> dict[str, Record]:
    """Return the units that must report in a month, by code, in the order of the sheet."""
    day = ledger.closing(month)
    return {
        record.text("code"): record
        for record in ledger.of_year("units", month.year)
        if record.flag("must_report") and is_valid(record, day)
    }


def is_valid(record: Record, day: dt.date) -> bool:
    """Return whether a row with columns from and to is valid on a day."""
    since, until = record.day("from"), record.day("to")
    return (since is None or since <= day) and (until is None or until >= day)


def sendings(ledger: Ledger, month: Month) -> list[UnitSending]:
    """Return what became of every unit's duty: the first day counts, the due day is too late.

    “Before the 23rd” means received on or before the 22nd (domain 2.18.10). A return sent again
    with corrections does not become late by that.
    """
    rows: dict[str, list[Record]] = {}
    for row in ledger.rows("submissions", month):
        if row.day("received_on") or row.sheet_name == SLIP_SHEET:
            rows.setdefault(row.text("unit"), []).append(row)
    due = ledger.due(month)
    return [
        _sending(code, unit, rows.get(code, []), due)
        for code, unit in due_units(ledger, month).items()
    ]


def _state(day: dt.date | None, due: dt.date, *, there: bool) -> Sending:
    if day is None:
        return Sending.UNDATED if there else Sending.MISSING
    return Sending.ON_TIME if day < due else Sending.LATE


def _sending(code: str, unit: Record, rows: list[Record], due: dt.date) -> UnitSending:
    dated = [(day, row) for row in rows if (day := row.day("received_on"))]
    first: Record = rows[0] if rows else unit
    day, first = min(dated, key=lambda pair: pair[0], default=(None, first))
    return UnitSending(
        code=code,
        received_on=day,
        state=_state(day, due, there=bool(rows)),
        cell=first.cell("received_on" if day else "sending" if rows else "code"),
        due_cell=unit.cell("must_report"),
    )
