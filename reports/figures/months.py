"""The figure of one month: sums and counts of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figure import Figure, merged_cells, total
from reports.figures.calculation import Count, ExtraRow, LandHandedOver, Sending, Sent, Sum
from reports.figures.extra import extra_month
from reports.figures.models import land_models
from reports.figures.sending import sendings

if TYPE_CHECKING:
    from reports.figure import Cell
    from reports.figures.calculation import Where
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Record

Monthly = Sum | Count | LandHandedOver | Sent | ExtraRow


def of_month(how: Monthly, ledger: Ledger, month: Month) -> Figure:
    """Return the figure of a month; unknown, with the month as its gap, where none was reported."""
    match how:
        case Sum():
            return _summed(how, ledger, month)
        case Count():
            return _counted(how, ledger, month)
        case LandHandedOver():
            return _land(ledger, month)
        case Sent():
            return _sent(how, ledger, month)
        case ExtraRow():
            return extra_month(how, ledger, month)


def matching(ledger: Ledger, sheet: str, month: Month, where: Where) -> list[Record]:
    """Return the rows of a month that meet all conditions."""
    return [
        row
        for row in ledger.rows(sheet, month)
        if all(condition.holds(row, ledger.stands_for) for condition in where)
    ]


def _summed(how: Sum, ledger: Ledger, month: Month) -> Figure:
    if not ledger.rows(how.sheet, month):
        return ledger.silence(how.sheet, month)
    rows = matching(ledger, how.sheet, month, how.where)
    if not rows:
        return Figure(0)
    figure = total(row.figure(column) for row in rows for column in how.columns)
    return figure if figure.known else _unknown(month)


def _counted(how: Count, ledger: Ledger, month: Month) -> Figure:
    if not ledger.rows(how.sheet, month):
        return ledger.silence(how.sheet, month)
    rows = matching(ledger, how.sheet, month, how.where)
    return times_counted(rows, how)


def times_counted(rows: list[Record], how: Count) -> Figure:
    """Return how often rows are counted: once, or as often as their own column says."""
    typed = [row.figure(how.times) for row in rows if how.times and row.figure(how.times)]
    cells = row_cells(rows, how.column, how.where)
    count = len(rows) - len(typed) + sum(figure.amount for figure in typed)
    return Figure(count, tuple(dict.fromkeys((*cells, *merged_cells(typed)))))


def row_cells(rows: list[Record], column: str, where: Where) -> tuple[Cell, ...]:
    """Return the cells for which rows are counted, each once."""
    columns = dict.fromkeys((column, *(condition.column for condition in where)))
    return tuple(row.cell(each) for row in rows for each in columns)


def _land(ledger: Ledger, month: Month) -> Figure:
    codes = land_models(ledger, month.year)
    if not codes:
        return Figure(None)
    rows = ledger.rows("assessments", month)
    if not rows:
        return ledger.silence("assessments", month)
    own = [row for row in rows if row.text("model") in codes]
    if not own:
        return Figure(0)
    figure = total(row.figure("value") for row in own)
    return figure if figure.known else _unknown(month)


def _sent(how: Sent, ledger: Ledger, month: Month) -> Figure:
    if not ledger.rows("submissions", month):
        return ledger.silence("submissions", month)
    units = [each for each in sendings(ledger, month) if each.state in how.states]
    cells = (each.due_cell if how.states == tuple(Sending) else each.cell for each in units)
    return Figure(len(units), tuple(cells))


def _unknown(month: Month) -> Figure:
    return Figure(None, gaps=(f"tháng {month.month}",))
