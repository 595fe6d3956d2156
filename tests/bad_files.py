"""Spoils a sound workbook the way people and programs do, cell by cell or part by part."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from fuzz_mutations import stored

if TYPE_CHECKING:
    from collections.abc import Mapping

SAMPLE = next((Path(__file__).parent.parent / "inputs/an-sen-2026").glob("*.xlsx"))
NAME = "so-lieu.xlsx"
_SHEET = re.compile(r'<sheet\b[^>]*\bname="([^"]*)"[^>]*\br:id="rId(\d+)"')
_CELL = re.compile(r'<c r="([A-Z]+)\d+"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
_STYLE = re.compile(r'\bs="\d+"')


@cache
def sample() -> Mapping[str, str]:
    """Return the parts of the sample ward's workbook as text."""
    with zipfile.ZipFile(SAMPLE) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@cache
def places() -> Mapping[str, str]:
    """Return the part of each sheet by its name."""
    found = _SHEET.findall(sample()["xl/workbook.xml"])
    return {name: f"xl/worksheets/sheet{number}.xml" for name, number in found}


@dataclass(slots=True)
class Book:
    """The parts of a workbook, to be changed."""

    parts: dict[str, str | bytes]

    @classmethod
    def sound(cls) -> Book:
        """Return the sample ward's year."""
        return cls(dict(sample()))

    def sheet(self, name: str) -> str:
        """Return the XML of a sheet."""
        return str(self.parts[places()[name]])

    def cell(self, sheet: str, ref: str, content: str) -> Book:
        """Put `content` – what stands after the place and style of a cell – into a cell."""
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", ref).groups()  # type: ignore[union-attr]
        part = places()[sheet]
        pattern = re.compile(rf'(<row r="{row}"[^>]*>)(.*?)(</row>)', re.DOTALL)
        match = pattern.search(self.sheet(sheet))
        assert match, ref
        cells = {found[1]: found[0] for found in _CELL.finditer(match[2])}
        style = _STYLE.search(cells.get(column, "")) or [""]
        cells[column] = f'<c r="{ref}" {style[0]}{content}'
        ordered = "".join(cells[each] for each in sorted(cells, key=lambda key: (len(key), key)))
        old = self.sheet(sheet)
        self.parts[part] = old[: match.start(2)] + ordered + old[match.end(2) :]
        return self

    def text(self, sheet: str, ref: str, text: str) -> Book:
        """Type text into a cell."""
        inside = f'<is><t xml:space="preserve">{escape(text)}</t></is>'
        return self.cell(sheet, ref, f' t="inlineStr">{inside}</c>')

    def number(self, sheet: str, ref: str, number: float | str) -> Book:
        """Type a number into a cell."""
        return self.cell(sheet, ref, f' t="n"><v>{number}</v></c>')

    def empty(self, sheet: str, ref: str) -> Book:
        """Empty a cell."""
        return self.cell(sheet, ref, "/>")

    def replace(self, part: str, old: str, new: str) -> Book:
        """Replace a text of a part that stands there."""
        text = str(self.parts[part])
        assert old in text, (part, old)
        self.parts[part] = text.replace(old, new)
        return self

    def in_sheet(self, sheet: str, old: str, new: str) -> Book:
        """Replace a text of a sheet that stands there."""
        return self.replace(places()[sheet], old, new)

    def row(self, sheet: str, number: int, *cells: object) -> Book:
        """Write a row below the last one, from column A on; None leaves a cell empty."""
        xml = "".join(
            _written(f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index]}{number}", value)
            for index, value in enumerate(cells)
            if value is not None
        )
        return self.in_sheet(sheet, "</sheetData>", f'<row r="{number}">{xml}</row></sheetData>')

    def without(self, sheet: str) -> Book:
        """Delete a sheet."""
        entry = re.compile(rf'<sheet [^>]*name="{re.escape(sheet)}"[^>]*/>')
        text = str(self.parts["xl/workbook.xml"])
        assert entry.search(text)
        self.parts["xl/workbook.xml"] = entry.sub("", text)
        return self

    def saved(self, path: Path) -> Path:
        """Write the workbook."""
        path.write_bytes(stored(self.parts))
        return path


def _written(ref: str, value: object) -> str:
    if isinstance(value, int | float):
        return f'<c r="{ref}"><v>{value}</v></c>'
    return f'<c r="{ref}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'
