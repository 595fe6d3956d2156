"""What a folder of workbooks holds for one period, read once for every screen that asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.progress import board
from reports.figures.totals import calculate
from reports.findings import in_order
from reports.pipeline.reading import read_checked, told
from reports.pipeline.templates.definitions import period_typed
from reports.pipeline.units.receiving import first_seen
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reports.figures.progress import Board
    from reports.findings import Finding


@dataclass(frozen=True, slots=True)
class Overview:
    """The workbooks read, everything found in them, and who has sent."""

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    board: Board | None

    def of_file(self, name: str) -> tuple[Finding, ...]:
        """Return what was found in one workbook."""
        return tuple(each for each in self.findings if each.place.file == name)


def overview(
    inputs: Sequence[Path],
    typed_period: str,
    today: dt.date,
    progress: Callable[[str], None] | None = None,
) -> Overview:
    """Return what the inputs hold for a period; those new in a ward's folder are noted `today`.

    Raises ReportsError where the period is not understood.
    """
    period = period_typed(typed_period)
    dataset, findings = read_checked(inputs, period, progress, first_seen(inputs, today))
    if not dataset.files:
        return Overview((), in_order(findings), None)
    findings += calculate(dataset, period)[1]
    return Overview(dataset.files, told(findings, dataset, period), board(dataset, period))


def look_at(path: Path) -> tuple[bool, tuple[Finding, ...]]:
    """Return whether a file is a workbook that can be read, and what its cells alone tell."""
    dataset, findings = read_workbooks([path], SHEETS)
    return bool(dataset.files), in_order(findings)
