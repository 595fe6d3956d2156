"""The figures a ward sends up, and those of the level above: added up by their declared nature."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.figure import Figure, Precision, total
from reports.figures.calculation import Rate
from reports.figures.compare import Compared
from reports.figures.desk import share
from reports.figures.indicators import BY_ID, INDICATORS
from reports.findings.model import found
from reports.findings.packing import FIGURE_NOT_OF_ALL
from reports.vietnamese import joined, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.figures.indicators import Indicator
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

    Row = Mapping[str, object]

COLUMNS = ("current", "year_to_date", "previous", "year_earlier", "plan")
"""What a package tells of each indicator, in the columns of its sheet of figures."""

_TAGS = {indicator.tag: indicator for indicator in INDICATORS}
_TOLD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WardFigures:
    """The figures of one ward, by indicator and column, each with its cell in the package."""

    ward: str
    figures: Mapping[tuple[str, str], Figure]

    def of(self, indicator: Indicator, column: str) -> Figure:
        """Return a figure, unknown where the ward does not tell it."""
        return self.figures.get((indicator.id, column), Figure(None))


# A ward's ----------------------------------------------------------------------------------------


def figure_rows(compared: Iterable[Compared]) -> list[Row]:
    """Return the rows of a package's sheet of figures: every indicator anything is known of."""
    rows: list[Row] = []
    for each in compared:
        values = {column: _typed(getattr(each, column)) for column in COLUMNS}
        if any(value is not None for value in values.values()):
            indicator = each.indicator
            rows.append(
                {
                    "tag": indicator.tag,
                    "measure": indicator.label,
                    "unit_of": indicator.unit,
                    "nature": indicator.nature.value,
                    **values,
                }
            )
    return rows


def _typed(figure: Figure) -> object:
    """Return a figure as a cell takes it; what is not exact is written with its word."""
    if figure.precision is Precision.EXACT or figure.value is None:
        return figure.value
    return f"{figure.precision.value} {number(figure.value)}"


def ward_figures(ward: str, rows: Iterable[Record]) -> WardFigures:
    """Return the figures that stand in the rows of a package.

    Indicators that only this ward has are left where they are: they have no sum.
    """
    told = ((row, _TAGS[tag]) for row in rows if (tag := row.text("tag")) in _TAGS)
    figures: dict[tuple[str, str], Figure] = {}
    for row, indicator in told:
        for column in COLUMNS:
            figure = row.figure(column, indicator.unit, indicator.decimals)
            if figure.known:
                figures[indicator.id, column] = figure
    return WardFigures(ward=ward, figures=figures)


# Of all wards ------------------------------------------------------------------------------------


def consolidated(wards: Sequence[WardFigures]) -> tuple[list[Compared], list[Finding]]:
    """Return every indicator of all wards together, and which are not of all of them.

    Flows and states are the sums of the wards'; rates are worked out anew from the sums of what
    they are shares of. What a figure is held against is known only if every ward that has the
    figure tells that too: a sum of some wards is not compared to a sum of others.
    """
    rows = [_together(indicator, wards) for indicator in INDICATORS]
    return rows, _not_of_all(rows)


def _together(indicator: Indicator, wards: Sequence[WardFigures]) -> Compared:
    there = [ward for ward in wards if _parts_known(indicator, ward, "current")]
    figures = {
        column: _column(indicator, column, there if column != "current" else wards)
        for column in COLUMNS
    }
    if not there:
        figures["year_to_date"] = _column(indicator, "year_to_date", wards)
    return Compared(indicator=indicator, **figures)


def _column(indicator: Indicator, column: str, wards: Sequence[WardFigures]) -> Figure:
    with_it = [ward for ward in wards if _parts_known(indicator, ward, column)]
    telling = {ward.ward for ward in with_it}
    lacking = tuple(ward.ward for ward in wards if ward.ward not in telling)
    figure = _figure(indicator, column, with_it)
    is_compared = column in {"previous", "year_earlier", "plan"}
    if is_compared and lacking:
        figure = replace(figure, value=None, cells=())
    decimals = max(figure.decimals, indicator.decimals)
    return replace(figure, unit=indicator.unit, decimals=decimals, gaps=lacking if with_it else ())


def _figure(indicator: Indicator, column: str, wards: Sequence[WardFigures]) -> Figure:
    how = indicator.how
    if isinstance(how, Rate) and column != "plan":
        part = total(ward.of(BY_ID[how.numerator], column) for ward in wards)
        whole = [total(ward.of(BY_ID[id_], column) for ward in wards) for id_ in how.denominator]
        return share(part, whole)
    if isinstance(how, Rate):
        return Figure(None)
    return total(ward.of(indicator, column) for ward in wards)


def _parts_known(indicator: Indicator, ward: WardFigures, column: str) -> bool:
    """Return whether a ward tells a figure, or all that its rate is made from."""
    how = indicator.how
    ids = (how.numerator, *how.denominator) if isinstance(how, Rate) else (indicator.id,)
    return all(ward.of(BY_ID[id_], column).known for id_ in ids)


def _not_of_all(rows: Iterable[Compared]) -> list[Finding]:
    lacking = {
        row.indicator.label.removeprefix("– "): len(row.current.gaps)
        for row in rows
        if row.current.known and row.current.gaps
    }
    if not lacking:
        return []
    names = [*lacking][:_TOLD]
    rest = len(lacking) - len(names)
    measures = joined(names, last=", ") + (f" và {rest} chỉ tiêu khác" if rest else "")
    return [found(FIGURE_NOT_OF_ALL, measures=measures, count=max(lacking.values()))]
