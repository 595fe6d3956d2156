"""What is said about figures that are missing or not whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.calculation import Sum
from reports.figures.desk import counted_before
from reports.figures.ledger import open_ledger
from reports.figures.naming import BY_KEY
from reports.figures.opening import named
from reports.figures.raw import MONTHLY_SHEETS
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import read_period
from reports.vietnamese import joined, short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reports.figures.calculation import Calculation
    from reports.figures.compare import Compared
    from reports.figures.desk import Desk
    from reports.findings.model import Finding
    from reports.periods import Month, Period
    from reports.workbooks.records import Dataset

_UNDATED = ("models", "tasks", "narrative")


def gap_findings(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> list[Finding]:
    """Return what the figures of a period lack: months, sheets, opening values."""
    return [
        *_silent_sheets(desk, period),
        *_not_whole(desk, period, rows),
        *_openings(desk, period, rows),
    ]


def nothing_reported(dataset: Dataset, period: Period) -> bool:
    """Return whether no sheet holds a row of the period and none is declared quiet."""
    ledger = open_ledger(dataset, period)
    told = any(
        ledger.rows(sheet, month) or (sheet, month) in ledger.quiet
        for sheet in MONTHLY_SHEETS
        for month in period.months
    )
    return not told and not any(
        read_period(row.text("period"), period.year) == period for row in dataset.of("narrative")
    )


def _silent_sheets(desk: Desk, period: Period) -> Iterator[Finding]:
    silent = [key for key in _UNDATED if not desk.ledger.of_year(key, period.year)]
    partly: dict[tuple[Month, ...], list[str]] = {}
    for sheet in MONTHLY_SHEETS:
        missing = tuple(_missing(desk, sheet, period.year_to_date))
        if set(period.months) <= set(missing):
            silent.append(sheet)
        elif missing and sheet != "shortcomings":
            partly.setdefault(missing, []).append(sheet)
    if silent:
        yield found(codes.SHEET_SILENT, period=period.full_name, sheets=_quoted(silent))
    for months, sheets in partly.items():
        numbers = joined([str(month.month) for month in months])
        yield found(codes.MONTHS_WITHOUT_ROWS, sheets=_quoted(sheets), months=numbers)


def _missing(desk: Desk, sheet: str, months: Iterable[Month]) -> Iterator[Month]:
    for month in months:
        if not desk.ledger.rows(sheet, month) and not desk.ledger.silence(sheet, month).known:
            yield month


def _quoted(sheets: Iterable[str]) -> str:
    return joined([f"“{BY_KEY[sheet].name}”" for sheet in sheets])


def _not_whole(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> Iterator[Finding]:
    silent = {
        (sheet, f"tháng {month.month}")
        for sheet in MONTHLY_SHEETS
        for month in period.year_to_date
        if not desk.ledger.rows(sheet, month)
    }
    for row in rows.values():
        sheet = getattr(row.indicator.how, "sheet", "")
        if _is_aside(row.indicator.how):
            continue
        gaps = [gap for gap in row.year_to_date.gaps if (sheet, gap) not in silent]
        if sheet and gaps and row.year_to_date.known:
            label = row.indicator.label.removeprefix("– ")
            yield found(codes.FIGURE_WITH_GAPS, measure=label, months=joined(gaps))


def _is_aside(how: Calculation) -> bool:
    """Return whether a sum is only of collapsed columns, which most rows leave empty."""
    if not isinstance(how, Sum):
        return False
    return all(BY_KEY[how.sheet].column(column).folded for column in how.columns)


def _openings(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> Iterator[Finding]:
    for record in desk.ledger.of_year("opening", period.year):
        indicator = named(record.text("measure"), desk.names)
        before = indicator and counted_before(desk, indicator.id, period.year_to_date)
        if indicator and before and record.cell("value") in before.figure.cells:
            last = before.month.last_day()
            label = indicator.label
            yield found(
                codes.OPENING_COUNTED, record.cell("value"), measure=label, day=short_date(last)
            )
    for row in rows.values():
        if "số đầu kỳ" in row.current.gaps and desk.ledger.of_year("reception", period.year):
            yield found(codes.NO_OPENING, measure=row.indicator.label)
