"""Sheets of the ward's own lists: reporting units, words to choose from, regulations."""

from __future__ import annotations

from reports.workbooks.schema import Choices, Column, Sheet
from reports.workbooks.sheets import choices
from reports.workbooks.sheets.common import (
    ALWAYS,
    CHOICE,
    DATE,
    DECIMAL,
    NOTE_COLUMN,
    TEXT,
    WHEN,
    YEARLY,
    YES_NO,
)

UNITS = Sheet(
    key="units",
    name="Đơn vị báo cáo",
    rhythm=YEARLY,
    minutes=5,
    purpose="Ai phải báo cáo. Mã đơn vị là mã dùng ở mọi trang khác.",
    columns=(
        Column("code", "Mã đơn vị", TEXT, ALWAYS, example="MTTQ", width=12),
        Column("name", "Tên đơn vị", TEXT, ALWAYS, example="Ủy ban MTTQ Việt Nam phường", width=38),
        Column("short_name", "Tên gọi tắt", TEXT, example="MTTQ", width=18),
        Column(
            "type",
            "Loại đơn vị",
            CHOICE,
            ALWAYS,
            choices=choices.UNIT_TYPES,
            example="Mặt trận Tổ quốc",
            width=28,
        ),
        Column(
            "democracy_type",
            "Loại hình QCDC",
            CHOICE,
            ALWAYS,
            choices=choices.DEMOCRACY_TYPES,
            example="Không áp dụng",
            width=22,
        ),
        Column("contact", "Người phụ trách", TEXT, private=True, folded=True, width=22),
        Column("phone", "Điện thoại", TEXT, private=True, folded=True),
        Column("must_report", "Phải báo cáo hằng tháng", YES_NO, ALWAYS, example="Có", width=12),
        Column("from", "Áp dụng từ ngày", DATE, folded=True),
        Column("to", "Áp dụng đến ngày", DATE, folded=True),
    ),
)


LISTS = Sheet(
    key="lists",
    name="Danh mục",
    rhythm=YEARLY,
    minutes=1,
    purpose="Những từ phường thêm vào các danh sách chọn, và lĩnh vực chuẩn mà từ đó được tính "
    "vào khi báo cáo lên trên; các tiêu chí, ngưỡng của phiếu chấm điểm.",
    columns=(
        Column(
            "list",
            "Danh mục",
            CHOICE,
            ALWAYS,
            choices=Choices(
                key="extensible",
                name="Danh mục mở",
                words=(
                    *(each.name for each in choices.ALL_CHOICES if each.extensible),
                    *choices.SCORING,
                ),
            ),
            example="Lĩnh vực mô hình",
            width=28,
        ),
        Column("word", "Từ thêm vào", TEXT, ALWAYS, example="Giáo dục", width=32),
        Column("stands_for", "Tính vào", TEXT, example="Văn hóa - xã hội", width=28),
        NOTE_COLUMN,
        Column(
            "points",
            "Điểm",
            DECIMAL,
            WHEN,
            when="tiêu chí chấm điểm hoặc ngưỡng xếp loại",
            unit="điểm",
            example="15",
            width=9,
            prompt="Tiêu chí: điểm chuẩn. Ngưỡng xếp loại: từ bao nhiêu điểm trở lên.",
        ),
    ),
)


REGULATIONS = Sheet(
    key="regulations",
    name="Danh mục QCDC",
    rhythm=YEARLY,
    minutes=1,
    purpose="Các quy chế dân chủ mà phường công khai, giám sát. Tên quy chế do phường ghi theo "
    "văn bản "
    "đang áp dụng ở địa phương.",
    columns=(
        Column("code", "Mã", TEXT, ALWAYS, example="QC1", width=8),
        Column("name", "Tên quy chế", TEXT, ALWAYS, example="(ghi tên quy chế)", width=50),
        Column("issuer", "Cơ quan ban hành", TEXT, width=26),
        Column("reference", "Số, ngày văn bản", TEXT, width=26),
        Column("in_force", "Còn hiệu lực", YES_NO, ALWAYS, example="Có", width=10),
    ),
)
