"""How many lines the register had, kept with the reports: a lost or older register is noticed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.register import REGISTER_BEHIND, REGISTER_GONE

if TYPE_CHECKING:
    from pathlib import Path

FILE = ".danvan-so.json"
_LINES = "dong"


def witness_file(reports: Path, lines: int) -> dict[Path, bytes]:
    """Return the file that says how many lines the register has."""
    most = max(lines, witnessed(reports))
    return {reports / FILE: json.dumps({_LINES: most}).encode()}


def witnessed(reports: Path) -> int:
    """Return how many lines the register is known to have had, 0 where nobody knows."""
    try:
        lines = json.loads((reports / FILE).read_text(encoding="utf-8"))[_LINES]
    except (OSError, ValueError, LookupError, TypeError):
        return 0
    return lines if isinstance(lines, int) else 0


def refuse_lost(register: Path, reports: Path) -> None:
    """Raise ReportsError where there was a register that is no longer there."""
    lines = witnessed(reports)
    if lines and not register.exists():
        raise ReportsError([found(REGISTER_GONE, path=register, lines=lines)])


def refuse_older(register: Path, reports: Path, lines: int) -> None:
    """Raise ReportsError where the register has fewer lines than it once had."""
    known = witnessed(reports)
    if lines < known:
        raise ReportsError([found(REGISTER_BEHIND, path=register, lines=lines, known=known)])
