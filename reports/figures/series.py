"""The numbers already given to documents of the same series as a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.ledger import open_ledger
from reports.periods import read_period

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.spec import ReportSpec
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record


def numbers_taken(
    dataset: Dataset, period: Period, spec: ReportSpec, issuers: Mapping[str, str]
) -> dict[int, dt.date | None]:
    """Return the numbers of the year's other documents of the series, each with its day of signing.

    `issuers` names the role that issues a type of report where its row names none, for each word
    of the column “Loại báo cáo” whose documents bear the same symbol. The series of the Party runs
    through a term; it is judged within the year, as that of the State.
    """
    rows = open_ledger(dataset, period).of_year("documents", period.year)
    own = [row for row in rows if _is_own(row, period, spec)]
    role = next((row.text("role") for row in own), "") or spec.issuer_role
    return {
        int(row.text("number")): row.day("signed_on")
        for row in rows
        if row not in own
        and row.text("number").isdigit()
        and row.text("type") in issuers
        and (row.text("role") or issuers[row.text("type")]) == role
    }


def _is_own(row: Record, period: Period, spec: ReportSpec) -> bool:
    same = read_period(row.text("period"), period.year) == period
    return same and row.text("type") == spec.report_type
