"""Checks within one row: parts and wholes, dates, amounts, cells required under a condition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.figure import total
from reports.figures.indicators.models import FORMAL, PAUSED, UNCLEAR
from reports.figures.ledger import month_of
from reports.figures.models import DELAYED, MENDED, RUNNING
from reports.figures.naming import BY_KEY
from reports.findings import rules as codes
from reports.findings.model import Severity, found
from reports.periods import Month, Span, read_period
from reports.vietnamese import fold, number, short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_PARTS = (
    ("supervisions", ("accepted",), "recommendations"),
    ("disclosures", ("opinions_accepted",), "opinions"),
    ("meetings", ("answered", "forwarded"), "opinions"),
    ("meetings", ("present",), "invited"),
    ("meetings", ("votes_agreeing", "votes_against", "votes_open"), "present"),
    ("meetings", ("households_present",), "households_called"),
    ("meetings", ("votes_for",), "households_called"),
    ("reception", ("mediation_done",), "mediation_in"),
    ("reception", ("procedures_on_time",), "procedures_in"),
    ("propaganda", ("households_done",), "households"),
    ("teams", ("households_done",), "households"),
    ("democracy_units", ("attended",), "staff"),
    ("democracy_units", ("opinions_done",), "opinions"),
)
_RECEIVED = ("complaints", "denunciations", "recommendations")
_AMOUNTS = (("welfare", "amount"), ("awards", "prize"), ("supervisions", "recovered_money"))
_DATES = (("inspections", "date"), ("assessments", "date"), ("disclosures", "from"))
_HELD = (("meetings", "date"), ("awards", "date"))
_TERMS = {"Tối thiểu 30 ngày": 30, "Tối thiểu 90 ngày": 90}


def part_over_whole(scope: Scope) -> Iterator[Finding]:
    """Yield the rows in which a part exceeds its whole (domain V18)."""
    for sheet, parts, whole in _PARTS:
        for row in scope.so_far(sheet):
            part, all_ = total(row.figure(key) for key in parts), row.figure(whole)
            if part.known and all_.known and part > all_:
                names = " và ".join(f"“{BY_KEY[sheet].column(key).header}”" for key in parts)
                yield found(
                    codes.PART_OVER_WHOLE,
                    row.cell(parts[0]),
                    part_name=names,
                    part=number(part.amount),
                    whole_name=f"“{BY_KEY[sheet].column(whole).header}”",
                    whole=number(all_.amount),
                )


def within_power(scope: Scope) -> Iterator[Finding]:
    """Yield the months with more petitions within the ward's power than received (domain V17)."""
    for row in scope.so_far("reception"):
        part, whole = row.figure("within_power"), total(row.figure(key) for key in _RECEIVED)
        if part.known and whole.known and part > whole:
            yield found(
                codes.WITHIN_POWER_OVER_RECEIVED,
                row.cell("within_power"),
                part=number(part.amount),
                whole=number(whole.amount),
            )


def ends_before_start(scope: Scope) -> Iterator[Finding]:
    """Yield the disclosures that end before they begin (domain V13)."""
    for row in scope.so_far("disclosures"):
        start, end = row.day("from"), row.day("to")
        if start and end and end < start:
            yield found(
                codes.ENDS_BEFORE_START,
                row.cell("to"),
                start=short_date(start),
                end=short_date(end),
            )


def posted_too_short(scope: Scope) -> Iterator[Finding]:
    """Yield the disclosures posted for fewer days than prescribed (domain V13)."""
    for row in scope.in_period("disclosures"):
        start, end, term = row.day("from"), row.day("to"), row.text("term")
        days = (end - start).days if start and end else -1
        if 0 <= days < _TERMS.get(term, 0):
            yield found(codes.POSTED_TOO_SHORT, row.cell("to"), days=days, term=term)


def people_per_session(scope: Scope) -> Iterator[Finding]:
    """Yield the rows with fewer people than sessions, or with 5 to 500 a session (domain V33)."""
    for row in scope.in_period("propaganda"):
        people, sessions = row.figure("people"), row.figure("sessions")
        if people.known and sessions and not 5 <= people.amount / sessions.amount <= 500:
            yield found(
                codes.PEOPLE_PER_SESSION,
                row.cell("people"),
                people=number(people.amount),
                sessions=number(sessions.amount),
                each=number(people.amount / sessions.amount, 1),
            )


def odd_amount(scope: Scope) -> Iterator[Finding]:
    """Yield amounts that look typed in millions, or beyond 100 tỷ (domain V34)."""
    for sheet, column in _AMOUNTS:
        for row in scope.in_period(sheet):
            amount = row.figure(column)
            if amount and not 1000 <= amount.amount <= 100 * 10**9:
                yield found(codes.ODD_AMOUNT, row.cell(column), amount=number(amount.amount))


def month_and_date(scope: Scope) -> Iterator[Finding]:
    """Yield the rows whose date lies in neither reading of their month (domain 2.18.2)."""
    for sheet, column in _DATES:
        for row in scope.in_period(sheet):
            day, month = row.day(column), row.get("month")
            if day and isinstance(month, int) and not _fits(scope, month, day):
                yield found(
                    codes.MONTH_AND_DATE_DIFFER,
                    row.cell(column),
                    month=month,
                    day=short_date(day),
                )


def _fits(scope: Scope, number_: int, day: dt.date) -> bool:
    month = Month(scope.period.year, number_)
    start, end = scope.ledger.closing(month.shifted(-1)), scope.ledger.closing(month)
    return Month(day.year, day.month) == month or start < day <= end


def after_closing(scope: Scope) -> Iterator[Finding]:
    """Yield what happened in a month after its closing day and counts in it (domain V03, 2.18.2).

    The month as typed decides; a row that says what period it is about is not asked.
    """
    for sheet, column in (*_DATES, *_HELD):
        for row in scope.in_period(sheet):
            month, day = month_of(row, scope.ledger.year_of(row)), row.day(column)
            asked = month and day and (sheet, column) in _HELD and "about" in row
            if not month or not day or asked or Month(day.year, day.month) != month:
                continue
            closing = scope.ledger.closing(month)
            if day > closing:
                yield found(
                    codes.AFTER_CLOSING,
                    row.cell(column),
                    day=short_date(day),
                    closing=short_date(closing),
                    month=month.month,
                )


def award_contradicts(scope: Scope) -> Iterator[Finding]:
    """Yield the awards whose status is not that of their form or decision (domain V32).

    An award given without a decision is told of by the check of cells due.
    """
    for row in scope.in_period("awards"):
        given = row.text("status") == "Đã khen"
        if given and row.text("form") == "Đề nghị khen":
            why = "hình thức là “Đề nghị khen”"
        elif not given and "decision" in row:
            why = f"đã có số quyết định “{row.text('decision')}”"
        else:
            continue
        yield found(
            codes.AWARD_CONTRADICTS,
            row.cell("status"),
            name=row.text("name"),
            status=row.text("status"),
            why=why,
        )


def exact_and_approximate(scope: Scope) -> Iterator[Finding]:
    """Yield the rows that tell the same fact both exactly and roughly (domain V39).

    A sum with one rough part is rough by itself (`Figure.precision`).
    """
    for month in scope.period.months:
        first: dict[tuple[str, ...], Record] = {}
        for row in scope.ledger.rows("propaganda", month):
            keys = ("unit", "topic", "form")
            other = first.setdefault(tuple(fold(row.text(key)) for key in keys), row)
            here, there = row.figure("people"), other.figure("people")
            if here.known and there.known and here.precision is not there.precision:
                yield found(
                    codes.EXACT_AND_APPROXIMATE,
                    row.cell("people"),
                    topic=row.text("topic"),
                    here=f"{here.precision.value} {number(here.amount)}".strip(),
                    other=f"ô {other.cell('people').ref}",
                    there=f"{there.precision.value} {number(there.amount)}".strip(),
                )


# Required under a condition ---------------------------------------------------------------------


def _is(column: str, *words: str) -> Callable[[Scope, Record], bool]:
    return lambda _scope, row: row.text(column) in words


def _is_dialogue(_scope: Scope, row: Record) -> bool:
    return row.text("type").startswith("Đối thoại")


def _is_no_dialogue(scope: Scope, row: Record) -> bool:
    return not _is_dialogue(scope, row)


def _always(_scope: Scope, _row: Record) -> bool:
    return True


def _ends_quarter(_scope: Scope, row: Record) -> bool:
    return row.get("month") in (3, 6, 9, 12)


def _is_past(scope: Scope, row: Record) -> bool:
    period = read_period(row.text("period"), scope.ledger.year_of(row))
    return period is not None and period.last_month <= scope.last


def _is_changed(_scope: Scope, row: Record) -> bool:
    return row.text("status") not in ("", RUNNING)


def _is_year(scope: Scope, _row: Record) -> bool:
    return scope.period.span is Span.YEAR


_COUNTED, _TOLD = Severity.MUST_FIX, Severity.NOTICE
_WHEN: tuple[tuple[str, str, Callable[[Scope, Record], bool], Severity], ...] = (
    ("welfare", "fund", _is("kind", "Vận động quỹ"), _COUNTED),
    ("welfare", "amount", _is("kind", "Vận động quỹ"), _COUNTED),
    (
        "welfare",
        "quantity",
        _is("kind", "Trao quà", "Xây, sửa nhà", "Hỗ trợ sinh kế, học bổng"),
        _COUNTED,
    ),
    ("issuers", "signer", _always, _TOLD),
    ("documents", "theme", _is("type", "Chuyên đề"), _COUNTED),
    ("meetings", "venue", _always, _TOLD),
    ("meetings", "chair", _always, _TOLD),
    ("meetings", "opinions", _is_dialogue, _COUNTED),
    ("meetings", "opinions", _is_no_dialogue, _TOLD),
    ("meetings", "answered", _is_dialogue, _COUNTED),
    ("meetings", "forwarded", _is_dialogue, _TOLD),
    ("supervisions", "comments", _is("type", "Phản biện xã hội", "Góp ý"), _TOLD),
    ("reception", "groups_met", _ends_quarter, _TOLD),
    ("disclosures", "late_reason", lambda _scope, row: row.flag("on_time") is False, _TOLD),
    ("models", "target_unit", lambda _scope, row: "target" in row, _COUNTED),
    ("models", "status_on", _is_changed, _COUNTED),
    ("models", "year_result", _is_year, _TOLD),
    ("assessments", "issue", _is("grade", UNCLEAR, FORMAL, PAUSED), _TOLD),
    ("shortcomings", "status_on", _is("status", MENDED), _COUNTED),
    ("tasks", "result", _is_past, _TOLD),
    ("tasks", "reason", _is("result", DELAYED), _TOLD),
    ("awards", "decision", _is("status", "Đã khen"), _COUNTED),
    ("democracy_units", "dialogues", _is("type", "Doanh nghiệp"), _TOLD),
    ("democracy_units", "rank", _is_year, _TOLD),
)


def required_when(scope: Scope) -> Iterator[Finding]:
    """Yield the empty cells that are due under the row's own condition (domain 2.0.10).

    Those a figure is made of must be filled in; those that only explain are noted.
    """
    for sheet, column, is_due, severity in _WHEN:
        declared = BY_KEY[sheet].column(column)
        for row in scope.so_far(sheet):
            if column not in row and is_due(scope, row):
                finding = found(
                    codes.REQUIRED_WHEN,
                    row.cell(column),
                    column=declared.header,
                    when=declared.when,
                )
                yield replace(finding, severity_here=severity)
