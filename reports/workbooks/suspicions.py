"""What looks wrong only beside the other rows: said aloud with both readings, never mended."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.findings import cells, sheets
from reports.findings.model import Place, found
from reports.vietnamese import number, short_date
from reports.workbooks.schema import Kind, Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.records import Record, Value
    from reports.workbooks.schema import Column

NUMBERS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY)
_ENOUGH = 6
_JUMP = 8
_USUAL = 2
_FILLED = 3


def suspicions(records: Sequence[Record], columns: Sequence[Column]) -> list[Finding]:
    """Return everything that looks wrong beside the other rows of the sheet."""
    return [
        *swapped_days(records, columns),
        *unlike_the_others(records, columns),
        *repeated_rows(records),
    ]


def swapped_days(records: Sequence[Record], columns: Sequence[Column]) -> Iterator[Finding]:
    """Yield the dates outside the row's month that would fit with day and month exchanged."""
    dates = [column for column in columns if column.kind is Kind.DATE]
    for record in records if dates else ():
        month = record.get("month")
        for column in dates:
            day = record.day(column.key)
            if day is None or not isinstance(month, int) or month == day.month or month != day.day:
                continue
            yield found(
                cells.DAY_MONTH_SWAPPED,
                record.cell(column.key),
                column=column.header,
                value=short_date(day),
                month_read=day.month,
                month=month,
                other=short_date(dt.date(day.year, day.day, day.month)),
            )


# Size --------------------------------------------------------------------------------------------


def unlike_the_others(records: Sequence[Record], columns: Sequence[Column]) -> Iterator[Finding]:
    """Yield the largest number of a column where it leaps over all others by a power of ten."""
    for column in columns:
        if column.kind in NUMBERS and column.measure in (Measure.FLOW, Measure.STATE):
            values = [value for value in (r.values.get(column.key) for r in records) if value]
            if len(values) >= _ENOUGH:
                yield from _leap(values, column)


def _middle(ordered: Sequence[Decimal]) -> Decimal:
    half = len(ordered) // 2
    return (ordered[half] + ordered[-1 - half]) / 2


def _leap(values: Sequence[Value], column: Column) -> Iterator[Finding]:
    ordered = sorted(values, key=_size)
    leaping, others = ordered[-1], [_size(value) for value in ordered[:-1]]
    size, largest, usual = _size(leaping), others[-1], _middle(others)
    if usual < _USUAL or size < _JUMP * largest:
        return
    times = min((10, 100, 1000), key=lambda power: abs((size / power / usual).ln()))
    yield found(
        cells.UNLIKE_THE_OTHERS,
        leaping.cell,
        column=column.header,
        value=number(size),
        times=number(times),
        usual=number(usual),
        largest=number(largest),
        other=number(size / times),
    )


def _size(value: Value) -> Decimal:
    return Decimal(value.content) if isinstance(value.content, int | Decimal) else Decimal(0)


# Rows --------------------------------------------------------------------------------------------


def repeated_rows(records: Sequence[Record]) -> Iterator[Finding]:
    """Yield one finding for each row that stands in the sheet more than once."""
    alike: dict[frozenset[tuple[str, object]], list[Record]] = {}
    for record in records:
        if len(record.values) >= _FILLED:
            contents = frozenset((key, value.content) for key, value in record.values.items())
            alike.setdefault(contents, []).append(record)
    for same in alike.values():
        if len(same) > 1:
            first, last = same[0], same[-1]
            place = Place(last.file, last.sheet_name, f"A{last.row}")
            yield found(sheets.REPEATED_ROW, place, count=len(same), first=first.row, last=last.row)


def differing_totals(
    typed: Mapping[str, Value],
    block: Sequence[Record],
    records: Sequence[Record],
    columns: Sequence[Column],
) -> Iterator[Finding]:
    """Yield the sums a total row states that neither the rows since the last one nor all give."""
    for column in columns:
        value = typed.get(column.key)
        if value is None or column.kind not in NUMBERS or column.unit == "%":
            continue
        sums = [_total(block, column.key), _total(records, column.key)]
        if _size(value) not in sums:
            yield found(
                sheets.TOTAL_DIFFERS,
                value.cell,
                column=column.header,
                typed=number(_size(value)),
                value=number(sums[0]),
            )


def _total(records: Sequence[Record], key: str) -> Decimal:
    values = (record.values.get(key) for record in records)
    return sum((_size(value) for value in values if value), start=Decimal(0))
