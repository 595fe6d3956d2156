"""Workbooks issued to the units: one for each that must report, ready to be sent out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.ledger import open_ledger
from reports.figures.sending import due_units
from reports.figures.unit_rows import unit_past, unit_rows
from reports.findings import ReportsError, found, in_order, stops
from reports.findings.units import NO_UNITS, ONLY_A_MONTH
from reports.office.store import safe_name, store_or_refuse
from reports.periods import Span
from reports.pipeline.templates.definitions import period_typed
from reports.pipeline.units.handouts import with_own_columns
from reports.workbooks.forms import unit_sheets
from reports.workbooks.handout.issued import Issue, write_issued
from reports.workbooks.identity import VERSION, issued
from reports.workbooks.reader import read_workbooks
from reports.workbooks.schema import UnitType
from reports.workbooks.sheets import SHEETS
from reports.workbooks.wards import ward_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.store import Stored
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record

_LONGEST_CODE = 60
_TITLE = "{unit} – {period}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """One workbook issued: whose, for which period, and where it lies."""

    unit: str
    name: str
    stored: Stored


def issue_workbooks(
    inputs: Sequence[Path],
    typed_period: str,
    folder: Path,
    progress: Callable[[str], None] | None = None,
) -> tuple[list[Issued], list[Finding]]:
    """Write the workbook of every unit that must report in a month into `folder`.

    Raises ReportsError where the period is no month, or the ward's own workbook must be mended.
    """
    period = period_typed(typed_period)
    if period.span is not Span.MONTH:
        raise ReportsError(
            [found(ONLY_A_MONTH, typed=period.full_name, example=f"{period.year}-11")]
        )
    dataset, findings = read_workbooks(inputs, SHEETS, progress=progress)
    if not dataset.files or stops(_of_the_ward(findings, dataset)):
        raise ReportsError(in_order(findings))
    units = due_units(open_ledger(dataset, period), period.last_month)
    if not units:
        raise ReportsError([found(NO_UNITS, period=period.full_name)])
    made: list[Issued] = []
    names = file_names(units, period)
    for code, unit in units.items():
        if progress:
            progress(unit.text("name"))
        data = write_issued(issue_of(dataset, period, unit))
        stored, more = store_or_refuse(data, folder / names[code])
        findings += more
        made.append(Issued(unit=code, name=unit.text("name"), stored=stored))
    return made, findings


def _of_the_ward(findings: Sequence[Finding], dataset: Dataset) -> list[Finding]:
    """Return what is found in the ward's own workbooks; what a unit must mend stops no issue."""
    own = {source.file for source in dataset.sources if source.identity is None}
    return [each for each in findings if not each.place.file or each.place.file in own]


def issue_of(dataset: Dataset, period: Period, unit: Record) -> Issue:
    """Return what is issued to one unit for one month."""
    ledger = open_ledger(dataset, period)
    month = period.last_month
    declared = with_own_columns(SHEETS, dataset)
    sheets = unit_sheets(declared, UnitType(unit.text("type")), month.month)
    ward = ward_name(dataset.of("ward"))
    return Issue(
        identity=issued(ward, unit.text("code"), period.key),
        unit_name=unit.text("name"),
        title=_TITLE.format(unit=unit.text("name"), period=period.full_name),
        due=ledger.due(month),
        sheets=sheets,
        rows=unit_rows(dataset, period, unit, sheets),
        past=unit_past(dataset, period, unit, sheets),
    )


def file_names(codes: Iterable[str], period: Period) -> dict[str, str]:
    """Return the name of each unit's workbook: unit, period and version; no two are the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for code in codes:
        stem = safe_name(code)[:_LONGEST_CODE]
        while stem.lower() in taken:
            stem += "_"
        taken.add(stem.lower())
        names[code] = f"{stem} {period.key} v{VERSION}.xlsx"
    return names
