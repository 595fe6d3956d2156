"""The rows every workbook starts with: the facts asked of a ward, and six regulations to name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.workbooks.handout.words import Rows
    from reports.workbooks.schema import Sheet

REGULATIONS = tuple(
    {"code": f"QC{number}", "name": "(ghi tên quy chế)", "in_force": True} for number in range(1, 7)
)


def with_prefilled(sheets: Iterable[Sheet], rows: Rows) -> Rows:
    """Return the rows with those that stand in every workbook."""
    known = dict(rows)
    keys = {sheet.key for sheet in sheets}
    if "ward" in keys:
        known["ward"] = _every_fact(rows.get("ward", ()))
    if "regulations" in keys and not known.get("regulations"):
        known["regulations"] = REGULATIONS
    return known


def _every_fact(rows: Sequence[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """Return a row for every fact: those given, and an empty one for each that is not."""
    facts: list[Mapping[str, object]] = []
    labels = {fold(item.label) for item in ITEMS}
    for item in ITEMS:
        given = [row for row in rows if fold(str(row["item"])) == fold(item.label)]
        facts += given or [{"item": item.label}]
    return facts + [row for row in rows if fold(str(row["item"])) not in labels]
