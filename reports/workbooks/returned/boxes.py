"""The drawn boxes of notes: without one Excel shows no note."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from reports.workbooks.handout.rows import lines_of
from reports.workbooks.returned.markup import attribute

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

_SPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
EMPTY_DRAWING = (
    f'<xml {_SPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    "</o:shapelayout></xml>"
).encode()
_TYPE = (
    f'<v:shapetype {_SPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
).encode()
_FIRST_ID = 1025
_LETTERS, _PIXELS = 46, 300  # letters of 9 points in a line of a box this wide
_LINE, _ROW = 15, 20  # pixels
_USUAL_WIDTH = 64


def with_box(drawing: bytes, place: tuple[int, int], text: str, sheet: bytes) -> bytes:
    """Return the drawing with a box for the note at a cell, wide and high enough to be read."""
    row, column = place
    end = drawing.rindex(b"</")
    type_ = b"" if b'id="_x0000_t202"' in drawing else _TYPE
    numbers = [int(each) for each in re.findall(rb'"_x0000_s(\d+)"', drawing)]
    number = max([_FIRST_ID - 1, *numbers]) + 1
    last = _last_column(sheet, column)
    rows = math.ceil((lines_of(text, _LETTERS) + 1) * _LINE / _ROW) + 1
    top = max(row - 2, 0)
    box = (
        f'<v:shape {_SPACES} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
        f"margin-left:60pt;margin-top:1pt;width:225pt;height:{rows * 15}pt;z-index:{number};"
        'visibility:hidden" fillcolor="#fff4f2" o:insetmode="auto"><v:fill color2="#fff4f2"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column}, 12, {top}, 4, {last}, 12, {top + rows}, 4</x:Anchor>"
        f"<x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column>"
        "</x:ClientData></v:shape>"
    ).encode()
    return drawing[:end] + type_ + box + drawing[end:]


_SHAPE = re.compile(rb"<((?:[\w.-]+:)?)shape\s.*?</\1shape>", re.DOTALL)
_ROW_MARK = re.compile(rb"<(?:[\w.-]+:)?Row>\s*(\d+)\s*<")
_COLUMN_MARK = re.compile(rb"<(?:[\w.-]+:)?Column>\s*(\d+)\s*<")


def without_boxes(drawing: bytes, places: AbstractSet[tuple[int, int]]) -> bytes:
    """Return the drawing without the boxes of the notes at some cells."""

    def kept(shape: re.Match[bytes]) -> bytes:
        row, column = _ROW_MARK.search(shape[0]), _COLUMN_MARK.search(shape[0])
        is_gone = row and column and (int(row[1]) + 1, int(column[1]) + 1) in places
        return b"" if is_gone else shape[0]

    return _SHAPE.sub(kept, drawing)


def _last_column(sheet: bytes, column: int) -> int:
    """Return the column in which a box right of `column` ends, some being narrow or hidden."""
    widths = _widths(sheet)
    room, last = 0, column
    while room < _PIXELS and last < column + 40:
        room += widths.get(last + 1, _USUAL_WIDTH)
        last += 1
    return last - 1 if last > column else last


def _widths(sheet: bytes) -> Mapping[int, int]:
    """Return the width of columns in pixels, hidden ones as nothing."""
    widths: dict[int, int] = {}
    for tag in re.findall(rb"<(?:[\w.-]+:)?col\s[^<>]*>", sheet):
        first, last = int(attribute(tag, "min") or 1), int(attribute(tag, "max") or 1)
        hidden = attribute(tag, "hidden") in {"1", "true"}
        letters = float(attribute(tag, "width") or 9)
        pixels = 0 if hidden else round(letters * 7 + 5)
        widths.update(dict.fromkeys(range(first, min(last, first + 300) + 1), pixels))
    return widths
