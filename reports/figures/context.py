"""Everything a template may name, for one report of one period: renamed, grouped, not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures import raw
from reports.figures.appendices import appendix_values
from reports.figures.comparability import comparison_note
from reports.figures.compare import compared, figures_of
from reports.figures.desk import open_desk
from reports.figures.extra import extra_indicators
from reports.figures.frame import PROFILE, bases, next_names, period_names, ward_names
from reports.figures.gaps import gap_findings
from reports.figures.heads import unit_names
from reports.figures.issuing import (
    document_names,
    find_paper,
    issuer_names,
)
from reports.figures.ledger import open_ledger
from reports.figures.lists import (
    board,
    bodies,
    charts,
    disclosure,
    followup,
    given,
    meetings,
    models,
    outreach,
    scoring,
    supervision,
    targets,
    teams,
)
from reports.figures.naming import BY_KEY, Own
from reports.figures.spec import SETTINGS
from reports.figures.table import table
from reports.figures.view import View
from reports.vietnamese import slug
from reports.workbooks.sheets.choices import NARRATIVE_SECTIONS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.issuing import Paper
    from reports.figures.spec import ReportSpec
    from reports.figures.view import Row
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset

    Context = Mapping[str, object]


def build_context(
    dataset: Dataset,
    period: Period,
    spec: ReportSpec,
    profile: Mapping[str, object],
    brought: Mapping[str, object] = given.NOTHING,
) -> tuple[Context, list[Finding]]:
    """Return the values of every name a template may use, and what is to be said about them.

    `profile` gives the marks that the official form prescribes (``dau_noi_nhan`` and so on),
    `brought` the lists that come from elsewhere than the workbooks.
    """
    view, findings = open_view(dataset, period)
    paper, told = find_paper(view.ledger, period, spec)
    marks = {name: str(profile.get(name, mark)) for name, mark in PROFILE.items()}
    lists = {**prepared(view), **given.NOTHING, **brought}
    return {
        **raw.rows(view),
        **framed(view, spec, paper, marks),
        **view.figures,
        **lists,
        "phu_luc": appendix_values(
            spec, paper, marks, ward_names(view.ledger, view.closing), lists
        ),
        "ghi_chu_so_sanh": _compared_to(view),
        **_reported(view),
    }, [*findings, *told]


def issue_of(dataset: Dataset, period: Period, spec: ReportSpec) -> tuple[str, dt.date]:
    """Return by whose rules a report is printed (``Đảng``), and the day that chooses them.

    That is the day of signing, else the closing day.
    """
    ledger = open_ledger(dataset, period)
    paper, _ = find_paper(ledger, period, spec)
    return paper.family, paper.signed_on or ledger.closing(period.last_month)


def open_view(dataset: Dataset, period: Period) -> tuple[View, list[Finding]]:
    """Return the figures and rows of a period, and what is missing in them."""
    desk = open_desk(dataset, period)
    rows = compared(desk, period)
    units = desk.ledger.of_year("units", period.year)
    view = View(
        desk=desk,
        period=period,
        figures=figures_of(rows),
        units={unit.text("code"): unit for unit in units},
        own=own_names(dataset),
    )
    return view, gap_findings(desk, period, {row.indicator.id: row for row in rows})


def own_names(dataset: Dataset) -> Own:
    """Return the names that the ward added."""
    shipped = frozenset(slug(title) for title in NARRATIVE_SECTIONS.words)
    added = dict.fromkeys(
        row.text("word")
        for row in dataset.of("lists")
        if row.text("list") == NARRATIVE_SECTIONS.name and slug(row.text("word")) not in shipped
    )
    return Own(
        columns=dataset.own_columns,
        indicators=tuple((each.tag, each.label, each.unit) for each in extra_indicators(dataset)),
        sections=tuple((slug(title), title) for title in added),
    )


def prepared(view: View) -> Row:
    """Return the prepared lists of all subjects."""
    return {
        **outreach.rows(view),
        **disclosure.rows(view),
        **supervision.rows(view),
        **meetings.rows(view),
        **models.rows(view),
        **followup.rows(view),
        **bodies.rows(view),
        **board.rows(view),
        **charts.rows(view),
        **scoring.rows(view),
        **targets.rows(view),
        **teams.rows(view),
        "bieu_so_lieu": table(view),
    }


def framed(view: View, spec: ReportSpec, paper: Paper, marks: Mapping[str, str]) -> Row:
    """Return the values about the period, the ward, the issuer and the document."""
    ward = ward_names(view.ledger, view.closing)
    issuer = issuer_names(paper, marks, spec.recipients)
    return {
        "ky": period_names(view.period, view.ledger),
        "ky_sau": next_names(view.period),
        "phuong": ward,
        "co_quan": issuer,
        "van_ban": document_names(view, spec, paper, ward),
        "the_thuc": {"ten": issuer["the_thuc"], **marks},
        "cai_dat": {**SETTINGS, **spec.settings},
        "la_du_thao": paper.draft > 0,
        "don_vi": unit_names(view, spec.unit),
        "can_cu": bases(view, spec.report_type, marks, party=paper.is_party),
    }


def _compared_to(view: View) -> str:
    """Return the note under a comparison, empty where nothing is compared."""
    earlier = [figure for tag, figure in view.figures.items() if tag.endswith("_cung_ky")]
    if not any(figure.known and figure.cells for figure in earlier):
        return ""
    return comparison_note(view.ledger, view.period)


def _reported(view: View) -> Row:
    """Return by sheet whether anything was reported, and whether nothing happened."""
    known: Row = {}
    quiet: Row = {}
    for sheet in raw.MONTHLY_SHEETS:
        rows = view.records(sheet)
        silent = all(view.ledger.silence(sheet, month).known for month in view.period.months)
        known[BY_KEY[sheet].tag] = bool(rows) or silent
        quiet[BY_KEY[sheet].tag] = not rows and silent
    return {"co_so_lieu": known, "khong_phat_sinh": quiet}
