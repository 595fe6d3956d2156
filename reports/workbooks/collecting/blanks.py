"""Workbooks handed out blank and left so, beside the one the ward fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings.model import Place, found
from reports.findings.units import BLANK_PASSED_OVER
from reports.vietnamese import fold
from reports.workbooks.wards import YEAR_LABEL

if TYPE_CHECKING:
    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset, Record

_HANDED_OUT = {
    "ward": {"item"},
    "plan": {"measure", "unit_of", "nature"},
    "regulations": {"code", "name", "in_force"},
}
"""The columns in which a blank workbook holds anything, by sheet."""
_PLACEHOLDER = "("


def blanks(dataset: Dataset) -> tuple[set[str], list[Finding]]:
    """Return the blank workbooks, unless all are: a folder of them alone is told otherwise."""
    written = {
        record.file
        for records in dataset.rows.values()
        for record in records
        if not _as_handed_out(record)
    }
    untouched = [
        source.file
        for source in dataset.sources
        if source.version and source.identity is None and source.file not in written
    ]
    if not written:
        return set(), []
    return set(untouched), [found(BLANK_PASSED_OVER, Place(file)) for file in untouched]


def _as_handed_out(record: Record) -> bool:
    filled = set(record.values)
    if record.sheet == "ward" and fold(record.text("item")) == fold(YEAR_LABEL):
        filled.discard("value")
    if record.sheet == "regulations" and not record.text("name").startswith(_PLACEHOLDER):
        return False
    return record.sheet in _HANDED_OUT and filled <= _HANDED_OUT[record.sheet]
