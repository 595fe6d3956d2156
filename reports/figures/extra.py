"""The ward's own indicators: one row of the sheet each, one cell a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figure import Figure, total
from reports.figures.calculation import ExtraRow
from reports.figures.indicators import INDICATORS, Indicator, Section
from reports.figures.indicators.model import SUFFIXES
from reports.figures.naming import BY_KEY, FRAME_AND_LISTS
from reports.vietnamese import slug
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from reports.figures.ledger import Ledger
    from reports.periods import Month
    from reports.workbooks.records import Dataset, Record

_NATURES = {measure.value: measure for measure in Measure}
_TAKEN = (
    FRAME_AND_LISTS
    | {each.tag + suffix for each in INDICATORS for suffix in SUFFIXES}
    | {sheet.tag for sheet in BY_KEY.values()}
)


def extra_indicators(dataset: Dataset) -> tuple[Indicator, ...]:
    """Return the ward's own indicators, each once; a code that is taken gets ``rieng_`` before."""
    found: dict[str, Indicator] = {}
    for record in dataset.of("extra"):
        code = record.text("code")
        tag = slug(code)
        if not tag or code in found:
            continue
        found[code] = Indicator(
            f"extra_{tag}",
            f"rieng_{tag}" if tag in _TAKEN else tag,
            record.text("name"),
            record.text("unit_of"),
            _NATURES.get(record.text("nature"), Measure.FLOW),
            ExtraRow(code),
            Section.EXTRA,
        )
    return tuple(found.values())


def extra_month(how: ExtraRow, ledger: Ledger, month: Month) -> Figure:
    """Return the sum of a month's cells over the units that fill in the row."""
    figure = total(row.figure(f"month_{month.month}") for row in _rows(how, ledger, month))
    return figure if figure.known else Figure(None, gaps=(f"tháng {month.month}",))


def extra_last(how: ExtraRow, ledger: Ledger, months: tuple[Month, ...]) -> Figure:
    """Return the sum over units of each unit's last value within the months."""
    lasts = [last for row in _rows(how, ledger, months[-1]) if (last := _last(row, months)).known]
    return total(lasts) if lasts else Figure(None, gaps=(f"tháng {months[-1].month}",))


def _last(row: Record, months: tuple[Month, ...]) -> Figure:
    for month in reversed(months):
        figure = row.figure(f"month_{month.month}")
        if figure.known:
            return figure
    return Figure(None)


def _rows(how: ExtraRow, ledger: Ledger, month: Month) -> list[Record]:
    rows = ledger.of_year("extra", month.year)
    return [row for row in rows if row.text("code") == how.code]
