"""What can be wrong between sheets: codes, names of measures and sheets, counts."""

from __future__ import annotations

from reports.findings.model import Code, Severity

OPINION_COUNT = Code(
    id="V29",
    name="opinion-count",
    severity=Severity.MUST_FIX,
    sentence="hội nghị “{meeting}” ghi {count} ý kiến nhưng có {rows} dòng ở trang “Ý kiến tại "
    "hội nghị”.",
    remedy="sửa số ý kiến, hoặc thêm, bớt dòng cho khớp.",
    example="[V29] Trang tính “Hội nghị” › Ô N12: hội nghị “HN-11” ghi 3 ý kiến nhưng có 2 dòng ở "
    "trang “Ý kiến tại hội nghị”. Cách sửa: sửa số ý kiến, hoặc thêm, bớt dòng cho khớp.",
)
UNKNOWN_MEASURE = Code(
    id="V47",
    name="unknown-measure",
    severity=Severity.NOTICE,
    sentence="không có chỉ tiêu “{typed}” nên dòng này không được dùng.",
    remedy="ghi đúng tên chỉ tiêu, ví dụ “{nearest}”.",
    example="[V47] Trang tính “Kế hoạch - cùng kỳ” › Ô A7: không có chỉ tiêu “Số buổi tuyên "
    "tuyền” nên dòng này không được dùng. Cách sửa: ghi đúng tên chỉ tiêu, ví dụ “Số buổi tuyên "
    "truyền, vận động”.",
)
UNKNOWN_REFERENCE = Code(
    id="V48",
    name="unknown-reference",
    severity=Severity.MUST_FIX,
    sentence="mã “{typed}” không có ở trang “{sheet}”.",
    remedy="{hint}.",
    example="[V48] Trang tính “Đánh giá mô hình” › Ô B14: mã “DVK-3” không có ở trang “Mô hình "
    "Dân vận khéo”. Cách sửa: ghi “DVK-03”, hoặc thêm mã này vào trang “Mô hình Dân vận khéo”.",
)
UNKNOWN_QUIET_SHEET = Code(
    id="V50",
    name="unknown-quiet-sheet",
    severity=Severity.NOTICE,
    sentence="không có trang tính “{typed}” nên dòng này không được dùng.",
    remedy="ghi đúng tên trang tính, ví dụ “{nearest}”.",
    example="[V50] Trang tính “Không phát sinh” › Ô B4: không có trang tính “Kiểm tra giám sát” "
    "nên dòng này không được dùng. Cách sửa: ghi đúng tên trang tính, ví dụ “Kiểm tra”.",
)
QUIET_BUT_ROWS = Code(
    id="V55",
    name="quiet-but-rows",
    severity=Severity.NOTICE,
    sentence="ghi không phát sinh ở trang “{sheet}” tháng {month}, nhưng trang đó có {count} dòng "
    "của tháng này.",
    remedy="xóa dòng này, hoặc xóa các dòng kia.",
    example="[V55] Trang tính “Không phát sinh” › Ô B4: ghi không phát sinh ở trang “Kiểm tra” "
    "tháng 10, nhưng trang đó có 2 dòng của tháng này. Cách sửa: xóa dòng này, hoặc xóa các dòng "
    "kia.",
)

CODES = (
    OPINION_COUNT,
    UNKNOWN_MEASURE,
    UNKNOWN_REFERENCE,
    UNKNOWN_QUIET_SHEET,
    QUIET_BUT_ROWS,
)
