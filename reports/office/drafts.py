"""Which name a new report gets: a file that somebody edited keeps its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import found
from reports.findings.run import EDITED_KEPT
from reports.office.store import is_ours

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding

_MOST = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """Where a report is to be written, and which draft it is: the first bears no mark."""

    path: Path
    number: int = 1


def draft_of(target: Path) -> tuple[Draft, list[Finding]]:
    """Return the draft that may be written for `target`, and which edited file is kept for it.

    It is chosen before the report is rendered, since a second draft says so on paper.
    """
    for number in range(1, _MOST):
        path = target if number == 1 else _named(target, number)
        if not path.exists() or is_ours(path):
            kept = [found(EDITED_KEPT, name=target.name, written=path.name)]
            return Draft(path, number), [] if number == 1 else kept
    return Draft(target), []


def _named(target: Path, number: int) -> Path:
    return target.with_name(f"{target.stem} (dự thảo {number}){target.suffix}")
