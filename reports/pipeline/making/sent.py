"""What the register says of a report that is made again: it was sent, its period is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import found
from reports.findings.register import ALREADY_SENT, PERIOD_CLOSED
from reports.vietnamese import short_date

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition


def sent_before(register: Path | None, definition: Definition, period: Period) -> list[Finding]:
    """Return the notes that keep the clerk from sending a report a second time unawares."""
    if register is None or not register.is_file():
        return []
    from reports.office.register import Register, current  # noqa: PLC0415 -- loads SQLite

    with Register.open(register) as book:
        entries, locked = current(book.entries()), period.key in book.locks()
    notes = [
        found(
            ALREADY_SENT,
            report=definition.name,
            period=period.full_name,
            written=entry.written,
            day=short_date(entry.signed_on),
        )
        for entry in entries
        if (entry.report_type, entry.period) == (definition.key, period.key)
    ]
    return [*notes, *([found(PERIOD_CLOSED, period=period.full_name)] if locked else [])]
