"""Lists of the models recognised, outstanding and spread, and the funnel of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Group, Rows
from reports.figures.indicators.models import MODEL_AWARDS
from reports.figures.models import is_decided, is_recognised, registered
from reports.figures.naming import figure, flag
from reports.periods import Month

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

RECOGNITION: Names = {
    "duoc_cong_nhan": flag("được công nhận, tính đến ngày chốt"),
    "khong_cong_nhan": flag("đã xét và không được công nhận"),
    "la_tieu_bieu": flag("được công nhận tiêu biểu"),
    "noi_nhan_rong_so": figure("số nơi nhân rộng của mô hình được công nhận", "4"),
    "duoc_khen": flag("có tập thể, cá nhân được khen từ đầu năm"),
}
"""The names in a model's row that say what became of it."""
_FUNNEL = {
    "dang_ky": ("mo_hinh_dang_ky", "số mô hình đã đăng ký", "12"),
    "danh_gia": ("mo_hinh_danh_gia_ca_ky", "số mô hình được đánh giá trong kỳ", "12"),
    "cong_nhan": ("mo_hinh_cong_nhan", "số mô hình được công nhận", "10"),
    "ty_le_cong_nhan": ("ty_le_mo_hinh_cong_nhan", "công nhận trên đăng ký", "83,3%"),
    "tieu_bieu": ("mo_hinh_tieu_bieu", "số mô hình tiêu biểu", "3"),
    "nhan_rong": ("mo_hinh_da_nhan_rong", "số mô hình đã nhân rộng", "2"),
    "noi_nhan_rong": ("noi_nhan_rong", "số nơi nhân rộng", "7"),
    "khen": (MODEL_AWARDS[0].tag + "_luy_ke", "số mô hình được khen từ đầu năm", "6"),
    "de_nghi_khen": ("mo_hinh_de_xuat_khen_luy_ke", "số mô hình được đề xuất khen", "2"),
}
_CHOSEN = {
    "mo_hinh_duoc_cong_nhan": ("duoc_cong_nhan", "mô hình được công nhận"),
    "mo_hinh_khong_cong_nhan": ("khong_cong_nhan", "mô hình đã xét, không được công nhận"),
    "mo_hinh_la_tieu_bieu": ("la_tieu_bieu", "mô hình tiêu biểu"),
    "mo_hinh_da_nhan_rong_ds": ("noi_nhan_rong_so", "mô hình đã nhân rộng"),
}


def recognition(view: View, record: Record) -> Row:
    """Return what a model's row says of its recognition by the closing day."""
    year_end = view.ledger.closing(Month(view.period.year, 12))
    decided = is_decided(record, view.closing, year_end)
    recognised = is_recognised(record, view.closing, year_end)
    spread = record if recognised else _empty(record)
    return {
        "duoc_cong_nhan": recognised,
        "khong_cong_nhan": decided and not recognised,
        "la_tieu_bieu": recognised and record.flag("outstanding") is True,
        "noi_nhan_rong_so": spread.figure("replicated_to", "nơi"),
        "duoc_khen": record.text("code") in _awarded(view),
    }


def _empty(record: Record) -> Record:
    return type(record)(record.sheet, record.file, record.sheet_name, record.row)


def _awarded(view: View) -> set[str]:
    return {
        row.text("model")
        for row in view.since_january("awards")
        if row.text("status") == "Đã khen" and "decision" in row
    }


def recognised_rows(view: View, models: list[Row]) -> Row:
    """Return the lists of models by what became of them, and the funnel."""
    year_end = view.ledger.closing(Month(view.period.year, 12))
    return {
        **{name: [row for row in models if row[key]] for name, (key, _) in _CHOSEN.items()},
        "pheu_mo_hinh": {
            **{name: view.figures[tag] for name, (tag, _, _) in _FUNNEL.items()},
            "da_xet": any(
                is_decided(row, view.closing, year_end)
                for row in registered(view.ledger, view.last)
            ),
        },
    }


def recognised_names(model: Names) -> Names:
    """Return the names of these lists; `model` are those of a model's row."""
    return {
        **{name: Rows(meaning=meaning, fields=model) for name, (_, meaning) in _CHOSEN.items()},
        "pheu_mo_hinh": Group(
            meaning="từ đăng ký đến công nhận, nhân rộng, khen",
            fields={
                **{
                    name: figure(meaning, example)
                    for name, (_, meaning, example) in _FUNNEL.items()
                },
                "da_xet": flag("đã xét kết quả cả năm của mô hình nào chưa"),
            },
        ),
    }
