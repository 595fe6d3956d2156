"""The figures of a moment: last values, models and tasks on the closing day, distinct counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import Figure, total
from reports.figures.ledger import fact_figure
from reports.figures.models import (
    grades,
    is_decided,
    is_mended,
    is_open,
    is_recognised,
    registered,
    status,
    task_result,
)
from reports.figures.months import matching, row_cells
from reports.vietnamese import fold
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from reports.figure import Cell
    from reports.figures.calculation import (
        Distinct,
        Graded,
        Last,
        Registered,
        TaskResults,
        WardFact,
    )
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Record

    Months = tuple[Month, ...]

_ITEMS = {item.key: item for item in ITEMS}


def last_value(how: Last, ledger: Ledger, months: Months) -> Figure:
    """Return the value of the last month that holds one, naming the later months that hold none.

    The ward has one source for it: of several rows of a month the last one that holds it counts.
    """
    gaps: list[str] = []
    for month in reversed(months):
        figures = [row.figure(how.column) for row in ledger.rows(how.sheet, month)]
        known = [figure for figure in figures if figure.known]
        if known:
            return replace(known[-1], gaps=tuple(gaps))
        gaps.append(f"tháng {month.month}")
    return Figure(None, gaps=tuple(gaps))


def distinct(how: Distinct, ledger: Ledger, months: Months) -> Figure:
    """Return how many different words a column holds, each counted once over all months."""
    words: dict[str, None] = {}
    cells: list[Cell] = []
    silences: list[Figure] = []
    for month in months:
        if not ledger.rows(how.sheet, month):
            silences.append(ledger.silence(how.sheet, month))
        for row in matching(ledger, how.sheet, month, how.where):
            typed = row.text(how.column)
            parts = typed.split(how.split) if how.split else [typed]
            words |= {fold(part): None for part in parts if part.strip()}
            cells += row_cells([row], how.column, how.where)
    return _count(len(words), cells, silences, len(months))


def _count(value: int, cells: list[Cell], silences: list[Figure], months: int) -> Figure:
    unknown = [silence for silence in silences if not silence.known]
    gaps = tuple(gap for silence in unknown for gap in silence.gaps)
    if len(unknown) == months:
        return Figure(None, gaps=gaps)
    quiet = () if value else tuple(cell for silence in silences for cell in silence.cells)
    return Figure(value, (*dict.fromkeys(cells), *quiet), gaps=gaps)


# Models -------------------------------------------------------------------------------------


def registered_models(how: Registered, ledger: Ledger, month: Month) -> Figure:
    """Return the models registered by the closing day that meet the conditions on that day."""
    if not ledger.of_year("models", month.year):
        return Figure(None)
    day = ledger.closing(month)
    year_end = ledger.closing(type(month)(month.year, 12))
    rows = [
        row
        for row in registered(ledger, month)
        if (not how.status or status(row, day) in how.status)
        and (not how.recognised or is_recognised(row, day, year_end))
        and all(condition.holds(row, ledger.stands_for) for condition in how.where)
    ]
    if how.recognised and not any(
        is_decided(row, day, year_end) for row in registered(ledger, month)
    ):
        return Figure(None)
    if how.column:
        return total(row.figure(how.column) for row in rows) if rows else Figure(0)
    return Figure(len(rows), row_cells(rows, "registered_on", how.where) + _judged(how, rows))


def _judged(how: Registered, rows: list[Record]) -> tuple[Cell, ...]:
    columns = [
        *(("status", "status_on") if how.status else ()),
        *(("year_result", "recognised_on") if how.recognised else ()),
    ]
    return tuple(row.cell(column) for row in rows for column in columns if column in row)


def graded_last(how: Graded, ledger: Ledger, months: Months) -> Figure:
    """Return the models so graded in the last month that was assessed."""
    gaps: list[str] = []
    for month in reversed(months):
        found = grades(ledger, month)
        silence = ledger.silence("assessments", month)
        if found or silence.known:
            rows = [row for row in found.values() if row.text("grade") in how.grades]
            cells = row_cells(rows, "grade", ()) or (() if found else silence.cells)
            return Figure(len(rows), cells, gaps=tuple(gaps))
        gaps += silence.gaps
    return Figure(None, gaps=tuple(gaps))


def graded_ever(how: Graded, ledger: Ledger, months: Months) -> Figure:
    """Return the models so graded in any of the months, each counted once."""
    codes: dict[str, None] = {}
    cells: list[Cell] = []
    silences: list[Figure] = []
    for month in months:
        found = grades(ledger, month)
        if not found:
            silences.append(ledger.silence("assessments", month))
        rows = [row for row in found.values() if row.text("grade") in how.grades]
        codes |= {row.text("model"): None for row in rows}
        cells += row_cells(rows, "grade", ())
    return _count(len(codes), cells, silences, len(months))


# Tasks, shortcomings, facts -----------------------------------------------------------------


def tasks_of(ledger: Ledger, months: Months) -> list[Record]:
    """Return the tasks to be done within the months, in the order of the sheet."""
    inside = frozenset(months)
    return [
        row for period, row in ledger.by_period.get("tasks", ()) if inside.issuperset(period.months)
    ]


def task_results(how: TaskResults, ledger: Ledger, months: Months) -> Figure:
    """Return the tasks of the months by their result on the closing day."""
    tasks = tasks_of(ledger, months)
    if not tasks:
        return Figure(None)
    day = ledger.closing(months[-1])
    rows = [row for row in tasks if not how.results or task_result(row, day) in how.results]
    return Figure(len(rows), row_cells(rows, "result" if how.results else "task", ()))


def issues(ledger: Ledger, month: Month) -> Figure:
    """Return the shortcomings of the year so far that are open on the closing day."""
    day = ledger.closing(month)
    months = [type(month)(month.year, number) for number in range(1, month.month + 1)]
    rows = [row for each in months for row in ledger.rows("shortcomings", each)]
    if not rows:
        return ledger.silence("shortcomings", month)
    return Figure(*_cells_of([row for row in rows if is_open(row, day)], "status"))


def mended_issues(ledger: Ledger, months: Months) -> Figure:
    """Return the shortcomings of the year mended within the months."""
    rows = ledger.of_year("shortcomings", months[0].year)
    if not rows:
        return Figure(None)
    first, last = ledger.closing(months[0].shifted(-1)), ledger.closing(months[-1])
    return Figure(*_cells_of([row for row in rows if is_mended(row, first, last)], "status_on"))


def _cells_of(rows: list[Record], column: str) -> tuple[int, tuple[Cell, ...]]:
    return len(rows), row_cells(rows, column, ())


def ward_fact(how: WardFact, ledger: Ledger, month: Month) -> Figure:
    """Return a fact of the ward as it is valid on the closing day."""
    fact = ledger.fact(how.item, ledger.closing(month))
    return fact_figure(_ITEMS[how.item], fact) if fact else Figure(None)


def in_force(ledger: Ledger, month: Month) -> Figure:
    """Return the number of regulations in force."""
    rows = ledger.of_year("regulations", month.year)
    if not rows:
        return Figure(None)
    return Figure(*_cells_of([row for row in rows if row.flag("in_force")], "in_force"))
