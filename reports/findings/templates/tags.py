"""What can be wrong with one tag."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNCLOSED_TAG = Code(
    id="MB11",
    name="tag-unclosed",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” chưa đóng, thiếu “{closer}”.",
    remedy="Thêm “{closer}” vào cuối thẻ, trong cùng đoạn.",
    example="[MB11] Mẫu “thang.docx” › đoạn “Tổng số {{ so_buoi } buổi”: Thẻ “{{ so_buoi }” "
    "chưa đóng, thiếu “}}”. Cách sửa: Thêm “}}” vào cuối thẻ, trong cùng đoạn.",
)
STRAY_CLOSER = Code(
    id="MB12",
    name="tag-stray-closer",
    severity=Severity.MUST_FIX,
    sentence="Có “{tag}” nhưng không có “{opener}” mở thẻ ở trước.",
    remedy="Thêm “{opener}” vào đầu thẻ, hoặc xóa “{tag}”.",
    example="[MB12] Mẫu “thang.docx” › đoạn “{ so_buoi }}”: Có “}}” nhưng không có “{{” mở "
    "thẻ ở trước. Cách sửa: Thêm “{{” vào đầu thẻ, hoặc xóa “}}”.",
)
TAG_OVER_PARAGRAPHS = Code(
    id="MB13",
    name="tag-over-paragraphs",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” bị ngắt sang đoạn sau.",
    remedy="Viết trọn thẻ trong một đoạn.",
    example="[MB13] Mẫu “thang.docx” › đoạn “Tổng số {{ so_”: Thẻ “{{ so_” bị ngắt sang đoạn "
    "sau. Cách sửa: Viết trọn thẻ trong một đoạn.",
)
EMPTY_TAG = Code(
    id="MB14",
    name="tag-empty",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” trống, không có tên hay lệnh.",
    remedy="Ghi tên trường vào giữa hai dấu ngoặc, hoặc xóa thẻ.",
    example="[MB14] Mẫu “thang.docx” › đoạn “Tổng {{ }}”: Thẻ “{{ }}” trống, không có tên "
    "hay lệnh. Cách sửa: Ghi tên trường vào giữa hai dấu ngoặc, hoặc xóa thẻ.",
)
UNKNOWN_TAG = Code(
    id="MB15",
    name="tag-unknown",
    severity=Severity.MUST_FIX,
    sentence="Không có lệnh “{word}” (đang ghi “{tag}”).",
    remedy="Đổi thành lệnh đúng gần nhất: “{nearest}”.",
    example="[MB15] Mẫu “thang.docx” › đoạn “{% endfro %}”: Không có lệnh “endfro” (đang ghi "
    "“{% endfro %}”). Cách sửa: Đổi thành lệnh đúng gần nhất: “endfor”.",
)
BAD_EXPRESSION = Code(
    id="MB16",
    name="tag-not-understood",
    severity=Severity.MUST_FIX,
    sentence="Không hiểu nội dung thẻ “{tag}”.",
    remedy="{advice}",
    example="[MB16] Mẫu “thang.docx” › đoạn “{{ so buoi }}”: Không hiểu nội dung thẻ "
    "“{{ so buoi }}”. Cách sửa: Tên trường viết liền: “so_buoi”.",
)
UNKNOWN_FILTER = Code(
    id="MB17",
    name="filter-unknown",
    severity=Severity.MUST_FIX,
    sentence="Không có bộ lọc “{word}” (trong thẻ “{tag}”).",
    remedy="Đổi thành bộ lọc đúng gần nhất: “{nearest}”.",
    example="[MB17] Mẫu “thang.docx” › đoạn “{{ kinh_phi|tienn }}”: Không có bộ lọc “tienn” "
    "(trong thẻ “{{ kinh_phi|tienn }}”). Cách sửa: Đổi thành bộ lọc đúng gần nhất: “tien”.",
)
FORBIDDEN = Code(
    id="MB18",
    name="tag-forbidden",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” dùng {what}, mẫu không được dùng.",
    remedy="Chỉ dùng tên trường, bộ lọc, so sánh và and, or, not, in.",
    example="[MB18] Mẫu “thang.docx” › đoạn “{{ ten.upper() }}”: Thẻ “{{ ten.upper() }}” "
    "dùng lời gọi hàm, mẫu không được dùng. Cách sửa: Chỉ dùng tên trường, bộ lọc, so sánh và "
    "and, or, not, in.",
)
OLD_STYLE = Code(
    id="MB19",
    name="tag-prefix-unsupported",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” chèn cả một đoạn, dòng hoặc ô có sẵn; chương trình này không làm vậy.",
    remedy='Dùng “{{{{ tên_trường }}}}”, hoặc {{% include "tên_mục" %}} để chèn một mục.',
    example="[MB19] Mẫu “thang.docx” › đoạn “{{p muc }}”: Thẻ “{{p muc }}” chèn cả một "
    "đoạn, dòng hoặc ô có sẵn; chương trình này không làm vậy. Cách sửa: Dùng "
    '“{{ tên_trường }}”, hoặc {% include "tên_mục" %} để chèn một mục.',
)
OUT_OF_REACH = Code(
    id="MB20",
    name="tag-out-of-reach",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” nằm trong mã trường, liên kết hoặc mô tả ảnh, nơi không in được.",
    remedy="Đưa thẻ ra chữ thường trong đoạn văn.",
    example="[MB20] Tệp “thang.docx”: Thẻ “{{ trang_web }}” nằm trong mã trường, liên kết hoặc mô "
    "tả ảnh, nơi không in được. Cách sửa: Đưa thẻ ra chữ thường trong đoạn văn.",
)
CODES = (
    UNCLOSED_TAG,
    STRAY_CLOSER,
    TAG_OVER_PARAGRAPHS,
    EMPTY_TAG,
    UNKNOWN_TAG,
    BAD_EXPRESSION,
    UNKNOWN_FILTER,
    FORBIDDEN,
    OLD_STYLE,
    OUT_OF_REACH,
)
