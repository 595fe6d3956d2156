"""The data of the charts: the same figures as in text and tables, by label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import CHARTS, Group, chart
from reports.figures.desk import figure_of
from reports.figures.indicators import BY_ID
from reports.figures.indicators.bodies import RANKS
from reports.figures.indicators.models import FIELDS
from reports.vietnamese import upper_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.fields import Names
    from reports.figure import Figure
    from reports.figures.view import Row, View

_COMPARED = (
    ("sessions", "Buổi tuyên truyền"),
    ("disc_n", "Nội dung công khai"),
    ("visits", "Lượt tiếp công dân"),
    ("pet_done", "Đơn đã giải quyết"),
    ("fb_in", "Phản ánh, kiến nghị"),
    ("med_ok", "Hòa giải thành"),
    ("sup_mttq", "Giám sát của MTTQ"),
    ("models_reg", "Mô hình"),
)
"""What is drawn beside the year before: counts of like size, with names short enough."""


def rows(view: View) -> dict[str, object]:
    """Return the data of all charts."""
    charts = {
        "mo_hinh_linh_vuc": _fields(view),
        "so_buoi_thang": _monthly(view, "sessions", "Số buổi"),
        "luot_nguoi_thang": _monthly(view, "people", "Lượt người dự"),
        "xep_loai": _ranks(view),
        "cung_ky": _years(view),
    }
    return {CHARTS: charts}


def _drawn(labels: Sequence[str], series: Mapping[str, Sequence[Figure]]) -> Row:
    """Return the data of a chart, empty where there is nothing but gaps and zeros."""
    if not any(figure for figures in series.values() for figure in figures):
        return {"nhan": [], "day": []}
    return {
        "nhan": list(labels),
        "day": [{"ten": name, "gia_tri": list(figures)} for name, figures in series.items()],
    }


def _fields(view: View) -> Row:
    counts = [view.figures[tag] for _, tag, _ in FIELDS]
    return _drawn([word for _, _, word in FIELDS], {"Số mô hình": counts})


def _monthly(view: View, id_: str, name: str) -> Row:
    months = view.period.months
    figures = [figure_of(view.desk, BY_ID[id_], (month,)) for month in months]
    return _drawn([f"Th{month.month}" for month in months], {name: figures})


def _ranks(view: View) -> Row:
    counts = [view.figures[f"qcdc_{tag}"] for _, tag, _ in RANKS]
    return _drawn([word for _, _, word in RANKS], {"Số đơn vị": counts})


def _years(view: View) -> Row:
    pairs = [
        (label, view.figures[f"{tag}_cung_ky"], view.figures[tag])
        for id_, label in _COMPARED
        for tag in (BY_ID[id_].tag,)
        if view.figures[f"{tag}_cung_ky"].known and view.figures[tag].known
    ]
    before, now = view.period.year_earlier.full_name, view.period.full_name
    return _drawn(
        [label for label, _, _ in pairs],
        {
            upper_first(before): [figure for _, figure, _ in pairs],
            upper_first(now): [figure for _, _, figure in pairs],
        },
    )


def names() -> Names:
    """Return the names of this subject."""
    charts = {
        "mo_hinh_linh_vuc": chart("số mô hình theo lĩnh vực"),
        "so_buoi_thang": chart("số buổi tuyên truyền, vận động từng tháng của kỳ"),
        "luot_nguoi_thang": chart("lượt người dự từng tháng của kỳ"),
        "xep_loai": chart("số đơn vị thực hiện QCDC theo xếp loại"),
        "cung_ky": chart("kỳ này bên cạnh cùng kỳ năm trước, những chỉ tiêu có cả hai số"),
    }
    return {CHARTS: Group(meaning="số liệu cho biểu đồ", fields=charts)}
