"""The checks of a careful official: figures, dates and codes that contradict each other.

They stand in the order of their numbers (V01 … of the domain), the others after them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.desk import open_desk
from reports.figures.rules import (
    comparing,
    links,
    models,
    months,
    papers,
    people,
    rows,
    texts,
    titles,
)
from reports.figures.rules.scope import Scope

if TYPE_CHECKING:
    from reports.figures.rules.scope import Rule
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset

RULES: tuple[Rule, ...] = (
    papers.signed_before_closing,
    papers.document_period,
    rows.after_closing,
    months.units_missing,
    months.row_twice,
    links.code_twice,
    models.model_twice,
    models.assessed_not_active,
    models.parts_differ,
    models.graded_twice,
    models.recognition_out_of_order,
    models.weak_twice,
    models.not_assessed,
    models.result_before_registration,
    rows.ends_before_start,
    rows.posted_too_short,
    months.regulation_silent,
    months.groups_over_total,
    months.balance_below_zero,
    rows.within_power,
    rows.part_over_whole,
    months.secretary_days,
    months.few_dialogues,
    months.parts_not_whole,
    texts.typed_rates,
    texts.typed_shares,
    comparing.rates_added_up,
    comparing.running_totals,
    papers.late_corrections,
    comparing.not_comparable,
    comparing.small_bases,
    links.opinion_count,
    papers.due_before_signing,
    papers.due_before_meeting,
    papers.not_answered,
    rows.award_contradicts,
    rows.people_per_session,
    rows.odd_amount,
    comparing.funds_over_total,
    months.sudden_change,
    texts.repealed_texts,
    people.titles_differ,
    people.heads_differ,
    titles.titles_at_a_meeting,
    rows.exact_and_approximate,
    texts.placeholders,
    texts.personal_data,
    links.unknown_measure,
    links.unknown_reference,
    rows.required_when,
    links.quiet_sheets,
    rows.month_and_date,
)


def check(dataset: Dataset, period: Period) -> list[Finding]:
    """Return what contradicts itself in the rows that a report of the period rests on."""
    scope = Scope(open_desk(dataset, period), period)
    return [finding for rule in RULES for finding in rule(scope)]
