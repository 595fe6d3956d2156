"""What can be wrong with what a paper is asked for: one unit's report, a paper of a meeting."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNIT_NEEDED = Code(
    id="LN61",
    name="unit-needed",
    severity=Severity.MUST_FIX,
    sentence="“{report}” là văn bản của một đơn vị, chưa biết đơn vị nào; các mã: {known}.",
    remedy="gõ thêm --don-vi và mã, ví dụ: --don-vi {first}.",
    example=(
        "[LN61] “Báo cáo của đơn vị” là văn bản của một đơn vị, chưa biết đơn vị nào; các mã: "
        "UBND, MTTQ. Cách sửa: gõ thêm --don-vi và mã, ví dụ: --don-vi UBND."
    ),
)
UNKNOWN_UNIT = Code(
    id="LN62",
    name="unknown-unit",
    severity=Severity.MUST_FIX,
    sentence="không có đơn vị nào mã “{typed}” ở trang “Đơn vị báo cáo”; gần nhất: {nearest}.",
    remedy="gõ lại mã sau --don-vi; mọi mã ở cột “Mã đơn vị”: {known}.",
    example=(
        "[LN62] không có đơn vị nào mã “MTQ” ở trang “Đơn vị báo cáo”; gần nhất: MTTQ (Ủy ban MTTQ "
        "Việt Nam phường). Cách sửa: gõ lại mã sau --don-vi; mọi mã ở cột “Mã đơn vị”: UBND, MTTQ."
    ),
)
UNIT_SILENT = Code(
    id="LN63",
    name="unit-silent",
    severity=Severity.MUST_FIX,
    sentence="{unit} chưa có dòng số liệu nào của {period} nên chưa có gì để báo cáo; các đơn vị "
    "đã có: {others}.",
    remedy="thêm dòng có mã đơn vị “{typed}”; nếu trong kỳ không có việc gì, ghi tên trang và mã "
    "đơn vị vào trang “Không phát sinh”.",
    example=(
        "[LN63] Công đoàn phường chưa có dòng số liệu nào của tháng 10 năm 2026 nên chưa có gì để "
        "báo cáo; các đơn vị đã có: UBND, MTTQ. Cách sửa: thêm dòng có mã đơn vị “CD”; nếu trong "
        "kỳ không có việc gì, ghi tên trang và mã đơn vị vào trang “Không phát sinh”."
    ),
)
NOT_OF_ONE_UNIT = Code(
    id="LN64",
    name="not-of-one-unit",
    severity=Severity.MUST_FIX,
    sentence="“{report}” là văn bản chung của phường, không lập riêng cho đơn vị “{typed}”.",
    remedy="bỏ --don-vi; loại nào lập cho một đơn vị thì xem: danvan bao-cao --liet-ke.",
    example=(
        "[LN64] “Báo cáo tháng” là văn bản chung của phường, không lập riêng cho đơn vị “MTTQ”. "
        "Cách sửa: bỏ --don-vi; loại nào lập cho một đơn vị thì xem: danvan bao-cao --liet-ke."
    ),
)
LEFT_BLANK = Code(
    id="LN65",
    name="left-blank",
    severity=Severity.NOTE,
    sentence="{report} {period}: chưa có {what}; chỗ đó để trống để ghi tay.",
    remedy="{remedy}.",
    example=(
        "[LN65] Giấy mời tháng 10 năm 2026: chưa có ngày họp; chỗ đó để trống để ghi tay. Cách "
        "sửa: thêm dòng ở trang “Hội nghị”, cột “Về kỳ” ghi đúng kỳ này."
    ),
)

CODES = (UNIT_NEEDED, UNKNOWN_UNIT, UNIT_SILENT, NOT_OF_ONE_UNIT, LEFT_BLANK)
