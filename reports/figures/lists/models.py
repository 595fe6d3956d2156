"""Lists of mobilisation models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figure import total
from reports.figures.desk import share
from reports.figures.indicators.models import EFFECTIVE, FORMAL, PAUSED, SPREADABLE, UNCLEAR
from reports.figures.lists.awards import COLLECTIVE, award_names, award_rows
from reports.figures.lists.recognition import (
    RECOGNITION,
    recognised_names,
    recognised_rows,
    recognition,
)
from reports.figures.models import DONE, RUNNING, grades, registered, status
from reports.figures.naming import figure, flag, text
from reports.figures.view import ROMAN, counted
from reports.periods import Span
from reports.workbooks.sheets.choices import FIELDS

if TYPE_CHECKING:
    from reports.fields import Names
    from reports.figure import Figure
    from reports.figures.naming import Own
    from reports.figures.view import Row, View
    from reports.workbooks.records import Record

_MODEL: Names = {
    "stt": text("số thứ tự", "3"),
    "ma": text("mã mô hình", "DVK-03"),
    "ten": text("tên mô hình", "Tổ vận động giải phóng mặt bằng đường Ven Sông"),
    "don_vi": text("đơn vị, cá nhân đăng ký", "UBND phường"),
    "dia_ban": text("địa bàn, đối tượng", "TDP 10, 11"),
    "phu_trach": text("người phụ trách", "Ông Phùng Văn Khải"),
    "danh_gia": text("kết quả đánh giá của tháng cuối kỳ", "Hiệu quả"),
    "ket_qua": text("kết quả cụ thể, lần đánh giá cuối trong kỳ", "Vận động thêm 03 hộ"),
    "ket_qua_so": figure("kết quả bằng số trong kỳ", "3"),
    "luy_ke": figure("kết quả bằng số từ đầu năm", "29"),
    "chi_tieu": figure("chỉ tiêu đo được", "34"),
    "dvt": text("đơn vị tính của chỉ tiêu", "hộ"),
    "ty_le": figure("lũy kế so với chỉ tiêu", "85,3%"),
    "ton_tai": text("tồn tại, điều chỉnh ghi ở lần đánh giá cuối"),
    "de_xuat": text("nhiệm vụ, đề xuất kỳ tới", "Tiếp tục vận động 05 hộ còn lại"),
    "trang_thai_cuoi_ky": text("trạng thái vào ngày chốt", "Đang thực hiện"),
    "hieu_qua": flag("được đánh giá hiệu quả (kể cả có khả năng nhân rộng)"),
    "nhan_rong": flag("được đánh giá có khả năng nhân rộng"),
    "can_dieu_chinh": flag("chưa rõ hiệu quả hoặc còn hình thức, cần điều chỉnh"),
    "tam_dung": flag("đang tạm dừng"),
    "de_nghi_khen": flag("được đề xuất khen trong kỳ"),
    "co_chi_tieu": flag("có chỉ tiêu đo được"),
    "dat_chi_tieu": flag("lũy kế đạt hoặc vượt chỉ tiêu"),
    "thoi_gian": text("thời gian thực hiện", "01/2026 - 12/2026"),
    **RECOGNITION,
}


def rows(view: View) -> dict[str, object]:
    """Return the lists of this subject."""
    since = _results(view.since_january("assessments"))
    now = _results(view.records("assessments"))
    models = [
        _model(view, record, now.get(code, []), since.get(code, []))
        for record in registered(view.ledger, view.last)
        for code in [record.text("code")]
    ]
    for number, row in enumerate(models, start=1):
        row["stt"] = str(number)
    return {
        "mo_hinh": models,
        "mo_hinh_noi_bat": _best(models, month=view.period.span is Span.MONTH),
        "mo_hinh_can_dieu_chinh": [row for row in models if row["can_dieu_chinh"]],
        "mo_hinh_dang_tam_dung": [row for row in models if row["tam_dung"]],
        "mo_hinh_co_chi_tieu": [row for row in models if row["co_chi_tieu"]],
        "mo_hinh_theo_linh_vuc": _by_field(view, models),
        "mo_hinh_nhan_rong_duoc": [row for row in models if row["nhan_rong"]],
        "mo_hinh_co_de_xuat": [row for row in models if row["de_xuat"]],
        "mo_hinh_moi_dang_ky": [row for row in models if row["ma"] not in _registered_before(view)],
        "mo_hinh_cham_diem": [
            row for row in models if row["trang_thai_cuoi_ky"] in (RUNNING, DONE)
        ],
        **recognised_rows(view, models),
        **award_rows(view),
    }


def _registered_before(view: View) -> set[str]:
    """Return the codes of the models registered before the period began."""
    first = view.period.months[0]
    earlier = registered(view.ledger, first.shifted(-1)) if first.month > 1 else []
    return {record.text("code") for record in earlier}


def _results(rows: list[Record]) -> dict[str, list[Record]]:
    results: dict[str, list[Record]] = {}
    for row in rows:
        results.setdefault(row.text("model"), []).append(row)
    return results


def _model(view: View, record: Record, now: list[Record], since: list[Record]) -> Row:
    last = now[-1] if now else None
    unit = record.text("target_unit")
    so_far = total((row.figure("value") for row in since), unit)
    target = record.figure("target", unit)
    return {
        **view.row(record),
        "ma": record.text("code"),
        "ten": record.text("name"),
        "don_vi": record.text("owner"),
        "dia_ban": record.text("area"),
        "phu_trach": record.text("leader"),
        "ket_qua": last.text("result") if last else "",
        "ket_qua_so": total((row.figure("value") for row in now), unit),
        "luy_ke": so_far,
        "chi_tieu": target,
        "dvt": unit,
        "ty_le": share(so_far, [target]),
        "co_chi_tieu": bool(target),
        "dat_chi_tieu": bool(target) and so_far >= target,
        "thoi_gian": _duration(record),
        "ton_tai": last.text("issue") if last else "",
        "de_xuat": last.text("next_step") if last else "",
        "de_nghi_khen": any(row.flag("propose_award") for row in now),
        **_judgement(view, record),
        **recognition(view, record),
    }


def _duration(record: Record) -> str:
    ends = (record.day("starts"), record.day("ends"))
    return " - ".join(f"{day.month:02}/{day.year}" for day in ends if day)


def _judgement(view: View, record: Record) -> Row:
    graded = grades(view.ledger, view.last).get(record.text("code"))
    grade = graded.text("grade") if graded else ""
    standing = status(record, view.closing)
    return {
        "danh_gia": grade,
        "trang_thai_cuoi_ky": standing,
        "hieu_qua": grade in (SPREADABLE, EFFECTIVE),
        "nhan_rong": grade == SPREADABLE,
        "can_dieu_chinh": grade in (UNCLEAR, FORMAL),
        "tam_dung": standing == PAUSED,
    }


def _best(models: list[Row], *, month: bool) -> list[Row]:
    """Return up to five models worth naming: spreadable first, then measured, then by code.

    Beyond a month the outstanding and the recognised ones stand before them.
    """

    def rank(row: Row) -> tuple[bool, bool, bool, bool, str]:
        later = not month
        return (
            later and not row["la_tieu_bieu"],
            later and not row["duoc_cong_nhan"],
            not row["nhan_rong"],
            not row["ket_qua_so"],
            str(row["ma"]),
        )

    able = [row for row in models if row["hieu_qua"] and row["ket_qua"]]
    return sorted(able, key=rank)[:5]


def _by_field(view: View, models: list[Row]) -> list[Row]:
    groups: dict[str, list[Row]] = {field: [] for field in FIELDS.words}
    for row in models:
        field = str(row["linh_vuc"])
        groups.setdefault(view.ledger.stands_for.get(field, field), []).append(row)
    found = [(field, own) for field, own in groups.items() if own]
    order = {str(row["ma"]): place for place, row in enumerate(_chained(found), start=1)}
    return [
        {
            "stt": ROMAN[place],
            "linh_vuc": field,
            "so_mo_hinh": _count(view, own, "field"),
            "tap_the": _count(view, [row for row in own if row["loai"] == COLLECTIVE], "kind"),
            "ca_nhan": _count(view, [row for row in own if row["loai"] != COLLECTIVE], "kind"),
            "cong_nhan": _count(view, [row for row in own if row["duoc_cong_nhan"]], "year_result"),
            "tieu_bieu": _count(view, [row for row in own if row["la_tieu_bieu"]], "outstanding"),
            "mo_hinh": [{**row, "stt": str(order[str(row["ma"])])} for row in own],
        }
        for place, (field, own) in enumerate(found)
    ]


def _chained(groups: list[tuple[str, list[Row]]]) -> list[Row]:
    return [row for _, own in groups for row in own]


def _count(view: View, own: list[Row], column: str) -> Figure:
    codes = {row["ma"] for row in own}
    models = registered(view.ledger, view.last)
    return counted([row for row in models if row.text("code") in codes], column, "mô hình")


def names(own: Own) -> Names:
    """Return the names of this subject."""
    model = own.row("models", **_MODEL)
    recognised = recognised_names(model)
    return {
        "mo_hinh": Rows(meaning="mọi mô hình đã đăng ký đến ngày chốt (biểu E1, E2)", fields=model),
        "mo_hinh_noi_bat": Rows(meaning="từ 3 đến 5 mô hình nổi bật của kỳ", fields=model),
        "mo_hinh_can_dieu_chinh": Rows(
            meaning="mô hình chưa rõ hiệu quả hoặc cần điều chỉnh", fields=model
        ),
        "mo_hinh_dang_tam_dung": Rows(meaning="mô hình đang tạm dừng", fields=model),
        "mo_hinh_co_chi_tieu": Rows(meaning="mô hình có chỉ tiêu đo được", fields=model),
        "mo_hinh_nhan_rong_duoc": Rows(
            meaning="mô hình được đánh giá có khả năng nhân rộng", fields=model
        ),
        "mo_hinh_co_de_xuat": Rows(meaning="mô hình có nhiệm vụ, đề xuất kỳ tới", fields=model),
        "mo_hinh_moi_dang_ky": Rows(meaning="mô hình đăng ký trong kỳ", fields=model),
        "mo_hinh_cham_diem": Rows(
            meaning="mô hình đang thực hiện hoặc hoàn thành, mỗi mô hình một phiếu chấm điểm",
            fields=model,
        ),
        "mo_hinh_theo_linh_vuc": Rows(
            meaning="mô hình theo lĩnh vực, mỗi lĩnh vực một nhóm (biểu E1)",
            fields={
                "linh_vuc": text("lĩnh vực", "Kinh tế"),
                "stt": text("số La Mã của lĩnh vực", "I"),
                "so_mo_hinh": figure("số mô hình của lĩnh vực", "2"),
                "tap_the": figure("số mô hình tập thể", "2"),
                "ca_nhan": figure("số mô hình cá nhân", "0"),
                "cong_nhan": figure("số mô hình được công nhận", "1"),
                "tieu_bieu": figure("số mô hình tiêu biểu", "0"),
                "mo_hinh": Rows(meaning="các mô hình của lĩnh vực", fields=model),
            },
        ),
        **recognised,
        **award_names(),
    }
