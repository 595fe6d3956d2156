"""Workbooks become one dataset of typed records, with everything that is to be said about them."""

from __future__ import annotations

import hashlib
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass, field, replace
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from reports.findings import files
from reports.findings import sheets as codes
from reports.findings.model import Place, Severity, found
from reports.vietnamese import fold, slug
from reports.workbooks.cells import read_cell
from reports.workbooks.guard import DAMAGED, examine, misbuilt
from reports.workbooks.headers import find_headers
from reports.workbooks.raw import settled
from reports.workbooks.records import Dataset, Value
from reports.workbooks.rows import read_own_sheet, read_sheet
from reports.workbooks.schema import INDEX_SHEET, WORDS_SHEET
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings.model import Finding
    from reports.workbooks.guard import Scan
    from reports.workbooks.headers import RawRow
    from reports.workbooks.records import OwnColumn, Record
    from reports.workbooks.rows import SheetReading, Unsettled
    from reports.workbooks.scan import SheetScan
    from reports.workbooks.schema import Sheet

GUIDES = frozenset((fold(INDEX_SHEET), fold(WORDS_SHEET), "muc luc", "loi can sua"))
"""Folded names of the sheets that hold no data of the ward and are passed over in silence."""

WORD_SHEET, WORD_LIST, WORD = "lists", "list", "word"
"""The sheet in which the ward adds words to the extensible lists, and its two columns."""

_UNPARSED = (
    *DAMAGED,
    OSError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
    InvalidFileException,
)
_SAME_SHEET = 0.6
_SAME_COLUMNS = 3


@dataclass(slots=True)
class _Gathered:
    """What the files read so far gave."""

    rows: dict[str, list[Record]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    own_columns: list[OwnColumn] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, reading: SheetReading) -> None:
        self.rows.setdefault(reading.key, []).extend(reading.records)
        self.own_columns += reading.own_columns
        self.unsettled += reading.unsettled
        self.findings += reading.findings


def read_workbooks(
    paths: Sequence[Path],
    sheets: Sequence[Sheet],
    *,
    progress: Callable[[str], None] | None = None,
) -> tuple[Dataset, list[Finding]]:
    """Return the records of all workbooks among and directly in `paths`, and what is to be said.

    A file that cannot be read never stops the others. `progress` is told each file's name.
    """
    listed, findings = sources(paths)
    gathered = _Gathered(findings=findings)
    digests: dict[bytes, str] = {}
    for source in listed:
        if progress:
            progress(source.label)
        scan, told = examine(source.path, source.label)
        gathered.findings += told
        if scan is None:
            continue
        first = digests.setdefault(hashlib.sha256(scan.content).digest(), scan.file)
        if first == scan.file:
            _read_file(scan, sheets, gathered)
        else:
            gathered.findings.append(found(files.SAME_CONTENT, Place(scan.file), other=first))
    _settle(gathered)
    return _dataset(gathered), gathered.findings


def _dataset(gathered: _Gathered) -> Dataset:
    return Dataset(
        rows={key: tuple(records) for key, records in gathered.rows.items()},
        files=tuple(gathered.files),
        own_columns=tuple(gathered.own_columns),
    )


# One file ----------------------------------------------------------------------------------------


def _read_file(scan: Scan, sheets: Sequence[Sheet], gathered: _Gathered) -> None:
    known = {fold(name): sheet for sheet in sheets for name in (sheet.name, *sheet.aliases)}
    wanted = [each for each in scan.sheets if fold(each.name) not in GUIDES]
    try:
        grids = _grids(scan.content, wanted)
    except _UNPARSED:
        gathered.findings.append(misbuilt(Place(scan.file)))
        return
    gathered.files.append(scan.file)
    names: dict[str, str] = {}
    for each in wanted:
        sheet = known.get(fold(each.name))
        if sheet is None:
            _read_unknown(each, grids[each.name], scan, sheets, gathered)
            continue
        gathered.add(read_sheet(sheet, each, grids[each.name], scan.file))
        first = names.setdefault(sheet.key, each.name)
        if first != each.name:
            place = Place(scan.file, settled(each.name))
            gathered.findings.append(
                found(codes.SHEET_TWICE, place, sheet=sheet.name, first=first, second=place.sheet)
            )


def _grids(content: bytes, wanted: Iterable[SheetScan]) -> dict[str, list[RawRow]]:
    """Return the values of each sheet, bounded by its last cell with content."""
    grids: dict[str, list[RawRow]] = {}
    # openpyxl warns of what it leaves out, and prints what it finds odd in the styles.
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for scan in wanted:
            grids[scan.name] = []
            if scan.last_row:
                rows = workbook[scan.name].iter_rows(
                    max_row=scan.last_row, max_col=scan.last_column, values_only=True
                )
                grids[scan.name] = list(islice(rows, scan.last_row))
    return grids


def _read_unknown(
    each: SheetScan,
    rows: Sequence[RawRow],
    scan: Scan,
    sheets: Sequence[Sheet],
    gathered: _Gathered,
) -> None:
    place = Place(scan.file, settled(each.name))
    if not rows:
        return
    reading = read_own_sheet(slug(each.name), each, rows, scan.file)
    if reading is None:
        gathered.findings.append(found(codes.SHEET_IGNORED, place))
        return
    like = _sheet_like(rows, sheets)
    if like is None:
        gathered.add(reading)
        return
    gathered.rows.setdefault(reading.key, []).extend(reading.records)
    finding = found(codes.SHEET_MISNAMED, place, sheet=like.name)
    names = {fold(other.name) for other in scan.sheets}
    if names & {fold(name) for name in (like.name, *like.aliases)}:
        finding = replace(finding, severity_here=Severity.NOTICE)
    gathered.findings.append(finding)


def _sheet_like(rows: Sequence[RawRow], sheets: Sequence[Sheet]) -> Sheet | None:
    """Return the sheet of ours whose columns this one holds, None if it is truly another."""
    for sheet in sheets:
        headers = find_headers(rows, sheet.columns)
        names = {cell.name for cell in headers.cells} if headers else set()
        shared = sum(1 for column in sheet.columns if names & set(column.names))
        if shared >= max(_SAME_COLUMNS, _SAME_SHEET * len(names), len(sheet.columns) / 2):
            return sheet
    return None


# Words of the ward's own -------------------------------------------------------------------------


def _settle(gathered: _Gathered) -> None:
    """Read the open words again, now that the ward's own words of every workbook are known."""
    own_words = _own_words(gathered.rows.get(WORD_SHEET, ()))
    settled_values: dict[tuple[str, str, str, int], dict[str, Value]] = {}
    for each in gathered.unsettled:
        reading = read_cell(each.raw, each.column, each.cell, own_words)
        gathered.findings += reading.findings
        if reading.content is not None:
            place = (each.sheet, each.cell.file, each.cell.sheet, each.row)
            value = Value(reading.content, each.cell, reading.precision)
            settled_values.setdefault(place, {})[each.column.key] = value
    for records in gathered.rows.values() if settled_values else ():
        for index, record in enumerate(records):
            place = (record.sheet, record.file, record.sheet_name, record.row)
            if place in settled_values:
                values = {**record.values, **settled_values[place]}
                records[index] = replace(record, values=values)


def _own_words(records: Iterable[Record]) -> Mapping[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for record in records:
        name, word = record.text(WORD_LIST), record.text(WORD)
        if name and word:
            words[name] = (*words.get(name, ()), word)
    return words
