"""Checks of a month's figures: returns, denominators, balances, sudden changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figure import total
from reports.figures.calculation import Count, Sending, Sum
from reports.figures.desk import figure_of
from reports.figures.indicators import BY_ID
from reports.figures.ledger import fact_figure
from reports.figures.naming import BY_KEY
from reports.figures.sending import sendings
from reports.findings import rules as codes
from reports.findings.model import Place, found
from reports.periods import Month, Span
from reports.vietnamese import joined, number, short_date
from reports.workbooks.schema import Measure, Rhythm
from reports.workbooks.sheets import ITEMS, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.figure import Figure
    from reports.figures.indicators import Indicator
    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_GROUPS = next(item for item in ITEMS if item.key == "groups")
_GROUP_COLUMNS = (
    ("reception", "groups_posted"),
    ("reception", "groups_met"),
    ("disclosures", "groups"),
)
_BALANCES = (
    ("Đơn thư", "pet_close", "pet_open", "pet_in"),
    ("Phản ánh, kiến nghị", "fb_open", "fb_before", "fb_in"),
)
_DIVIDED = (
    ("sup", ("sup_hdnd", "sup_mttq", "sup_ttnd", "sup_gsdtcd", "sup_party"), "theo chủ thể"),
    ("insp", ("insp_plan", "insp_sudden"), "định kỳ và đột xuất"),
    ("dlg_n", ("dlg_regular", "dlg_sudden"), "định kỳ và đột xuất"),
)
_SINGLE = tuple(sheet.key for sheet in SHEETS if sheet.single)
_QUARTER = 3
_LEAST_DAYS = 2
_LEAST_DIALOGUES = 2
_LEAST_BASE = 5
_SUDDEN = 3


def units_missing(scope: Scope) -> Iterator[Finding]:
    """Yield the last month if units have not sent their return (domain V04)."""
    if not scope.ledger.rows("submissions", scope.last):
        return
    sent = sendings(scope.ledger, scope.last)
    missing = [each.code for each in sent if each.state is Sending.MISSING]
    if missing:
        yield found(
            codes.UNITS_MISSING,
            month=scope.last.month,
            sent=len(sent) - len(missing),
            due=len(sent),
            units=joined([_unit(scope, code) for code in missing]),
        )


def _unit(scope: Scope, code: str) -> str:
    rows = scope.ledger.of_year("units", scope.period.year)
    return next((row.text("short_name") for row in rows if row.text("code") == code), "") or code


def row_twice(scope: Scope) -> Iterator[Finding]:
    """Yield a unit's second row of a month on a sheet that takes one (domain V04)."""
    for sheet in _SINGLE:
        for month in scope.period.year_to_date:
            first: dict[str, Record] = {}
            for row in scope.ledger.rows(sheet, month):
                other = first.setdefault(row.text("unit"), row)
                if other is not row:
                    place = f"ô {other.cell('month').ref}"
                    yield found(
                        codes.ROW_TWICE,
                        row.cell("month"),
                        month=month.month,
                        unit=_unit(scope, row.text("unit")) or "đơn vị này",
                        other=place if other.file == row.file else f"tệp “{other.file}”, {place}",
                    )


def regulation_silent(scope: Scope) -> Iterator[Finding]:
    """Yield, at a quarter's end, the regulations under which nothing was disclosed (domain V14)."""
    last = scope.last
    months = [last.shifted(-back) for back in range(_QUARTER)]
    rows = [row for month in months for row in scope.ledger.rows("disclosures", month)]
    if last.month % _QUARTER or not rows:
        return
    used = {row.text("regulation") for row in rows}
    silent = [
        row
        for row in scope.ledger.of_year("regulations", last.year)
        if row.flag("in_force") and row.text("code") not in used
    ]
    codes_ = dict.fromkeys(f"{row.text('name')} ({row.text('code')})" for row in silent)
    if codes_:
        yield found(codes.REGULATION_SILENT, regulations=joined(list(codes_)))


def parts_not_whole(scope: Scope) -> Iterator[Finding]:
    """Yield the divisions in brackets that do not add up to the figure before them (domain V20)."""
    for id_, parts, words in _DIVIDED:
        whole = _figure(scope, id_, *scope.period.months)
        sum_ = total(_figure(scope, part, *scope.period.months) for part in parts)
        if whole.known and whole.amount != sum_.amount:
            how = BY_ID[id_].how
            sheet = how.sheet if isinstance(how, Sum | Count) else ""
            yield found(
                codes.PARTS_NOT_WHOLE,
                whole_name=BY_ID[id_].label,
                whole=number(whole.amount),
                parts=words,
                sum=number(sum_.amount),
                sheet=BY_KEY[sheet].name,
            )


def groups_over_total(scope: Scope) -> Iterator[Finding]:
    """Yield counts of residential groups beyond those the ward has on that day (domain V15)."""
    for sheet, column in _GROUP_COLUMNS:
        for row in scope.so_far(sheet):
            typed = row.get("month")
            day = scope.ledger.closing(
                Month(scope.period.year, typed if isinstance(typed, int) else 12)
            )
            fact = scope.ledger.fact("groups", day)
            whole = fact_figure(_GROUPS, fact) if fact else None
            count = row.figure(column)
            if count.known and whole and count > whole:
                yield found(
                    codes.GROUPS_OVER_TOTAL,
                    row.cell(column),
                    count=count.amount,
                    total=whole.amount,
                    day=short_date(day),
                )


def balance_below_zero(scope: Scope) -> Iterator[Finding]:
    """Yield the first month in which more was settled than was there (domain V16, V17)."""
    for what, closing, opening, received in _BALANCES:
        for month in scope.period.year_to_date:
            if _figure(scope, closing, month) < 0:
                to_settle = total((_figure(scope, opening, month), _figure(scope, received, month)))
                yield found(
                    codes.BALANCE_BELOW_ZERO,
                    what=what,
                    month=month.month,
                    count=number(to_settle.amount),
                )
                break


def _figure(scope: Scope, id_: str, *months: Month) -> Figure:
    return figure_of(scope.desk, BY_ID[id_], months)


def secretary_days(scope: Scope) -> Iterator[Finding]:
    """Yield months with less than 2 days of reception by the secretary (11-QĐi/TW; domain V19)."""
    for month in scope.period.months:
        days = _figure(scope, "rec_days_sec", month)
        if days.cells and days < _LEAST_DAYS:
            yield found(codes.SECRETARY_DAYS, days.cells[0], month=month.month, count=days.amount)


def few_dialogues(scope: Scope) -> Iterator[Finding]:
    """Yield a year with less than two periodic dialogues (domain V19)."""
    if scope.period.span is not Span.YEAR:
        return
    count = _figure(scope, "dlg_regular", *scope.period.months)
    if count.known and count < _LEAST_DIALOGUES:
        yield found(codes.FEW_DIALOGUES, count=count.amount)


def _is_steady(indicator: Indicator) -> bool:
    """Return whether something of it is to be expected every month."""
    how = indicator.how
    monthly = isinstance(how, Sum | Count) and BY_KEY[how.sheet].rhythm is Rhythm.MONTHLY
    return monthly and indicator.nature is Measure.FLOW


def sudden_change(scope: Scope) -> Iterator[Finding]:
    """Yield the flows of a month that fell to nothing or more than tripled (domain V36)."""
    if scope.period.span is not Span.MONTH:
        return
    for indicator in scope.desk.indicators:
        if not _is_steady(indicator):
            continue
        now = figure_of(scope.desk, indicator, scope.period.months)
        before = figure_of(scope.desk, indicator, scope.period.previous.months)
        if not now.known or before < _LEAST_BASE:
            continue
        fell = now == 0 and not getattr(indicator.how, "where", ())
        if fell or now.amount > before.amount * _SUDDEN:
            yield found(
                codes.SUDDEN_CHANGE,
                now.cells[0] if now.cells else Place(),
                measure=indicator.label.removeprefix("– "),
                now=number(now.amount),
                before=number(before.amount),
            )
