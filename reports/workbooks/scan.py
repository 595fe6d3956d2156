"""What a worksheet's bytes tell without being parsed: extent, merges, hidden parts, dead formulas.

The values are read later, and within the extent told here: a cell may stand a million rows away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

ROW_LIMIT = 20_000
COLUMN_LIMIT = 200
_FAR_NAMED = 5


def letters(column: int) -> str:
    """Return the letters of a column: 1 is ``A``, 28 is ``AB``."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def column_number(name: str) -> int:
    """Return the number of a column given by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True, slots=True)
class Area:
    """A block of cells, all edges included."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def between(cls, left: str, top: str, right: str, bottom: str) -> Self:
        """Return the block between two corners given as letters and digits."""
        return cls(int(top), column_number(left), int(bottom), column_number(right))

    @property
    def size(self) -> int:
        """How many cells it covers."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def __str__(self) -> str:
        """Return ``B5:B7``."""
        return f"{letters(self.left)}{self.top}:{letters(self.right)}{self.bottom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetScan:
    """What the bytes of one worksheet, those of `part`, tell.

    `last_row` and `last_column` are those of the last cell with content within the limits; `far`
    names cells with content beyond them; `dead` are formulas without a cached value; `percents`
    numbers shown with a percent sign.
    """

    name: str
    part: str = ""
    hidden: bool = False
    last_row: int = 0
    last_column: int = 0
    far: tuple[str, ...] = ()
    merged: tuple[Area, ...] = ()
    dead: frozenset[str] = field(default_factory=frozenset)
    percents: frozenset[str] = field(default_factory=frozenset)
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: frozenset[int] = field(default_factory=frozenset)
    ordered: bool = True
    calls_out: bool = False


_ROOT = re.compile(rb"<(?:([\w.-]+):)?worksheet[\s>/]")
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{1,3}\d{1,7})["']""")
_ROW_NUMBER = re.compile(rb"""\br=["'](\d{1,7})["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_SPAN = re.compile(rb"""\b(min|max)=["'](\d{1,6})["']""")
_CONTENT_ENDS = (b"</%bv>", b"</%bis>", b"</%bf>", b"<%bf ", b"<%bis")
_TAG_ROOM = 16
_CALLS_OUT = re.compile(rb"(?i)WEBSERVICE\(|\bDDE\(|\|[^<>]*!")


@dataclass(frozen=True, slots=True)
class _Tags:
    """The patterns of one sheet, written with the prefix its elements carry.

    No pattern crosses a ``<``: a hostile sheet cannot make one of them run quadratically.
    """

    prefix: bytes

    def pattern(self, template: bytes) -> re.Pattern[bytes]:
        return re.compile(template.replace(b"@", self.prefix))

    @property
    def filled(self) -> re.Pattern[bytes]:
        return self.pattern(
            rb"""<@c(?:\s[^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'])?[^<>]*>\s*<@(?:v|is|f)\b"""
        )

    @property
    def row(self) -> re.Pattern[bytes]:
        return self.pattern(rb"<@row\b([^<>]*)>")

    @property
    def column(self) -> re.Pattern[bytes]:
        return self.pattern(rb"<@col\b([^<>]*)>")

    @property
    def merge(self) -> re.Pattern[bytes]:
        return self.pattern(
            rb"""<@mergeCell\b[^<>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']"""
        )

    @property
    def formula(self) -> re.Pattern[bytes]:
        return self.pattern(rb"<@f\b[^<>]*>([^<]+)<")

    @property
    def dead(self) -> re.Pattern[bytes]:
        return self.pattern(
            rb"<@c\b([^<>]*)>\s*<@f\b[^<>]*(?:/>|>[^<]*</@f>)\s*"
            rb"(<@v\b[^<>]*/>|<@v>\s*</@v>)?\s*</@c>"
        )


def scan_sheet(
    name: str,
    data: bytes,
    percent_styles: Iterable[int] = (),
    *,
    part: str = "",
    hidden: bool = False,
) -> SheetScan:
    """Return what the bytes of a worksheet tell about it."""
    root = _ROOT.search(data)
    tags = _Tags(root[1] + b":" if root and root[1] else b"")
    rows, hidden_rows, ordered = _rows(tags.row.findall(data))
    # Formatted blank rows below the table are most of many a sheet: they are cut off first.
    end = max(data.rfind(end % tags.prefix) for end in _CONTENT_ENDS)
    body = data[: end + _TAG_ROOM] if end >= 0 else b""
    places = tags.filled.findall(body)
    last_row, last_column, far = _extent(places, rows)
    has_formulas = b"<%bf" % tags.prefix in data
    return SheetScan(
        name=name,
        part=part,
        hidden=hidden,
        last_row=last_row,
        last_column=last_column,
        far=far,
        merged=_merged(tags, data),
        dead=_dead(tags, data) if has_formulas else frozenset(),
        percents=_percents(tags, body, percent_styles),
        hidden_rows=hidden_rows,
        hidden_columns=_hidden_columns(tags.column.findall(data)),
        ordered=ordered,
        calls_out=has_formulas
        and any(_CALLS_OUT.search(formula) for formula in tags.formula.findall(data)),
    )


def _rows(attributes: list[bytes]) -> tuple[int, frozenset[int], bool]:
    number, ordered, hidden = 0, True, set()
    for each in attributes:
        match = _ROW_NUMBER.search(each)
        following = int(match[1]) if match else number + 1
        ordered = ordered and following > number
        number = following
        if _HIDDEN.search(each):
            hidden.add(number)
    return number, frozenset(hidden), ordered


def _extent(places: list[tuple[bytes, bytes]], rows: int) -> tuple[int, int, tuple[str, ...]]:
    columns = {name: column_number(name.decode()) for name in {name for name, _ in places}}
    numbers = {digits: int(digits or 0) for digits in {digits for _, digits in places}}
    if b"" in columns:  # A cell that does not say where it stands may stand anywhere.
        return min(rows, ROW_LIMIT), COLUMN_LIMIT, ()
    near_rows = [number for number in numbers.values() if number <= ROW_LIMIT]
    near_columns = [number for number in columns.values() if number <= COLUMN_LIMIT]
    far: list[str] = []
    if len(near_rows) < len(numbers) or len(near_columns) < len(columns):
        far = [
            (name + digits).decode()
            for name, digits in places
            if numbers[digits] > ROW_LIMIT or columns[name] > COLUMN_LIMIT
        ]
    return max(near_rows, default=0), max(near_columns, default=0), tuple(far[:_FAR_NAMED])


def _merged(tags: _Tags, data: bytes) -> tuple[Area, ...]:
    found = tags.merge.findall(data) if b"mergeCell" in data else []
    return tuple(Area.between(*(part.decode() for part in corners)) for corners in found)


def _dead(tags: _Tags, data: bytes) -> frozenset[str]:
    refs = set()
    for attributes, cached in tags.dead.findall(data):
        # Text with an empty cached value is what ="" leaves: calculated, and empty.
        calculated = cached and (b't="str"' in attributes or b"t='str'" in attributes)
        reference = _REFERENCE.search(attributes)
        if reference and not calculated:
            refs.add(reference[1].decode())
    return frozenset(refs)


def _percents(tags: _Tags, body: bytes, styles: Iterable[int]) -> frozenset[str]:
    wanted = b"|".join(str(style).encode() for style in styles)
    if not wanted:
        return frozenset()
    pattern = tags.pattern(
        rb"""<@c\b(?=[^<>]*\bs=["'](?:%b)["'])([^<>]*)>\s*<@(?:v|f)\b""" % wanted
    )
    matches = (_REFERENCE.search(attributes) for attributes in pattern.findall(body))
    return frozenset(match[1].decode() for match in matches if match)


def _hidden_columns(attributes: list[bytes]) -> frozenset[int]:
    hidden: set[int] = set()
    for each in attributes:
        span = {key: int(digits) for key, digits in _SPAN.findall(each)}
        if _HIDDEN.search(each) and b"min" in span:
            last = min(span.get(b"max", span[b"min"]), COLUMN_LIMIT)
            hidden.update(range(span[b"min"], last + 1))
    return frozenset(hidden)
