"""The checks of a careful official: figures, dates and codes that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.desk import open_desk
from reports.figures.rules import links, models, months, rows
from reports.figures.rules.scope import Scope

if TYPE_CHECKING:
    from reports.figures.rules.scope import Rule
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset

RULES: tuple[Rule, ...] = (
    links.code_twice,
    links.unknown_reference,
    links.unknown_measure,
    links.quiet_sheets,
    links.opinion_count,
    rows.required_when,
    rows.month_and_date,
    rows.part_over_whole,
    rows.within_power,
    rows.ends_before_start,
    rows.posted_too_short,
    rows.people_per_session,
    rows.odd_amount,
    models.assessed_not_active,
    models.parts_differ,
    models.graded_twice,
    models.weak_twice,
    models.not_assessed,
    models.result_before_registration,
    months.units_missing,
    months.groups_over_total,
    months.balance_below_zero,
    months.secretary_days,
    months.few_dialogues,
    months.sudden_change,
)


def check(dataset: Dataset, period: Period) -> list[Finding]:
    """Return what contradicts itself in the rows that a report of the period rests on."""
    scope = Scope(open_desk(dataset, period), period)
    return [finding for rule in RULES for finding in rule(scope)]
