"""Indicators of citizen reception, petitions, feedback and mediation."""

from __future__ import annotations

from reports.figures.calculation import Balance, Moment, Rate, Sum, Together
from reports.figures.indicators.model import (
    FLOW,
    RATE,
    STATE,
    Indicator,
    Section,
    aside,
    of_section,
)

_FEEDBACK = "phản ánh, kiến nghị"


def _sum(*columns: str) -> Sum:
    return Sum("reception", columns)


def _petitions(at: Moment) -> Balance:
    return Balance("pet_close", "pet_in", "pet_done", at)


def _feedback(at: Moment) -> Balance:
    return Balance("fb_open", "fb_in", "fb_done", at)


DAYS = of_section(
    Section.RECEPTION,
    (
        "rec_days",
        "buoi_tiep_dan",
        "Số buổi tiếp công dân",
        "buổi",
        FLOW,
        _sum("days_secretary", "days_chairman", "days_other"),
    ),
    (
        "rec_days_sec",
        "buoi_tiep_bi_thu",
        "– của Bí thư",
        "buổi",
        FLOW,
        _sum("days_secretary"),
    ),
    (
        "rec_days_chair",
        "buoi_tiep_chu_tich",
        "– của Chủ tịch UBND",
        "buổi",
        FLOW,
        _sum("days_chairman"),
    ),
    ("visits", "luot_tiep_dan", "Số lượt tiếp công dân", "lượt", FLOW, _sum("visits")),
    ("visitors", "nguoi_duoc_tiep", "Số người được tiếp", "người", FLOW, _sum("visitors")),
)

PETITIONS = (
    Indicator(
        "pet_open",
        "don_ton_dau_ky",
        "Đơn kỳ trước chuyển sang",
        "đơn",
        STATE,
        _petitions(Moment.START),
        Section.RECEPTION,
        printed=False,
    ),
    *of_section(
        Section.RECEPTION,
        (
            "pet_in",
            "don_tiep_nhan",
            "Đơn tiếp nhận trong kỳ",
            "đơn",
            FLOW,
            _sum("complaints", "denunciations", "recommendations"),
        ),
        ("pet_kn", "don_khieu_nai", "– khiếu nại", "đơn", FLOW, _sum("complaints")),
        ("pet_tc", "don_to_cao", "– tố cáo", "đơn", FLOW, _sum("denunciations")),
        (
            "pet_kp",
            "don_kien_nghi",
            "– kiến nghị, phản ánh",
            "đơn",
            FLOW,
            _sum("recommendations"),
        ),
        (
            "pet_auth",
            "don_thuoc_tham_quyen",
            "– thuộc thẩm quyền",
            "đơn",
            FLOW,
            _sum("within_power"),
        ),
        (
            "pet_done",
            "don_da_giai_quyet",
            "Đơn đã giải quyết trong kỳ",
            "đơn",
            FLOW,
            _sum("settled"),
        ),
    ),
    Indicator(
        "pet_close",
        "don_ton",
        "Đơn còn tồn cuối kỳ",
        "đơn",
        STATE,
        _petitions(Moment.END),
        Section.RECEPTION,
        aliases=("Đơn còn tồn", "Đơn tồn", "Đơn tồn đầu kỳ"),
    ),
    *aside(
        Section.RECEPTION,
        (
            "pet_due",
            "don_phai_giai_quyet",
            "Đơn phải giải quyết trong kỳ",
            "đơn",
            STATE,
            Together(("pet_open", "pet_in")),
        ),
    ),
    Indicator(
        "pet_rate",
        "ty_le_giai_quyet_don",
        "Tỷ lệ giải quyết đơn",
        "%",
        RATE,
        Rate("pet_done", ("pet_open", "pet_in")),
        Section.RECEPTION,
    ),
)

FEEDBACK = (
    Indicator(
        "fb_before",
        "pakn_ton_dau_ky",
        "Phản ánh, kiến nghị kỳ trước chuyển sang",
        _FEEDBACK,
        STATE,
        _feedback(Moment.START),
        Section.RECEPTION,
        printed=False,
    ),
    Indicator(
        "fb_in",
        "pakn_tiep_nhan",
        "Phản ánh, kiến nghị tiếp nhận",
        _FEEDBACK,
        FLOW,
        _sum("feedback_in"),
        Section.RECEPTION,
        aliases=("PAKN tiếp nhận",),
    ),
    Indicator(
        "fb_done",
        "pakn_da_xu_ly",
        "Phản ánh, kiến nghị đã xử lý",
        _FEEDBACK,
        FLOW,
        _sum("feedback_done"),
        Section.RECEPTION,
        aliases=("PAKN đã xử lý",),
    ),
    Indicator(
        "fb_open",
        "pakn_ton",
        "Phản ánh, kiến nghị còn tồn cuối kỳ",
        _FEEDBACK,
        STATE,
        _feedback(Moment.END),
        Section.RECEPTION,
        aliases=("PAKN còn tồn cuối kỳ", "PAKN còn tồn", "Phản ánh, kiến nghị còn tồn"),
    ),
    *aside(
        Section.RECEPTION,
        (
            "fb_due",
            "pakn_phai_xu_ly",
            "Phản ánh, kiến nghị phải xử lý trong kỳ",
            _FEEDBACK,
            STATE,
            Together(("fb_before", "fb_in")),
        ),
    ),
    Indicator(
        "fb_rate",
        "ty_le_xu_ly_pakn",
        "Tỷ lệ xử lý phản ánh, kiến nghị",
        "%",
        RATE,
        Rate("fb_done", ("fb_before", "fb_in")),
        Section.RECEPTION,
    ),
)

MEDIATION = of_section(
    Section.RECEPTION,
    (
        "med_in",
        "hoa_giai_tiep_nhan",
        "Vụ việc hòa giải tiếp nhận",
        "vụ",
        FLOW,
        _sum("mediation_in"),
    ),
    ("med_ok", "hoa_giai_thanh", "– hòa giải thành", "vụ", FLOW, _sum("mediation_done")),
    (
        "med_rate",
        "ty_le_hoa_giai_thanh",
        "Tỷ lệ hòa giải thành",
        "%",
        RATE,
        Rate("med_ok", ("med_in",)),
    ),
    (
        "tthc_in",
        "tthc_tiep_nhan",
        "Hồ sơ thủ tục hành chính tiếp nhận",
        "hồ sơ",
        FLOW,
        _sum("procedures_in"),
    ),
    (
        "tthc_ok",
        "tthc_dung_han",
        "– giải quyết đúng hạn",
        "hồ sơ",
        FLOW,
        _sum("procedures_on_time"),
    ),
    (
        "tthc_rate",
        "ty_le_tthc_dung_han",
        "Tỷ lệ hồ sơ giải quyết đúng hạn",
        "%",
        RATE,
        Rate("tthc_ok", ("tthc_in",)),
    ),
)
