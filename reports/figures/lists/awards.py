"""Lists of awards given and proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figures.calculation import Count
from reports.figures.months import times_counted
from reports.figures.naming import day, figure, flag, text, words
from reports.figures.view import distinct_texts
from reports.vietnamese import lower_first, padded, person_key, sort_key

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figure import Figure
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

COLLECTIVE = "Tập thể"
_AWARD: Names = {
    "ten": text("tên tập thể, cá nhân", "Ông Đỗ Văn Hiền"),
    "tap_the": flag("là tập thể"),
    "don_vi": text("đơn vị", "TDP 3"),
    "noi_dung": text("nội dung thành tích"),
    "ma_mo_hinh": text("mã mô hình", "DVK-11"),
    "hinh_thuc": text("hình thức khen", "Giấy khen"),
    "cap_khen": text("cấp khen", "Chủ tịch UBND phường"),
}


def award_rows(view: View) -> dict[str, object]:
    """Return the lists of this subject; only an award with a decision is one (domain V32)."""
    rows = view.records("awards")
    given = [row for row in rows if row.text("status") == "Đã khen" and "decision" in row]
    given.sort(key=_order)
    proposed_rows = [row for row in rows if row.text("status") == "Đề xuất"]
    proposed = [_award(row) for row in proposed_rows]
    return {
        "da_khen": [
            {
                **_award(row),
                "stt": str(place),
                "so_quyet_dinh": row.text("decision"),
                "ngay": row.day("date") or "",
                "so_luong": _times([row]),
                "ten_in": row.text("name") if _is_one(row) else _many(row),
            }
            for place, row in enumerate(given, start=1)
        ],
        "de_xuat_khen": proposed + _proposed_models(view, [*proposed_rows, *given]),
        "khen_theo_cap": _by_level(given),
    }


def _order(record: Record) -> tuple[bool, object]:
    name = record.text("name")
    if record.text("kind") == COLLECTIVE:
        return False, sort_key(name)
    return True, person_key(name)


def _times(rows: list[Record]) -> Figure:
    return times_counted(rows, Count("awards", "status", times="quantity"))


def _is_one(record: Record) -> bool:
    return record.figure("quantity") <= 1


def _many(record: Record) -> str:
    return f"{padded(record.figure('quantity').amount)} {lower_first(record.text('kind'))}"


def _award(record: Record) -> Row:
    return {
        "ten": record.text("name"),
        "tap_the": record.text("kind") == COLLECTIVE,
        "don_vi": record.text("organisation"),
        "noi_dung": record.text("merit"),
        "ma_mo_hinh": record.text("model"),
        "hinh_thuc": record.text("form"),
        "cap_khen": record.text("level"),
    }


def _proposed_models(view: View, settled: list[Record]) -> list[Row]:
    """Return the models proposed by their assessment that no row of `settled` speaks of."""
    named = {row.text("model") for row in settled}
    rows = [row for row in view.records("assessments") if row.flag("propose_award")]
    results = {row.text("model"): row.text("result") for row in rows}
    return [
        {
            "ten": model.text("name"),
            "tap_the": model.text("kind") == COLLECTIVE,
            "don_vi": model.text("owner"),
            "noi_dung": results[model.text("code")],
            "ma_mo_hinh": model.text("code"),
            "hinh_thuc": "",
            "cap_khen": "",
        }
        for model in view.ledger.of_year("models", view.period.year)
        if model.text("code") in results and model.text("code") not in named
    ]


def _by_level(given: list[Record]) -> list[Row]:
    groups: dict[tuple[str, str], list[Record]] = {}
    for row in given:
        groups.setdefault((row.text("level"), row.text("form")), []).append(row)
    return [
        {
            "cap_khen": level,
            "hinh_thuc": form,
            "tap_the": _times([row for row in own if row.text("kind") == COLLECTIVE]),
            "ca_nhan": _times([row for row in own if row.text("kind") != COLLECTIVE]),
            "ten": [row.text("name") for row in own if _is_one(row)],
            "thanh_tich": distinct_texts(row.text("merit") for row in own),
        }
        for (level, form), own in groups.items()
    ]


def award_names() -> Names:
    """Return the names of this subject."""
    return {
        "da_khen": Rows(
            meaning="đã có quyết định khen trong kỳ: tập thể trước, cá nhân sau, theo vần tên "
            "(biểu E6)",
            fields={
                **_AWARD,
                "stt": text("số thứ tự", "1"),
                "so_luong": figure("số tập thể, cá nhân của dòng này", "1"),
                "ten_in": text("tên, hoặc số lượng khi một dòng thay cho nhiều", "07 tập thể"),
                "so_quyet_dinh": text("số quyết định", "312/QĐ-UBND"),
                "ngay": day("ngày quyết định", "15/10/2026"),
            },
        ),
        "de_xuat_khen": Rows(
            meaning="đề xuất khen trong kỳ (trang Khen thưởng và đánh giá mô hình)", fields=_AWARD
        ),
        "khen_theo_cap": Rows(
            meaning="số được khen trong kỳ theo cấp khen và hình thức",
            fields={
                "cap_khen": text("cấp khen", "Chủ tịch UBND phường"),
                "hinh_thuc": text("hình thức khen", "Giấy khen"),
                "tap_the": figure("số tập thể", "1"),
                "ca_nhan": figure("số cá nhân", "1"),
                "ten": words("tên những tập thể, cá nhân được khen"),
                "thanh_tich": words("các thành tích được khen, không trùng"),
            },
        ),
    }
