"""The sheet in which the clerk says why a notice may stand."""

from __future__ import annotations

from reports.workbooks.schema import Column, Sheet
from reports.workbooks.sheets.common import ALWAYS, AS_NEEDED, PERIOD, TEXT

EXPLANATIONS = Sheet(
    key="explanations",
    name="Giải trình",
    rhythm=AS_NEEDED,
    minutes=1,
    purpose="Khi một “Lưu ý” đã xem và số liệu vẫn đúng: ghi lý do ở đây. Lưu ý đó còn được liệt "
    "kê, kèm lý do, nhưng không tính nữa. “Phải sửa” thì phải sửa, không giải trình được.",
    columns=(
        Column("period", "Kỳ", PERIOD, ALWAYS, example="Tháng 10", width=12),
        Column(
            "code",
            "Mã",
            TEXT,
            ALWAYS,
            example="V36",
            width=8,
            prompt="Mã trong ngoặc vuông ở đầu lưu ý.",
        ),
        Column("sheet", "Trang tính", TEXT, example="An sinh - quỹ", width=28),
        Column(
            "what",
            "Ô hoặc nội dung",
            TEXT,
            ALWAYS,
            example="E35",
            width=28,
            prompt="Ô mà lưu ý nêu; ô ở sổ của đơn vị thì thêm mã: MTTQ C5. Lưu ý không nêu ô thì "
            "chép vài chữ trong câu.",
        ),
        Column(
            "reason",
            "Lý do",
            TEXT,
            ALWAYS,
            example="Tháng 10 là tháng cao điểm “Vì người nghèo”.",
            width=60,
        ),
    ),
)
