"""The list of next year's targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figure import Figure
from reports.figures.filed import exact
from reports.figures.naming import day, figure, text
from reports.periods import Period, Span

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject: the next year's plan, else its tasks with a product."""
    year = view.period.year + 1
    planned = [row for row in view.ledger.of_year("plan", year) if "plan" in row]
    months = Period(Span.YEAR, year).months
    tasks = [row for row in exact(view.ledger, "tasks", months) if row.text("product")]
    return {"chi_tieu_nam_sau": [_plan(row) for row in planned] or [_task(row) for row in tasks]}


def _plan(record: Record) -> Row:
    return {
        "noi_dung": record.text("measure"),
        "so": record.figure("plan", record.text("unit_of")),
        "don_vi_tinh": record.text("unit_of"),
        "chi_tieu": "",
        "chu_tri": "",
        "han": "",
    }


def _task(record: Record) -> Row:
    return {
        "noi_dung": record.text("task"),
        "so": Figure(None),
        "don_vi_tinh": "",
        "chi_tieu": record.text("product"),
        "chu_tri": record.text("lead"),
        "han": record.day("due") or "",
    }


def names() -> Names:
    """Return the names of this subject."""
    return {
        "chi_tieu_nam_sau": Rows(
            meaning="chỉ tiêu năm sau: kế hoạch trong tệp của năm sau, hoặc nhiệm vụ “Năm …” có "
            "sản phẩm, chỉ tiêu",
            fields={
                "noi_dung": text("chỉ tiêu, nhiệm vụ", "Số buổi tuyên truyền, vận động"),
                "so": figure("con số của kế hoạch", "130"),
                "don_vi_tinh": text("đơn vị tính", "buổi"),
                "chi_tieu": text("chỉ tiêu ghi bằng chữ", "12 mô hình trở lên"),
                "chu_tri": text("chủ trì", "Khối Dân vận"),
                "han": day("hạn hoàn thành", "31/12/2027"),
            },
        ),
    }
