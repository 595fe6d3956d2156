"""Who has sent the returns of a month, when, with what in them, and who must be reminded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.calculation import Sending
from reports.figures.desk import share
from reports.figures.ledger import open_ledger
from reports.figures.sending import due_units, sendings
from reports.periods import Period
from reports.workbooks.schema import UnitType
from reports.workbooks.wards import ward_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.ledger import Ledger
    from reports.figures.sending import UnitSending
    from reports.periods import Month
    from reports.workbooks.records import Dataset, Record

SUPERVISING = frozenset(
    each.value for each in (UnitType.COUNCIL, UnitType.FRONT, UnitType.MASS_ORGANISATION)
)
"""Types of units that report every month what they supervised of the regulations (rule W18)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProgress:
    """What became of one unit's return of a month, and of its returns of the year so far.

    `has_models` and `has_supervision` are None where nothing is known or nothing is due; `typed`
    names the source from which the ward typed rows in the unit's stead; `of_year` the state of each
    month that has returns; `file` the workbook it sent, if it sent one.
    """

    code: str
    name: str
    short_name: str
    received_on: dt.date | None
    state: Sending
    sending: int | None
    has_models: bool | None
    has_supervision: bool | None
    typed: str
    file: str
    of_year: Mapping[int, Sending]
    rate: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The returns of a month: until when they are due, and the row of each unit."""

    ward: str
    period: Period
    due: dt.date
    rows: tuple[UnitProgress, ...]
    rate: Figure

    def of(self, *states: Sending) -> tuple[UnitProgress, ...]:
        """Return the units in one of some states."""
        return tuple(row for row in self.rows if row.state in states)

    @property
    def sent(self) -> tuple[UnitProgress, ...]:
        """The units whose return is there, late ones included."""
        return self.of(Sending.ON_TIME, Sending.LATE, Sending.UNDATED)

    @property
    def missing(self) -> tuple[UnitProgress, ...]:
        """The units whose return is not there."""
        return self.of(Sending.MISSING)


def board(dataset: Dataset, period: Period) -> Board:
    """Return the board of the last month of a period that has any returns, else of its last."""
    ledger = open_ledger(dataset, period)
    told = [month for month in period.months if ledger.rows("submissions", month)]
    month = told[-1] if told else period.last_month
    year = {
        each.month: {sent.code: sent for sent in sendings(ledger, each)}
        for each in period.year_to_date
        if each <= month and (each == month or ledger.rows("submissions", each))
    }
    rows = tuple(_row(ledger, month, unit, year) for unit in due_units(ledger, month).values())
    every = [sent.state for by_unit in year.values() for sent in by_unit.values()]
    return Board(
        ward=ward_name(dataset.of("ward")),
        period=Period.of_month(month.year, month.month),
        due=ledger.due(month),
        rows=rows,
        rate=_rate(every),
    )


def _row(
    ledger: Ledger, month: Month, unit: Record, year: Mapping[int, Mapping[str, UnitSending]]
) -> UnitProgress:
    code = unit.text("code")
    sent = year[month.month][code]
    of_year = {number: units[code].state for number, units in year.items() if code in units}
    told = [row for row in ledger.rows("submissions", month) if row.text("unit") == code]
    supervises = unit.text("type") in SUPERVISING
    sendings_told = [number for row in told if isinstance(number := row.get("sending"), int)]
    return UnitProgress(
        code=code,
        name=unit.text("name") or code,
        short_name=unit.text("short_name") or unit.text("name") or code,
        received_on=sent.received_on,
        state=sent.state,
        sending=max(sendings_told, default=None),
        has_models=_told(told, "has_models"),
        has_supervision=_told(told, "has_supervision") if supervises else None,
        typed=_typed(ledger, month, code),
        file=_file(ledger, month, code),
        of_year=of_year,
        rate=_rate(list(of_year.values())),
    )


def _told(rows: list[Record], column: str) -> bool | None:
    """Return yes if any row says so, None if none says anything."""
    flags = [flag for row in rows if (flag := row.flag(column)) is not None]
    return any(flags) if flags else None


def _typed(ledger: Ledger, month: Month, code: str) -> str:
    """Return the source of the rows that the ward typed for a unit in a month."""
    rows = (row for (_, each), own in ledger.by_month.items() if each == month for row in own)
    return next(
        (
            row.text("typed_for")
            for row in rows
            if row.text("typed_for") and row.text("unit") == code
        ),
        "",
    )


def _file(ledger: Ledger, month: Month, code: str) -> str:
    key = f"{month.year}-{month.month:02}"
    return next(
        (
            source.file
            for source in ledger.dataset.sources
            if (own := source.identity) and own.unit == code and own.period == key
        ),
        "",
    )


def _rate(states: list[Sending]) -> Figure:
    """Return how many of the returns due came in on time, in percent (table E8)."""
    on_time = Figure(states.count(Sending.ON_TIME))
    return share(on_time, [Figure(len(states))])
