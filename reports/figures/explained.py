"""Notices that the clerk has looked at and keeps, each with the reason given."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.figures.ledger import open_ledger
from reports.findings import rules as codes
from reports.findings.model import Severity, found
from reports.periods import read_period
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record

_CELL = re.compile(r"(?:(?P<unit>\S+)[ !]+)?(?P<cell>[A-Z]{1,3}[1-9]\d*)")
_IN_EVERY_RUN = ("V", "DL", "TP")
"""What codes begin with that both the check and the report may tell.

What was sent and is another now is told only where there is a register of what was sent.
"""


def explained(findings: Iterable[Finding], dataset: Dataset, period: Period) -> list[Finding]:
    """Return the findings, those notices accepted that a row of “Giải trình” answers for.

    What must be mended cannot be explained: a row that tries it is a finding of its own, one that
    answers for nothing a note.
    """
    units = {source.file: source.identity.unit for source in dataset.sources if source.identity}
    rows = [_Reason(row, units) for row in _rows(dataset, period)]
    told = list(findings)
    accepted = [_accepted(finding, rows) for finding in told]
    return [*accepted, *(note for row in rows for note in _about(row, told, period))]


@dataclass(frozen=True, slots=True)
class _Reason:
    """One row of reasons, and whose each workbook is that a unit sent."""

    row: Record
    units: Mapping[str, str]

    def answers(self, finding: Finding) -> bool:
        """Return whether it is about a finding: by code and cell, or by code and words.

        A cell alone is one of the ward's own workbook; one of a unit's has its code before it.
        """
        row = self.row
        if _code(row) != finding.code.id:
            return False
        sheet, what = row.text("sheet"), row.text("what")
        if sheet and fold(sheet) != fold(finding.place.sheet):
            return False
        named = _CELL.fullmatch(what.strip().upper())
        if named and (not named["unit"] or named["unit"] in map(str.upper, self.units.values())):
            unit = self.units.get(finding.place.file, "").upper()
            return (named["unit"] or "", named["cell"]) == (unit, finding.place.cell)
        return bool(what) and fold(what) in fold(f"{finding.place} {finding.message}")


def _rows(dataset: Dataset, period: Period) -> list[Record]:
    ledger = open_ledger(dataset, period)
    return [
        row
        for row in dataset.of("explanations")
        if read_period(row.text("period"), ledger.year_of(row)) == period
    ]


def _accepted(finding: Finding, rows: list[_Reason]) -> Finding:
    if finding.severity is not Severity.NOTICE:
        return finding
    reason = next((each.row.text("reason") for each in rows if each.answers(finding)), "")
    return replace(finding, accepted=reason) if reason else finding


def _code(row: Record) -> str:
    return row.text("code").strip(" []").upper()


def _about(reason: _Reason, findings: list[Finding], period: Period) -> list[Finding]:
    row = reason.row
    matched = [each for each in findings if reason.answers(each)]
    place, code = row.cell("code"), _code(row)
    if any(each.severity is Severity.MUST_FIX for each in matched):
        return [found(codes.EXPLAINED_IN_VAIN, place, about=code)]
    if any(each.severity is Severity.NOTICE for each in matched):
        return []
    if not code.startswith(_IN_EVERY_RUN) or code == codes.REPORTED_CHANGED.id:
        return []
    return [found(codes.EXPLANATION_UNUSED, place, about=code, period=period.full_name)]
