"""Rows that name a period of any length: those of the very months, else the widest inside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import Figure, total
from reports.figures.months import row_cells
from reports.periods import Span
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.figures.calculation import Filed
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Record

    Months = tuple[Month, ...]
    Dated = tuple[Months, Record]

LONG_SPANS = (Span.HALF, Span.NINE, Span.YEAR)
"""The periods too long for the sentences of their months."""
_SUBJECTS = {"teams": ("group",), "democracy_units": ("unit", "name")}
"""The columns that say whom a row is about."""


def exact(ledger: Ledger, sheet: str, months: Months) -> list[Record]:
    """Return the rows that name these very months."""
    return [row for own, row in _inside(ledger, sheet, months) if own == months]


def inside(ledger: Ledger, sheet: str, months: Months) -> list[Record]:
    """Return the rows that name any period inside these months."""
    return [row for _, row in _inside(ledger, sheet, months)]


def filed(ledger: Ledger, sheet: str, months: Months) -> list[Record]:
    """Return the rows that name these very months, else those of all periods inside them."""
    return exact(ledger, sheet, months) or inside(ledger, sheet, months)


def widest(ledger: Ledger, sheet: str, months: Months) -> list[Record]:
    """Return the rows that name these very months, else the widest periods inside them.

    A month's row within a quarter that is named too would count the same thing twice.
    """
    return [row for _, row in _widest(ledger, sheet, months)]


def newest(ledger: Ledger, sheet: str, months: Months) -> list[Record]:
    """Return of each subject the row of the last period, in the order of the sheet."""
    found = _widest(ledger, sheet, months)
    last: dict[object, Months] = {}
    for own, row in found:
        key = _subject(row)
        if own[-1] >= last.get(key, own)[-1]:
            last[key] = own
    return [row for own, row in found if own == last[_subject(row)]]


def _widest(ledger: Ledger, sheet: str, months: Months) -> list[Dated]:
    found = _inside(ledger, sheet, months)
    found = [(own, row) for own, row in found if own == months] or found
    periods: dict[object, set[Months]] = {}
    for own, row in found:
        periods.setdefault(_subject(row), set()).add(own)
    return [
        (own, row)
        for own, row in found
        if not any(_covers(other, own) for other in periods[_subject(row)] if other != own)
    ]


def _subject(record: Record) -> tuple[str, ...]:
    return tuple(fold(record.text(column)) for column in _SUBJECTS.get(record.sheet, ()))


def _inside(ledger: Ledger, sheet: str, months: Months) -> list[Dated]:
    dated = ((period.months, row) for period, row in ledger.by_period.get(sheet, ()))
    return [(own, row) for own, row in dated if _covers(months, own)]


def _covers(months: Months, other: Months) -> bool:
    return months[0] <= other[0] and other[-1] <= months[-1]


def filed_figure(how: Filed, ledger: Ledger, months: Months) -> Figure:
    """Return the figure of the months; a sum names the months that no row covers."""
    dated = _widest(ledger, how.sheet, months)
    if not dated:
        return Figure(None)
    rows = newest(ledger, how.sheet, months) if how.newest else [row for _, row in dated]
    if not any(each.column in row for row in rows for each in how.where or (how,)):
        return Figure(None)
    own = [row for row in rows if all(each.holds(row, ledger.stands_for) for each in how.where)]
    if not how.summed:
        return Figure(len(own), row_cells(own, how.column, how.where))
    if not own:
        return Figure(0)
    figure = total(row.figure(how.column) for row in own)
    return figure if how.newest else replace(figure, gaps=_gaps(dated, months))


def _gaps(rows: Iterable[Dated], months: Months) -> tuple[str, ...]:
    covered = {month for own, _ in rows for month in own}
    return tuple(f"tháng {month.month}" for month in months if month not in covered)
