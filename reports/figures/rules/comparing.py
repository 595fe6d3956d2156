"""Checks between periods: natures, running totals, comparisons with the year before, plans."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reports.figure import Figure, total
from reports.figures.comparability import changes
from reports.figures.desk import figure_of
from reports.figures.opening import named
from reports.figures.plan import plans, scale, typed_earlier
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import Month
from reports.vietnamese import fold, joined, number
from reports.workbooks.schema import Measure
from reports.workbooks.sheets.choices import FUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.figures.indicators import Indicator
    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_SMALL = 5
_FUND_TOTAL = "fund_total"
_RUNNING = tuple(f"earlier_{month}" for month in range(1, 13))
_FUND_COLUMNS = ("plan", *_RUNNING)


def rates_added_up(scope: Scope) -> Iterator[Finding]:
    """Yield the ward's own indicators whose nature would add up rates (domain V23, 2.0.1).

    And the rows of the plan that give an indicator another nature than its own.
    """
    for row in scope.ledger.of_year("extra", scope.period.year):
        is_rate = row.text("unit_of").strip() == "%" or fold(row.text("name")).startswith("ty le")
        if is_rate and row.text("nature") == Measure.FLOW.value:
            yield found(
                codes.RATE_ADDED_UP,
                row.cell("nature"),
                measure=row.text("name"),
                why="tính bằng % nên không cộng dồn các tháng được",
                nature=Measure.RATE.value,
            )
    for row in scope.ledger.of_year("plan", scope.period.year):
        indicator, nature = named(row.text("measure"), scope.desk.names), row.text("nature")
        if indicator and nature and nature != indicator.nature.value:
            yield found(
                codes.RATE_ADDED_UP,
                row.cell("nature"),
                measure=row.text("measure"),
                why=f"không phải số “{nature.lower()}”",
                nature=indicator.nature.value,
            )


def running_totals(scope: Scope) -> Iterator[Finding]:
    """Yield the typed running totals that fall, or fall short of the months (domain V24)."""
    for id_, row in plans(scope.desk, scope.period.year).items():
        if scope.desk.by_id[id_].nature is Measure.FLOW:
            yield from _falls(row)
    for id_, openings in scope.desk.openings.items():
        indicator = scope.desk.by_id[id_]
        for opening in openings if indicator.nature is Measure.FLOW else ():
            if opening.month.year != scope.period.year:
                continue
            months = [Month(opening.month.year, each) for each in range(1, opening.month.month + 1)]
            typed = total(figure_of(scope.desk, indicator, (month,)) for month in months)
            if typed.known and typed > opening.figure:
                yield found(
                    codes.RUNNING_TOTAL_FALLS,
                    opening.figure.cells[0],
                    measure=indicator.label.removeprefix("– "),
                    what=f"số đầu kỳ đến hết tháng {opening.month.month}",
                    low=number(opening.figure.amount),
                    than="tổng các tháng đã nhập",
                    high=number(typed.amount),
                )


def _falls(row: Record) -> Iterator[Finding]:
    typed = [(key, row.figure(key)) for key in _RUNNING if key in row]
    for (before, high), (after, low) in pairwise(typed):
        if low < high:
            yield found(
                codes.RUNNING_TOTAL_FALLS,
                row.cell(after),
                measure=row.text("measure"),
                what=f"cùng kỳ lũy kế {after.removeprefix('earlier_')} tháng",
                low=number(low.amount),
                than=f"lũy kế {before.removeprefix('earlier_')} tháng",
                high=number(high.amount),
            )


def not_comparable(scope: Scope) -> Iterator[Finding]:
    """Yield a comparison with a year before in which the ward was another (domain V26).

    Another it was if its organisation or its area changed, or if its figures closed on another day.
    """
    why = changes(scope.ledger, scope.period)
    if why and any(each.known for _, each in _year_earlier(scope)):
        earlier = scope.period.year_earlier.full_name
        yield found(codes.NOT_COMPARABLE, earlier=earlier, why=joined(why, "; ", "; "))


def _year_earlier(scope: Scope) -> Iterator[tuple[Indicator, Figure]]:
    """Yield the indicators with their figures of the year before, as counted or as typed."""
    typed = plans(scope.desk, scope.period.year)
    counted = scope.period.year - 1 in scope.ledger.years.values()
    months = scope.period.year_earlier.months
    for indicator in scope.desk.indicators:
        figure = figure_of(scope.desk, indicator, months) if counted else Figure(None)
        if not figure.known:
            figure = typed_earlier(typed.get(indicator.id), indicator, scope.period.months)
        yield indicator, figure


def small_bases(scope: Scope) -> Iterator[Finding]:
    """Yield the figures compared with one below five, whose share says little (domain V27)."""
    told = [
        f"{_label(indicator)} ({number(base.amount)})"
        for indicator, base in _year_earlier(scope)
        if indicator.nature is Measure.FLOW and base.known and 0 < base.amount < _SMALL
        if base != figure_of(scope.desk, indicator, scope.period.months)
    ]
    if told:
        yield found(codes.SMALL_BASE, measures="; ".join(told))


def _label(indicator: Indicator) -> str:
    part, aliases = indicator.label.removeprefix("– "), indicator.aliases
    return aliases[0] if aliases and part != indicator.label else part


def funds_over_total(scope: Scope) -> Iterator[Finding]:
    """Yield plans and earlier sums of the funds that exceed those of all funds (domain V35)."""
    whole = plans(scope.desk, scope.period.year).get(_FUND_TOTAL)
    if whole is None:
        return
    names = {fold(word) for word in FUNDS.words} | {
        fold(row.text("word")) for row in scope.ledger.dataset.of("lists")
    }
    parts = [
        row
        for row in scope.ledger.of_year("plan", scope.period.year)
        if row is not whole and fold(row.text("measure")).removeprefix("quy ") in names
    ]
    for column in _FUND_COLUMNS:
        sum_, all_ = total(_money(row, column) for row in parts), _money(whole, column)
        if sum_.known and all_.known and sum_ > all_:
            kind = "kế hoạch năm" if column == "plan" else "số cùng kỳ"
            yield found(
                codes.FUNDS_OVER_TOTAL,
                whole.cell(column),
                what=kind,
                sum=number(sum_.amount),
                total=number(all_.amount),
            )


def _money(row: Record, column: str) -> Figure:
    figure = row.figure(column)
    return replace(figure, value=figure.amount * scale(row, "đồng")) if figure.known else figure
