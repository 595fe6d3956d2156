"""Sheets of words and of figures beside the month's rows: narrative, extra, plan, opening."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet, UnitType
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    CHOICE,
    DATE,
    DECIMAL,
    EVERY_UNIT,
    INTEGER,
    LONG_TEXT,
    MONTH_COLUMN,
    MONTHLY,
    PERIOD,
    TEXT,
    TYPED_FOR_UNIT,
    UNIT_COLUMN,
    YEARLY,
)

NARRATIVE = Sheet(
    key="narrative",
    name="Nội dung thuyết minh",
    rhythm=MONTHLY,
    minutes=5,
    filled_by=EVERY_UNIT,
    purpose="Những câu mà số liệu không nói được: lãnh đạo, chỉ đạo; dư luận; ưu điểm; kiến "
    "nghị… In "
    "nguyên văn, theo thứ tự.",
    columns=(
        Column("period", "Kỳ", PERIOD, ALWAYS, example="Tháng 10", width=11),
        Column(
            "section",
            "Mục báo cáo",
            CHOICE,
            ALWAYS,
            choices=choices.NARRATIVE_SECTIONS,
            example="Lãnh đạo, chỉ đạo",
            width=28,
        ),
        UNIT_COLUMN,
        Column("text", "Nội dung", LONG_TEXT, ALWAYS, width=80),
        Column("order", "Thứ tự", INTEGER, minimum=1, width=8),
        TYPED_FOR_UNIT,
    ),
)


EXTRA = Sheet(
    key="extra",
    name="Chỉ tiêu bổ sung",
    rhythm=MONTHLY,
    minutes=1,
    filled_by=EVERY_UNIT,
    purpose="Chỉ tiêu phường theo dõi thêm. Mỗi chỉ tiêu một dòng, mỗi tháng một ô; in ở biểu "
    "tổng hợp số "
    "liệu và dùng được trong mẫu theo mã.",
    columns=(
        Column("code", "Mã", TEXT, ALWAYS, example="van_ban_ban_hanh", width=20),
        Column("name", "Tên chỉ số", TEXT, ALWAYS, example="Số văn bản đã ban hành", width=40),
        Column("unit_of", "ĐVT", TEXT, ALWAYS, example="văn bản", width=12),
        Column(
            "nature",
            "Tính chất",
            CHOICE,
            ALWAYS,
            choices=choices.MEASURES,
            example="Cộng dồn",
            width=13,
        ),
        Column("section", "Mục báo cáo", TEXT, width=26),
        *(Column(f"month_{month}", f"Tháng {month}", DECIMAL, width=9) for month in range(1, 13)),
        UNIT_COLUMN,
    ),
)


QUIET = Sheet(
    key="quiet",
    name="Không phát sinh",
    rhythm=MONTHLY,
    minutes=1,
    filled_by=(*UnitType,),
    purpose="Trang nào trong tháng không có việc gì phát sinh thì ghi tên trang đó ở đây; báo "
    "cáo sẽ in "
    "“không phát sinh” thay vì coi là chưa có số liệu.",
    columns=(
        MONTH_COLUMN,
        Column("sheet", "Trang tính", TEXT, ALWAYS, example="Khen thưởng", width=30),
        UNIT_COLUMN,
    ),
)


PLAN = Sheet(
    key="plan",
    name="Kế hoạch - cùng kỳ",
    rhythm=YEARLY,
    minutes=10,
    purpose="Kế hoạch năm và số cùng kỳ năm trước của từng chỉ tiêu. Số cùng kỳ ghi lũy kế từ "
    "đầu năm đến "
    "hết tháng đó của năm trước; ô nào không có thì để trống.",
    columns=(
        Column(
            "measure", "Chỉ tiêu", TEXT, ALWAYS, example="Số buổi tuyên truyền, vận động", width=46
        ),
        Column("unit_of", "ĐVT", TEXT, example="buổi", width=10),
        Column("plan", "Kế hoạch năm", DECIMAL, example="120", width=14),
        *(
            Column(
                f"earlier_{month}",
                f"Cùng kỳ: lũy kế {month} tháng",
                DECIMAL,
                width=11,
                folded=month not in (3, 6, 9, 12),
            )
            for month in range(1, 13)
        ),
        Column(
            "nature", "Tính chất", CHOICE, choices=choices.MEASURES, example="Cộng dồn", width=13
        ),
    ),
)


OPENING = Sheet(
    key="opening",
    name="Số đầu kỳ",
    rhythm=YEARLY,
    minutes=3,
    purpose="Số từ năm trước chuyển sang (đơn, phản ánh còn tồn, mô hình còn chạy) và, nếu bắt "
    "đầu dùng "
    "chương trình giữa năm, lũy kế từ đầu năm đến hết tháng trước.",
    columns=(
        Column("measure", "Chỉ tiêu", TEXT, ALWAYS, example="Đơn còn tồn cuối kỳ", width=46),
        Column("value", "Số đầu kỳ", DECIMAL, ALWAYS, example="2", width=12),
        Column(
            "as_of",
            "Tính đến hết ngày",
            DATE,
            example="31/12/2025",
            prompt="Bỏ trống: hết ngày 31/12 năm trước.",
            width=14,
        ),
        UNIT_COLUMN,
        Column("note", "Ghi chú", TEXT, width=28),
    ),
)
