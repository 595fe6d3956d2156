"""What is said about figures that are missing or not whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.calculation import Sum
from reports.figures.desk import counted_before
from reports.figures.naming import BY_KEY
from reports.figures.opening import named
from reports.figures.raw import MONTHLY_SHEETS
from reports.findings import rules as codes
from reports.findings.model import found
from reports.vietnamese import joined, short_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reports.figures.calculation import Calculation
    from reports.figures.compare import Compared
    from reports.figures.desk import Desk
    from reports.findings.model import Finding
    from reports.periods import Period

_UNDATED = ("models", "tasks", "narrative")


def gap_findings(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> list[Finding]:
    """Return what the figures of a period lack: months, sheets, opening values."""
    return [
        *_silent_sheets(desk, period),
        *_not_whole(desk, period, rows),
        *_openings(desk, period, rows),
    ]


def _silent_sheets(desk: Desk, period: Period) -> Iterator[Finding]:
    for sheet in _UNDATED:
        if not desk.ledger.of_year(sheet, period.year):
            yield found(codes.SHEET_SILENT, sheet=BY_KEY[sheet].name, period=period.full_name)
    for sheet in MONTHLY_SHEETS:
        name = BY_KEY[sheet].name
        missing = [
            str(month.month)
            for month in period.year_to_date
            if not desk.ledger.rows(sheet, month) and not desk.ledger.silence(sheet, month).known
        ]
        now = [str(month.month) for month in period.months]
        if set(now) <= set(missing):
            yield found(codes.SHEET_SILENT, sheet=name, period=period.full_name)
        before = [number for number in missing if set(now) - set(missing) or number not in now]
        if sheet != "shortcomings" and before and len(before) < len(period.year_to_date):
            yield found(codes.MONTHS_WITHOUT_ROWS, sheet=name, months=joined(before))


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
