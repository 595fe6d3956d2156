"""The sheets without which no report of a ward can be right, and which nobody notices missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings.model import Place, found
from reports.findings.sheets import SHEET_MISNAMED, SHEET_MISSING
from reports.vietnamese import joined
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset

_NEEDED = ("ward", "issuers", "units")


def lacking_sheets(dataset: Dataset, findings: Sequence[Finding]) -> list[Finding]:
    """Return a finding if the ward's own workbooks lack a sheet they need under any name.

    Workbooks of units alone need none; `findings` are those of the reader.
    """
    own = [source.file for source in dataset.sources if source.identity is None]
    names = [sheet.name for sheet in SHEETS if sheet.key in _NEEDED and not dataset.has(sheet.key)]
    told = {each.details["sheet"] for each in findings if each.code is SHEET_MISNAMED}
    missing = [f"“{name}”" for name in names if name not in told]
    if not own or not missing:
        return []
    present = ", ".join(sheet.name for sheet in SHEETS if dataset.has(sheet.key))
    return [found(SHEET_MISSING, Place(file=own[0]), sheets=joined(missing), present=present)]
