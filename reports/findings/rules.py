"""What can be wrong between figures: sums, shares and dates that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reports.findings.model import Code

CODES: tuple[Code, ...] = ()
