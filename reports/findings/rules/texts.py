"""What can be wrong in the words a clerk types: rates, repealed texts, gaps, private data."""

from __future__ import annotations

from reports.findings.model import Code, Severity

TYPED_RATE = Code(
    id="V21",
    name="typed-rate-differs",
    severity=Severity.NOTICE,
    sentence="ghi “{typed}” nhưng {part}/{whole} là {rate}.",
    remedy="sửa tỷ lệ thành {rate}, hoặc sửa lại hai số.",
    example="[V21] Trang tính “Nội dung thuyết minh” › Ô D9: ghi “8/9 nội dung, đạt 88%” nhưng "
    "8/9 là 88,9%. Cách sửa: sửa tỷ lệ thành 88,9%, hoặc sửa lại hai số.",
)
TYPED_SHARES = Code(
    id="V22",
    name="typed-shares",
    severity=Severity.NOTICE,
    sentence="{what}.",
    remedy="ghi một chữ số sau dấu phẩy; các tỷ lệ của một tổng cộng lại đúng 100%.",
    example="[V22] Trang tính “Nội dung thuyết minh” › Ô D9: ghi “66.67%”, cần “66,7%”. Cách sửa: "
    "ghi một chữ số sau dấu phẩy; các tỷ lệ của một tổng cộng lại đúng 100%.",
)
REPEALED = Code(
    id="V37",
    name="repealed-text",
    severity=Severity.NOTICE,
    sentence="còn nhắc “{typed}”: {why}.",
    remedy="{instead}.",
    example="[V37] Trang tính “Căn cứ” › Ô A6: còn nhắc “Pháp lệnh số 34”: hết hiệu lực từ ngày "
    "01/7/2023. Cách sửa: thay bằng Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15.",
)
PLACEHOLDER_LEFT = Code(
    id="V40",
    name="placeholder-left",
    severity=Severity.MUST_FIX,
    sentence="còn chỗ chưa điền “{typed}” sẽ in ra báo cáo.",
    remedy="ghi nội dung thật, hoặc xóa chỗ đó.",
    example="[V40] Trang tính “Nội dung thuyết minh” › Ô D9: còn chỗ chưa điền “(ghi tên quy "
    "chế)” sẽ in ra báo cáo. Cách sửa: ghi nội dung thật, hoặc xóa chỗ đó.",
)
PERSONAL_DATA = Code(
    id="V41",
    name="personal-data",
    severity=Severity.MUST_FIX,
    sentence="có {what} trong phần sẽ in ra báo cáo.",
    remedy="xóa khỏi ô này; số điện thoại, số định danh không đưa vào báo cáo (Luật 91/2025/QH15).",
    example="[V41] Trang tính “Nội dung thuyết minh” › Ô D9: có số điện thoại trong phần sẽ in ra "
    "báo cáo. Cách sửa: xóa khỏi ô này; số điện thoại, số định danh không đưa vào báo cáo (Luật "
    "91/2025/QH15).",
)

CODES = (
    TYPED_RATE,
    TYPED_SHARES,
    REPEALED,
    PLACEHOLDER_LEFT,
    PERSONAL_DATA,
)
