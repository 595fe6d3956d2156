"""Series of document numbers: by term for the Party, by year for the State; what looks wrong."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from reports.findings import found
from reports.findings import register as codes
from reports.vietnamese import short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reports.findings import Finding
    from reports.office.register.model import Entry, Filing

    Key = tuple[str, str, str, str]

PARTY = "dang"


def series_of(filing: Filing, terms: Sequence[dt.date]) -> Key:
    """Return the series that a document is numbered in; `terms` are the first days of terms.

    The Party numbers each type of document through the term of a committee (HD05 I.3.1.1.b), the
    State through a year. Where no term is known all of the Party's are taken for one.
    """
    if filing.family != PARTY:
        return filing.family, filing.type, filing.body, str(filing.signed_on.year)
    started = [day for day in sorted(terms) if day <= filing.signed_on]
    return filing.family, filing.type, filing.body, started[-1].isoformat() if started else ""


def taken(filing: Filing, entries: Iterable[Entry], terms: Sequence[dt.date]) -> list[Entry]:
    """Return the other documents of the series that bear the number of `filing`."""
    return [
        entry
        for entry in entries
        if entry.number == filing.number
        and entry.identity != filing.identity
        and series_of(entry, terms) == series_of(filing, terms)
    ]


def taken_numbers(
    filing: Filing, entries: Iterable[Entry], terms: Sequence[dt.date]
) -> dict[int, dt.date | None]:
    """Return the numbers of the series that other documents bear, each with its day of signing."""
    return {
        entry.number: entry.signed_on
        for entry in entries
        if entry.identity != filing.identity and series_of(entry, terms) == series_of(filing, terms)
    }


def irregularities(entries: Iterable[Entry], terms: Sequence[dt.date]) -> list[Finding]:
    """Return gaps, doubles and days out of order in each series; `entries` are current ones."""
    series: dict[Key, list[Entry]] = {}
    for entry in entries:
        series.setdefault(series_of(entry, terms), []).append(entry)
    return [finding for key in sorted(series) for finding in _of_one(series[key])]


def _of_one(entries: Sequence[Entry]) -> Iterator[Finding]:
    by_number = sorted(entries, key=lambda entry: (entry.number, entry.signed_on))
    yield from _doubles(by_number)
    yield from _gaps(by_number)
    for first, second in pairwise(by_number):
        if first.number < second.number and first.signed_on > second.signed_on:
            yield found(
                codes.DAYS_OUT_OF_ORDER,
                first=first.written,
                first_day=short_date(first.signed_on),
                second=second.written,
                second_day=short_date(second.signed_on),
            )


def _doubles(entries: Sequence[Entry]) -> Iterator[Finding]:
    uses: Mapping[int, int] = Counter(entry.number for entry in entries)
    for number, count in uses.items():
        if count > 1:
            same = [entry for entry in entries if entry.number == number]
            lines = ", ".join(str(entry.no) for entry in same)
            yield found(codes.NUMBER_DOUBLE, number=same[0].written, count=count, lines=lines)


def _gaps(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield the numbers before the highest one that no document of the register bears."""
    given = {entry.number for entry in entries}
    missing = [number for number in range(1, max(given)) if number not in given]
    if missing:
        last = max(entries, key=lambda entry: entry.number)
        yield found(codes.NUMBERS_MISSING, missing=_runs(missing), last=last.written)


def _runs(numbers: Sequence[int]) -> str:
    """Return ``03, 05–07`` for 3, 5, 6, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = (f"{run[0]:02}" if len(run) == 1 else f"{run[0]:02}–{run[-1]:02}" for run in runs)
    return ", ".join(shown)
