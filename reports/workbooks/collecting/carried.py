"""Rows that stand in the ward's workbook and in those of its units are one row each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.findings.model import found
from reports.findings.units import CARRIED_DIFFERS, CARRIED_UPDATED
from reports.workbooks.collecting.fresh import key_of
from reports.workbooks.forms import MONTH, UNIT
from reports.workbooks.identity import KEYS, as_typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import Dataset, Record, Value
    from reports.workbooks.schema import Column, Sheet

_OF_ONE_UNIT = ("models", "extra")
"""Sheets whose rows belong to one unit: another unit's row of the same code is another row."""


def merge_carried(dataset: Dataset, sheets: Sequence[Sheet]) -> tuple[Dataset, list[Finding]]:
    """Return the dataset with each such row once, and where ward and unit say different things."""
    sources = {source.file: source for source in dataset.sources if source.identity}
    columns = {(sheet.key, each.key): each for sheet in sheets for each in sheet.columns}
    rows = dict(dataset.rows)
    told: list[Finding] = []
    for sheet in KEYS:
        merged = []
        for group in _groups(dataset.of(sheet), sources):
            row, more = _one(group, sources, columns)
            merged.append(row)
            told += more
        if sheet in rows:
            rows[sheet] = tuple(merged)
    return replace(dataset, rows=rows), told


def _groups(records: Sequence[Record], sources: Mapping[str, SourceFile]) -> list[list[Record]]:
    """Return the rows that are one, the ward's first, then by month; none is of two ward rows."""
    groups: dict[tuple[object, ...], list[Record]] = {}
    for number, record in enumerate(records):
        unit = record.text(UNIT) if record.sheet in _OF_ONE_UNIT else ""
        key: tuple[object, ...] = (key_of(record), unit)
        if record.file not in sources and key in groups:
            key = (*key, number)
        groups.setdefault(key, []).append(record)

    def order(record: Record) -> str:
        source = sources.get(record.file)
        return source.identity.period if source and source.identity else ""

    return [sorted(group, key=order) for group in groups.values()]


@dataclass(frozen=True, slots=True)
class _Sent:
    """One cell a unit sent: what it holds now, what it held when issued, what the ward's holds."""

    value: Value
    column: str
    unit: str
    issued: str | None
    ward: str | None

    @property
    def text(self) -> str:
        """What it holds."""
        return as_typed(self.value.content)

    @property
    def untouched(self) -> bool:
        """Whether the unit changed nothing that the ward does not know."""
        return self.text in (self.issued, self.ward)

    @property
    def wins(self) -> bool:
        """Whether the unit's word counts: the ward has none, or has not changed its own since."""
        return self.ward is None or self.ward == self.issued

    @property
    def finding(self) -> Finding | None:
        """What is to be said where ward and unit differ."""
        if self.ward is None:
            return None
        details = {
            "unit": self.unit,
            "column": f"“{self.column}”",
            "ward": self.ward,
            "sent": self.text,
        }
        if self.wins:
            return found(CARRIED_UPDATED, self.value.cell, **details)
        return found(CARRIED_DIFFERS, self.value.cell, issued=self.issued or "(trống)", **details)


def _one(
    group: Sequence[Record],
    sources: Mapping[str, SourceFile],
    columns: Mapping[tuple[str, str], Column],
) -> tuple[Record, list[Finding]]:
    first, *others = group
    values = dict(first.values)
    told: list[Finding] = []
    key = key_of(first)
    for other in others:
        source = sources[other.file]
        for name, value in other.values.items():
            if name in (*KEYS[other.sheet], UNIT, MONTH):
                continue
            column = columns.get((other.sheet, name))
            issued = source.issued.get((other.sheet, key, name))
            current = values.get(name)
            ward = None if current is None else as_typed(current.content)
            header = column.header if column else name
            unit = source.identity.unit if source.identity else ""
            sent = _Sent(value, header, unit, issued, ward)
            if sent.untouched:
                continue
            if sent.wins:
                values[name] = value
            told += [sent.finding] if sent.finding else []
    return replace(first, values=values), told
