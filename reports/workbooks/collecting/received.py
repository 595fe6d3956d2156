"""What a unit says by sending its workbook: that it reported, on which day, or nothing happened."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from reports.findings.model import Place, found
from reports.findings.units import (
    EMPTY_RETURN,
    NO_DAY,
    NOT_FILLED_IN,
    ODD_DAY,
    QUIET_WITH_ROWS,
    RECEIPT_DIFFERS,
)
from reports.periods import Month, Period, Span, parse_period
from reports.vietnamese import fold, short_date
from reports.workbooks.collecting.inherited import slip_cell
from reports.workbooks.collecting.resent import sending
from reports.workbooks.records import Record, Value
from reports.workbooks.schema import SLIP_SHEET, Rhythm, UnitType
from reports.workbooks.wards import YEAR_LABEL, years_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.collecting.fresh import Fresh
    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import Dataset, Scalar
    from reports.workbooks.schema import Sheet

SUBMISSIONS, QUIET, WARD, UNITS = "submissions", "quiet", "ward", "units"
_MODEL_SHEETS = ("models", "assessments")
_MODEL_SECTION = "dan van kheo"
_SUPERVISIONS = "supervisions"
_ALWAYS_ASKED = (UnitType.COMMITTEE.value, UnitType.FRONT.value)
"""Units that must report on the movement within their own report (rule W08)."""
_EARLY, _LATE = dt.timedelta(days=31), dt.timedelta(days=200)
"""How long before a month's first day and after its last one a return may be sent."""


@dataclass(frozen=True, slots=True)
class _Return:
    """One unit's workbook of one month, and what the unit itself wrote into it."""

    source: SourceFile
    month: Month
    unit: str
    rows: tuple[Record, ...]
    fills: tuple[Sheet, ...]
    runs_models: bool

    @property
    def quiet(self) -> bool:
        """Whether the unit ticked that nothing happened."""
        return bool(self.source.slip and self.source.slip.quiet)

    @property
    def has_models(self) -> bool:
        """Whether it says anything of the unit's models."""
        return any(
            row.sheet in _MODEL_SHEETS or fold(row.text("section")) == _MODEL_SECTION
            for row in self.rows
        )

    @property
    def untouched(self) -> bool:
        """Whether it is as it was issued: nothing written, no day, no tick."""
        slip = self.source.slip
        return not self.rows and not (slip and (slip.quiet or slip.sent_on))

    def record(self, key: str, row: int, **values: tuple[Scalar | None, str]) -> Record:
        """Return a row that the sheet with which the workbook is sent stands for."""
        held = {
            column: Value(content, slip_cell(self.source, name))
            for column, (content, name) in values.items()
            if content is not None
        }
        return Record(key, self.source.file, SLIP_SHEET, row, held)


@dataclass(frozen=True, slots=True, order=True)
class _Differing:
    """A workbook on which another day is written than the one on which it was first seen."""

    month: Month
    seen: dt.date
    unit: str
    written: dt.date


def with_receipts(
    dataset: Dataset, sheets: Sequence[Sheet], seen: Mapping[str, dt.date], fresh: Fresh
) -> tuple[Dataset, list[Finding]]:
    """Return the dataset with a row of returns for each workbook, and what is wrong with them.

    A day in the ward's own sheet of returns wins over the one the unit wrote (domain 2.18.10), and
    that over the day on which the workbook was first seen.
    """
    added: dict[str, list[Record]] = {SUBMISSIONS: [], QUIET: [], WARD: []}
    told: list[Finding] = []
    differing: list[_Differing] = []
    noted = _noted(dataset)
    for each in _returns(dataset, sheets, fresh):
        told += _empty_or_not(each)
        if each.untouched:
            continue
        added[WARD].append(_year_row(each))
        added[QUIET] += _quiet_rows(each)
        if (each.unit, each.month) not in noted:
            day, more = _day(each, seen)
            told += more
            differing += _differing(each, day, seen)
            added[SUBMISSIONS].append(_submission(each, day))
    rows = {
        **dataset.rows,
        **{key: (*dataset.of(key), *more) for key, more in added.items() if more},
    }
    return replace(dataset, rows=rows), [*told, *_told_once(differing)]


def _returns(dataset: Dataset, sheets: Sequence[Sheet], fresh: Fresh) -> Iterator[_Return]:
    types = {record.text("code"): record.text("type") for record in dataset.of(UNITS)}
    for source in dataset.sources:
        identity = source.identity
        period = parse_period(identity.period) if identity and identity.unit else None
        if identity is None or period is None or period.span is not Span.MONTH:
            continue
        kind = types.get(identity.unit, "")
        fills = tuple(each for each in sheets if kind in [one.value for one in each.filled_by])
        rows = fresh.get(source.file, ())
        runs = kind in _ALWAYS_ASKED or any(
            row.text("unit") == identity.unit for row in dataset.of("models")
        )
        yield _Return(source, period.last_month, identity.unit, rows, fills, runs)


def _empty_or_not(each: _Return) -> Iterator[Finding]:
    cell = slip_cell(each.source, "quiet")
    if each.quiet and each.rows:
        first = each.rows[0]
        place = str(Place("", first.sheet_name, f"A{first.row}"))
        yield found(QUIET_WITH_ROWS, cell, count=len(each.rows), first=place)
    elif each.untouched:
        yield found(NOT_FILLED_IN, Place(each.source.file), unit=each.unit)
    elif not each.quiet and not each.rows:
        yield found(EMPTY_RETURN, cell)


def _year_row(each: _Return) -> Record:
    return each.record(WARD, 1, item=(YEAR_LABEL, "period"), value=(str(each.month.year), "period"))


def _quiet_rows(each: _Return) -> list[Record]:
    if not each.quiet:
        return []
    return [
        each.record(
            QUIET,
            number,
            month=(each.month.month, "period"),
            sheet=(sheet.name, "quiet"),
            unit=(each.unit, "unit"),
        )
        for number, sheet in enumerate(each.fills, start=1)
        if sheet.rhythm is Rhythm.MONTHLY and sheet.key != QUIET
    ]


def _noted(dataset: Dataset) -> set[tuple[str, Month]]:
    """Return the units and months whose day of receipt the ward itself wrote down."""
    years = years_of(dataset)
    return {
        (row.text("unit"), Month(years[row.file], month))
        for row in dataset.of(SUBMISSIONS)
        if row.day("received_on")
        and row.file in years
        and isinstance(month := row.get("month"), int)
    }


def _submission(each: _Return, day: dt.date | None) -> Record:
    supervises = any(sheet.key == _SUPERVISIONS for sheet in each.fills)
    models = each.has_models or (False if each.runs_models else None)
    supervised = any(row.sheet == _SUPERVISIONS and "regulation" in row for row in each.rows)
    return each.record(
        SUBMISSIONS,
        1,
        month=(each.month.month, "period"),
        unit=(each.unit, "unit"),
        received_on=(day, "sent_on"),
        sending=(sending(each.source), "sending"),
        has_models=(models, "unit"),
        has_supervision=(supervised if supervises else None, "unit"),
    )


def _day(each: _Return, seen: Mapping[str, dt.date]) -> tuple[dt.date | None, list[Finding]]:
    typed = each.source.slip.sent_on if each.source.slip else None
    first_seen = seen.get(each.source.sha256)
    cell = slip_cell(each.source, "sent_on")
    if typed and not _is_near(typed, each.month):
        period = Period.of_month(each.month.year, each.month.month).key
        odd = found(ODD_DAY, cell, typed=short_date(typed), period=period)
        return first_seen, [odd]
    if typed is None:
        return first_seen, [] if first_seen else [found(NO_DAY, cell, unit=each.unit)]
    return typed, []


def _differing(
    each: _Return, day: dt.date | None, seen: Mapping[str, dt.date]
) -> Iterator[_Differing]:
    first_seen = seen.get(each.source.sha256)
    if day and first_seen and day != first_seen:
        yield _Differing(each.month, first_seen, each.unit, day)


def _told_once(differing: Iterable[_Differing]) -> Iterator[Finding]:
    """Return one finding for each month: thirteen workbooks do not say it thirteen times."""
    for month, group in groupby(sorted(differing), key=lambda each: each.month):
        units = list(group)
        days = [
            f"Thấy ngày {short_date(day)}: "
            + ", ".join(f"{each.unit} ghi {short_date(each.written)}" for each in same)
            for day, same in groupby(units, key=lambda each: each.seen)
        ]
        period = Period.of_month(month.year, month.month).full_name
        yield found(RECEIPT_DIFFERS, period=period, count=len(units), days="; ".join(days))


def _is_near(day: dt.date, month: Month) -> bool:
    first = month.last_day().replace(day=1)
    return first - _EARLY <= day <= month.last_day() + _LATE
