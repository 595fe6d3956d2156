"""What can be wrong between periods: natures, running totals, comparisons, plans."""

from __future__ import annotations

from reports.findings.model import Code, Severity

RATE_ADDED_UP = Code(
    id="V23",
    name="rate-added-up",
    severity=Severity.MUST_FIX,
    sentence="“{measure}” {why}.",
    remedy="ghi tính chất “{nature}”.",
    example="[V23] Trang tính “Chỉ tiêu bổ sung” › Ô D6: “Tỷ lệ hộ khá, giàu” tính bằng % nên "
    "không cộng dồn các tháng được. Cách sửa: ghi tính chất “Tỷ lệ”.",
)
RUNNING_TOTAL_FALLS = Code(
    id="V24",
    name="running-total-falls",
    severity=Severity.MUST_FIX,
    sentence="{measure}: {what} là {low}, ít hơn {than} ({high}).",
    remedy="sửa một trong hai số: lũy kế từ đầu năm không bao giờ giảm.",
    example="[V24] Trang tính “Kế hoạch - cùng kỳ” › Ô I7: Lượt người dự: cùng kỳ lũy kế 9 tháng "
    "là 3.010, ít hơn lũy kế 6 tháng (3.510). Cách sửa: sửa một trong hai số: lũy kế từ đầu năm "
    "không bao giờ giảm.",
)
NOT_COMPARABLE = Code(
    id="V26",
    name="not-comparable",
    severity=Severity.NOTICE,
    sentence="so với {earlier}: {why}; số cùng kỳ có thể không so sánh được.",
    remedy="ghi rõ cách lấy số cùng kỳ trong thuyết minh, hoặc giải trình ở trang “Giải trình”.",
    example="[V26] so với 6 tháng đầu năm 2025: mô hình tổ chức thay đổi từ ngày 01/7/2025; số "
    "cùng kỳ có thể không so sánh được. Cách sửa: ghi rõ cách lấy số cùng kỳ trong thuyết minh, "
    "hoặc giải trình ở trang “Giải trình”.",
)
SMALL_BASE = Code(
    id="V27",
    name="small-base",
    severity=Severity.NOTE,
    sentence="số cùng kỳ dưới 5: {measures}.",
    remedy="trong lời văn nêu số tăng, giảm trước, tỷ lệ sau.",
    example="[V27] số cùng kỳ dưới 5: Cuộc giám sát của MTTQ, đoàn thể (4). Cách sửa: trong lời "
    "văn nêu số tăng, giảm trước, tỷ lệ sau.",
)
FUNDS_OVER_TOTAL = Code(
    id="V35",
    name="funds-over-total",
    severity=Severity.NOTICE,
    sentence="cộng {what} của từng quỹ được {sum} đồng, nhiều hơn của tất cả các quỹ ({total} "
    "đồng).",
    remedy="sửa số của một quỹ, hoặc sửa số tổng.",
    example="[V35] Trang tính “Kế hoạch - cùng kỳ” › Ô C17: cộng kế hoạch năm của từng quỹ được "
    "300.000.000 đồng, nhiều hơn của tất cả các quỹ (280.000.000 đồng). Cách sửa: sửa số của một "
    "quỹ, hoặc sửa số tổng.",
)

CODES = (
    RATE_ADDED_UP,
    RUNNING_TOTAL_FALLS,
    NOT_COMPARABLE,
    SMALL_BASE,
    FUNDS_OVER_TOTAL,
)
