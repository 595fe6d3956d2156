"""When the workbooks among the inputs were first seen in the ward's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.office.folder import find_ward
from reports.office.receipts import note_receipts
from reports.office.store import KEPT
from reports.workbooks.sources import sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def first_seen(inputs: Sequence[Path], today: dt.date) -> Mapping[str, dt.date]:
    """Return the day each workbook was first seen, by its digest; nothing outside a ward's folder.

    New ones are noted as seen `today`.
    """
    ward = next((ward for path in inputs if (ward := find_ward(path.parent))), None)
    if ward is None:
        return {}
    listed, _ = sources(inputs)
    return note_receipts(ward.reports / KEPT, (source.path for source in listed), today)
