"""Notices that the clerk has looked at and keeps, each with the reason given."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figures.ledger import open_ledger
from reports.findings import rules as codes
from reports.findings.model import Severity, found
from reports.periods import read_period
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset, Record

_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d*")
_IN_EVERY_RUN = ("V", "DL", "TP")
"""What codes begin with that both the check and the report may tell."""


def explained(findings: Iterable[Finding], dataset: Dataset, period: Period) -> list[Finding]:
    """Return the findings, those notices accepted that a row of “Giải trình” answers for.

    What must be mended cannot be explained: a row that tries it is a finding of its own, one that
    answers for nothing a note.
    """
    rows = _rows(dataset, period)
    told = list(findings)
    accepted = [_accepted(finding, rows) for finding in told]
    return [*accepted, *(note for row in rows for note in _about(row, told, period))]


def _rows(dataset: Dataset, period: Period) -> list[Record]:
    ledger = open_ledger(dataset, period)
    return [
        row
        for row in dataset.of("explanations")
        if read_period(row.text("period"), ledger.year_of(row)) == period
    ]


def _accepted(finding: Finding, rows: list[Record]) -> Finding:
    if finding.severity is not Severity.NOTICE:
        return finding
    reason = next((row.text("reason") for row in rows if _answers(row, finding)), "")
    return replace(finding, accepted=reason) if reason else finding


def _answers(row: Record, finding: Finding) -> bool:
    if _code(row) != finding.code.id:
        return False
    sheet, what = row.text("sheet"), row.text("what")
    if sheet and fold(sheet) != fold(finding.place.sheet):
        return False
    cell = what.strip().upper()
    if _CELL.fullmatch(cell):
        return cell == finding.place.cell
    return bool(what) and fold(what) in fold(f"{finding.place} {finding.message}")


def _code(row: Record) -> str:
    return row.text("code").strip(" []").upper()


def _about(row: Record, findings: list[Finding], period: Period) -> list[Finding]:
    matched = [each for each in findings if _answers(row, each)]
    place, code = row.cell("code"), _code(row)
    if any(each.severity is Severity.MUST_FIX for each in matched):
        return [found(codes.EXPLAINED_IN_VAIN, place, about=code)]
    if any(each.severity is Severity.NOTICE for each in matched):
        return []
    if not code.startswith(_IN_EVERY_RUN):
        return []
    return [found(codes.EXPLANATION_UNUSED, place, about=code, period=period.full_name)]
