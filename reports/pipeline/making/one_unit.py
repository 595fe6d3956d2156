"""A paper of one unit or one meeting: who is meant, and the part of the workbooks it is about."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figures.gaps import nothing_reported
from reports.figures.of_unit import about_unit, of_unit
from reports.findings import ReportsError, Severity, found
from reports.findings.asking import NOT_OF_ONE_UNIT, UNIT_NEEDED, UNIT_SILENT, UNKNOWN_UNIT
from reports.vietnamese import fold, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition
    from reports.workbooks.records import Dataset, Record

_NEAREST = 3


def meant_for(
    definition: Definition, typed: str, period: Period, dataset: Dataset, findings: list[Finding]
) -> tuple[Definition, Dataset, list[Finding]]:
    """Return the definition for the unit `typed`, and of what was read and found its own part.

    A report of the whole ward stays as it is; what is found elsewhere does not concern a paper that
    names its sheets. Raises ReportsError where the unit is not named, not known, or has nothing to
    tell of the period.
    """
    if typed and not definition.of_unit:
        raise ReportsError([found(NOT_OF_ONE_UNIT, report=definition.name, typed=typed)])
    if definition.sheets:
        return definition, _unexplained(dataset), of_interest(findings, definition)
    if not definition.of_unit:
        return definition, dataset, findings
    units = {row.text("code"): row for row in dataset.of("units") if row.text("code")}
    code = _code(definition, typed, units)
    cut = of_unit(dataset, code)
    if nothing_reported(cut, period):
        others = [each for each in units if not nothing_reported(of_unit(dataset, each), period)]
        raise ReportsError([_silent(units[code], period, others)])
    return replace(definition, unit=code), cut, about_unit(findings, dataset, cut)


def _code(definition: Definition, typed: str, units: Mapping[str, Record]) -> str:
    """Return the code of the unit typed by its code or by one of its names."""
    known = ", ".join(units)
    if not typed:
        first = next(iter(units), "MTTQ")
        raise ReportsError([found(UNIT_NEEDED, report=definition.name, known=known, first=first)])
    for code, row in units.items():
        names = (code, row.text("short_name"), row.text("name"))
        if fold(typed) in [fold(name) for name in names if name]:
            return code
    nearest = joined([f"{code} ({units[code].text('name')})" for code in _near(typed, units)])
    raise ReportsError([found(UNKNOWN_UNIT, typed=typed, nearest=nearest, known=known)])


def _near(typed: str, units: Mapping[str, Record]) -> list[str]:
    """Return the codes nearest to what was typed, by code or name."""

    def likeness(code: str) -> float:
        row = units[code]
        names = (code, row.text("short_name"), row.text("name"))
        own = [fold(name) for name in names if name]
        return max(difflib.SequenceMatcher(None, fold(typed), name).ratio() for name in own)

    return sorted(units, key=likeness, reverse=True)[:_NEAREST]


def _silent(unit: Record, period: Period, others: list[str]) -> Finding:
    return found(
        UNIT_SILENT,
        unit=unit.text("name"),
        typed=unit.text("code"),
        period=period.full_name,
        others=", ".join(others) or "chưa có",
    )


def _unexplained(dataset: Dataset) -> Dataset:
    return replace(dataset, rows={**dataset.rows, "explanations": ()})


def of_interest(findings: Iterable[Finding], definition: Definition) -> list[Finding]:
    """Return what is found where the paper looks: in the rows of its unit, in its sheets."""
    return [each for each in findings if _is_of_interest(each, definition)]


def _is_of_interest(finding: Finding, definition: Definition) -> bool:
    if definition.sheets:
        of_figures = finding.code.id.startswith("V") and not _must_fix(finding)
        return finding.place.sheet in definition.sheets or not (finding.place.sheet or of_figures)
    own = finding.details.get("typed") == definition.unit
    return not definition.unit or bool(finding.place.cell or own) or _must_fix(finding)


def _must_fix(finding: Finding) -> bool:
    return finding.severity is Severity.MUST_FIX
