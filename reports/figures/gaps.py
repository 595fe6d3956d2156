"""What is said about figures that are missing or not whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.calculation import Count, Filed, Sent, Sum
from reports.figures.desk import counted_before
from reports.figures.filed import LONG_SPANS, exact, inside
from reports.figures.ledger import open_ledger
from reports.figures.naming import BY_KEY
from reports.figures.opening import full_names, named
from reports.figures.raw import MONTHLY_SHEETS
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import Month, read_period
from reports.vietnamese import joined, short_date, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reports.figure import Cell
    from reports.figures.calculation import Calculation
    from reports.figures.compare import Compared
    from reports.figures.desk import Desk
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset

_SHOWN = 3
_UNDATED = ("models", "tasks", "narrative")


def gap_findings(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> list[Finding]:
    """Return what the figures of a period lack: months, sheets, opening values."""
    return [
        *_silent_sheets(desk, period, rows),
        *_not_whole(desk, period, rows),
        *_openings(desk, period, rows),
        *_partly_filed(period, rows),
        *_no_narrative(desk, period),
    ]


def nothing_reported(dataset: Dataset, period: Period) -> bool:
    """Return whether no sheet holds a row of the period and none is declared quiet.

    A model registered in it is something to tell: the forms of January need no more.
    """
    ledger = open_ledger(dataset, period)
    told = any(
        ledger.rows(sheet, month) or (sheet, month) in ledger.quiet
        for sheet in MONTHLY_SHEETS
        for month in period.months
    )
    words = any(
        read_period(row.text("period"), ledger.year_of(row)) == period
        for row in dataset.of("narrative")
    )
    return not (told or words or _registers(dataset, period))


def _registers(dataset: Dataset, period: Period) -> bool:
    days = (row.day("registered_on") for row in dataset.of("models"))
    return any(day and Month(day.year, day.month) in period.months for day in days)


def _silent_sheets(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> Iterator[Finding]:
    silent = [key for key in _UNDATED if not desk.ledger.of_year(key, period.year)]
    partly: dict[tuple[Month, ...], list[str]] = {}
    for sheet in MONTHLY_SHEETS:
        missing = tuple(_missing(desk, sheet, period.year_to_date))
        if set(period.months) <= set(missing):
            silent.append(sheet)
        elif sheet != "shortcomings" and (told := _not_brought_in(sheet, missing, rows)):
            partly.setdefault(told, []).append(sheet)
    if silent:
        yield found(codes.SHEET_SILENT, period=period.full_name, sheets=_quoted(silent))
    for months, sheets in partly.items():
        numbers = joined([str(month.month) for month in months])
        yield found(codes.MONTHS_WITHOUT_ROWS, sheets=_quoted(sheets), months=numbers)


def _missing(desk: Desk, sheet: str, months: Iterable[Month]) -> Iterator[Month]:
    for month in months:
        if not desk.ledger.rows(sheet, month) and not desk.ledger.silence(sheet, month).known:
            yield month


def _not_brought_in(
    sheet: str, missing: tuple[Month, ...], rows: Mapping[str, Compared]
) -> tuple[Month, ...]:
    """Return the months that some total of the sheet lacks; opening values stand for the others."""
    totals = [
        row.year_to_date
        for row in rows.values()
        if isinstance(row.indicator.how, Sum | Count | Sent)
        and _sheet(row.indicator.how) == sheet
        and not _is_aside(row.indicator.how)
        and row.year_to_date.known
    ]
    lacking = {gap for total in totals for gap in total.gaps}
    return tuple(each for each in missing if not totals or f"tháng {each.month}" in lacking)


def _sheet(how: Sum | Count | Sent) -> str:
    return "submissions" if isinstance(how, Sent) else how.sheet


def _some(names: list[str]) -> str:
    """Return the first names of a list, and how many more there are."""
    more = len(names) - _SHOWN
    shown = names if more < 2 else [*names[:_SHOWN], f"{more} chỉ tiêu khác"]
    return joined(shown, between="; ")


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
        if _is_aside(row.indicator.how) or isinstance(row.indicator.how, Filed):
            continue
        gaps = [gap for gap in row.year_to_date.gaps if (sheet, gap) not in silent]
        if sheet and gaps and row.year_to_date.known:
            label = row.indicator.label.removeprefix("– ")
            yield found(codes.FIGURE_WITH_GAPS, measure=label, months=joined(gaps))


def _partly_filed(period: Period, rows: Mapping[str, Compared]) -> Iterator[Finding]:
    """Yield the sheets with a row for a period each, whose rows cover only part of this one."""
    parts: dict[str, tuple[str, ...]] = {}
    for row in rows.values():
        if isinstance(row.indicator.how, Filed) and row.current.known and row.current.gaps:
            parts[row.indicator.how.sheet] = row.current.gaps
    for sheet, gaps in parts.items():
        months = joined([gap.removeprefix("tháng ") for gap in gaps])
        yield found(
            codes.PARTLY_FILED, sheet=_quoted([sheet]), period=period.full_name, months=months
        )


def _no_narrative(desk: Desk, period: Period) -> Iterator[Finding]:
    """Yield a long period without words of its own, though its months have some."""
    if period.span not in LONG_SPANS or exact(desk.ledger, "narrative", period.months):
        return
    if inside(desk.ledger, "narrative", period.months):
        word = upper_first(period.name.removesuffix(" đầu năm"))
        yield found(codes.NO_NARRATIVE, period=period.full_name, word=word)


def _is_aside(how: Calculation) -> bool:
    """Return whether a sum is only of collapsed columns, which most rows leave empty."""
    if not isinstance(how, Sum):
        return False
    return all(BY_KEY[how.sheet].column(column).folded for column in how.columns)


def _openings(desk: Desk, period: Period, rows: Mapping[str, Compared]) -> Iterator[Finding]:
    names = full_names(desk.indicators)
    counted: dict[Month, dict[str, Cell]] = {}
    for record in desk.ledger.of_year("opening", period.year):
        indicator = named(record.text("measure"), desk.names)
        before = indicator and counted_before(desk, indicator.id, period.year_to_date)
        cell = record.cell("value")
        if indicator and before and cell in before.figure.cells:
            counted.setdefault(before.month, {}).setdefault(names[indicator.id], cell)
    for month, cells in counted.items():
        day = short_date(month.last_day())
        first = next(iter(cells.values()))
        yield found(codes.OPENING_COUNTED, first, measure=_some(list(cells)), day=day)
    for row in rows.values():
        if "số đầu kỳ" in row.current.gaps and desk.ledger.of_year("reception", period.year):
            yield found(codes.NO_OPENING, measure=row.indicator.label)
