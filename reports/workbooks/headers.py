"""Which row holds the headers, and which column of the workbook is which of ours."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.findings import sheets as codes
from reports.findings.model import Place, Severity, found
from reports.vietnamese import fold, slug
from reports.workbooks.raw import Absent, as_text, settled
from reports.workbooks.scan import letters
from reports.workbooks.schema import Required

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.scan import Area
    from reports.workbooks.schema import Column

    RawRow = Sequence[object]

SEARCHED_ROWS = 15
_ENOUGH = 2
_NEAR = 0.85
_LONGEST = 120
_MARKS = " *●○:."
_COUNTERS = frozenset({"stt", "tt", "so tt", "so thu tu", "so thu tu dong"})


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One header of a workbook: where it stands and what it says."""

    index: int
    row: int
    text: str

    @property
    def name(self) -> str:
        """The header folded for comparison."""
        return header_name(self.text)

    @property
    def ref(self) -> str:
        """The cell reference."""
        return f"{letters(self.index + 1)}{self.row}"

    @property
    def counts_rows(self) -> bool:
        """Whether the column only numbers the rows (STT)."""
        return self.name in _COUNTERS


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of a sheet; its rows begin after `bottom` (counted from 1)."""

    bottom: int
    cells: tuple[HeaderCell, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A column of the workbook: one of ours, or (`column` None) one of the ward's own."""

    header: HeaderCell
    key: str
    column: Column | None = None


def header_name(text: str) -> str:
    """Return a header folded for comparison, without the marks put on required ones."""
    return fold(text).strip(_MARKS)


# Finding the row ---------------------------------------------------------------------------------


def find_headers(
    rows: Sequence[RawRow], columns: Iterable[Column], merged: Sequence[Area] = ()
) -> Headers | None:
    """Return the headers of one of our sheets: the row that names most of its columns."""
    names = {name for column in columns for name in column.names}
    best, best_row = 0, 0
    for number, row in enumerate(rows[:SEARCHED_ROWS], start=1):
        named = _named(row, names)
        if named > best:
            best, best_row = named, number
        if best > len(names) / 2:
            break
    if best < min(_ENOUGH, len(names)):
        return None
    top, bottom = _band(best_row, merged)
    return Headers(bottom, _header_cells(rows, top, bottom))


def find_own_headers(rows: Sequence[RawRow]) -> Headers | None:
    """Return the headers of a ward's own sheet: its row of most texts, all of them different."""
    counts = [_different_texts(row) for row in rows[:SEARCHED_ROWS]]
    best = max(counts, default=0)
    if best < _ENOUGH:
        return None
    number = counts.index(best) + 1
    has_rows = any(not _is_blank(value) for later in rows[number:] for value in later)
    return Headers(number, _header_cells(rows, number, number)) if has_rows else None


def _different_texts(row: RawRow) -> int:
    filled = [value for value in row if not _is_blank(value)]
    texts = {header_name(value) for value in filled if isinstance(value, str)}
    return len(texts) if len(texts) == len(filled) else 0


def _named(row: RawRow, names: set[str]) -> int:
    texts = (value for value in row if isinstance(value, str) and len(value) <= _LONGEST)
    found_names = {header_name(value) for value in texts}
    return len(found_names & names) or len({_bare(name) for name in found_names} & names)


def _band(row: int, merged: Sequence[Area]) -> tuple[int, int]:
    """Return the rows a header of two storeys covers."""
    touching = [area for area in merged if area.top <= row <= area.bottom]
    return (
        min((area.top for area in touching), default=row),
        max((area.bottom for area in touching), default=row),
    )


def _header_cells(rows: Sequence[RawRow], top: int, bottom: int) -> tuple[HeaderCell, ...]:
    cells: dict[int, HeaderCell] = {}
    for number in range(top, min(bottom, len(rows)) + 1):
        for index, value in enumerate(rows[number - 1]):
            if not _is_blank(value):
                cells[index] = HeaderCell(index, number, " ".join(as_text(value).split()))
    return tuple(cells[index] for index in sorted(cells))


def _is_blank(value: object) -> bool:
    if isinstance(value, str):
        return not settled(value)
    return value is None or isinstance(value, Absent)


def _bare(name: str) -> str:
    """Return a header without what stands in brackets at its end."""
    head, bracket, _ = name.partition("(")
    return head.strip(_MARKS) if bracket else name


# Matching ----------------------------------------------------------------------------------------


def match_columns(
    headers: Headers, columns: Sequence[Column], place: Place
) -> tuple[list[Match], list[Finding]]:
    """Return which column of the workbook is which of ours; all others are the ward's own."""
    by_name = _by_name(headers.cells, columns)
    taken: dict[str, HeaderCell] = {}
    matches, findings = [], []
    for cell in headers.cells:
        column = by_name.get(cell.index)
        if column is None:
            matches.append(Match(cell, _own_key(cell, columns)))
        elif column.key in taken:
            findings.append(_twice(column.header, taken[column.key], cell, place))
        else:
            taken[column.key] = cell
            matches.append(Match(cell, column.key, column))
    missing = [column for column in columns if column.key not in taken]
    own, own_findings = _own_columns(matches, missing, place)
    return own, [*findings, *own_findings]


def _by_name(cells: Sequence[HeaderCell], columns: Sequence[Column]) -> dict[int, Column]:
    ours = {name: column for column in reversed(columns) for name in column.names}
    exact = {cell.index: ours[cell.name] for cell in cells if cell.name in ours}
    taken = {column.key for column in exact.values()}
    for cell in cells:
        column = ours.get(_bare(cell.name))
        if cell.index not in exact and column and column.key not in taken:
            exact[cell.index] = column
    return exact


def _own_key(cell: HeaderCell, columns: Sequence[Column]) -> str:
    key = slug(cell.text) or f"cot_{letters(cell.index + 1).lower()}"
    return f"{key}_rieng" if any(key == column.key for column in columns) else key


def _own_columns(
    matches: list[Match], missing: list[Column], place: Place
) -> tuple[list[Match], list[Finding]]:
    """Return the matches without row counters and repeated headers, and what is to be said."""
    kept, findings = [], []
    firsts: dict[str, HeaderCell] = {}
    guessed: set[str] = set()
    for match in matches:
        cell = match.header
        if match.column is None and cell.counts_rows:
            continue
        if match.key in firsts:
            findings.append(_twice(cell.text, firsts[match.key], cell, place))
            continue
        firsts[match.key] = cell
        kept.append(match)
        if match.column is None:
            nearest = _nearest(cell, missing)
            guessed.update({nearest.key} if nearest else ())
            findings.append(_own_finding(match, nearest, place))
    findings += [
        found(codes.HEADER_MISSING, place, column=column.header)
        for column in missing
        if column.required is Required.ALWAYS and column.key not in guessed
    ]
    return kept, findings


def _nearest(cell: HeaderCell, missing: Sequence[Column]) -> Column | None:
    names: Mapping[str, Column] = {name: column for column in missing for name in column.names}
    near = difflib.get_close_matches(cell.name, names, n=1, cutoff=_NEAR)
    return names[near[0]] if near else None


def _own_finding(match: Match, nearest: Column | None, place: Place) -> Finding:
    at = Place(place.file, place.sheet, match.header.ref)
    if nearest is None:
        return found(codes.OWN_COLUMN, at, column=match.header.text, tag=match.key)
    finding = found(codes.HEADER_MISSPELT, at, typed=match.header.text, column=nearest.header)
    return finding if nearest.required is Required.ALWAYS else _as_notice(finding)


def _as_notice(finding: Finding) -> Finding:
    return replace(finding, severity_here=Severity.NOTICE)


def _twice(header: str, first: HeaderCell, second: HeaderCell, place: Place) -> Finding:
    return found(
        codes.HEADER_TWICE,
        Place(place.file, place.sheet, second.ref),
        column=header,
        first=letters(first.index + 1),
        second=letters(second.index + 1),
    )
