"""The values in the cells of worksheets, read straight from their XML as it goes by.

Whatever is not surely known stops the reading with a ValueError: an unknown kind of cell, element,
attribute or style, a part in another place, a document type and with it any entity.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from reports.workbooks.guard import related_parts
from reports.workbooks.markup import BROKEN, MAIN, Words, new_parser, parse
from reports.workbooks.meanings import meanings
from reports.workbooks.scan import column_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from xml.parsers.expat import XMLParserType

    from reports.workbooks.headers import RawRow
    from reports.workbooks.meanings import Meanings
    from reports.workbooks.scan import SheetScan

__all__ = ["BROKEN", "quick_grids"]

_ROW, _CELL, _VALUE, _DATA, _INLINE = (MAIN + name for name in ("row", "c", "v", "sheetData", "is"))
_ATTRIBUTES = frozenset({"r", "s", "t", "cm", "vm", "ph"})
_USUAL = {"sharedStrings": "xl/sharedStrings.xml", "styles": "xl/styles.xml"}


def quick_grids(content: bytes, wanted: Iterable[SheetScan]) -> dict[str, list[RawRow]]:
    """Return the values of each sheet, bounded by its last cell with content.

    Raises `BROKEN`, what a damaged archive raises, or ValueError and the like for odd values.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        book, related = related_parts(archive)
        parts = {kind: _usual(archive, kind, related.get(kind)) for kind in _USUAL}
        values = meanings(archive.read(book), parts["sharedStrings"], parts["styles"])
        return {
            scan.name: _rows(archive.read(scan.part), scan, values) if scan.last_row else []
            for scan in wanted
        }


def _usual(archive: zipfile.ZipFile, kind: str, part: str | None) -> bytes:
    """Return the bytes of a part that all sheets share; openpyxl knows it by another way."""
    there = _USUAL[kind] in archive.namelist()
    if part != (_USUAL[kind] if there else None):
        raise ValueError(kind)
    return archive.read(_USUAL[kind]) if there else b""


# Sheets ------------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class _Sheet:
    """Gathers the rows of one sheet, the parts of a cell between its begin and its end."""

    scan: SheetScan
    values: Meanings
    parser: XMLParserType
    words: Words
    rows: list[RawRow] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)
    number: int = 0
    column: int = 0
    row: list[object] = field(default_factory=list)
    cell: Mapping[str, str] = field(default_factory=dict)
    value: str | None = None
    inline: bool = False
    inside: bool = False
    parts: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element begins."""
        if name == _CELL:
            if not attributes.keys() <= _ATTRIBUTES:
                raise ValueError(name)
            self.cell, self.value, self.inline = attributes, None, False
        elif name == _VALUE:
            if self.value is not None:
                raise ValueError(name)
            self.parts = []
            self.parser.CharacterDataHandler = self.parts.append
        elif name == _ROW:
            self._start_row(attributes.get("r"))
        elif name == _DATA:
            self.inside = True
        elif name == _INLINE:
            self.inline = True
            self.words.clear()
        elif self.inside:
            self.words.start(name)

    def end(self, name: str) -> None:
        """Take what the element that ends held."""
        if name == _CELL:
            self._end_cell()
        elif name == _VALUE:
            self.parser.CharacterDataHandler = None
            self.value = "".join(self.parts)
        elif name == _ROW:
            self._end_row()
        elif name == _DATA:
            self.parser.StartElementHandler = self.parser.EndElementHandler = None
        elif self.inside:
            self.words.end(name)

    def _start_row(self, number: str | None) -> None:
        self.number = int(number) if number else self.number + 1
        self.column = 0
        self.row = [None] * self.scan.last_column

    def _end_row(self) -> None:
        if len(self.rows) < self.number <= self.scan.last_row:
            self.pad(self.number - 1)
            self.rows.append(tuple(self.row))

    def pad(self, count: int) -> None:
        """Add the rows that are missing to have `count` of them."""
        missing = count - len(self.rows)
        self.rows += [(None,) * self.scan.last_column] * missing

    def _end_cell(self) -> None:
        cell = self.cell
        self.column = self._column(cell["r"]) if "r" in cell else self.column + 1
        kind = cell.get("t", "n")
        value: object = None
        if kind == "inlineStr":
            value = self.words.text if self.inline else None
        elif self.value:
            value = self.values.read(kind, self.value, cell.get("s", "0"))
        if self.column <= self.scan.last_column:
            self.row[self.column - 1] = value

    def _column(self, reference: str) -> int:
        name = reference.rstrip("0123456789")
        if name not in self.columns:
            if not (name.isascii() and name.isalpha() and name.isupper()):
                raise ValueError(reference)
            self.columns[name] = column_number(name)
        return self.columns[name]


def _rows(data: bytes, scan: SheetScan, values: Meanings) -> list[RawRow]:
    parser = new_parser()
    sheet = _Sheet(scan=scan, values=values, parser=parser, words=Words(parser))
    parser.StartElementHandler, parser.EndElementHandler = sheet.start, sheet.end
    parse(parser, data)
    if not sheet.inside:
        raise ValueError(scan.part)
    sheet.pad(scan.last_row)
    return sheet.rows
