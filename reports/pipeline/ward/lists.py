"""The ward's own lists: shown row by row, and a row typed anew in a new whole workbook."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reports.findings import Place, ReportsError, Severity, found
from reports.findings.files import CELL_NOT_TYPED
from reports.office.store import digest
from reports.pipeline.units.overview import look_at
from reports.vietnamese import clean
from reports.workbooks.editing import columns_of, with_cells
from reports.workbooks.reader import read_workbooks
from reports.workbooks.records import as_read
from reports.workbooks.schema import Kind
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.findings import Finding
    from reports.workbooks.records import Record
    from reports.workbooks.schema import Column, Sheet

KEYS = ("ward", "units", "issuers")
"""The sheets that are edited on the page: facts of the ward, its units, its issuers."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list: its number in the sheet, what each column shows."""

    number: int
    texts: Mapping[str, str]

    @property
    def title(self) -> str:
        """The first words in it."""
        return next((text for text in self.texts.values() if text), "")


@dataclass(frozen=True, slots=True)
class WardList:
    """One list: the workbook it stands in and its state, its sheet, its columns, its rows."""

    path: Path
    state: str
    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[ListRow, ...]

    @property
    def next_number(self) -> int:
        """The row below the last one."""
        return max((row.number for row in self.rows), default=4) + 1


def ward_lists(paths: list[Path]) -> list[WardList]:
    """Return the lists of the first workbook of the ward's own that holds each."""
    lists: dict[str, WardList] = {}
    for path in paths:
        for each in _lists_in(path):
            lists.setdefault(each.sheet.key, each)
    return [lists[key] for key in KEYS if key in lists]


def _lists_in(path: Path) -> list[WardList]:
    dataset, _ = read_workbooks([path], SHEETS)
    if not dataset.files or any(source.identity for source in dataset.sources):
        return []
    content = path.read_bytes()
    found_lists = []
    for sheet in (sheet for sheet in SHEETS if sheet.key in KEYS and dataset.has(sheet.key)):
        there = columns_of(content, sheet)[1]
        columns = tuple(each for each in sheet.columns if each.key in there and not each.private)
        rows = tuple(_row(record, columns) for record in dataset.of(sheet.key))
        found_lists.append(WardList(path, digest(content), sheet, columns, rows))
    return found_lists


def _row(record: Record, columns: tuple[Column, ...]) -> ListRow:
    texts = {column.key: _text_of(record, column.key) for column in columns}
    return ListRow(record.row, texts)


def _text_of(record: Record, key: str) -> str:
    content = record.get(key)
    return "" if content is None else as_read(content)


def with_row(each: WardList, row: int, texts: Mapping[str, str]) -> bytes:
    """Return the workbook of a list in which the columns of one row show other texts.

    Raises ReportsError where something would have to be mended that was right before.
    """
    content = each.path.read_bytes()
    name, letters = columns_of(content, each.sheet)
    before = next((known.texts for known in each.rows if known.number == row), {})
    values = {
        f"{letters[column.key]}{row}": _value(column, clean(texts[column.key]))
        for column in each.columns
        if column.key in texts and clean(texts[column.key]) != before.get(column.key, "")
    }
    if not values:
        return content
    try:
        changed = with_cells(content, name, values)
    except (LookupError, ValueError):
        place = Place(each.path.name, name, next(iter(values)))
        raise ReportsError([found(CELL_NOT_TYPED, place)]) from None
    _hold(content, changed, each.path.name)
    return changed


def _value(column: Column, text: str) -> str | int:
    plain = text.replace(".", "")
    return int(plain) if column.kind is Kind.INTEGER and plain.isdecimal() else text


def _hold(before: bytes, after: bytes, name: str) -> None:
    """Raise ReportsError with what must be mended in the new workbook and not in the old one."""
    old, new = (_must_mend(content, name) for content in (before, after))
    worse = [finding for text, finding in new.items() if text not in old]
    if worse:
        raise ReportsError(worse)


def _must_mend(content: bytes, name: str) -> dict[str, Finding]:
    with tempfile.TemporaryDirectory(prefix="danvan-") as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        findings = look_at(path)[1]
    return {str(each): each for each in findings if each.severity is Severity.MUST_FIX}
