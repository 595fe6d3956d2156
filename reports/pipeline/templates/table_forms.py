"""Tables of a report that is a workbook, as its definition declares them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.findings import Place, found
from reports.findings.run import UNKNOWN_TABLE_FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reports.fields import Known, Names
    from reports.findings import Finding

NUMBER = "#"
"""The slot of the running number of a row."""
SLOT = re.compile(r"\{([^{}]*)\}")
_NARROWEST, _WIDEST = 3, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnForm:
    """One column: its header, the header over it and its neighbours, and what its cells hold."""

    header: str
    cell: str
    width: int
    over: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """One table: `rows` names the list it shows.

    With `group` each entry of that list is a row of its own, followed by the list `inside` it;
    `total` are the cells of a last row. Cells are words with slots ``{so_buoi}``; a cell that is
    nothing but one slot keeps the kind of its value, so that a number stays one.
    """

    key: str
    title: str
    rows: str
    columns: tuple[ColumnForm, ...]
    group: tuple[str, ...] = ()
    inside: str = ""
    total: tuple[str, ...] = ()


def table_form(data: Mapping[str, object]) -> TableForm:
    """Return a table as a definition declares it; KeyError or ValueError say what is wrong."""
    columns = data["columns"]
    if not isinstance(columns, list) or not columns:
        raise ValueError("columns")
    return TableForm(
        key=_word(data, "key"),
        title=_word(data, "title"),
        rows=_word(data, "rows"),
        columns=tuple(_column(column) for column in columns),
        group=_cells(data, "group"),
        inside=_word(data, "inside") if "group" in data else "",
        total=_cells(data, "total"),
    )


def _column(data: Mapping[str, object]) -> ColumnForm:
    width = data.get("width", 12)
    if not isinstance(width, int) or not _NARROWEST <= width <= _WIDEST:
        raise ValueError(f"width = {width}")
    return ColumnForm(
        header=_word(data, "header"),
        cell=_word(data, "cell"),
        width=width,
        over=str(data.get("over", "")),
    )


def _word(data: Mapping[str, object], name: str) -> str:
    value = data[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} = {value}")
    return value


def _cells(data: Mapping[str, object], name: str) -> tuple[str, ...]:
    cells = data.get(name, [])
    if not isinstance(cells, list):
        raise TypeError(f"{name} = {cells}")
    return tuple(str(cell) for cell in cells)


# Names ------------------------------------------------------------------------------------------


def unknown_fields(form: TableForm, known: Names, file: str) -> Iterator[Finding]:
    """Yield the names in a table that stand for nothing where they stand."""
    yield from _unknown(form, [f"{{{form.rows}}}", form.title, *form.total], known, file)
    outer = _inside(known, form.rows)
    yield from _unknown(form, form.group, {**known, **outer}, file)
    if form.group:
        yield from _unknown(form, [f"{{{form.inside}}}"], outer, file)
    inner = _inside(outer, form.inside) if form.group else {}
    row = {**known, **outer, **inner, NUMBER: Rows(meaning="")}
    yield from _unknown(form, [column.cell for column in form.columns], row, file)


def _unknown(
    form: TableForm, texts: list[str] | tuple[str, ...], known: Names, file: str
) -> Iterator[Finding]:
    for name in (slot for text in texts for slot in SLOT.findall(text)):
        if _known(known, name) is None:
            place = Place(file=file)
            near = _nearest(known, name)
            yield found(UNKNOWN_TABLE_FIELD, place, table=form.key, name=name, nearest=near)


def _known(known: Names, name: str) -> Known | None:
    first, _, rest = name.partition(".")
    here = known.get(first)
    if not rest:
        return here
    return _known(here.fields, rest) if isinstance(here, Group) else None


def _inside(known: Names, name: str) -> Names:
    here = _known(known, name)
    return here.fields if isinstance(here, Rows) else {}


def _nearest(known: Names, name: str) -> str:
    first, _, rest = name.partition(".")
    here = known.get(first)
    if rest and isinstance(here, Group):
        return f"{first}.{_nearest(here.fields, rest)}"
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0)
    return near[0] if near else ""
