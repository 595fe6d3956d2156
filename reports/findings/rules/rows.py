"""What can be wrong within one row: parts and wholes, days, amounts, cells due."""

from __future__ import annotations

from reports.findings.model import Code, Severity

AFTER_CLOSING = Code(
    id="V03",
    name="after-closing",
    severity=Severity.NOTICE,
    sentence="ngày {day} sau ngày chốt số liệu {closing}, nhưng việc này tính vào tháng {month}.",
    remedy="nếu thuộc kỳ sau thì chuyển sang tháng sau (ô “Tháng” hoặc “Về kỳ”); nếu vẫn tính kỳ "
    "này thì để nguyên.",
    example="[V03] Trang tính “Kiểm tra” › Ô B14: ngày 28/10/2026 sau ngày chốt số liệu "
    "20/10/2026, nhưng việc này tính vào tháng 10. Cách sửa: nếu thuộc kỳ sau thì chuyển sang "
    "tháng sau (ô “Tháng” hoặc “Về kỳ”); nếu vẫn tính kỳ này thì để nguyên.",
)
ENDS_BEFORE_START = Code(
    id="V13",
    name="ends-before-start",
    severity=Severity.MUST_FIX,
    sentence="công khai đến ngày {end} mà từ ngày {start}.",
    remedy="sửa lại một trong hai ngày.",
    example="[V13] Trang tính “Công khai QCDC” › Ô J14: công khai đến ngày 04/9/2026 mà từ ngày "
    "05/10/2026. Cách sửa: sửa lại một trong hai ngày.",
)
WITHIN_POWER_OVER_RECEIVED = Code(
    id="V17",
    name="within-power-over-received",
    severity=Severity.MUST_FIX,
    sentence="đơn thuộc thẩm quyền ({part}) nhiều hơn đơn tiếp nhận ({whole}).",
    remedy="sửa lại một trong các số này.",
    example="[V17] Trang tính “Tiếp dân - đơn thư - hòa giải” › Ô K14: đơn thuộc thẩm quyền (7) "
    "nhiều hơn đơn tiếp nhận (6). Cách sửa: sửa lại một trong các số này.",
)
PART_OVER_WHOLE = Code(
    id="V18",
    name="part-over-whole",
    severity=Severity.MUST_FIX,
    sentence="{part_name} ({part}) nhiều hơn {whole_name} ({whole}).",
    remedy="sửa lại một trong các số này.",
    example="[V18] Trang tính “Giám sát - phản biện” › Ô L14: “Kiến nghị được tiếp thu” (3) nhiều "
    "hơn “Kiến nghị” (2). Cách sửa: sửa lại một trong các số này.",
)
AWARD_CONTRADICTS = Code(
    id="V32",
    name="award-contradicts",
    severity=Severity.MUST_FIX,
    sentence="“{name}” ghi trạng thái “{status}” nhưng {why}.",
    remedy="chỉ ghi “Đã khen” khi đã có quyết định; đề nghị, đề xuất thì ghi “Đề xuất” và để "
    "trống số quyết định.",
    example="[V32] Trang tính “Khen thưởng” › Ô L9: “Hội LHPN phường” ghi trạng thái “Đề xuất” "
    "nhưng đã có số quyết định “188/QĐ-UBND”. Cách sửa: chỉ ghi “Đã khen” khi đã có quyết định; "
    "đề nghị, đề xuất thì ghi “Đề xuất” và để trống số quyết định.",
)
PEOPLE_PER_SESSION = Code(
    id="V33",
    name="people-per-session",
    severity=Severity.NOTICE,
    sentence="{people} lượt người dự {sessions} buổi là {each} người một buổi.",
    remedy="kiểm tra lại hai số; thường một buổi có từ 5 đến 500 người.",
    example="[V33] Trang tính “Tuyên truyền vận động” › Ô F14: 9000 lượt người dự 2 buổi là 4.500 "
    "người một buổi. Cách sửa: kiểm tra lại hai số; thường một buổi có từ 5 đến 500 người.",
)
ODD_AMOUNT = Code(
    id="V34",
    name="odd-amount",
    severity=Severity.NOTICE,
    sentence="số tiền {amount} đồng có thể ghi nhầm đơn vị.",
    remedy="ghi bằng đồng: 62,5 triệu đồng là 62.500.000.",
    example="[V34] Trang tính “An sinh - quỹ” › Ô E14: số tiền 62 đồng có thể ghi nhầm đơn vị. "
    "Cách sửa: ghi bằng đồng: 62,5 triệu đồng là 62.500.000.",
)
EXACT_AND_APPROXIMATE = Code(
    id="V39",
    name="exact-and-approximate",
    severity=Severity.NOTICE,
    sentence="cùng một nội dung “{topic}” mà ô này ghi {here}, {other} ghi {there}.",
    remedy="ghi thống nhất một số; nếu là hai đợt khác nhau thì ghi rõ ở nội dung.",
    example="[V39] Trang tính “Tuyên truyền vận động” › Ô F9: cùng một nội dung “06 QCDC” mà ô "
    "này ghi trên 200, ô F6 ghi 212. Cách sửa: ghi thống nhất một số; nếu là hai đợt khác nhau "
    "thì ghi rõ ở nội dung.",
)
REQUIRED_WHEN = Code(
    id="V49",
    name="required-when",
    severity=Severity.MUST_FIX,
    sentence="cột “{column}” đang để trống: bắt buộc khi {when}.",
    remedy="ghi “{column}” cho dòng này.",
    example="[V49] Trang tính “Khen thưởng” › Ô C6: cột “Số quyết định” đang để trống: bắt buộc "
    "khi đã khen. Cách sửa: ghi “Số quyết định” cho dòng này.",
)
MONTH_AND_DATE_DIFFER = Code(
    id="V51",
    name="month-and-date-differ",
    severity=Severity.NOTICE,
    sentence="ghi tháng {month} nhưng ngày {day} thuộc tháng khác; số liệu tính vào tháng {month} "
    "như đã ghi.",
    remedy="sửa tháng hoặc sửa ngày nếu ghi nhầm.",
    example="[V51] Trang tính “Kiểm tra” › Ô B6: ghi tháng 10 nhưng ngày 14/8/2026 thuộc tháng "
    "khác; số liệu tính vào tháng 10 như đã ghi. Cách sửa: sửa tháng hoặc sửa ngày nếu ghi nhầm.",
)
POSTED_TOO_SHORT = Code(
    id="V52",
    name="posted-too-short",
    severity=Severity.NOTICE,
    sentence="công khai {days} ngày, ít hơn thời hạn quy định “{term}”.",
    remedy="kiểm tra lại “Từ ngày”, “Đến ngày”; nếu đúng thì công khai thêm cho đủ.",
    example="[V52] Trang tính “Công khai QCDC” › Ô J14: công khai 15 ngày, ít hơn thời hạn quy "
    "định “Tối thiểu 30 ngày”. Cách sửa: kiểm tra lại “Từ ngày”, “Đến ngày”; nếu đúng thì công "
    "khai thêm cho đủ.",
)

CODES = (
    AFTER_CLOSING,
    ENDS_BEFORE_START,
    WITHIN_POWER_OVER_RECEIVED,
    PART_OVER_WHOLE,
    AWARD_CONTRADICTS,
    PEOPLE_PER_SESSION,
    ODD_AMOUNT,
    EXACT_AND_APPROXIMATE,
    REQUIRED_WHEN,
    MONTH_AND_DATE_DIFFER,
    POSTED_TOO_SHORT,
)
