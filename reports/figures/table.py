"""The table of figures: every indicator of the period that anything is known of, by section."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from reports.figures.indicators import Section
from reports.figures.view import ROMAN
from reports.workbooks.schema import Measure, Rhythm
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.figure import Figure
    from reports.figures.indicators import Indicator
    from reports.figures.view import Row, View

_COLUMNS = {
    "ky_nay": "",
    "luy_ke": "_luy_ke",
    "ky_truoc": "_ky_truoc",
    "cung_ky": "_cung_ky",
    "tang_giam": "_tang_giam",
    "tang_giam_pct": "_tang_giam_pct",
    "ke_hoach": "_ke_hoach",
    "ke_hoach_pct": "_ke_hoach_pct",
}
_COUNTED = tuple(
    sheet.key
    for sheet in SHEETS
    if sheet.rhythm is Rhythm.MONTHLY
    and any(column.measure is Measure.FLOW for column in sheet.columns)
)
_MONEY, _MILLIONS = "đồng", "triệu đồng"
PRINTED_AS = "bieu_so_lieu[].dong[].ky_nay"
"""The field under which a report prints the figures of its own period in the table."""
_TELLING = ("ky_nay", "luy_ke", "cung_ky", "ke_hoach")


def table(view: View) -> list[Row]:
    """Return the sections of the table that hold a row, numbered in order.

    A period in which no sheet of monthly counts holds a row has no table: zeros that nobody
    reported would be all it could show.
    """
    if not any(view.records(sheet) for sheet in _COUNTED):
        return []
    return table_of(view.figures, view.desk.indicators)


def table_of(figures: Mapping[str, Figure], indicators: Sequence[Indicator]) -> list[Row]:
    """Return the sections of a table of some figures."""
    sections = [
        (section, rows) for section in Section if (rows := _rows(figures, _of(indicators, section)))
    ]
    return [
        {"stt": ROMAN[place], "muc": section.value, "dong": rows}
        for place, (section, rows) in enumerate(sections)
    ]


def _of(indicators: Iterable[Indicator], section: Section) -> list[Indicator]:
    return [each for each in indicators if each.section is section and each.printed]


def _rows(figures: Mapping[str, Figure], indicators: list[Indicator]) -> list[Row]:
    rows: list[Row] = []
    number = 0
    for indicator in indicators:
        values = {
            key: _in_millions(figures[indicator.tag + suffix]) for key, suffix in _COLUMNS.items()
        }
        if not any(values[key].known for key in _TELLING):
            continue
        name = indicator.label.removeprefix("– ")
        part = name != indicator.label
        number += not part
        rows.append(
            {
                "stt": "" if part else str(number),
                "chi_tieu": f"- {name}" if part else name,
                "don_vi_tinh": _MILLIONS if indicator.unit == _MONEY else indicator.unit,
                "tinh_chat": indicator.nature.value,
                **values,
            }
        )
    return rows


def _in_millions(figure: Figure) -> Figure:
    """Return an amount of money as it fits a column; any other figure as it is."""
    if figure.unit != _MONEY or not figure.known:
        return figure
    return replace(figure, value=Decimal(figure.amount) / 10**6, unit=_MILLIONS)
