"""What the lists of a report are made from: the desk, the period, and rows as plain mappings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.naming import TAGGED
from reports.vietnamese import fold
from reports.workbooks.schema import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.figures.desk import Desk
    from reports.figures.ledger import Ledger
    from reports.figures.naming import Own
    from reports.periods import Month, Period
    from reports.workbooks.records import Record
    from reports.workbooks.schema import Column

Row = dict[str, object]
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NUMBERS = frozenset((Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.MONTH))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One period of a dataset, ready to be listed; `units` are the units by code."""

    desk: Desk
    period: Period
    figures: Mapping[str, Figure]
    units: Mapping[str, Record]
    own: Own
    made: dict[tuple[str, str, int], Row] = field(default_factory=dict)

    @property
    def ledger(self) -> Ledger:
        """The rows by month."""
        return self.desk.ledger

    @property
    def last(self) -> Month:
        """The last month of the period."""
        return self.period.last_month

    @property
    def closing(self) -> dt.date:
        """The closing day of the period."""
        return self.ledger.closing(self.last)

    def records(self, sheet: str) -> list[Record]:
        """Return the rows of a sheet in the months of the period."""
        return [row for month in self.period.months for row in self.ledger.rows(sheet, month)]

    def since_january(self, sheet: str) -> list[Record]:
        """Return the rows of a sheet from January to the end of the period."""
        months = self.period.year_to_date
        return [row for month in months for row in self.ledger.rows(sheet, month)]

    def short_name(self, code: str) -> str:
        """Return what a unit is called in a sentence."""
        unit = self.units.get(code)
        return (unit.text("short_name") or unit.text("name")) if unit else code

    def name(self, code: str) -> str:
        """Return the full name of a unit."""
        unit = self.units.get(code)
        return unit.text("name") if unit else code

    def row(self, record: Record) -> Row:
        """Return a row under the names a template uses; the same mapping for the same row."""
        key = (record.file, record.sheet_name, record.row)
        if key not in self.made:
            self.made[key] = self._row(record)
        return self.made[key]

    def rows(self, records: Iterable[Record]) -> list[Row]:
        """Return rows under the names a template uses."""
        return [self.row(record) for record in records]

    def _row(self, record: Record) -> Row:
        declared = TAGGED.get(record.sheet, ())
        row = {tag: shown(record, column) for tag, column in declared}
        for _, column in declared:
            if column.reference == "units":
                code = record.text(column.key)
                row["ten_don_vi"], row["ten_goi_tat"] = self.name(code), self.short_name(code)
        for own in self.own.columns:
            if own.sheet == record.sheet:
                row.setdefault(own.tag, plain(record, own.tag))
        return row


def shown(record: Record, column: Column) -> object:
    """Return the value of a column as a template gets it; empty text where nothing is typed."""
    if column.kind in NUMBERS:
        return record.figure(column.key, column.unit)
    content = record.get(column.key)
    if column.kind is Kind.YES_NO:
        return content is True
    if column.kind is Kind.CHOICES:
        return list(record.words(column.key))
    if content is None:
        return ""
    return content.strftime("%H:%M") if isinstance(content, dt.time) else content


def plain(record: Record, key: str) -> object:
    """Return the value of a column of the ward's own."""
    content = record.get(key)
    if isinstance(content, bool) or content is None:
        return content or ""
    if isinstance(content, int | Decimal):
        return record.figure(key)
    if isinstance(content, tuple):
        return list(content)
    return content.strftime("%H:%M") if isinstance(content, dt.time) else content


def distinct_texts(texts: Iterable[str]) -> list[str]:
    """Return the texts that are not empty, each once, whatever their case, marks or final stop."""
    found: dict[str, str] = {}
    for text in texts:
        if text.strip():
            found.setdefault(fold(text).rstrip(" .;"), text.strip())
    return list(found.values())


def counted(records: list[Record], column: str, unit: str = "") -> Figure:
    """Return how many rows there are, with the cell of each that stands for it."""
    return Figure(len(records), tuple(record.cell(column) for record in records), unit=unit)
