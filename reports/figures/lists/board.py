"""Lists of the boards: who sits on them, by which decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figures.naming import day, figure, flag, text
from reports.figures.sending import is_valid
from reports.figures.view import counted
from reports.workbooks.sheets.choices import BOARDS

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_HEAD = "Trưởng"


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    sitting = [
        row for row in view.ledger.of_year("board", view.period.year) if is_valid(row, view.closing)
    ]
    return {
        "kien_toan": [
            _board(view, name, own)
            for name in BOARDS.words
            if (own := [row for row in sitting if row.text("board") == name])
        ]
    }


def _board(view: View, name: str, sitting: list[Record]) -> Row:
    days = [since for row in sitting if (since := row.day("from"))]
    last = max(days, default=None)
    decided = [row.text("decision") for row in sitting if row.day("from") == last]
    return {
        "to_chuc": name,
        "so_thanh_vien": counted(sitting, "person", "thành viên"),
        "so_quyet_dinh": next((text for text in decided if text), ""),
        "tu_ngay": last or "",
        "trong_ky": last is not None and last.year == view.period.year,
        "truong": next((row.text("person") for row in sitting if row.text("role") == _HEAD), ""),
        "thanh_vien": view.rows(sitting),
    }


def names(own: Own) -> Names:
    """Return the names of this subject."""
    return {
        "kien_toan": Rows(
            meaning="Ban Chỉ đạo, Khối Dân vận: thành viên đến ngày chốt",
            fields={
                "to_chuc": text("tổ chức", "Khối Dân vận"),
                "so_thanh_vien": figure("số thành viên", "6"),
                "so_quyet_dinh": text("số quyết định kiện toàn gần nhất", "Quyết định số 20-QĐ/ĐU"),
                "tu_ngay": day("ngày kiện toàn gần nhất", "14/01/2026"),
                "trong_ky": flag("kiện toàn từ đầu năm đến ngày chốt"),
                "truong": text("họ tên Trưởng ban, Trưởng khối", "Lương Thị Hòa"),
                "thanh_vien": own.rows("board", "các thành viên"),
            },
        ),
    }
