"""What the register of sent reports holds against the figures of a report now being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.corrections import NAME, Sent, corrections, findings, frozen, rows
from reports.findings import ReportsError
from reports.office.origin import from_bytes
from reports.periods import parse_period
from reports.pipeline.templates.definitions import load_definition
from reports.vietnamese import short_date, upper_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reports.documents.compiled import Compiled
    from reports.figure import Figure
    from reports.figures.corrections import Correction
    from reports.findings import Finding
    from reports.office.register import Entry, Register
    from reports.periods import Period
    from reports.pipeline.templates.shelf import Shelf
    from reports.workbooks.records import Dataset

_REPORT = "BC"


def corrected(
    register: Path | None, dataset: Dataset, period: Period, templates: Shelf
) -> tuple[tuple[Correction, ...], list[Finding]]:
    """Return what the reports sent before told otherwise than it is now, and what is said of it."""
    if register is None or not register.is_file():
        return (), []
    from reports.office.register import Register  # noqa: PLC0415 -- only where there is one

    with Register.open(register) as book:
        sent = list(_sent(book, period, templates))
    told = corrections(dataset, period, sent)
    return tuple(told), findings(told)


def _sent(book: Register, period: Period, templates: Shelf) -> Iterator[Sent]:
    """Yield the reports of the year in the order in which they were recorded."""
    from reports.office.register import Role, current  # noqa: PLC0415 -- as above

    for entry in sorted(current(book.entries()), key=lambda each: each.no):
        told = parse_period(entry.period)
        if entry.type != _REPORT or told is None or told.year != period.year or told == period:
            continue
        for file in book.files(entry.no, Role.ORIGIN) if _is_of_ward(entry, templates) else ():
            if file.data is not None:
                origin = from_bytes(file.data)
                yield Sent(
                    title=_cited(entry),
                    period=told,
                    figures=origin.figures,
                    printed=frozenset(each.field for each in origin.printed),
                )


def _is_of_ward(entry: Entry, templates: Shelf) -> bool:
    """Return whether a report tells of the whole ward, not of one unit."""
    try:
        return not load_definition(entry.report_type, templates).of_unit
    except ReportsError:
        return False


def _cited(entry: Entry) -> str:
    comma = "," if entry.family == "dang" else ""
    kind = upper_first(entry.report_name) if entry.report_name else "Báo cáo"
    return f"{kind} số {entry.written}{comma} ngày {short_date(entry.signed_on)}"


def listed(told: tuple[Correction, ...]) -> Mapping[str, object]:
    """Return the list that templates print."""
    return {NAME: rows(told)} if told else {}


def freezes(told: tuple[Correction, ...], compiled: Compiled) -> dict[str, Figure]:
    """Return what is frozen with a report whose template prints the corrections."""
    prints = any(use.path[0] == NAME for use in compiled.uses)
    return frozen(told) if prints else {}
