"""The day on which each workbook was first seen, kept beside the ward's reports."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING

from reports.office.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

RECEIPTS = "da-nhan.json"


def note_receipts(folder: Path, workbooks: Iterable[Path], today: dt.date) -> Mapping[str, dt.date]:
    """Return when each workbook was first seen, by its digest, and remember the new ones.

    What cannot be read or written is left out: a receipt is a help, not a condition.
    """
    kept = _kept(folder / RECEIPTS)
    seen = {**dict.fromkeys(_digests(workbooks), today), **kept}
    if seen.keys() - kept.keys():
        days = {digest: day.isoformat() for digest, day in sorted(seen.items())}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(json.dumps(days, indent=1).encode(), folder / RECEIPTS)
        except OSError:
            return seen
    return seen


def _kept(path: Path) -> dict[str, dt.date]:
    try:
        days = json.loads(path.read_text(encoding="utf-8"))
        return {digest: dt.date.fromisoformat(day) for digest, day in days.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _digests(workbooks: Iterable[Path]) -> Iterable[str]:
    for path in workbooks:
        try:
            yield hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            continue
