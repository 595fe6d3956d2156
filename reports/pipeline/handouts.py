"""Workbooks handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import ReportsError
from reports.office.store import store_document
from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding
    from reports.office.store import Stored

_TITLE = "SỔ SỐ LIỆU CÔNG TÁC DÂN VẬN"


def write_blank(target: Path) -> tuple[Stored, list[Finding]]:
    """Write the blank workbook to `target` and return where it is and what is to be said.

    Raises ReportsError where it cannot be written.
    """
    path = target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")
    stored, findings = store_document(write_workbook(SHEETS, title=_TITLE), path)
    if stored is None:
        raise ReportsError(findings)
    return stored, findings
