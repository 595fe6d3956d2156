"""What can be wrong with a pair of tags."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NEVER_CLOSED = Code(
    id="MB21",
    name="pair-never-closed",
    severity=Severity.MUST_FIX,
    sentence="“{tag}” mở ra mà không có “{end}”.",
    remedy="Thêm {{% {end} %}} sau phần cần bao.",
    example="[MB21] Mẫu “thang.docx” › đoạn “{% if co_mo_hinh %}”: “{% if co_mo_hinh %}” mở ra "
    "mà không có “endif”. Cách sửa: Thêm {% endif %} sau phần cần bao.",
)
EXTRA_END = Code(
    id="MB22",
    name="pair-extra-end",
    severity=Severity.MUST_FIX,
    sentence="“{tag}” không có “{start}” nào để đóng.",
    remedy="Xóa thẻ này, hoặc thêm thẻ mở “{start}” ở trước.",
    example="[MB22] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” không có “if” nào để "
    "đóng. Cách sửa: Xóa thẻ này, hoặc thêm thẻ mở “if” ở trước.",
)
CROSSED = Code(
    id="MB23",
    name="pair-crossed",
    severity=Severity.MUST_FIX,
    sentence="“{tag}” đóng chéo với “{other}”.",
    remedy="Đóng thẻ mở sau trước, thẻ mở trước sau.",
    example="[MB23] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” đóng chéo với “{% for "
    "x in ds %}”. Cách sửa: Đóng thẻ mở sau trước, thẻ mở trước sau.",
)
TEXT_BESIDE = Code(
    id="MB24",
    name="tag-text-beside",
    severity=Severity.MUST_FIX,
    sentence="Cạnh thẻ “{tag}” còn nội dung khác, nên không rõ nội dung đó thuộc phần nào.",
    remedy="Để thẻ này đứng riêng trong một {holder}.",
    example="[MB24] Mẫu “thang.docx” › đoạn “Mở đầu {% if a %}”: Cạnh thẻ “{% if a %}” còn nội "
    "dung khác, nên không rõ nội dung đó thuộc phần nào. Cách sửa: Để thẻ này đứng riêng trong "
    "một đoạn.",
)
TORN = Code(
    id="MB25",
    name="pair-torn",
    severity=Severity.MUST_FIX,
    sentence="“{tag}” và “{other}” không cùng một nơi ({where}).",
    remedy="Đặt cả cặp thẻ trong cùng một đoạn, cùng một bảng, hoặc cùng ở ngoài bảng.",
    example="[MB25] Mẫu “thang.docx” › đoạn “{% endif %}”: “{% endif %}” và “{% if a %}” không "
    "cùng một nơi (một thẻ trong bảng, một thẻ ngoài bảng). Cách sửa: Đặt cả cặp thẻ trong cùng "
    "một đoạn, cùng một bảng, hoặc cùng ở ngoài bảng.",
)

CODES = (
    NEVER_CLOSED,
    EXTRA_END,
    CROSSED,
    TEXT_BESIDE,
    TORN,
)
