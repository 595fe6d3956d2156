"""All figures of a period, by the names templates use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.compare import compared, figures_of
from reports.figures.desk import open_desk
from reports.figures.gaps import gap_findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.figure import Figure
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset


def calculate(dataset: Dataset, period: Period) -> tuple[Mapping[str, Figure], list[Finding]]:
    """Return the figures of a period by their names in templates, and what is missing in them."""
    desk = open_desk(dataset, period)
    rows = compared(desk, period)
    return figures_of(rows), gap_findings(desk, period, {row.indicator.id: row for row in rows})
