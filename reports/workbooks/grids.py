"""The values of an examined workbook: read quickly where nothing is odd, else by openpyxl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.workbooks.guard import DAMAGED
from reports.workbooks.quick import BROKEN, quick_grids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.workbooks.headers import RawRow
    from reports.workbooks.scan import SheetScan

_UNSURE = (*DAMAGED, BROKEN, IndexError, OverflowError)


def grids(content: bytes, wanted: Sequence[SheetScan]) -> dict[str, list[RawRow]]:
    """Return the values of each sheet, bounded by its last cell with content.

    Both ways give the same values. What the quick one is not sure of openpyxl decides: it may read
    it, or raise what a damaged archive raises, ValueError and the like.
    """
    try:
        return quick_grids(content, wanted)
    except _UNSURE:
        from reports.workbooks.patient import patient_grids

        return patient_grids(content, wanted)
