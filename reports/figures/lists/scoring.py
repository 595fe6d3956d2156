"""Scoring forms: criteria and thresholds of the sheet “Danh mục”, and who is to be scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figure import Figure, total
from reports.figures.filed import newest
from reports.figures.lists.bodies import unit_name
from reports.figures.naming import figure, text, words
from reports.figures.sending import is_valid
from reports.vietnamese import number
from reports.workbooks.sheets.choices import (
    DEMOCRACY_SCALE,
    DEMOCRACY_THRESHOLDS,
    DEMOCRACY_TYPES,
    MODEL_SCALE,
    MODEL_THRESHOLDS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.fields import Names
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_POINTS = "điểm"
_NOT_SCORED = DEMOCRACY_TYPES.words[-1]
_SCALE: Names = {
    "tieu_chi": Rows(
        meaning="các tiêu chí chấm điểm",
        fields={
            "stt": text("số thứ tự", "1"),
            "noi_dung": text("tiêu chí", "Có tên gọi, địa chỉ, nội dung rõ ràng"),
            "diem": figure("điểm chuẩn", "10"),
        },
    ),
    "tong": figure("tổng điểm chuẩn", "100"),
    "nguong": words("các ngưỡng xếp loại, từ cao xuống", "Tốt: từ 80 điểm trở lên"),
}


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    return {
        "thang_diem_mo_hinh": _scale(view, MODEL_SCALE, MODEL_THRESHOLDS),
        "thang_diem_qcdc": _scale(view, DEMOCRACY_SCALE, DEMOCRACY_THRESHOLDS),
        "don_vi_cham_diem": _told(view) or _declared(view),
    }


def _scale(view: View, criteria: str, thresholds: str, kind: str = "") -> Row:
    """Return one scale; a criterion that names what it counts for is left out for another kind."""
    listed = view.ledger.of_year("lists", view.period.year)
    own = [row for row in listed if row.text("list") == criteria]
    own = [row for row in own if row.text("stands_for") in ("", kind)]
    ranks = [row for row in listed if row.text("list") == thresholds and "points" in row]
    return {
        "tieu_chi": [
            {"stt": str(place), "noi_dung": row.text("word"), "diem": row.figure("points", _POINTS)}
            for place, row in enumerate(own, start=1)
        ],
        "tong": total((row.figure("points") for row in own), _POINTS),
        "nguong": list(_ranked(ranks)),
    }


def _ranked(ranks: list[Record]) -> Iterator[str]:
    """Yield each rank with the points it takes, from the top; the last may begin at nought."""
    above = ""
    for row in sorted(ranks, key=lambda row: row.figure("points").amount, reverse=True):
        least = number(row.figure("points").amount)
        span = f"từ {least} đến dưới {above}" if above else f"từ {least} {_POINTS} trở lên"
        if above and least == "0":
            span = f"dưới {above}"
        yield f"{row.text('word')}: {span}" + (f" {_POINTS}" if above else "")
        above = least


def _told(view: View) -> list[Row]:
    """Return the bodies that told of their regulations of democracy this year."""
    return [
        _unit(view, unit_name(view, row), row.text("type"))
        | {
            "diem_tu_cham": row.figure("own_score", _POINTS),
            "diem_tham_dinh": row.figure("upper_score", _POINTS),
            "xep_loai": row.text("rank"),
        }
        for row in newest(view.ledger, "democracy_units", view.period.year_to_date)
    ]


def _declared(view: View) -> list[Row]:
    """Return the bodies that are declared to keep regulations of democracy."""
    return [
        _unit(view, row.text("name"), row.text("democracy_type"))
        for row in view.units.values()
        if row.text("democracy_type") not in ("", _NOT_SCORED) and is_valid(row, view.closing)
    ]


def _unit(view: View, name: str, kind: str) -> Row:
    return {
        "ten": name,
        "loai_hinh": kind,
        "diem_tu_cham": Figure(None, unit=_POINTS),
        "diem_tham_dinh": Figure(None, unit=_POINTS),
        "xep_loai": "",
        **_scale(view, DEMOCRACY_SCALE, DEMOCRACY_THRESHOLDS, kind),
    }


def names() -> Names:
    """Return the names of this subject."""
    unit: Names = {
        "ten": text("tên đơn vị", "Trường Tiểu học An Sen"),
        "loai_hinh": text("loại hình", "Đơn vị sự nghiệp"),
        "diem_tu_cham": figure("điểm tự chấm, nếu đã ghi", "92"),
        "diem_tham_dinh": figure("điểm cấp trên chấm, nếu đã ghi", "90"),
        "xep_loai": text("xếp loại, nếu đã ghi", "Tốt"),
        **_SCALE,
    }
    return {
        "thang_diem_mo_hinh": Group(
            meaning="thang điểm chấm mô hình, ghi ở trang “Danh mục”", fields=_SCALE
        ),
        "thang_diem_qcdc": Group(
            meaning="thang điểm chấm thực hiện QCDC, phần chung cho mọi loại hình", fields=_SCALE
        ),
        "don_vi_cham_diem": Rows(
            meaning="đơn vị chấm điểm thực hiện QCDC, mỗi đơn vị một phiếu", fields=unit
        ),
    }
