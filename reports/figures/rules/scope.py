"""Which rows a check looks at: those of the period, or all that its running totals hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.ledger import month_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reports.figures.desk import Desk
    from reports.figures.ledger import Ledger
    from reports.findings.model import Finding
    from reports.periods import Month, Period
    from reports.workbooks.records import Record

    Rule = Callable[["Scope"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Scope:
    """The desk of a dataset and the period whose report is checked."""

    desk: Desk
    period: Period

    @property
    def ledger(self) -> Ledger:
        """The rows by month."""
        return self.desk.ledger

    @property
    def last(self) -> Month:
        """The last month of the period."""
        return self.period.last_month

    def in_period(self, sheet: str) -> list[Record]:
        """Return the rows of a sheet in the months of the period."""
        return [row for month in self.period.months for row in self.ledger.rows(sheet, month)]

    def so_far(self, sheet: str) -> list[Record]:
        """Return the rows of the year up to the end of the period, undated ones included."""
        months = frozenset(self.period.year_to_date)
        rows = []
        for row in self.ledger.of_year(sheet, self.period.year):
            month = month_of(row, self.period.year)
            if month is None or month in months:
                rows.append(row)
        return rows
