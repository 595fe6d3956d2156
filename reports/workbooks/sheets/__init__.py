"""The sheets this office fills in: the only place to edit for a column."""

from __future__ import annotations

from reports.workbooks.sheets.democracy import DEMOCRACY_SHEETS
from reports.workbooks.sheets.followup import FOLLOWUP_SHEETS
from reports.workbooks.sheets.models import MODEL_SHEETS
from reports.workbooks.sheets.outreach import OUTREACH_SHEETS
from reports.workbooks.sheets.ward import ITEMS, WARD_SHEETS, Item

SHEETS = (
    *OUTREACH_SHEETS,
    *DEMOCRACY_SHEETS,
    *MODEL_SHEETS,
    *FOLLOWUP_SHEETS,
    *WARD_SHEETS,
)

__all__ = ["ITEMS", "SHEETS", "Item"]
