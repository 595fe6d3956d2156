"""The period, the ward and the bases of a report, under the names a template uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figure import Figure
from reports.figures.ledger import fact_figure
from reports.figures.raw import next_months
from reports.periods import Span
from reports.vietnamese import short_date, slug
from reports.workbooks.schema import Kind
from reports.workbooks.sheets import ITEMS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.ledger import Ledger
    from reports.figures.view import Row, View
    from reports.periods import Period
    from reports.workbooks.records import Record
    from reports.workbooks.sheets import Item

_NUMBERS = frozenset((Kind.INTEGER, Kind.DECIMAL, Kind.MONEY))
_SPANS = {
    "la_thang": Span.MONTH,
    "la_quy": Span.QUARTER,
    "la_6_thang": Span.HALF,
    "la_9_thang": Span.NINE,
    "la_nam": Span.YEAR,
}
PROFILE = {
    "dau_noi_nhan": ";",
    "dau_noi_nhan_cuoi": ".",
    "dau_dong_can_cu": "- ",
    "dau_can_cu": ";",
    "dau_can_cu_cuoi": ".",
    "dau_ket": ".",
    "dau_phu_luc": "-----",
    "so_phu_luc": "arabic",
}
"""The marks of the profile in force today, for those a given profile does not name."""


def period_names(period: Period, ledger: Ledger) -> Row:
    """Return the values of ``ky``."""
    same_year = next_months(period)[0].year == period.year
    return {
        "ten": period.name if period.span is not Span.YEAR else period.full_name,
        "ten_day_du": period.full_name,
        "ten_ghep": period.name if same_year else period.full_name,
        "nam": str(period.year),
        "nam_truoc": str(period.year - 1),
        "nam_sau": str(period.year + 1),
        "ngay_chot": ledger.closing(period.last_month),
        "han_gui": ledger.due(period.last_month),
        "ky_truoc": period.previous.name,
        "dau_nam": period.months[0].month == 1,
        "cuoi_nam": period.last_month.month == 12,
        **{name: period.span is span for name, span in _SPANS.items()},
    }


def next_names(period: Period) -> Row:
    """Return the values of ``ky_sau``."""
    year = str(next_months(period)[0].year)
    name = period.rest_of_year
    joint = " " if period.span in (Span.HALF, Span.NINE) else " năm "
    full = name if period.span is Span.YEAR else f"{name}{joint}{year}"
    return {"ten": name, "ten_day_du": full, "nam": year}


def ward_names(ledger: Ledger, day: dt.date) -> Row:
    """Return the values of ``phuong`` as they are valid on a day."""
    values: Row = {slug(item.label): _fact(ledger, item, day) for item in ITEMS}
    kind, name = values["loai_don_vi_hanh_chinh"], values["ten_phuong"]
    return {
        **values,
        "ten": name,
        "loai": kind,
        "ten_day_du": f"{kind} {name}".strip(),
    }


def _fact(ledger: Ledger, item: Item, day: dt.date) -> object:
    fact = ledger.fact(item.key, day)
    if item.kind in _NUMBERS:
        return fact_figure(item, fact) if fact else Figure(None, unit=item.unit)
    return str(fact.content) if fact else ""


def bases(view: View, report_type: str, marks: Mapping[str, str], *, party: bool) -> list[Row]:
    """Return the bases in force for a kind of report, each with its citation and its mark."""
    rows = [
        row
        for row in view.ledger.of_year("bases", view.period.year)
        if row.flag("in_force") and report_type in (row.words("report_types") or (report_type,))
    ]
    last = len(rows) - 1
    return [
        {
            **view.row(row),
            "trich_dan": citation(row, party=party),
            "dau": marks["dau_can_cu_cuoi" if place == last else "dau_can_cu"],
        }
        for place, row in enumerate(rows)
    ]


def citation(record: Record, *, party: bool) -> str:
    """Return a basis in full; a Party text has a comma before the day (HD36, text of the rule)."""
    day, issuer, subject = record.day("date"), record.text("issuer"), record.text("subject")
    parts = [
        f"{',' if party else ''} ngày {short_date(day)}" if day else "",
        f" của {issuer}" if issuer else "",
        f" về {subject.removeprefix('về ')}" if subject else "",
    ]
    return record.text("title") + "".join(parts)
