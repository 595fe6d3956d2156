"""The year's plan and the figures of the year before, as the clerk typed them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import Figure, merged_cells
from reports.figures.calculation import Count, ExtraRow, LandHandedOver, MendedIssues, Sent, Sum
from reports.figures.opening import named
from reports.vietnamese import fold
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from reports.figures.desk import Desk, Months
    from reports.figures.indicators import Indicator
    from reports.workbooks.records import Record

_SCALES = {"nghin dong": 10**3, "trieu dong": 10**6, "ty dong": 10**9}
_ADDED_UP = (Sum, Count, LandHandedOver, MendedIssues, Sent, ExtraRow)


def plans(desk: Desk, year: int) -> Mapping[str, Record]:
    """Return the row of the plan for each indicator, by the indicator's id."""
    found: dict[str, Record] = {}
    for record in desk.ledger.of_year("plan", year):
        indicator = named(record.text("measure"), desk.names)
        if indicator:
            found.setdefault(indicator.id, record)
    return found


def planned(record: Record | None, indicator: Indicator) -> Figure:
    """Return the plan of the year."""
    return _typed(record, "plan", indicator)


def typed_earlier(record: Record | None, indicator: Indicator, months: Months) -> Figure:
    """Return the figure of the same months of the year before, from its typed running totals.

    A flow of months that begin after January is the difference of two running totals. What is no
    sum of its months (each unit counted once, tasks of a quarter) cannot be told from them.
    """
    last = _typed(record, f"earlier_{months[-1].month}", indicator)
    if indicator.nature is not Measure.FLOW or months[0].month == 1 or not last.known:
        return last
    if not isinstance(indicator.how, _ADDED_UP):
        return replace(last, value=None, cells=())
    before = _typed(record, f"earlier_{months[0].month - 1}", indicator)
    if not before.known:
        return replace(before, value=None)
    return replace(last, value=last.amount - before.amount, cells=merged_cells((last, before)))


def scale(record: Record, unit: str) -> int:
    """Return what a typed number is to be multiplied by: amounts may stand in millions."""
    return _SCALES.get(fold(record.text("unit_of")), 1) if unit == "đồng" else 1


def _typed(record: Record | None, column: str, indicator: Indicator) -> Figure:
    if record is None:
        return Figure(None, unit=indicator.unit, decimals=indicator.decimals)
    figure = record.figure(column, indicator.unit, indicator.decimals)
    factor = scale(record, indicator.unit)
    return replace(figure, value=_times(figure.amount, factor)) if figure.known else figure


def _times(amount: int | Decimal, factor: int) -> int | Decimal:
    product = amount * factor
    return int(product) if product == int(product) and factor > 1 else product
