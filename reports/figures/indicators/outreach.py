"""Indicators of work among the people: propaganda, welfare, checks, tasks, sending of returns."""

from __future__ import annotations

from reports.figures.calculation import (
    Count,
    Distinct,
    Is,
    MendedIssues,
    OpenIssues,
    Rate,
    Sending,
    Sent,
    Sum,
    TaskResults,
    WardFact,
)
from reports.figures.indicators.model import (
    FLOW,
    RATE,
    STATE,
    Indicator,
    Section,
    aside,
    of_section,
)

_REGULAR = (Is("type", ("Định kỳ", "Khảo sát")),)
_SUDDEN = (Is("type", ("Đột xuất",)),)
_FUND = (Is("kind", ("Vận động quỹ",)),)
_GIFT = (Is("kind", ("Trao quà",)),)
_HOUSE = (Is("kind", ("Xây, sửa nhà",)),)
_LIVELIHOOD = (Is("kind", ("Hỗ trợ sinh kế, học bổng",)),)

LEADING = of_section(
    Section.LEADING,
    ("tasks", "so_nhiem_vu", "Nhiệm vụ của kỳ", "nhiệm vụ", FLOW, TaskResults()),
    (
        "tasks_done",
        "nhiem_vu_hoan_thanh",
        "– đã hoàn thành",
        "nhiệm vụ",
        FLOW,
        TaskResults(("Hoàn thành",)),
    ),
    (
        "tasks_doing",
        "nhiem_vu_dang_thuc_hien",
        "– đang thực hiện",
        "nhiệm vụ",
        FLOW,
        TaskResults(("Đang thực hiện",)),
    ),
    ("tasks_late", "nhiem_vu_cham", "– chậm", "nhiệm vụ", FLOW, TaskResults(("Chậm",))),
    (
        "tasks_unknown",
        "nhiem_vu_chua_ro",
        "– chưa có kết quả",
        "nhiệm vụ",
        FLOW,
        TaskResults(("",)),
    ),
    (
        "issues_open",
        "so_ton_tai",
        "Tồn tại, hạn chế chưa khắc phục",
        "tồn tại",
        STATE,
        OpenIssues(),
    ),
    (
        "insp",
        "so_cuoc_kiem_tra",
        "Cuộc kiểm tra, khảo sát",
        "cuộc",
        FLOW,
        Count("inspections", "type"),
    ),
    (
        "insp_plan",
        "kiem_tra_dinh_ky",
        "– kiểm tra, khảo sát định kỳ",
        "cuộc",
        FLOW,
        Count("inspections", "type", _REGULAR),
    ),
    (
        "insp_sudden",
        "kiem_tra_dot_xuat",
        "– kiểm tra đột xuất",
        "cuộc",
        FLOW,
        Count("inspections", "type", _SUDDEN),
    ),
    (
        "insp_units",
        "don_vi_duoc_kiem_tra",
        "Đơn vị được kiểm tra (không tính trùng)",
        "đơn vị",
        FLOW,
        Distinct("inspections", "unit_inspected", split=";"),
    ),
)

ISSUES = aside(
    Section.LEADING,
    (
        "issues_raised",
        "ton_tai_trong_ky",
        "Tồn tại, hạn chế nêu trong kỳ",
        "tồn tại",
        FLOW,
        Count("shortcomings", "issue"),
    ),
    (
        "issues_mended",
        "ton_tai_khac_phuc_trong_ky",
        "Tồn tại, hạn chế khắc phục xong trong kỳ",
        "tồn tại",
        FLOW,
        MendedIssues(),
    ),
)

OUTREACH = (
    Indicator(
        "sessions",
        "so_buoi",
        "Số buổi tuyên truyền, vận động",
        "buổi",
        FLOW,
        Sum("propaganda", ("sessions",)),
        Section.OUTREACH,
    ),
    Indicator(
        "people",
        "luot_nguoi_du",
        "Lượt người dự",
        "lượt",
        FLOW,
        Sum("propaganda", ("people",)),
        Section.OUTREACH,
    ),
    Indicator(
        "posts",
        "tin_bai",
        "Tin, bài (loa, cổng thông tin điện tử, fanpage, Zalo)",
        "tin, bài",
        FLOW,
        Sum("propaganda", ("posts",)),
        Section.OUTREACH,
        aliases=("Tin, bài", "Tin, bài (loa, cổng TTĐT, fanpage, Zalo)"),
    ),
    Indicator(
        "fund_total",
        "tien_quy",
        "Tiền vận động các quỹ",
        "đồng",
        FLOW,
        Sum("welfare", ("amount",), _FUND),
        Section.OUTREACH,
        aliases=("Tiền vận động các quỹ (đồng)", "Tiền vận động các quỹ (triệu đồng)", "fund_mil"),
    ),
    Indicator(
        "gifts",
        "suat_qua",
        "Suất quà an sinh đã trao",
        "suất",
        FLOW,
        Sum("welfare", ("quantity",), _GIFT),
        Section.OUTREACH,
    ),
    Indicator(
        "gift_value",
        "tien_qua",
        "– trị giá quà",
        "đồng",
        FLOW,
        Sum("welfare", ("amount",), _GIFT),
        Section.OUTREACH,
        aliases=("Trị giá quà an sinh",),
    ),
    Indicator(
        "houses",
        "nha_xay_sua",
        "Nhà được xây, sửa",
        "nhà",
        FLOW,
        Sum("welfare", ("quantity",), _HOUSE),
        Section.OUTREACH,
    ),
    Indicator(
        "livelihoods",
        "suat_sinh_ke",
        "Suất hỗ trợ sinh kế, học bổng",
        "suất",
        FLOW,
        Sum("welfare", ("quantity",), _LIVELIHOOD),
        Section.OUTREACH,
    ),
    Indicator(
        "teams",
        "so_to_dan_van",
        "Tổ dân vận tổ dân phố",
        "tổ dân vận",
        STATE,
        WardFact("teams"),
        Section.OUTREACH,
        printed=False,
    ),
)

_RECEIVED = (Sending.ON_TIME, Sending.LATE, Sending.UNDATED)

SENDING = of_section(
    Section.SENDING,
    (
        "sub_due",
        "don_vi_phai_nop",
        "Lượt đơn vị phải nộp báo cáo",
        "đơn vị",
        FLOW,
        Sent(tuple(Sending)),
    ),
    (
        "sub_all",
        "don_vi_da_nop",
        "– đã nộp (kể cả muộn)",
        "đơn vị",
        FLOW,
        Sent(_RECEIVED),
    ),
    (
        "sub_on_time",
        "don_vi_nop_dung_han",
        "– nộp đúng hạn",
        "đơn vị",
        FLOW,
        Sent((Sending.ON_TIME,)),
    ),
    (
        "sub_late",
        "don_vi_nop_muon",
        "– nộp muộn",
        "đơn vị",
        FLOW,
        Sent((Sending.LATE,)),
    ),
    (
        "sub_missing",
        "don_vi_chua_nop",
        "– chưa nộp",
        "đơn vị",
        FLOW,
        Sent((Sending.MISSING,)),
    ),
    (
        "sub_rate",
        "ty_le_nop_dung_han",
        "Tỷ lệ nộp báo cáo đúng hạn",
        "%",
        RATE,
        Rate("sub_on_time", ("sub_due",)),
    ),
)
