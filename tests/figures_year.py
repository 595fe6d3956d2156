"""The sample ward's own tables as a dataset, and what the long reports of its year are made of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from figures_builders import FILE, YEAR, dataset, record
from samples.an_sen import TABLES
from samples.tables import load_tables

from reports.figures.context import build_context
from reports.figures.spec import ReportSpec
from reports.figures.totals import calculate
from reports.periods import Period, Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from typing import Any

    from reports.figure import Figure
    from reports.workbooks.records import Dataset

YEAR_REPORT = Period(Span.YEAR, YEAR)
PERIODS = (
    *(Period(Span.QUARTER, YEAR, index) for index in range(1, 5)),
    Period(Span.HALF, YEAR),
    Period(Span.NINE, YEAR),
    YEAR_REPORT,
)
SPEC = ReportSpec(
    name="Báo cáo năm",
    report_type="Năm",
    appendices=("e1", "e2", "e4", "e5", "e6", "e7"),
)


@cache
def an_sen() -> Dataset:
    """Return the rows of the sample ward as they are typed."""
    return dataset(
        *(
            record(sheet, place, FILE, None, **row)  # type: ignore[arg-type]
            for sheet, rows in load_tables(TABLES).items()
            for place, row in enumerate(rows, start=2)
        )
    )


@cache
def figures(period: Period) -> Mapping[str, Figure]:
    """Return the figures of a period."""
    return calculate(an_sen(), period)[0]


@cache
def context(period: Period) -> Any:
    """Return what a template of a long report gets."""
    return context_of(an_sen(), period)


def context_of(data: Dataset, period: Period, spec: ReportSpec = SPEC, **profile: object) -> Any:
    """Return what a template gets of other rows."""
    return build_context(data, period, spec, profile)[0]


def values(found: Mapping[str, Figure], *names: str) -> list[int | Decimal | None]:
    """Return the values of some figures."""
    return [found[name].value for name in names]
