"""What stands beforehand in the workbook issued to one unit: its open rows and its past."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.figure import Figure, total
from reports.figures.ledger import open_ledger
from reports.figures.models import DONE, MENDED, RUNNING, is_open, status, task_result
from reports.periods import read_period
from reports.vietnamese import fold
from reports.workbooks.handout.past import Past
from reports.workbooks.schema import Kind, Measure
from reports.workbooks.sheets.choices import ISSUE_STATUS, MODEL_STATUS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reports.figures.ledger import Ledger
    from reports.periods import Month, Period
    from reports.workbooks.records import Dataset, Record
    from reports.workbooks.schema import Sheet

    Row = Mapping[str, object]

_NAMES = re.compile(r"[,;/]")
_GIVEN_UP = MODEL_STATUS.words[3]
_BEING_MENDED = ISSUE_STATUS.words[1]
_CHOSEN_FROM = ("lists", "regulations")
"""Sheets of the ward whose words and codes the drop-downs of a unit offer."""


def unit_rows(
    dataset: Dataset, period: Period, unit: Record, sheets: Sequence[Sheet]
) -> dict[str, list[Row]]:
    """Return the rows that a unit's workbook of a month begins with, by sheet key."""
    ledger = open_ledger(dataset, period)
    month = period.last_month
    rows = {
        "models": _models(ledger, month, unit),
        "shortcomings": _shortcomings(ledger, month, unit),
        "tasks": _tasks(ledger, month, unit),
        "extra": _extra(ledger, month, unit),
    }
    asked = {sheet.key: {column.key for column in sheet.columns} for sheet in sheets}
    kept: dict[str, list[Row]] = {
        key: [{name: row[name] for name in row if name in asked[key]} for row in rows[key]]
        for key in rows
        if key in asked
    }
    words: dict[str, list[Row]] = {
        key: [_contents(row) for row in dataset.of(key)] for key in _CHOSEN_FROM
    }
    return {**kept, **words}


def _contents(record: Record, **changed: object) -> Row:
    return {**{key: value.content for key, value in record.values.items()}, **changed}


def _models(ledger: Ledger, month: Month, unit: Record) -> list[Row]:
    """Return the models a unit registered before the month and has not given up."""
    day = month.last_day()
    first = day.replace(day=1)
    return [
        _as_of(row, "status", first, RUNNING)
        for row in _own(ledger, "models", month, unit)
        if status(row, first) != _GIVEN_UP and (row.day("registered_on") or first) <= first
    ]


def _as_of(row: Record, column: str, day: dt.date, before: str) -> Row:
    """Return a row as it stood on a day: what changed later had the word `before`."""
    dated = f"{column}_on"
    changed = row.day(dated)
    if changed is None or changed <= day:
        return _contents(row)
    contents = _contents(row, **{column: before})
    return {key: value for key, value in contents.items() if key not in (dated, "reason")}


def _shortcomings(ledger: Ledger, month: Month, unit: Record) -> list[Row]:
    first = month.last_day().replace(day=1)
    return [
        _as_of(row, "status", first, _BEING_MENDED)
        for row in ledger.of_year("shortcomings", month.year)
        if isinstance(number := row.get("month"), int)
        and number < month.month
        and is_open(row, first)
        and _concerns(row, "owner", unit)
        and not (row.text("status") == MENDED and row.day("status_on") is None)
    ]


def _tasks(ledger: Ledger, month: Month, unit: Record) -> list[Row]:
    """Return the tasks of the month, and those of earlier months of the year not yet done."""
    first = month.last_day().replace(day=1)
    rows: list[Row] = []
    for row in ledger.of_year("tasks", month.year):
        period = read_period(row.text("period"), month.year)
        if period is None or period.year != month.year or period.last_month > month:
            continue
        if _concerns(row, "lead", unit) and task_result(row, first) != DONE:
            rows.append(_as_of(row, "result", first, RUNNING))
    return rows


def _extra(ledger: Ledger, month: Month, unit: Record) -> list[Row]:
    rows = _own(ledger, "extra", month, unit)
    kept = ("code", "name", "unit_of", "nature")
    return [{key: row.get(key) for key in kept} for row in rows]


def _own(ledger: Ledger, sheet: str, month: Month, unit: Record) -> list[Record]:
    code = unit.text("code")
    return [row for row in ledger.of_year(sheet, month.year) if row.text("unit") == code]


def _concerns(row: Record, column: str, unit: Record) -> bool:
    """Return whether a row is the unit's: by its code, or because the column names it."""
    if row.text("unit"):
        return row.text("unit") == unit.text("code")
    names = {fold(unit.text(key)) for key in ("code", "name", "short_name") if unit.text(key)}
    return any(fold(part) in names for part in _NAMES.split(row.text(column)))


# The past ---------------------------------------------------------------------------------------


def unit_past(
    dataset: Dataset, period: Period, unit: Record, sheets: Sequence[Sheet]
) -> tuple[Past, ...]:
    """Return what a unit reported in the month before and since January, count by count."""
    if period.last_month.month == 1:
        return ()
    ledger = open_ledger(dataset, period)
    before = tuple(each for each in period.year_to_date if each < period.last_month)
    lines = [
        *(line for sheet in sheets for line in _counts(ledger, sheet, before, unit)),
        *_model_results(ledger, before, unit),
    ]
    return tuple(line for line in lines if line.so_far.known)


def _counts(
    ledger: Ledger, sheet: Sheet, months: tuple[Month, ...], unit: Record
) -> Iterator[Past]:
    code = unit.text("code")
    by_month = {
        month: [row for row in ledger.rows(sheet.key, month) if row.text("unit") == code]
        for month in months
    }
    for column in sheet.columns:
        if column.measure not in (Measure.FLOW, Measure.STATE) or sheet.key == "models":
            continue
        if column.kind not in (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY):
            continue
        sums = [total(row.figure(column.key) for row in rows) for rows in by_month.values()]
        so_far = total(sums) if column.measure is Measure.FLOW else _last(sums)
        yield Past(
            sheet=sheet.name,
            measure=column.header,
            unit=column.unit,
            last=sums[-1],
            so_far=so_far,
        )


def _last(figures: Iterable[Figure]) -> Figure:
    known = [figure for figure in figures if figure.known]
    return known[-1] if known else Figure(None)


def _model_results(ledger: Ledger, months: tuple[Month, ...], unit: Record) -> Iterator[Past]:
    sheet = "Kết quả mô hình"
    for model in _own(ledger, "models", months[-1], unit):
        code = model.text("code")
        by_month = [
            total(
                row.figure("value")
                for row in ledger.rows("assessments", month)
                if row.text("model") == code
            )
            for month in months
        ]
        yield Past(
            sheet=sheet,
            measure=f"{code} {model.text('name')}",
            unit=model.text("target_unit"),
            last=by_month[-1],
            so_far=total(by_month),
        )
