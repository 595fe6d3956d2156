"""Every indicator of a period beside its year to date, what went before, and the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from reports.figure import Cell, Figure, merged_cells
from reports.figures.calculation import Balance, Moment, Rate, Together
from reports.figures.desk import HUNDRED, figure_of, less, share, together
from reports.figures.indicators.model import SUFFIXES
from reports.figures.plan import planned, plans, typed_earlier
from reports.periods import Month
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reports.figures.desk import Desk
    from reports.figures.indicators import Indicator
    from reports.periods import Period
    from reports.workbooks.records import Record

POINTS = "điểm %"
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One indicator of one period, held against everything it is printed beside."""

    indicator: Indicator
    current: Figure
    year_to_date: Figure
    previous: Figure
    year_earlier: Figure
    plan: Figure

    @property
    def change(self) -> Figure:
        """The change against the year before; of rates in points."""
        return difference(self.current, self.year_earlier, self.indicator)

    @property
    def plan_share(self) -> Figure:
        """The share of the year's plan reached so far."""
        return share(self.year_to_date, [self.plan])

    @property
    def by_suffix(self) -> Iterator[tuple[str, Figure]]:
        """The figures by the suffix of their name in templates."""
        change = self.change
        percent = percentage(change, self.year_earlier)
        figures = (
            self.current,
            self.year_to_date,
            self.previous,
            self.year_earlier,
            change,
            percent,
            absolute(change),
            absolute(percent),
            self.plan,
            self.plan_share,
        )
        return zip(SUFFIXES, figures, strict=True)


def figures_of(rows: Iterable[Compared]) -> dict[str, Figure]:
    """Return the figures by their names in templates."""
    return {row.indicator.tag + suffix: figure for row in rows for suffix, figure in row.by_suffix}


def compared(desk: Desk, period: Period) -> list[Compared]:
    """Return every indicator of a period with what it is compared to."""
    rows = plans(desk, period.year)
    earlier = {each.id: _year_earlier(desk, each, period, rows) for each in desk.indicators}
    return [_compared(desk, each, period, rows.get(each.id), earlier) for each in desk.indicators]


def _compared(
    desk: Desk,
    indicator: Indicator,
    period: Period,
    row: Record | None,
    earlier: Mapping[str, Figure],
) -> Compared:
    current = _evidenced(desk, indicator, period, figure_of(desk, indicator, period.months))
    is_state = indicator.nature is Measure.STATE
    sum_ = current if is_state else figure_of(desk, indicator, period.year_to_date)
    return Compared(
        indicator=indicator,
        current=current,
        year_to_date=_evidenced(desk, indicator, period, sum_),
        previous=figure_of(desk, indicator, period.previous.months),
        year_earlier=_derived_earlier(indicator, earlier),
        plan=planned(row, indicator),
    )


def _year_earlier(
    desk: Desk, indicator: Indicator, period: Period, rows: Mapping[str, Record]
) -> Figure:
    counted = figure_of(desk, indicator, period.year_earlier.months)
    if counted.known and not counted.gaps:
        return counted
    if isinstance(indicator.how, Balance):
        typed = _balance_earlier(desk, indicator, indicator.how, period.year_earlier, rows)
    else:
        typed = typed_earlier(rows.get(indicator.id), indicator, period.months)
    return typed if typed.known else counted


def _balance_earlier(
    desk: Desk, indicator: Indicator, how: Balance, earlier: Period, rows: Mapping[str, Record]
) -> Figure:
    """Return what was open then: as typed, else its opening value and the typed running totals."""
    last = earlier.last_month if how.at is Moment.END else earlier.months[0].shifted(-1)
    if last.year < earlier.year:
        typed = typed_earlier(rows.get(indicator.id), indicator, earlier.months)
        return typed if typed.known else _carried_into(desk, how, earlier)
    through = tuple(Month(last.year, number) for number in range(1, last.month + 1))
    typed = typed_earlier(rows.get(how.opening), desk.by_id[how.opening], through)
    if typed.known:
        return typed
    received, settled = (
        typed_earlier(rows.get(id_), desk.by_id[id_], through)
        for id_ in (how.received, how.settled)
    )
    plus = together((_carried_into(desk, how, earlier), received))
    if not (plus.known and settled.known):
        return Figure(None, unit=indicator.unit)
    return replace(less(plus, settled), unit=indicator.unit)


def _carried_into(desk: Desk, how: Balance, period: Period) -> Figure:
    known = desk.openings.get(how.opening, ())
    found = [each.figure for each in known if each.month == Month(period.year - 1, 12)]
    return found[-1] if found else Figure(None)


def _derived_earlier(indicator: Indicator, earlier: Mapping[str, Figure]) -> Figure:
    own, how = earlier[indicator.id], indicator.how
    if own.known:
        return own
    if isinstance(how, Rate):
        return share(earlier[how.numerator], [earlier[id_] for id_ in how.denominator])
    if isinstance(how, Together):
        return replace(together(earlier[id_] for id_ in how.parts), unit=indicator.unit)
    return own


def difference(now: Figure, before: Figure, indicator: Indicator) -> Figure:
    """Return by how much a figure differs from another; unknown if either is."""
    unit = POINTS if indicator.nature is Measure.RATE else indicator.unit
    decimals = max(now.decimals, before.decimals)
    if not (now.known and before.known):
        return Figure(None, unit=unit, decimals=decimals)
    return Figure(
        now.amount - before.amount,
        merged_cells((now, before)),
        now.precision.joined(before.precision),
        unit,
        decimals,
    )


def percentage(change: Figure, before: Figure) -> Figure:
    """Return a change as a share of what it changed from; none against zero, none of rates."""
    if not change.known or not before.value or change.unit == POINTS:
        return Figure(None, unit="%", decimals=1)
    value = Decimal(change.amount) * HUNDRED / Decimal(before.amount)
    rounded = value.quantize(_TENTH, ROUND_HALF_UP)
    return Figure(rounded, change.cells, change.precision, "%", 1)


def absolute(figure: Figure) -> Figure:
    """Return a figure without its sign, for sentences that say which way it went."""
    return replace(figure, value=-figure.amount) if figure < 0 else figure


def _evidenced(desk: Desk, indicator: Indicator, period: Period, figure: Figure) -> Figure:
    """Return a zero that no row made with the sheets in which nothing was found.

    Such a zero is printed, so it must be possible to say where it comes from.
    """
    if figure.cells or not figure.known:
        return figure
    rows = desk.ledger.of_year(getattr(indicator.how, "sheet", "models"), period.year)
    tables = dict.fromkeys(Cell(row.file, row.sheet_name, "A1") for row in rows)
    return replace(figure, cells=tuple(tables))
