"""A workbook as it may be kept elsewhere: the same file, its private columns emptied."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.grids import grids
from reports.workbooks.guard import examine, related_parts
from reports.workbooks.headers import find_headers
from reports.workbooks.raw import settled
from reports.workbooks.scan import letters
from reports.zipped import zipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.figure import Cell
    from reports.workbooks.guard import Scan
    from reports.workbooks.schema import Sheet

    _Columns = dict[str, dict[bytes, int]]

_CELL = re.compile(
    rb"""<((?:\w+:)?c)\b([^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*?)(?:/>|>(.*?)</\1>)""",
    re.DOTALL,
)
_UNPLACED = re.compile(rb"""<(?:\w+:)?c(?=[\s/>])(?![^<>]*\br=["'])""")
_STYLE = re.compile(rb"""\bs=["']\d+["']""")
_SHARED = re.compile(rb"""\bt=["']s["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v>\s*(\d+)\s*</")
_STRING = re.compile(rb"<((?:\w+:)?)si\b[^<>]*?(?:/>|>.*?</\1si>)", re.DOTALL)


def without_private(path: Path, sheets: Sequence[Sheet], more: Iterable[Cell] = ()) -> bytes | None:
    """Return the workbook at `path` without what its private columns hold.

    `more` are the headers of private columns that the ward added. All other cells stand where they
    stood, so that a figure's cells are still found; None where that cannot be told of the file.
    """
    scan, _ = examine(path)
    if scan is None:
        return None
    private = _private_columns(scan, sheets)
    _add(private, scan, more)
    if not private:
        return scan.content
    with zipfile.ZipFile(io.BytesIO(scan.content)) as package:
        _, shared = related_parts(package)
        parts = {each: package.read(each) for each in package.namelist()}
    if any(_UNPLACED.search(parts[part]) for part in private):
        return None  # a cell that does not say where it stands may stand in a private column
    dropped: set[int] = set()
    for part, columns in private.items():
        parts[part] = _emptied(parts[part], columns, dropped)
    strings = shared.get("sharedStrings", "")
    if dropped and strings in parts:
        used = _used_strings(parts[each.part] for each in scan.sheets)
        parts[strings] = _without_strings(parts[strings], dropped - used)
    return zipped(parts)


def _private_columns(scan: Scan, sheets: Sequence[Sheet]) -> _Columns:
    """Return for each part that holds any: its private columns, and below which row they begin."""
    known = {fold(name): sheet for sheet in sheets for name in (sheet.name, *sheet.aliases)}
    found: _Columns = {}
    for each in scan.sheets:
        sheet = known.get(fold(each.name))
        if sheet is None or not any(column.private for column in sheet.columns):
            continue
        names = {name for column in sheet.columns if column.private for name in column.names}
        headers = find_headers(grids(scan.content, [each])[each.name], sheet.columns, each.merged)
        if headers:
            columns = (cell for cell in headers.cells if cell.name in names)
            indexes = (letters(cell.index + 1).encode() for cell in columns)
            found[each.part] = dict.fromkeys(indexes, headers.bottom)
    return found


def _add(private: _Columns, scan: Scan, headers: Iterable[Cell]) -> None:
    parts = {settled(each.name): each.part for each in scan.sheets}
    for cell in headers:
        column = cell.ref.rstrip("0123456789")
        if cell.sheet in parts:
            row = int(cell.ref.removeprefix(column))
            private.setdefault(parts[cell.sheet], {})[column.encode()] = row


def _emptied(data: bytes, columns: Mapping[bytes, int], dropped: set[int]) -> bytes:
    """Return a worksheet with these columns empty below their headers; note their shared texts."""

    def empty(match: re.Match[bytes]) -> bytes:
        tag, attributes, column, row, inside = match.groups()
        if int(row) <= columns.get(column, sys.maxsize):
            return match[0]
        value = _VALUE.search(inside or b"")
        if value and _SHARED.search(attributes):
            dropped.add(int(value[1]))
        style = _STYLE.search(attributes)
        looks = b" " + style[0] if style else b""
        return b'<%b r="%b%b"%b/>' % (tag, column, row, looks)

    return _CELL.sub(empty, data)


def _used_strings(worksheets: Iterable[bytes]) -> set[int]:
    used: set[int] = set()
    for data in worksheets:
        for match in _CELL.finditer(data):
            value = _VALUE.search(match[5] or b"") if _SHARED.search(match[2]) else None
            if value:
                used.add(int(value[1]))
    return used


def _without_strings(data: bytes, unused: set[int]) -> bytes:
    """Return the shared texts with those at `unused` empty: the places of the others stay."""
    numbers = iter(range(data.count(b"si") + 1))

    def empty(match: re.Match[bytes]) -> bytes:
        prefix = match[1]
        number = next(numbers)
        return b"<%bsi><%bt/></%bsi>" % (prefix, prefix, prefix) if number in unused else match[0]

    return _STRING.sub(empty, data)
