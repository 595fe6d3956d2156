"""Whose facts a workbook holds: the full name of the ward, and the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.workbooks.records import Dataset, Record

_PARTS = ("ward_type", "ward_name", "province")
_LABELS = {fold(item.label): item.key for item in ITEMS if item.key in _PARTS}

YEAR_LABEL = next(item.label for item in ITEMS if item.key == "year")


def ward_name(records: Iterable[Record]) -> str:
    """Return kind, name and province of the ward as its sheet of facts names them last."""
    facts: dict[str, str] = {}
    for record in records:
        key = _LABELS.get(fold(record.text("item")))
        if key and record.get("value") is not None:
            facts[key] = str(record.get("value"))
    kind, name, province = (facts.get(part, "") for part in _PARTS)
    if not name:
        return ""
    return ", ".join(part for part in (f"{kind} {name}".strip(), province) if part)


def years_of(dataset: Dataset) -> dict[str, int]:
    """Return the year each workbook is of: by its identity, else as its sheet of facts says.

    A workbook that says nothing is of the year of the others, where they all agree.
    """
    known = {record.file: year for record in dataset.of("ward") if (year := _year(record))}
    known |= {
        source.file: int(source.identity.period[:4])
        for source in dataset.sources
        if source.identity and source.identity.period[:4].isdigit()
    }
    agreed = set(known.values())
    others = dict.fromkeys(dataset.files, agreed.pop()) if len(agreed) == 1 else {}
    return others | known


def _year(record: Record) -> int | None:
    content = str(record.get("value"))
    is_year = fold(record.text("item")) == fold(YEAR_LABEL) and content.isdigit()
    return int(content) if is_year else None
