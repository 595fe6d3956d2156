"""From the paths given on the command line to checked records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.explained import explained
from reports.figures.gaps import nothing_reported
from reports.figures.rules import check
from reports.figures.totals import calculate
from reports.findings import found, in_order
from reports.findings.run import NO_ROWS
from reports.findings.units import RECEIPT_DIFFERS
from reports.periods import Period
from reports.pipeline.templates.definitions import period_typed
from reports.workbooks.lacking import lacking_sheets
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding
    from reports.workbooks.records import Dataset


def read_checked(
    inputs: Sequence[Path],
    period: Period,
    progress: Callable[[str], None] | None,
    seen: Mapping[str, dt.date] | None = None,
) -> tuple[Dataset, list[Finding]]:
    """Return the records of the inputs and everything found in them for `period`.

    `seen` is the day on which each workbook was first seen, by its digest.
    """
    dataset, findings = read_workbooks(inputs, SHEETS, progress=progress, seen=seen)
    findings = concerning(findings, period)
    if not dataset.files:
        return dataset, findings
    findings += lacking_sheets(dataset, findings)
    if nothing_reported(dataset, period):
        files = len(dataset.files)
        return dataset, [*findings, found(NO_ROWS, period=period.full_name, files=files)]
    return dataset, [*findings, *check(dataset, period)]


def concerning(findings: Iterable[Finding], period: Period) -> list[Finding]:
    """Return the findings without what is said of receipts in other months."""
    months = {Period.of_month(month.year, month.month).full_name for month in period.months}
    return [
        each
        for each in findings
        if each.code is not RECEIPT_DIFFERS or each.details["period"] in months
    ]


def check_inputs(
    inputs: Sequence[Path],
    typed_period: str,
    progress: Callable[[str], None] | None = None,
    seen: Mapping[str, dt.date] | None = None,
) -> tuple[Finding, ...]:
    """Return everything found in the inputs for one period, the weightiest first.

    Raises ReportsError where the period is not understood.
    """
    period = period_typed(typed_period)
    dataset, findings = read_checked(inputs, period, progress, seen)
    if dataset.files:
        findings += calculate(dataset, period)[1]
    return told(findings, dataset, period)


def told(findings: Sequence[Finding], dataset: Dataset, period: Period) -> tuple[Finding, ...]:
    """Return the findings as they are told: in order, and last those the clerk gave a reason for.

    Every finding of a run must be among them, for the reasons are held against them all.
    """
    return in_order(explained(findings, dataset, period))
