"""Workbooks become one dataset of typed records, with everything that is to be said about them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reports.findings import files
from reports.findings import sheets as codes
from reports.findings.model import Place, Severity, found
from reports.vietnamese import fold, slug
from reports.workbooks.cells import read_cell
from reports.workbooks.collecting import collect
from reports.workbooks.forms import as_returned
from reports.workbooks.grids import grids
from reports.workbooks.guard import DAMAGED, examine, misbuilt
from reports.workbooks.headers import find_headers
from reports.workbooks.raw import settled
from reports.workbooks.records import Dataset, Value
from reports.workbooks.rows import read_own_sheet, read_sheet
from reports.workbooks.schema import INDEX_SHEET, PAST_SHEET, WORDS_SHEET
from reports.workbooks.slips import brought_up, is_own, source_of
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings.model import Finding
    from reports.workbooks.guard import Scan
    from reports.workbooks.headers import RawRow
    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import OwnColumn, Record
    from reports.workbooks.rows import SheetReading, Unsettled
    from reports.workbooks.scan import SheetScan
    from reports.workbooks.schema import Sheet

LISTINGS = ("loi can sua", "loi can sua 2")  # of a workbook handed back
GUIDES = frozenset((*map(fold, (INDEX_SHEET, WORDS_SHEET, PAST_SHEET)), "muc luc", *LISTINGS))
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
    sources: list[SourceFile] = field(default_factory=list)

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
    seen: Mapping[str, dt.date] | None = None,
) -> tuple[Dataset, list[Finding]]:
    """Return the records of all workbooks among and directly in `paths`, and what is to be said.

    A file that cannot be read never stops the others. `progress` is told each file's name; `seen`
    is the day on which each workbook was first seen, by its digest.
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
    return collect(_dataset(gathered), gathered.findings, sheets, seen or {})


def _dataset(gathered: _Gathered) -> Dataset:
    return Dataset(
        rows={key: tuple(records) for key, records in gathered.rows.items()},
        files=tuple(gathered.files),
        own_columns=tuple(gathered.own_columns),
        sources=tuple(gathered.sources),
    )


# One file ----------------------------------------------------------------------------------------


def _read_file(scan: Scan, sheets: Sequence[Sheet], gathered: _Gathered) -> None:
    wanted = [each for each in scan.sheets if fold(each.name) not in GUIDES]
    try:
        values = grids(scan.content, wanted)
    except _UNPARSED:
        gathered.findings.append(misbuilt(Place(scan.file)))
        return
    source = source_of(scan, values)
    values, told = brought_up(source, values)
    gathered.files.append(scan.file)
    gathered.sources.append(source)
    gathered.findings += told
    sheets = as_returned(sheets) if source.identity and source.identity.unit else sheets
    known = {fold(name): sheet for sheet in sheets for name in (sheet.name, *sheet.aliases)}
    names: dict[str, str] = {}
    for each in (each for each in wanted if not is_own(each.name)):
        sheet = known.get(fold(each.name))
        if sheet is None:
            _read_unknown(each, values[each.name], scan, sheets, gathered)
            continue
        gathered.add(read_sheet(sheet, each, values[each.name], scan.file))
        first = names.setdefault(sheet.key, each.name)
        if first != each.name:
            place = Place(scan.file, settled(each.name))
            gathered.findings.append(
                found(codes.SHEET_TWICE, place, sheet=sheet.name, first=first, second=place.sheet)
            )


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
