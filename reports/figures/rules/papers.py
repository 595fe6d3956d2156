"""Checks of the papers of a period: signing days, late returns, tasks that answer for something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.figures.models import open_issues
from reports.figures.raw import next_months
from reports.figures.sending import sendings
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import Span, read_period
from reports.vietnamese import fold, joined, short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.periods import Month
    from reports.workbooks.records import Record

_SPANS = {
    "thang": Span.MONTH,
    "quy": Span.QUARTER,
    "6 thang": Span.HALF,
    "9 thang": Span.NINE,
    "nam": Span.YEAR,
}
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_REPEATED = 0.6
"""The share of the words of a shortcoming that a task must repeat to answer for it."""
_TAKEN_UP, _AT_LEAST = 0.5, 5
"""The share, and the number, of a task's own words that must come from what it answers for."""


def signed_before_closing(scope: Scope) -> Iterator[Finding]:
    """Yield the reports of the period signed before its figures close (domain V02)."""
    closing = scope.ledger.closing(scope.last)
    for row in _documents(scope):
        signed = row.day("signed_on")
        if signed and signed < closing:
            yield found(
                codes.SIGNED_BEFORE_CLOSING,
                row.cell("signed_on"),
                period=scope.period.full_name,
                signed=short_date(signed),
                closing=short_date(closing),
            )


def _documents(scope: Scope) -> list[Record]:
    """Return the rows of the period's own report: no invitation waits for its figures."""
    year = scope.period.year
    return [
        row
        for row in scope.ledger.of_year("documents", year)
        if _is_periodic(row) and read_period(row.text("period"), year) == scope.period
    ]


def _is_periodic(document: Record) -> bool:
    return fold(document.text("type")) in _SPANS


def document_period(scope: Scope) -> Iterator[Finding]:
    """Yield the documents whose period is not one of their type of report (domain V02)."""
    for row in scope.ledger.of_year("documents", scope.period.year):
        span = _SPANS.get(fold(row.text("type")))
        period = read_period(row.text("period"), scope.period.year)
        if span and period and period.span is not span:
            yield found(
                codes.DOCUMENT_PERIOD,
                row.cell("type"),
                period=row.text("period"),
                type=row.text("type"),
            )


def late_corrections(scope: Scope) -> Iterator[Finding]:
    """Yield what came in after the report of its month was signed (domain V25).

    Only a longer period is judged: its sum may differ from that of the monthly reports sent.
    """
    if scope.period.span is Span.MONTH:
        return
    late = [text for month in scope.period.months for text in _after_signing(scope, month)]
    if late:
        yield found(codes.LATE_CORRECTION, late=joined(late))


def _after_signing(scope: Scope, month: Month) -> Iterator[str]:
    signed = _signed_on(scope, month)
    if signed is None:
        return
    names = {
        row.text("code"): row.text("short_name") or row.text("code")
        for row in scope.ledger.of_year("units", month.year)
    }
    sent = {each.code for each in sendings(scope.ledger, month)}
    for row in scope.ledger.rows("submissions", month):
        day, unit = row.day("received_on"), row.text("unit")
        if day and day > signed and unit in sent:
            yield f"{names.get(unit, unit)} tháng {month.month} ({short_date(day)})"


def _signed_on(scope: Scope, month: Month) -> dt.date | None:
    for row in scope.ledger.of_year("documents", month.year):
        period = read_period(row.text("period"), month.year)
        if _is_periodic(row) and period and period.span is Span.MONTH and period.months == (month,):
            return row.day("signed_on")
    return None


def due_before_signing(scope: Scope) -> Iterator[Finding]:
    """Yield the tasks to come whose deadline is past when the report is signed (domain V30)."""
    signed = next((day for row in _documents(scope) if (day := row.day("signed_on"))), None)
    day = signed or scope.ledger.closing(scope.last)
    for row in _tasks(scope, next_months(scope.period)):
        due = row.day("due")
        if due and due < day:
            yield found(
                codes.DUE_BEFORE_SIGNING,
                row.cell("due"),
                due=short_date(due),
                what="ký" if signed else "chốt số liệu",
                day=short_date(day),
            )


def due_before_meeting(scope: Scope) -> Iterator[Finding]:
    """Yield what a meeting concluded that should have been done before it was held."""
    held = {row.text("code"): row.day("date") for row in scope.in_period("meetings")}
    for sheet in ("conclusions", "tasks"):
        for row in scope.ledger.dataset.of(sheet):
            meeting, due = row.text("meeting"), row.day("due")
            day = held.get(meeting) if meeting else None
            if due and day and due < day:
                yield found(
                    codes.DUE_BEFORE_MEETING,
                    row.cell("due"),
                    due=short_date(due),
                    day=short_date(day),
                    meeting=meeting,
                )


def _tasks(scope: Scope, months: tuple[Month, ...]) -> list[Record]:
    return [
        row
        for row in scope.ledger.dataset.of("tasks")
        if (period := read_period(row.text("period"), scope.ledger.year_of(row)))
        and set(months).issuperset(period.months)
    ]


def not_answered(scope: Scope) -> Iterator[Finding]:
    """Yield the open shortcomings and the conclusions that no task answers for (domain V31; W22).

    A task answers for what its column “Từ tồn tại/kết luận”, its own words or its product repeat.
    The last period's tasks without a result are told of by another check.
    """
    held = {row.text("code") for row in scope.in_period("meetings")}
    concluded = [
        row
        for row in scope.ledger.of_year("conclusions", scope.period.year)
        if row.text("meeting") in held
    ]
    asked = (
        ("tồn tại", open_issues(scope.ledger, scope.last), "issue"),
        ("kết luận", concluded, "content"),
    )
    tasks = scope.ledger.dataset.of("tasks")
    answers = [(_answer(row), _words(row.text("task"))) for row in tasks]
    for what, rows, column in asked:
        left = [row for row in rows if not _is_answered(row.text(column), answers)]
        if left:
            told = joined([f"“{row.text(column)}”" for row in left], "; ", "; ")
            yield found(codes.NOT_ANSWERED, left[0].cell(column), what=what, list=told)


def _answer(task: Record) -> frozenset[str]:
    return _words(" ".join(task.text(key) for key in ("task", "from_issue", "product")))


def _is_answered(asked: str, answers: list[tuple[frozenset[str], frozenset[str]]]) -> bool:
    words = _words(asked)
    return any(
        len(words & answer) >= _REPEATED * len(words)
        or len(words & task) >= max(_AT_LEAST, _TAKEN_UP * len(task))
        for answer, task in answers
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
