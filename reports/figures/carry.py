"""What a new year's workbook takes over from the year before, as rows by sheet and column."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reports.figure import Precision
from reports.figures.calculation import Balance, Rate
from reports.figures.desk import figure_of, open_desk
from reports.figures.indicators import INDICATORS
from reports.figures.ledger import item_key
from reports.figures.models import RUNNING, is_open, status
from reports.figures.naming import BY_KEY
from reports.figures.opening import full_names, named
from reports.figures.view import distinct_texts
from reports.periods import Period, Span, read_period
from reports.vietnamese import number
from reports.workbooks.sheets import ITEMS
from reports.workbooks.sheets.choices import ISSUE_STATUS, ORIGINS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from reports.figure import Figure
    from reports.figures.desk import Desk
    from reports.figures.indicators import Indicator
    from reports.workbooks.records import Dataset, Record

    Row = Mapping[str, object]
    RowsBySheet = dict[str, list[Row]]

_WHOLE = ("units", "lists", "board", "issuers", "bases", "regulations")
_KEPT_ORIGIN = ORIGINS.words[1]
_NEW, _BEING_MENDED = ISSUE_STATUS.words[:2]
_OF_ONE_YEAR = (
    "target",
    "starts",
    "ends",
    "status",
    "status_on",
    "year_result",
    "recognised_on",
    "outstanding",
    "replicated_to",
)
"""What is said of a model for one year only."""
_NOT_KEPT = ("theme",)
"""Facts of the ward that are of one year only."""


def blank_rows(year: int | None) -> RowsBySheet:
    """Return what stands in every blank workbook: the names of indicators, and its year."""
    return {"plan": _measures(INDICATORS), **({"ward": [_year_row(year)]} if year else {})}


def carried_rows(dataset: Dataset, year: int) -> RowsBySheet:
    """Return what the workbook of `year` takes over from the rows of the year before."""
    desk = open_desk(dataset, Period(Span.YEAR, year - 1))
    return {
        **{sheet: _valid(desk, sheet, year) for sheet in _WHOLE},
        "ward": _facts(desk, year),
        "models": _models(desk, year),
        "shortcomings": _shortcomings(desk, year),
        "tasks": _tasks(desk, year),
        "extra": [
            _copied(row, *(f"month_{month}" for month in range(1, 13)))
            for row in desk.ledger.of_year("extra", year - 1)
        ],
        "plan": _plan(desk, year),
        "opening": list(_opening(desk, year)),
    }


def _copied(record: Record, *dropped: str, **changed: object) -> Row:
    """Return a row as it would be typed again, without what never leaves a workbook."""
    private = {column.key for column in BY_KEY[record.sheet].columns if column.private}
    kept = {
        key: value.content
        for key, value in record.values.items()
        if key not in private and key not in dropped
    }
    return {**kept, **changed}


# Lists and facts --------------------------------------------------------------------------------


def _valid(desk: Desk, sheet: str, year: int) -> list[Row]:
    """Return the rows that still hold when the year begins, each once whatever file has it."""
    first = dt.date(year, 1, 1)
    rows = [
        _copied(row)
        for row in desk.ledger.of_year(sheet, year - 1)
        if (row.day("to") or first) >= first and row.flag("in_force") is not False
    ]
    return list({str(sorted(row.items())): row for row in rows}.values())


def _facts(desk: Desk, year: int) -> list[Row]:
    """Return the facts valid when the year begins, and those that are to change in it."""
    last = dt.date(year - 1, 12, 31)
    rows = [_year_row(year)]
    for item in ITEMS:
        if item.key in ("year", *_NOT_KEPT):
            continue
        if fact := desk.ledger.fact(item.key, last):
            rows.append({"item": item.label, "value": fact.content})
        rows += [
            _copied(row)
            for row in desk.ledger.of_year("ward", year - 1)
            if item_key(row.text("item")) == item.key and (row.day("from") or last) > last
        ]
    return rows


def _year_row(year: int) -> Row:
    label = next(item.label for item in ITEMS if item.key == "year")
    return {"item": label, "value": str(year)}


# What goes on -----------------------------------------------------------------------------------


def _models(desk: Desk, year: int) -> list[Row]:
    """Return the running models as kept ones; the day of registration stays until it is renewed."""
    last = dt.date(year - 1, 12, 31)
    return [
        _copied(row, *_OF_ONE_YEAR, origin=_KEPT_ORIGIN, status=RUNNING)
        for row in desk.ledger.of_year("models", year - 1)
        if status(row, last) == RUNNING
    ]


def _shortcomings(desk: Desk, year: int) -> list[Row]:
    last = dt.date(year - 1, 12, 31)
    return [
        _copied(
            row, month=1, status=_BEING_MENDED if row.text("status") == _NEW else row.get("status")
        )
        for row in desk.ledger.of_year("shortcomings", year - 1)
        if is_open(row, last)
    ]


def _tasks(desk: Desk, year: int) -> list[Row]:
    """Return what last year's workbook says of the new year; the meetings stay where they are."""
    return [
        _copied(row, "meeting")
        for row in desk.ledger.of_year("tasks", year - 1)
        if (period := read_period(row.text("period"), year - 1)) and period.year == year
    ]


# Figures ----------------------------------------------------------------------------------------


def _measures(indicators: Iterable[Indicator]) -> list[Row]:
    indicators = tuple(indicators)
    names = full_names(indicators)
    return [
        {"measure": names[each.id], "unit_of": each.unit, "nature": each.nature.value}
        for each in indicators
        if each.printed
    ]


def _plan(desk: Desk, year: int) -> list[Row]:
    """Return every indicator with last year's running totals, then what else had a plan."""
    printed = [each for each in desk.indicators if each.printed]
    rows = zip(_measures(desk.indicators), printed, strict=True)
    others = [
        row.text("measure")
        for row in desk.ledger.of_year("plan", year - 1)
        if named(row.text("measure"), desk.names) is None
    ]
    return [
        *({**row, **_earlier(desk, indicator, year - 1)} for row, indicator in rows),
        *({"measure": name} for name in distinct_texts(others)),
    ]


def _earlier(desk: Desk, indicator: Indicator, year: int) -> Row:
    """Return the running totals of the months that are whole; rates are worked out anew."""
    if isinstance(indicator.how, Rate):
        return {}
    months = Period(Span.YEAR, year).months
    totals = {count: figure_of(desk, indicator, months[:count]) for count in range(1, 13)}
    return {
        f"earlier_{count}": _typed(figure)
        for count, figure in totals.items()
        if figure.known and not figure.gaps
    }


def _opening(desk: Desk, year: int) -> Iterator[Row]:
    """Yield what is open at the end of the year, of everything that is carried over."""
    names = full_names(desk.indicators)
    months = Period(Span.YEAR, year - 1).months
    for indicator in desk.indicators:
        how = indicator.how
        if isinstance(how, Balance) and how.opening == indicator.id:
            figure = figure_of(desk, indicator, months)
            if figure.known:
                as_of = dt.date(year - 1, 12, 31)
                yield {"measure": names[indicator.id], "value": _typed(figure), "as_of": as_of}


def _typed(figure: Figure) -> int | Decimal | str | None:
    """Return a figure as a clerk types it: an approximate one with its word."""
    if figure.value is None or figure.precision is Precision.EXACT:
        return figure.value
    return f"{figure.precision.value} {number(figure.value)}"
