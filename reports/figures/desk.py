"""The figures of any months: flows add up, states are the last value, rates are recomputed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from reports.figure import Figure, merged_cells, total
from reports.figures.calculation import (
    Balance,
    Count,
    Distinct,
    ExtraRow,
    Filed,
    Graded,
    InForce,
    LandHandedOver,
    Last,
    MendedIssues,
    Moment,
    OpenIssues,
    Rate,
    Registered,
    Sent,
    Sum,
    TaskResults,
    Together,
    WardFact,
)
from reports.figures.extra import extra_indicators, extra_last
from reports.figures.filed import filed_figure
from reports.figures.indicators import INDICATORS
from reports.figures.ledger import open_ledger
from reports.figures.months import of_month
from reports.figures.opening import Opening, by_name, openings
from reports.figures.states import (
    distinct,
    graded_ever,
    graded_last,
    in_force,
    issues,
    last_value,
    mended_issues,
    registered_models,
    task_results,
    ward_fact,
)
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.figure import Cell
    from reports.figures.indicators import Indicator
    from reports.figures.ledger import Ledger
    from reports.figures.months import Monthly
    from reports.periods import Month, Period
    from reports.workbooks.records import Dataset

    Months = tuple[Month, ...]
    OnDay = Registered | OpenIssues | WardFact | InForce
    State = Distinct | Filed | Last | Graded | TaskResults | MendedIssues | OnDay

HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a calculation works with; `done` holds the months already worked out."""

    ledger: Ledger
    indicators: tuple[Indicator, ...]
    by_id: Mapping[str, Indicator]
    names: Mapping[str, Indicator]
    openings: Mapping[str, tuple[Opening, ...]]
    done: dict[tuple[str, Month], Figure] = field(default_factory=dict)


def open_desk(dataset: Dataset, period: Period) -> Desk:
    """Return the desk for the dataset with its ledger, the ward's own indicators included.

    There is one for each dataset and year: what was worked out at it is not worked out again.
    """
    known = dataset.memory.get((_DESK, period.year))
    if isinstance(known, Desk):
        return known
    desk = _opened(dataset, period)
    dataset.memory[_DESK, period.year] = desk
    return desk


_DESK = "desk"


def _opened(dataset: Dataset, period: Period) -> Desk:
    ledger = open_ledger(dataset, period)
    indicators = (*INDICATORS, *extra_indicators(dataset))
    names = by_name(indicators)
    return Desk(
        ledger=ledger,
        indicators=indicators,
        by_id={indicator.id: indicator for indicator in indicators},
        names=names,
        openings=openings(ledger, names),
    )


def figure_of(desk: Desk, indicator: Indicator, months: Months) -> Figure:
    """Return the figure of an indicator for consecutive months, with its cells and its unit."""
    figure = _figure(desk, indicator, months)
    return replace(figure, unit=indicator.unit, decimals=max(figure.decimals, indicator.decimals))


def _figure(desk: Desk, indicator: Indicator, months: Months) -> Figure:
    how = indicator.how
    match how:
        case Rate() | Together():
            return _derived(desk, how, months)
        case Balance():
            return _balance(desk, how, months)
        case Sum() | Count() | LandHandedOver() | Sent():
            return _flow(desk, indicator, how, months)
        case ExtraRow():
            if indicator.nature is Measure.FLOW:
                return _flow(desk, indicator, how, months)
            return extra_last(how, desk.ledger, months)
        case _:
            return _state(desk.ledger, how, months)


def _state(ledger: Ledger, how: State, months: Months) -> Figure:
    match how:
        case Distinct():
            return distinct(how, ledger, months)
        case Filed():
            return filed_figure(how, ledger, months)
        case Last():
            return last_value(how, ledger, months)
        case Graded():
            return (graded_ever if how.whole else graded_last)(how, ledger, months)
        case TaskResults() | MendedIssues():
            return _followed_up(ledger, how, months)
        case _:
            return _on_day(ledger, how, months[-1])


def _followed_up(ledger: Ledger, how: TaskResults | MendedIssues, months: Months) -> Figure:
    if isinstance(how, TaskResults):
        return task_results(how, ledger, months)
    return mended_issues(ledger, months)


def _on_day(ledger: Ledger, how: OnDay, month: Month) -> Figure:
    match how:
        case Registered():
            return registered_models(how, ledger, month)
        case OpenIssues():
            return issues(ledger, month)
        case WardFact():
            return ward_fact(how, ledger, month)
        case InForce():
            return in_force(ledger, month)


# Flows and balances -------------------------------------------------------------------------


def _flow(desk: Desk, indicator: Indicator, how: Monthly, months: Months) -> Figure:
    before = counted_before(desk, indicator.id, months)
    rest = [month for month in months if before is None or month > before.month]
    parts = [_month(desk, indicator.id, how, month) for month in rest]
    whole = with_gaps([before.figure, *parts] if before else parts)
    return whole if before or _is_kept(desk, how, rest, parts) else replace(whole, value=None)


def _is_kept(desk: Desk, how: Monthly, months: list[Month], parts: list[Figure]) -> bool:
    """Return whether the ward keeps this figure at all.

    A column that no row of any month fills in is not kept, though a month without rows was quiet.
    """
    sheet = getattr(how, "sheet", "")
    pairs = [
        (desk.ledger.rows(sheet, each), part) for each, part in zip(months, parts, strict=True)
    ]
    typed = any(rows and part.known for rows, part in pairs)
    return typed or not any(rows and not part.known for rows, part in pairs)


def counted_before(desk: Desk, id_: str, months: Months) -> Opening | None:
    """Return what the ward brought along for the first of the months, counted elsewhere.

    Its total stands for the months from January to its own; what an earlier total holds of other
    months is taken off, so that months after January need a total of the month before them too.
    """
    known = desk.openings.get(id_, ())
    inside = [each for each in known if each.month in months]
    if not inside or months[0].month == 1:
        return inside[-1] if inside else None
    before = [each for each in known if each.month == months[0].shifted(-1)]
    if not before:
        return None
    rest = less(inside[-1].figure, before[0].figure)
    return Opening(inside[-1].month, rest)


def _month(desk: Desk, id_: str, how: Monthly, month: Month) -> Figure:
    key = (id_, month)
    if key not in desk.done:
        desk.done[key] = of_month(how, desk.ledger, month)
    return desk.done[key]


def less(whole: Figure, part: Figure) -> Figure:
    """Return a figure without a part of it, with the cells and gaps of both."""
    return replace(
        whole,
        value=whole.amount - part.amount,
        cells=merged_cells((whole, part)),
        precision=whole.precision.joined(part.precision),
        gaps=tuple(dict.fromkeys((*whole.gaps, *part.gaps))),
    )


def with_gaps(parts: list[Figure]) -> Figure:
    """Return the sum of the known parts, with the gaps of all."""
    gaps = dict.fromkeys(gap for part in parts for gap in part.gaps)
    return replace(total(parts), gaps=tuple(gaps))


def _balance(desk: Desk, how: Balance, months: Months) -> Figure:
    last = months[-1] if how.at is Moment.END else months[0].shifted(-1)
    known = [each for each in desk.openings.get(how.opening, ()) if each.month <= last]
    if not known:
        return Figure(None, gaps=("số đầu kỳ",))
    start = known[-1]
    count = (last.year - start.month.year) * 12 + last.month - start.month.month
    through = tuple(start.month.shifted(step) for step in range(1, count + 1))
    received = [_flow_month(desk, how.received, month) for month in through]
    settled = [_flow_month(desk, how.settled, month) for month in through]
    if through and not (received[-1].known and settled[-1].known):
        return Figure(None, gaps=received[-1].gaps or settled[-1].gaps)
    return less(with_gaps([start.figure, *received]), with_gaps(settled))


def _flow_month(desk: Desk, id_: str, month: Month) -> Figure:
    how = desk.by_id[id_].how
    return _month(desk, id_, how, month) if isinstance(how, Sum) else Figure(None)


# Sums and shares of other indicators --------------------------------------------------------


def _derived(desk: Desk, how: Rate | Together, months: Months) -> Figure:
    if isinstance(how, Together):
        return together(_figure(desk, desk.by_id[id_], months) for id_ in how.parts)
    part = _figure(desk, desk.by_id[how.numerator], months)
    whole = [_figure(desk, desk.by_id[id_], months) for id_ in how.denominator]
    return share(part, whole)


def together(parts: Iterable[Figure]) -> Figure:
    """Return the sum of figures; unknown if one of them is."""
    parts = list(parts)
    sum_ = total(parts)
    return sum_ if all(part.known for part in parts) else replace(sum_, value=None)


def share(part: Figure, whole: list[Figure]) -> Figure:
    """Return a part as a share of the sum of others in percent, one decimal, half up.

    Unknown if anything is unknown or there is nothing to share.
    """
    sum_ = total(whole)
    gaps = tuple(dict.fromkeys(gap for each in (part, *whole) for gap in each.gaps))
    if not (part.known and all(each.known for each in whole) and sum_.value):
        return Figure(None, unit="%", decimals=1, gaps=gaps)
    value = (Decimal(part.amount) * HUNDRED / Decimal(sum_.amount)).quantize(_TENTH, ROUND_HALF_UP)
    cells: tuple[Cell, ...] = merged_cells((part, sum_))
    precision = part.precision.joined(sum_.precision)
    return Figure(value, cells, precision, "%", 1, gaps)
