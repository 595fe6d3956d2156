"""The cells of a sheet's part given another style; no value, width or row is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.workbooks.returned.markup import attribute, children, prefix_of, with_attribute
from reports.workbooks.scan import column_number, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Place = tuple[int, int]
    Restyle = Callable[[int, Place], int]

_NUMBER = re.compile(r"([A-Z]+)(\d+)")


def place_of(ref: str) -> tuple[int, int]:
    """Return row and column of a cell reference, (0, 0) if it is none."""
    match = _NUMBER.fullmatch(ref)
    return (int(match[2]), column_number(match[1])) if match else (0, 0)


def restyled(data: bytes, places: set[Place], restyle: Restyle) -> bytes:
    """Return a sheet's part in which the cells at `places` have the style `restyle` returns.

    It is given the number of the style a cell has, be it its own, its row's or its column's.
    """
    table = next((each for each in children(data) if each.name == b"sheetData"), None)
    if table is None or not places:
        return data
    prefix = prefix_of(data)
    columns = _column_styles(data)
    rows: dict[int, set[Place]] = {}
    for place in places:
        rows.setdefault(place[0], set()).add(place)
    written: list[bytes] = []
    last = 0
    for number, row in _numbered(table.content(data), prefix + b"row", _row_number):
        written += [
            _row(b"", new, rows.pop(new), restyle, columns, prefix)
            for new in sorted(rows)
            if last < new < number
        ]
        wanted = rows.pop(number, None)
        written.append(
            _row(row, number, wanted, restyle, columns, prefix) if wanted is not None else row
        )
        last = number
    written += [_row(b"", new, rows[new], restyle, columns, prefix) for new in sorted(rows)]
    tag = table.tag(data)
    opening = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
    closing = b"</" + prefix + b"sheetData>"
    return data[: table.start] + opening + b"".join(written) + closing + data[table.end :]


def _row(  # noqa: PLR0913, PLR0917  what a row is made from
    row: bytes,
    number: int,
    wanted: set[Place],
    restyle: Restyle,
    columns: Mapping[int, int],
    prefix: bytes,
) -> bytes:
    """Return a row in which the wanted cells are restyled, made where it is not there."""
    opening = row[: row.index(b">") + 1] if row else b'<%brow r="%d">' % (prefix, number)
    has_style = attribute(opening, "customFormat") in {"1", "true"}
    row_style = int(attribute(opening, "s") or 0) if has_style else None
    content = b"" if opening.endswith(b"/>") or not row else row[len(opening) : row.rindex(b"</")]
    tag = opening[:-2].rstrip() + b">" if opening.endswith(b"/>") else opening
    tag = re.sub(rb"""\sspans=["'][^"']*["']""", b"", tag)
    cells: list[bytes] = []
    missing = sorted(column for _, column in wanted)

    def new_cell(column: int) -> bytes:
        style = columns.get(column, 0) if row_style is None else row_style
        return b'<%bc r="%b%d" s="%d"/>' % (
            prefix,
            letters(column).encode(),
            number,
            restyle(style, (number, column)),
        )

    for column, cell in _numbered(content, prefix + b"c", _column_number):
        while missing and missing[0] < column:
            cells.append(new_cell(missing.pop(0)))
        if missing and missing[0] == column:
            missing.pop(0)
            cells.append(_cell(cell, (number, column), restyle))
        else:
            cells.append(cell)
    rest = content[_end_of_cells(content, prefix) :]
    cells += [new_cell(column) for column in missing]
    return tag + b"".join(cells) + rest + b"</%brow>" % prefix


def _cell(cell: bytes, place: Place, restyle: Restyle) -> bytes:
    end = cell.index(b">") + 1
    tag = cell[:end]
    style = restyle(int(attribute(tag, "s") or 0), place)
    return with_attribute(tag, "s", style) + cell[end:]


def _pattern(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%b(?:\s[^<>]*?)?(?:/>|>.*?</%b>)" % (name, name), re.DOTALL)


def _numbered(
    content: bytes, name: bytes, number_of: Callable[[str], int]
) -> Iterator[tuple[int, bytes]]:
    """Yield rows or cells with their numbers; one that names none follows the one before."""
    number = 0
    for match in _pattern(name).finditer(content):
        tag = match[0][: match[0].index(b">") + 1]
        number = number_of(attribute(tag, "r")) or number + 1
        yield number, match[0]


def _row_number(ref: str) -> int:
    return int(ref) if ref.isdigit() else 0


def _column_number(ref: str) -> int:
    return place_of(ref)[1]


def _end_of_cells(content: bytes, prefix: bytes) -> int:
    return max((match.end() for match in _pattern(prefix + b"c").finditer(content)), default=0)


def _column_styles(data: bytes) -> dict[int, int]:
    """Return the style of each column that has one, as empty cells take it."""
    styles: dict[int, int] = {}
    for each in children(data):
        if each.name != b"cols":
            continue
        for tag in re.findall(rb"<[\w.:-]*col\b[^<>]*>", each.content(data)):
            style = int(attribute(tag, "style") or 0)
            first, last = int(attribute(tag, "min") or 0), int(attribute(tag, "max") or 0)
            if style:
                styles.update(dict.fromkeys(range(first, min(last, 16_384) + 1), style))
    return styles
