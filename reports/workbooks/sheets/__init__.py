"""The sheets this office fills in: the only place to edit for a column."""

from __future__ import annotations

from reports.workbooks.sheets.disclosure import DEMOCRACY_UNITS, DISCLOSURES
from reports.workbooks.sheets.explaining import EXPLANATIONS
from reports.workbooks.sheets.facts import ITEMS, WARD, Item
from reports.workbooks.sheets.followup import (
    AWARDS,
    INSPECTIONS,
    SHORTCOMINGS,
    SUBMISSIONS,
    TASKS,
)
from reports.workbooks.sheets.issuing import BASES, BOARD, DOCUMENTS, ISSUERS
from reports.workbooks.sheets.lists import LISTS, REGULATIONS, UNITS
from reports.workbooks.sheets.meetings import AGENDA, CONCLUSIONS, MEETINGS, OPINIONS
from reports.workbooks.sheets.models import ASSESSMENTS, MODELS
from reports.workbooks.sheets.outreach import PROPAGANDA, TEAMS, WELFARE
from reports.workbooks.sheets.reception import RECEPTION, SUPERVISIONS
from reports.workbooks.sheets.yearly import EXTRA, NARRATIVE, OPENING, PLAN, QUIET

SHEETS = (
    PROPAGANDA,
    WELFARE,
    MEETINGS,
    AGENDA,
    OPINIONS,
    CONCLUSIONS,
    TEAMS,
    DISCLOSURES,
    RECEPTION,
    SUPERVISIONS,
    DEMOCRACY_UNITS,
    MODELS,
    ASSESSMENTS,
    SHORTCOMINGS,
    TASKS,
    INSPECTIONS,
    AWARDS,
    SUBMISSIONS,
    NARRATIVE,
    EXTRA,
    QUIET,
    EXPLANATIONS,
    PLAN,
    OPENING,
    WARD,
    ISSUERS,
    DOCUMENTS,
    BASES,
    UNITS,
    LISTS,
    REGULATIONS,
    BOARD,
)

__all__ = ["ITEMS", "SHEETS", "Item"]
