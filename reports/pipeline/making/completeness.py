"""Whether all units have sent: a report without some is a draft, unless that is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.explained import explained
from reports.figures.progress import board
from reports.findings import found
from reports.findings.rules import UNITS_MISSING
from reports.findings.units import DRAFT_WITH_MISSING, MISSING_ACCEPTED
from reports.vietnamese import joined

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reports.findings import Finding
    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition
    from reports.workbooks.records import Dataset

_IN_NAME = " (dự thảo, thiếu {missing} đơn vị)"
_ON_PAPER = "mới có {sent}/{due} đơn vị gửi báo cáo {month}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """How many units have sent of those due in a month, and the names of the others."""

    month: str
    sent: int
    due: int
    names: tuple[str, ...]

    @property
    def in_name(self) -> str:
        """What the file's name says of it."""
        return _IN_NAME.format(missing=self.due - self.sent)

    def named(self, target: Path) -> Path:
        """Return the path with what the name of a draft says."""
        return target.with_name(f"{target.stem}{self.in_name}{target.suffix}")

    @property
    def on_paper(self) -> str:
        """What the paper says of it."""
        return _ON_PAPER.format(sent=self.sent, due=self.due, month=self.month)

    def finding(self, accepted: str = "") -> Finding:
        """Return what is said of it: that the report is a draft, or why it is none."""
        if not accepted:
            return found(DRAFT_WITH_MISSING, sent=self.sent, due=self.due, month=self.month)
        missing, units = self.due - self.sent, joined(self.names)
        return found(MISSING_ACCEPTED, missing=missing, due=self.due, units=units, reason=accepted)


def lacking_units(
    definition: Definition,
    dataset: Dataset,
    period: Period,
    findings: Iterable[Finding],
    accepted: str,
) -> tuple[Shortfall | None, list[Finding]]:
    """Return what makes a report a draft, None where nothing does, and what is to be said of it.

    A reason `accepted` for this run is said with the report; one in the workbook (“Giải trình”)
    stands there.
    """
    lacking = shortfall(dataset, period) if definition.collects else None
    if lacking is None or _explained(dataset, period, findings):
        return None, []
    return (None if accepted else lacking), [lacking.finding(accepted)]


def _explained(dataset: Dataset, period: Period, findings: Iterable[Finding]) -> bool:
    told = explained(findings, dataset, period)
    return any(each.code is UNITS_MISSING and each.accepted for each in told)


def shortfall(dataset: Dataset, period: Period) -> Shortfall | None:
    """Return which units lack in a period's last month, None if none does.

    A ward that keeps no track of the month's returns has no shortfall to speak of.
    """
    made = board(dataset, period)
    if made.period.last_month != period.last_month or not made.missing or not made.sent:
        return None
    return Shortfall(
        month=made.period.name,
        sent=len(made.sent),
        due=len(made.rows),
        names=tuple(row.short_name for row in made.missing),
    )
