"""What every workbook starts with: the facts asked of a ward, six regulations, names of sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.schema import Choices, Kind, Rhythm
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.workbooks.handout.words import Rows
    from reports.workbooks.schema import Column, Sheet

REGULATIONS = tuple(
    {"code": f"QC{number}", "name": "(ghi tên quy chế)", "in_force": True} for number in range(1, 7)
)
QUIET, PLAN, OPENING = "quiet", "plan", "opening"


def with_sheet_names(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the sheets, the one of quiet months offering the names of those filled in by month."""
    names = tuple(
        sheet.name for sheet in sheets if sheet.rhythm is not Rhythm.YEARLY and sheet.key != QUIET
    )
    offered = Choices(key="trang", name="Trang tính", words=names)

    def offering(column: Column) -> Column:
        return replace(column, kind=Kind.CHOICE, choices=offered)

    return tuple(
        replace(
            sheet,
            columns=tuple(
                offering(column) if column.key == "sheet" else column for column in sheet.columns
            ),
        )
        if sheet.key == QUIET and names
        else sheet
        for sheet in sheets
    )


def with_measures(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the sheets, the one of opening values offering the measures that the plan names."""
    if not any(sheet.key == PLAN for sheet in sheets):
        return tuple(sheets)
    return tuple(
        replace(
            sheet,
            columns=tuple(
                replace(column, reference=PLAN) if column.key == "measure" else column
                for column in sheet.columns
            ),
        )
        if sheet.key == OPENING
        else sheet
        for sheet in sheets
    )


def with_prefilled(sheets: Iterable[Sheet], rows: Rows) -> Rows:
    """Return the rows with those that stand in every workbook."""
    known = dict(rows)
    keys = {sheet.key for sheet in sheets}
    if "ward" in keys:
        known["ward"] = _every_fact(rows.get("ward", ()))
    if "regulations" in keys and not known.get("regulations"):
        known["regulations"] = REGULATIONS
    return known


def _every_fact(rows: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return a row for every fact: those given, and an empty one for each that is not."""
    facts: list[Mapping[str, object]] = []
    labels = {fold(item.label) for item in ITEMS}
    for item in ITEMS:
        given = [row for row in rows if fold(str(row["item"])) == fold(item.label)]
        facts += given or [{"item": item.label}]
    return facts + [row for row in rows if fold(str(row["item"])) not in labels]
