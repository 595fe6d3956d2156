"""One unit's part of a dataset: its own rows, and those that name it where no unit is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.figures.calculation import Balance
from reports.figures.indicators import INDICATORS
from reports.figures.naming import BY_KEY
from reports.figures.opening import by_name, named
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset, Record

WHOLE = ("ward", "issuers", "bases", "units", "lists", "regulations", "board")
"""The sheets that say the same for every unit."""
_NOT_ITS_OWN = ("submissions", "plan", "inspections")
"""The sheets that the ward keeps about its units."""
_NAMED_IN = {"tasks": "lead", "shortcomings": "owner", "awards": "organisation"}
"""The column that tells whose a row is where no unit is typed."""
_OF_MEETINGS = ("agenda", "opinions", "conclusions")
_LISTED = re.compile(r"[,;\n]| và ")
_ROW = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit: its code, what it is called, and whether it alone is of its kind."""

    code: str
    names: frozenset[str]
    kind: str
    alone: bool
    models: frozenset[str]
    balances: frozenset[str]


def of_unit(dataset: Dataset, code: str) -> Dataset:
    """Return the rows of one unit; lists and facts of the ward stay whole."""
    unit = _unit(dataset, code)
    kept = {
        sheet: rows if sheet in WHOLE else tuple(row for row in rows if _is_of(row, unit))
        for sheet, rows in dataset.rows.items()
        if sheet not in _NOT_ITS_OWN
    }
    kept["quiet"] = tuple(_own_word(row) for row in kept.get("quiet", ()))
    held = {row.text("code") for row in kept.get("meetings", ())}
    for sheet in _OF_MEETINGS:
        if sheet in kept:
            rows = dataset.of(sheet)
            kept[sheet] = tuple(row for row in rows if row.text("meeting") in held)
    cut = replace(dataset, rows=kept)
    own = _places(cut)
    if "explanations" in kept:
        told = dataset.of("explanations")
        kept["explanations"] = tuple(
            row for row in told if (row.text("sheet"), _number(row.text("what"))) in own
        )
    return cut


def _own_word(quiet: Record) -> Record:
    """Return a declaration as the whole word on its sheet: nobody else is asked any more."""
    said = {key: value for key, value in quiet.values.items() if key != "unit"}
    return replace(quiet, values=said)


def about_unit(findings: Iterable[Finding], whole: Dataset, cut: Dataset) -> list[Finding]:
    """Return the findings without those that stand in the rows of other units."""
    strange = _places(whole) - _places(cut)
    return [
        each
        for each in findings
        if (each.place.sheet, _number(each.place.cell)) not in strange and _says_a_place(each)
    ]


def _says_a_place(finding: Finding) -> bool:
    """Return whether a finding is about a place, or about more than the sums of the ward."""
    return bool(finding.place.file) or not finding.code.id.startswith("V")


def _places(dataset: Dataset) -> set[tuple[str, str]]:
    return {
        (row.sheet_name, str(row.row))
        for sheet, rows in dataset.rows.items()
        if sheet not in WHOLE
        for row in rows
    }


def _number(cell: str) -> str:
    match = _ROW.search(cell)
    return match[0] if match else ""


def _unit(dataset: Dataset, code: str) -> _Unit:
    units = dataset.of("units")
    own = next(row for row in units if row.text("code") == code)
    names = (own.text(key) for key in ("code", "name", "short_name"))
    kind = own.text("type")
    tags = by_name(INDICATORS)
    balances = {each.how.opening for each in INDICATORS if isinstance(each.how, Balance)}
    return _Unit(
        code=code,
        names=frozenset(fold(name) for name in names if name),
        kind=kind,
        alone=len({row.text("code") for row in units if row.text("type") == kind}) == 1,
        models=frozenset(
            row.text("code") for row in dataset.of("models") if row.text("unit") == code
        ),
        balances=frozenset(
            row.text("measure")
            for row in dataset.of("opening")
            if (found := named(row.text("measure"), tags)) and found.id in balances
        ),
    )


def _is_of(row: Record, unit: _Unit) -> bool:
    typed = row.text("unit")
    if typed or "unit" in row:
        return typed == unit.code
    judge = _JUDGES.get(row.sheet, _named_in)
    return judge(row, unit)


def _named_in(row: Record, unit: _Unit) -> bool:
    """Return whether the row names the unit as the one that leads, mends or was praised."""
    column = _NAMED_IN.get(row.sheet)
    if column is None:
        return False
    return any(_is_name(part, unit) for part in _LISTED.split(row.text(column)))


def _is_name(part: str, unit: _Unit) -> bool:
    typed = fold(part)
    return any(typed in (name, f"{name} phuong") for name in unit.names)


def _of_its_model(row: Record, unit: _Unit) -> bool:
    return row.text("model") in unit.models or _named_in(row, unit)


def _of_the_office(row: Record, unit: _Unit) -> bool:
    """Return whether the row is the office's that receives citizens, or what it had open before."""
    first = BY_KEY["reception"].filled_by[0]
    counted = row.sheet == "reception" or row.text("measure") in unit.balances
    return unit.alone and unit.kind == first.value and counted


_JUDGES: Mapping[str, Callable[[Record, _Unit], bool]] = {
    "assessments": _of_its_model,
    "awards": _of_its_model,
    "reception": _of_the_office,
    "opening": _of_the_office,
}
