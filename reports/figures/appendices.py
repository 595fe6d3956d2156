"""The appendices of a report: which of them have rows, and how they are numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group
from reports.figures.issuing import enclosed_with
from reports.figures.naming import flag, text
from reports.figures.view import ROMAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.figures.issuing import Paper
    from reports.figures.spec import ReportSpec
    from reports.figures.view import Row

APPENDICES = {
    "e1": ("mo_hinh", "danh sách mô hình đăng ký"),
    "e2": ("mo_hinh", "tổng hợp kết quả, đánh giá mô hình"),
    "e3": ("cong_khai_theo_quy_che", "biểu công khai theo quy chế"),
    "e4": ("qcdc_don_vi", "thực hiện QCDC theo loại hình và xếp loại"),
    "e5": ("bieu_so_lieu", "biểu tổng hợp số liệu"),
    "e6": ("da_khen", "danh sách khen thưởng"),
    "e7": ("nhiem_vu_ky_sau", "biểu nhiệm vụ trọng tâm"),
    "e8": ("nop_bao_cao", "tình hình nộp báo cáo"),
    "th": ("bieu_so_lieu", "biểu tổng hợp số liệu của các xã, phường"),
    "xp": ("xa_phuong", "bảng các xã, phường"),
    "anh": ("anh", "hình ảnh hoạt động"),
}
"""The list that each appendix prints, and what it is called."""
_ROMAN_NUMBERS = "roman"


def appendix_values(
    spec: ReportSpec, paper: Paper, marks: Mapping[str, str], ward: Row, lists: Row
) -> Row:
    """Return the values of ``phu_luc``: those with rows, numbered in the definition's order."""
    present = [key for key in spec.appendices if key in APPENDICES and _has_rows(key, lists)]
    roman = marks["so_phu_luc"] == _ROMAN_NUMBERS
    labels = {
        key: f"Phụ lục {ROMAN[place] if roman else place + 1}" if len(present) > 1 else "Phụ lục"
        for place, key in enumerate(present)
    }
    return {
        **{key: {"co": key in labels, "nhan": labels.get(key, "")} for key in APPENDICES},
        "kem_theo": enclosed_with(spec, paper, ward),
    }


def _has_rows(key: str, lists: Row) -> bool:
    """Return whether there is anything to list; awards that only have a number are no list."""
    rows = lists[APPENDICES[key][0]]
    if key == "e6" and isinstance(rows, list):
        return any(row["so_luong"] <= 1 for row in rows)
    return bool(rows)


def appendix_names() -> Group:
    """Return the names of ``phu_luc``."""
    fields = {
        "co": flag("biểu có dòng nào không"),
        "nhan": text("tên phụ lục; không đánh số nếu chỉ có một", "Phụ lục 1"),
    }
    return Group(
        meaning="các phụ lục, đánh số theo những biểu có số liệu",
        fields={
            **{key: Group(meaning=title, fields=fields) for key, (_, title) in APPENDICES.items()},
            "kem_theo": text("dòng kèm theo", "Kèm theo Báo cáo số      -BC/KDV, ngày … của …"),
        },
    )
