"""Rows for the checks, and what a check finds in them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from figures_builders import OCTOBER, YEAR, dataset, fact, record

from reports.figures.rules import check
from reports.periods import Period, Span

if TYPE_CHECKING:
    from reports.findings import Code, Finding
    from reports.workbooks.records import Record, Scalar

WHOLE = Period(Span.YEAR, YEAR)
HALF = Period(Span.HALF, YEAR)
JANUARY = dt.date(YEAR, 1, 15)
CLOSING = fact("Ngày chốt số liệu (trong tháng)", "20", row=50)
GROUPS = fact("Số tổ dân phố", "16", row=51)


def told(code: Code, *records: Record, period: Period = OCTOBER) -> list[Finding]:
    """Return what a check finds in rows."""
    found = check(dataset(CLOSING, GROUPS, *records), period)
    return [each for each in found if each.code is code]


def flat(code: Code, *records: Record, period: Period = OCTOBER) -> list[str]:
    """Return the cells in which a check found something."""
    return [each.place.cell or "–" for each in told(code, *records, period=period)]


def details(code: Code, slot: str, *records: Record, period: Period = OCTOBER) -> list[str]:
    """Return one detail of everything a check found."""
    return [each.details[slot] for each in told(code, *records, period=period)]


def model(code: str = "A", row: int = 2, **values: Scalar | None) -> Record:
    """Return a model that is as it should be, or with other values."""
    given: dict[str, Scalar | None] = {
        "code": code,
        "name": f"Mô hình {code}",
        "kind": "Tập thể",
        "field": "Kinh tế",
        "origin": "Mới",
        "registered_on": JANUARY,
        "status": "Đang thực hiện",
        **values,
    }
    return record("models", row, **given)


def grade(
    month: int, word: str = "Hiệu quả", code: str = "A", row: int = 2, **values: Scalar | None
) -> Record:
    """Return a month's assessment of a model."""
    return record("assessments", row, month=month, model=code, grade=word, **values)


def told_text(text: str, row: int = 2) -> Record:
    """Return a line of narrative that October's report prints."""
    return record("narrative", row, period="Tháng 10", section="Ưu điểm", text=text)
