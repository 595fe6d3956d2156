"""The rows of a dataset, laid out by the month they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.naming import BY_KEY
from reports.figures.sending import is_valid
from reports.periods import Month, read_period
from reports.vietnamese import fold, parse_number
from reports.workbooks.schema import Kind, Rhythm
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reports.figure import Cell
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record, Scalar
    from reports.workbooks.sheets import Item

MONTH_END = 0
_ITEM_KEYS = {fold(item.label): item.key for item in ITEMS}
_ITEMS = {item.key: item for item in ITEMS}
_SHEET_KEYS = {
    fold(name): sheet.key for sheet in BY_KEY.values() for name in (sheet.name, *sheet.aliases)
}
_SAME_MONTH_FROM = 16
"""From this due day on, a ward that closes at the month's end still sends in the same month."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of an item of the ward and the day from which it is valid."""

    since: dt.date
    content: Scalar
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The rows by sheet and month or period, the facts of the ward, and what was declared quiet.

    `years` are the years of the workbooks, `year` that of a workbook that names none; `stands_for`
    gives the standard word for a word the ward added.
    """

    dataset: Dataset
    year: int
    years: Mapping[str, int]
    by_month: Mapping[tuple[str, Month], tuple[Record, ...]]
    quiet: Mapping[tuple[str, Month], tuple[Cell, ...]]
    facts: Mapping[str, tuple[Fact, ...]]
    stands_for: Mapping[str, str]
    by_period: Mapping[str, tuple[tuple[Period, Record], ...]]

    def year_of(self, record: Record) -> int:
        """Return the year a row belongs to."""
        return self.years.get(record.file, self.year)

    def rows(self, sheet: str, month: Month) -> tuple[Record, ...]:
        """Return the rows of a sheet that belong to a month."""
        return self.by_month.get((sheet, month), ())

    def of_year(self, sheet: str, year: int) -> list[Record]:
        """Return the rows of a sheet in the workbooks of a year."""
        return [record for record in self.dataset.of(sheet) if self.year_of(record) == year]

    def silence(self, sheet: str, month: Month) -> Figure:
        """Return what a month without rows means: zero if declared quiet, else unknown.

        A sheet filled in as needed reports zero with its silence, once it holds any row of the
        year (domain 2.18.7).
        """
        if cells := self.quiet.get((sheet, month)):
            return Figure(0, cells)
        if BY_KEY[sheet].rhythm is Rhythm.AS_NEEDED and self.of_year(sheet, month.year):
            return Figure(0)
        return Figure(None, gaps=(f"tháng {month.month}",))

    def fact(self, item: str, day: dt.date) -> Fact | None:
        """Return the value of an item of the ward that is valid on a day."""
        valid = [fact for fact in self.facts.get(item, ()) if fact.since <= day]
        return max(valid, key=lambda fact: fact.since, default=None)

    def closing(self, month: Month) -> dt.date:
        """Return the day on which the figures of a month close."""
        return month.last_day(self._day("closing_day", month, MONTH_END))

    def due(self, month: Month) -> dt.date:
        """Return the day before which the returns of a month must be in."""
        closing = self._day("closing_day", month, MONTH_END)
        due = self._day("due_day", month, 23)
        same = due > closing if closing else due >= _SAME_MONTH_FROM
        return (month if same else month.shifted(1)).last_day(due)

    def _day(self, item: str, month: Month, default: int) -> int:
        fact = self.fact(item, month.last_day())
        figure = fact_figure(_ITEMS[item], fact) if fact else Figure(None)
        number = int(figure.amount) if figure.known else default
        return number if 0 <= number <= 31 else default


def fact_figure(item: Item, fact: Fact) -> Figure:
    """Return the number of a fact, with the digits it was typed with."""
    content = fact.content
    if isinstance(content, int | Decimal) and not isinstance(content, bool):
        return Figure(content, (fact.cell,), unit=item.unit)
    typed = parse_number(content) if isinstance(content, str) else None
    if typed is None:
        return Figure(None, unit=item.unit)
    digits = len(str(content).partition(",")[2]) if item.kind is Kind.DECIMAL else 0
    return Figure(typed.value, (fact.cell,), typed.precision, item.unit, digits)


def open_ledger(dataset: Dataset, period: Period) -> Ledger:
    """Return the ledger of a dataset; `period` gives the year where no workbook names one."""
    known = dataset.memory.get((_LEDGER, period.year))
    if isinstance(known, Ledger):
        return known
    ledger = _opened(dataset, period)
    dataset.memory[_LEDGER, period.year] = ledger
    return ledger


_LEDGER = "ledger"


def _opened(dataset: Dataset, period: Period) -> Ledger:
    years = dict(_years(dataset))
    year = max(years.values(), default=period.year)
    by_month: dict[tuple[str, Month], list[Record]] = {}
    for sheet, records in dataset.rows.items():
        for record in records:
            if month := month_of(record, years.get(record.file, year)):
                by_month.setdefault((sheet, month), []).append(record)
    return Ledger(
        dataset=dataset,
        year=year,
        years=years,
        by_month={key: tuple(rows) for key, rows in by_month.items()},
        quiet=_quiet(by_month, dataset.of("units")),
        facts=_facts(dataset, years, year),
        by_period={
            sheet: tuple(_periods(records, years, year)) for sheet, records in dataset.rows.items()
        },
        stands_for={
            row.text("word"): row.text("stands_for")
            for row in dataset.of("lists")
            if row.text("stands_for")
        },
    )


def month_of(record: Record, year: int) -> Month | None:
    """Return the month a row belongs to: as typed, else what it is about, else its date's."""
    if isinstance(number := record.get("month"), int):
        return Month(year, number)
    day = record.day("date")
    if period := about_period(record, year):
        return period.last_month
    return Month(day.year, day.month) if day else None


def about_period(record: Record, year: int) -> Period | None:
    """Return the period a meeting or an award is about, where that is typed.

    A month without a year is the last one before the row's date: a conference of January judges
    December of the year before (domain 2.18.3).
    """
    typed = record.text("about")
    if not typed or "date" not in record:
        return None
    day = record.day("date")
    period = read_period(typed, day.year if day else year)
    if period and day and period.months[0] > Month(day.year, day.month):
        return read_period(typed, day.year - 1)
    return period


def sheet_key(name: str) -> str:
    """Return the key of the sheet called `name`, empty if there is none."""
    return _SHEET_KEYS.get(fold(name), "")


def item_key(label: str) -> str:
    """Return the key of the item of the ward with this label, empty if there is none."""
    return _ITEM_KEYS.get(fold(label), "")


def _periods(
    records: Iterable[Record], years: Mapping[str, int], year: int
) -> Iterator[tuple[Period, Record]]:
    """Yield the rows with the period each names.

    What one year's workbook says of the next (tasks of January) is left to that year's own
    workbook where it says anything of the period: it took the rows over.
    """
    named = [
        (period, record, years.get(record.file, year) == period.year)
        for record in records
        if (period := _named(record, years.get(record.file, year)))
    ]
    taken_over = {period for period, _, own in named if own}
    for period, record, own in named:
        if own or period not in taken_over:
            yield period, record


def _named(record: Record, year: int) -> Period | None:
    typed = record.text("period")
    return read_period(typed, year) if typed else None


def _years(dataset: Dataset) -> Iterator[tuple[str, int]]:
    for record in dataset.of("ward"):
        if item_key(record.text("item")) == "year":
            content = record.get("value")
            if str(content).isdigit():
                yield record.file, int(str(content))


def _quiet(
    by_month: Mapping[tuple[str, Month], list[Record]], units: Iterable[Record]
) -> dict[tuple[str, Month], tuple[Cell, ...]]:
    """Return the cells that declare a sheet quiet in a month.

    The ward's own word counts for all; that of units once every unit that fills in the sheet and
    must report gives it.
    """
    quiet: dict[tuple[str, Month], tuple[Cell, ...]] = {}
    said: dict[tuple[str, Month], dict[str, Cell]] = {}
    for (sheet, month), records in by_month.items():
        for record in records if sheet == "quiet" else ():
            key = (sheet_key(record.text("sheet")), month)
            if unit := record.text("unit"):
                said.setdefault(key, {})[unit] = record.cell("sheet")
            else:
                quiet[key] = (*quiet.get(key, ()), record.cell("sheet"))
    due = [record for record in units if record.flag("must_report")] if said else []
    for (name, month), cells in said.items():
        asked = _asked(due, name, month)
        if asked and asked <= cells.keys():
            quiet[name, month] = (*quiet.get((name, month), ()), *cells.values())
    return quiet


def _asked(units: Iterable[Record], sheet: str, month: Month) -> set[str]:
    """Return the codes of those among the units that fill in a sheet in a month."""
    types = {kind.value for kind in BY_KEY[sheet].filled_by} if sheet else set()
    return {
        record.text("code")
        for record in units
        if record.text("type") in types and is_valid(record, month.last_day())
    }


def _facts(dataset: Dataset, years: Mapping[str, int], year: int) -> dict[str, tuple[Fact, ...]]:
    facts: dict[str, tuple[Fact, ...]] = {}
    for record in dataset.of("ward"):
        content = record.get("value")
        key = item_key(record.text("item"))
        if content is None or not key:
            continue
        since = record.day("from") or dt.date(years.get(record.file, year), 1, 1)
        facts[key] = (*facts.get(key, ()), Fact(since, content, record.cell("value")))
    return facts
