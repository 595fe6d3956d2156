"""Whose workbook a file is: read from its hidden names and from the sheet it is sent with."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from reports.figure import Cell
from reports.findings.model import Place, found
from reports.findings.units import MIGRATED
from reports.periods import read_period
from reports.vietnamese import clean, fold, parse_date
from reports.workbooks.guard import related_parts
from reports.workbooks.identity import (
    NAMES,
    SLIP_LABELS,
    VERSION,
    Identity,
    Slip,
    SourceFile,
    identity_in,
)
from reports.workbooks.markup import tree
from reports.workbooks.migration import migrated, steps_from
from reports.workbooks.schema import ISSUED_SHEET, SLIP_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.guard import Scan
    from reports.workbooks.headers import RawRow

_DEFINED_NAME = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}definedName"
_LABELS = {fold(label): key for key, label in SLIP_LABELS.items()}
_CODE = re.compile(r"\s+[–-]\s+")
_NUMBER = re.compile(r"\b[1-9]\d?\b")
_YES = frozenset(("co", "x", "v", "1", "true", "da", "dung"))


def read_slip(rows: Sequence[RawRow], file: str) -> Slip | None:
    """Return what stands on the sheet with which a workbook is sent, None if it is empty."""
    lines: dict[str, tuple[object, Cell]] = {}
    for number, row in enumerate(rows, start=1):
        key = _LABELS.get(fold(str(row[0]))) if row and isinstance(row[0], str) else None
        if key and key not in lines:
            lines[key] = (row[1] if len(row) > 1 else None, Cell(file, SLIP_SHEET, f"B{number}"))
    if not lines:
        return None
    values = {key: value for key, (value, _) in lines.items()}
    return Slip(
        ward=_text(values.get("ward")),
        unit=_CODE.split(_text(values.get("unit")))[0],
        period=_text(values.get("period")),
        id=_text(values.get("id")),
        version=_text(values.get("version")),
        sending=_whole(values.get("sending")),
        sent_on=_day(values.get("sent_on")),
        quiet=fold(_text(values.get("quiet"))) in _YES,
        cells={key: cell for key, (_, cell) in lines.items()},
    )


def identity_of(names: Mapping[str, str], slip: Slip | None) -> Identity | None:
    """Return whose workbook it is: by its hidden names, else by what its first sheet shows.

    Some programs drop hidden names on saving; the id on the sheet then seals what stands there.
    """
    if hidden := identity_in(names):
        return hidden
    if slip is None or not (slip.unit and slip.period):
        return None
    period = read_period(slip.period, 0)
    key = period.key if period else slip.period
    return Identity(ward=slip.ward, unit=slip.unit, period=key, version=slip.version, id=slip.id)


def issued_cells(rows: Sequence[RawRow]) -> dict[tuple[str, str, str], str]:
    """Return what was filled in beforehand, by sheet, row and column."""
    lines = ([_text(value) for value in row[:4]] for row in rows)
    return {(line[0], line[1], line[2]): line[3] for line in lines if len(line) == 4 and line[0]}


def source_of(scan: Scan, grids: Mapping[str, Sequence[RawRow]]) -> SourceFile:
    """Return what is known of a workbook besides its rows."""
    names = _defined_names(scan.content)
    slips = (read_slip(rows, scan.file) for name, rows in grids.items() if is_slip(name))
    slip = next(slips, None)
    issued = (issued_cells(rows) for name, rows in grids.items() if is_issued(name))
    return SourceFile(
        file=scan.file,
        sha256=hashlib.sha256(scan.content).hexdigest(),
        version=names.get(NAMES["version"], slip.version if slip else ""),
        identity=identity_of(names, slip),
        slip=slip,
        issued=next(issued, {}),
    )


def _defined_names(content: bytes) -> dict[str, str]:
    """Return the texts that the names defined in a workbook stand for."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        book, _ = related_parts(archive)
        root = tree(archive.read(book))
    return {
        each.get("name", ""): (each.text or "")
        .removeprefix('"')
        .removesuffix('"')
        .replace('""', '"')
        for each in root.iter(_DEFINED_NAME)
    }


def brought_up(
    source: SourceFile, grids: dict[str, list[RawRow]]
) -> tuple[dict[str, list[RawRow]], list[Finding]]:
    """Return the sheets of a workbook as the present version has them, and what that changed."""
    steps = steps_from(source.version) if source.version else []
    if not steps:
        return grids, []
    now, changes = migrated(grids, steps)
    details = {"found": source.version, "known": VERSION, "changes": "; ".join(changes)}
    return now, [found(MIGRATED, Place(source.file), **details)] if changes else []


def is_slip(name: str) -> bool:
    """Return whether a sheet is the one with which a workbook is sent."""
    return fold(name) == fold(SLIP_SHEET)


def is_issued(name: str) -> bool:
    """Return whether a sheet holds what was filled in beforehand."""
    return fold(name) == fold(ISSUED_SHEET)


def is_own(name: str) -> bool:
    """Return whether a sheet tells whose workbook it is, not what is reported."""
    return is_slip(name) or is_issued(name)


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else clean(str(value)).strip()


def _whole(value: object) -> int | None:
    number = _NUMBER.search(_text(value))
    return int(number[0]) if number else None


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return parse_date(_text(value)) if isinstance(value, str) else None
