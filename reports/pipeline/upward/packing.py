"""The package of a ward for the level above: figures, lists, and nothing that is private."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reports.figure import Precision
from reports.figures.compare import compared
from reports.figures.desk import open_desk
from reports.figures.ledger import month_of
from reports.figures.progress import board
from reports.figures.upward import figure_rows
from reports.findings import ReportsError, found, in_order, stops
from reports.findings.packing import NO_WARD_NAME, TEXT_LEFT_OUT
from reports.office.store import safe_name, store_or_refuse
from reports.pipeline.reading import read_checked, told
from reports.pipeline.templates.definitions import period_typed
from reports.pipeline.ward.folder import reports_here
from reports.version import VERSION
from reports.vietnamese import number
from reports.workbooks.handout.plain import plain_workbook
from reports.workbooks.packages import (
    ENDING,
    FIGURES,
    FIGURES_PART,
    LISTS_PART,
    Manifest,
    digests_of,
    open_package,
    packed,
)
from reports.workbooks.sheets import SHEETS
from reports.workbooks.wards import ward_name

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.store import Stored
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record, Value
    from reports.workbooks.schema import Sheet

    Rows = Mapping[str, Sequence[Mapping[str, object]]]

INSTEAD = "(đã lược)"
PETITIONERS = (("opinions", "speaker"),)
"""Columns that name who spoke or petitioned: what stands in them stays at the ward."""

_NEXT = "tasks"  # the sheet whose rows are of the period that follows
_SHORTEST = 4  # letters of a private value that is looked for in other cells
_REACHABLE = re.compile(
    r"(?<![\d.,])(?:\+?84|0)(?:[ .\-]?\d){8,10}(?![\d.,]*\d)"
    r"|(?<!\d)0\d{11}(?!\d)"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
)
"""Numbers of telephones and identity papers, and addresses of electronic mail, in running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be packed: inputs, the period as typed, the folder to write to, which sending.

    A sending of 0 is the next one: 1, or one more than the last of another content in the folder.
    `here` is where the work is done: without a folder the package goes where reports go from there.
    `seen` is the day on which each workbook was first seen, by its digest.
    """

    inputs: tuple[Path, ...]
    period: str
    here: Path
    folder: Path | None = None
    sending: int = 0
    seen: Mapping[str, dt.date] = field(default_factory=dict)


def pack_ward(
    wanted: Wanted, progress: Callable[[str], None] | None = None
) -> tuple[Stored, tuple[Finding, ...]]:
    """Write the ward's package of a period, and return where it is and what was found.

    Raises ReportsError with everything found where anything must be mended; nothing is written
    then.
    """
    period = period_typed(wanted.period)
    dataset, findings = read_checked(wanted.inputs, period, progress, wanted.seen)
    ward = ward_name(dataset.of("ward"))
    if dataset.files and not ward:
        findings.append(found(NO_WARD_NAME))
    if not dataset.files or stops(findings):
        raise ReportsError(told(findings, dataset, period) if dataset.files else in_order(findings))
    rows, count = rows_upward(dataset, period)
    if count:
        findings.append(found(TEXT_LEFT_OUT, count=count, instead=INSTEAD))
    title = f"{ward} – {period.full_name}"
    desk = open_desk(dataset, period)
    figures = {FIGURES.key: figure_rows(compared(desk, period))}
    parts = {
        FIGURES_PART: plain_workbook((FIGURES,), figures, title),
        LISTS_PART: plain_workbook(sheets_upward(), rows, title),
    }
    made = board(dataset, period)
    manifest = Manifest(
        ward=ward,
        period=period.key,
        sending=wanted.sending or 1,
        program=VERSION,
        units_due=len(made.rows),
        units_sent=len(made.sent),
        digests=digests_of(parts),
    )
    folder = wanted.folder or reports_here(wanted.here, period)
    if not wanted.sending:
        manifest = replace(manifest, sending=_next_sending(manifest, folder))
    stored, notes = store_or_refuse(packed(manifest, parts), folder / package_name(manifest))
    return stored, (*told(findings, dataset, period), *notes)


def package_name(manifest: Manifest) -> str:
    """Return the name of a package's file: ward, period and for which time it is sent."""
    ward = manifest.ward.partition(",")[0]
    return f"{safe_name(f'Gói {ward} {manifest.period} lần {manifest.sending}')}{ENDING}"


def _next_sending(manifest: Manifest, folder: Path) -> int:
    """Return the sending of the same content in the folder, else one after the last there."""
    present = [
        package.manifest
        for path in sorted(folder.glob(f"*{ENDING}"))
        if (package := open_package(path)[0])
        and (package.manifest.ward, package.manifest.period) == (manifest.ward, manifest.period)
    ]
    same = [each.sending for each in present if each.digests == manifest.digests]
    return same[0] if same else max((each.sending for each in present), default=0) + 1


# What goes up ------------------------------------------------------------------------------------


def sheets_upward() -> tuple[Sheet, ...]:
    """Return the sheets without the columns that never leave the ward."""
    return tuple(
        replace(sheet, columns=tuple(column for column in sheet.columns if not column.private))
        for sheet in SHEETS
    )


def rows_upward(dataset: Dataset, period: Period) -> tuple[Rows, int]:
    """Return the rows up to the end of the period, and in how many cells something was left out.

    Columns and sheets of the ward's own stay at the ward: nobody has declared what they hold.
    """
    private = _private_words(dataset)
    count = 0
    rows: dict[str, list[Mapping[str, object]]] = {}
    for sheet in sheets_upward():
        keys = [column.key for column in sheet.columns]
        for record in dataset.of(sheet.key):
            if not _is_due(record, period):
                continue
            row: dict[str, object] = {}
            for key in keys:
                if key in record:
                    typed = _typed(record.values[key], record)
                    named = (sheet.key, key) in PETITIONERS
                    row[key] = INSTEAD if named else _without(typed, private)
                    count += row[key] != typed
            rows.setdefault(sheet.key, []).append(row)
    return rows, count


def _is_due(record: Record, period: Period) -> bool:
    """Return whether a row is of the period or before it, or of no month at all."""
    if record.sheet == _NEXT:
        return True
    month = month_of(record, period.year)
    return month is None or month <= period.last_month


def _typed(value: Value, record: Record) -> object:
    """Return a value as a clerk would type it."""
    if value.precision is Precision.EXACT or "precision" in record:
        return value.content
    content = value.content
    shown = number(content) if isinstance(content, int | float) else str(content)
    return f"{value.precision.value} {shown}"


def _private_words(dataset: Dataset) -> re.Pattern[str] | None:
    """Return a pattern of everything that stands in a private column."""
    columns = {
        sheet.key: [
            column.key
            for column in sheet.columns
            if column.private or (sheet.key, column.key) in PETITIONERS
        ]
        for sheet in SHEETS
    }
    words = {
        record.text(key)
        for sheet, keys in columns.items()
        for record in dataset.of(sheet)
        for key in keys
        if len(record.text(key)) >= _SHORTEST
    }
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first))) if words else None


def _without(typed: object, private: re.Pattern[str] | None) -> object:
    if isinstance(typed, tuple):
        return tuple(_without(each, private) for each in typed)
    if not isinstance(typed, str):
        return typed
    text = private.sub(INSTEAD, typed) if private else typed
    return _REACHABLE.sub(INSTEAD, text)
