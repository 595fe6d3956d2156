"""Whether the ward of a period is that of the year before: organisation, area, closing day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.ledger import fact_figure
from reports.vietnamese import joined, number, short_date
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    from reports.figures.ledger import Ledger
    from reports.periods import Period

_REFORM = dt.date(2025, 7, 1)
_SINCE_REFORM = "Từ 01/7/2025"
_SAME_WARD = {item.key: item for item in ITEMS if item.key in ("organisation", "area")}
_CLOSING = next(item for item in ITEMS if item.key == "closing_day")


def changes(ledger: Ledger, period: Period) -> list[str]:
    """Return what changed between a period and the same one of the year before (domain V26)."""
    last = period.last_month
    now, then = ledger.closing(last), ledger.closing(last.shifted(-12))
    why = []
    for key, item in _SAME_WARD.items():
        before, after = ledger.fact(key, then), ledger.fact(key, now)
        if before and after and before.content != after.content:
            why.append(f"“{item.label}” thay đổi từ “{before.content}” thành “{after.content}”")
    if not why and _reformed_between(ledger, period):
        why.append(f"mô hình tổ chức thay đổi từ ngày {short_date(_REFORM)}")
    if (was := _closing_day(ledger, then)) != (day := _closing_day(ledger, now)) and was:
        why.append(f"ngày chốt số liệu năm trước là ngày {was}, năm nay là ngày {day}")
    return why


def _reformed_between(ledger: Ledger, period: Period) -> bool:
    first, now = period.year_earlier.months[0], ledger.closing(period.last_month)
    organisation = ledger.fact("organisation", now)
    since = organisation is not None and str(organisation.content) == _SINCE_REFORM
    return since and dt.date(first.year, first.month, 1) < _REFORM <= now


def _closing_day(ledger: Ledger, day: dt.date) -> str:
    fact = ledger.fact(_CLOSING.key, day)
    figure = fact_figure(_CLOSING, fact) if fact else Figure(None)
    return number(figure.amount) if figure.known else ""


def comparison_note(ledger: Ledger, period: Period) -> str:
    """Return the sentence that must stand under a comparison, empty where the ward is the same."""
    why = changes(ledger, period)
    return f"So với {period.year_earlier.full_name}: {joined(why, '; ', '; ')}." if why else ""
