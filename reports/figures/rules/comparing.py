"""Checks between periods: natures, running totals, comparisons with the year before, plans."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reports.figure import total
from reports.figures.compare import compared
from reports.figures.desk import figure_of
from reports.figures.ledger import fact_figure
from reports.figures.opening import named
from reports.figures.plan import plans, scale
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import Month
from reports.vietnamese import fold, joined, number, short_date
from reports.workbooks.schema import Measure
from reports.workbooks.sheets import ITEMS
from reports.workbooks.sheets.choices import FUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.figure import Figure
    from reports.figures.compare import Compared
    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_REFORM = dt.date(2025, 7, 1)
_SINCE_REFORM = "Từ 01/7/2025"
_SAME_WARD = {item.key: item for item in ITEMS if item.key in ("organisation", "area")}
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
    rows = [each for each in compared(scope.desk, scope.period) if each.year_earlier.known]
    why = _changes(scope) if any(each.year_earlier.cells for each in rows) else []
    if why:
        earlier = scope.period.year_earlier.full_name
        yield found(codes.NOT_COMPARABLE, earlier=earlier, why=joined(why, "; ", "; "))


def _changes(scope: Scope) -> list[str]:
    ledger, last = scope.ledger, scope.last
    now, then = ledger.closing(last), ledger.closing(last.shifted(-12))
    why = []
    for key, item in _SAME_WARD.items():
        before, after = ledger.fact(key, then), ledger.fact(key, now)
        if before and after and before.content != after.content:
            was, now_is = before.content, after.content
            why.append(f"“{item.label}” thay đổi từ “{was}” thành “{now_is}”")
    organisation = ledger.fact("organisation", now)
    first = scope.period.year_earlier.months[0]
    reformed = organisation and str(organisation.content) == _SINCE_REFORM
    if not why and reformed and dt.date(first.year, first.month, 1) < _REFORM <= now:
        why.append(f"mô hình tổ chức thay đổi từ ngày {short_date(_REFORM)}")
    if (was_day := _closing_day(scope, then)) != (is_day := _closing_day(scope, now)) and was_day:
        why.append(f"ngày chốt số liệu năm trước là ngày {was_day}, năm nay là ngày {is_day}")
    return why


def _closing_day(scope: Scope, day: dt.date) -> str:
    item = next(each for each in ITEMS if each.key == "closing_day")
    fact = scope.ledger.fact(item.key, day)
    figure = fact_figure(item, fact) if fact else None
    return number(figure.amount) if figure and figure.known else ""


def small_bases(scope: Scope) -> Iterator[Finding]:
    """Yield the figures compared with one below five, whose share says little (domain V27)."""
    rows = [each for each in compared(scope.desk, scope.period) if _is_small(each)]
    if rows:
        told = [
            f"{each.indicator.label.removeprefix('– ')} ({number(each.year_earlier.amount)})"
            for each in rows
        ]
        yield found(codes.SMALL_BASE, measures="; ".join(told))


def _is_small(row: Compared) -> bool:
    base = row.year_earlier
    flow = row.indicator.nature is Measure.FLOW
    return flow and base.known and 0 < base.amount < _SMALL and base != row.current


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
