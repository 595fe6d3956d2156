"""What a report makes no sense without, as its definition names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import value_at
from reports.findings import found
from reports.findings.run import NEEDED_FACT_MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.findings import Finding
    from reports.findings.model import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a name stands for, and how it is supplied, in the words of the clerk."""

    what: str
    remedy: str


def unmet(
    needs: Mapping[str, Need],
    context: Mapping[str, object],
    report: str,
    period: str,
    code: Code = NEEDED_FACT_MISSING,
) -> list[Finding]:
    """Return a finding of `code` for each name in `needs` that has no value in `context`."""
    return [
        found(code, report=report, period=period, what=need.what, remedy=need.remedy)
        for name, need in needs.items()
        if not value_at(context, name)
    ]
