"""What can be wrong where letterhead, body and sections meet."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NO_SLOT = Code(
    id="MB31",
    name="letterhead-no-slot",
    severity=Severity.MUST_FIX,
    sentence="Mẫu chung thiếu chỗ “{{% block {slot} %}}{{% endblock %}}”.",
    remedy="Thêm một đoạn chỉ có {{% block {slot} %}}{{% endblock %}} vào mẫu chung.",
    example="[MB31] Tệp “dang.docx”: Mẫu chung thiếu chỗ “{% block noi_dung %}{% endblock %}”. "
    "Cách sửa: Thêm một đoạn chỉ có {% block noi_dung %}{% endblock %} vào mẫu chung.",
)
UNKNOWN_SECTION = Code(
    id="MB32",
    name="section-unknown",
    severity=Severity.MUST_FIX,
    sentence="Không có mục “{name}” (trong thẻ “{tag}”).",
    remedy="Đổi thành mục gần tên nhất: “{nearest}”.",
    example='[MB32] Mẫu “thang.docx” › đoạn “{% include "dong_su" %}”: Không có mục “dong_su” '
    '(trong thẻ “{% include "dong_su" %}”). Cách sửa: Đổi thành mục gần tên nhất: “dong_su_kien”.',
)
SECTION_LOOP = Code(
    id="MB33",
    name="section-includes-itself",
    severity=Severity.MUST_FIX,
    sentence="Mục “{name}” lại chèn chính nó.",
    remedy="Bỏ thẻ include này.",
    example='[MB33] Mẫu “muc.docx” › đoạn “{% include "muc" %}”: Mục “muc” lại chèn chính nó. '
    "Cách sửa: Bỏ thẻ include này.",
)
MISPLACED = Code(
    id="MB34",
    name="tag-misplaced",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” không đứng được trong bảng, khung, đầu trang hay chân trang.",
    remedy="Đưa thẻ ra một đoạn riêng trong thân văn bản, ngoài bảng.",
    example="[MB34] Mẫu “thang.docx” › đoạn “{% phu_luc %}”: Thẻ “{% phu_luc %}” không đứng được "
    "trong bảng, khung, đầu trang hay chân trang. Cách sửa: Đưa thẻ ra một đoạn riêng trong thân "
    "văn bản, ngoài bảng.",
)
NOTE_IN_BODY = Code(
    id="MB35",
    name="footnote-in-body",
    severity=Severity.MUST_FIX,
    sentence="Mẫu này có chú thích chân trang hoặc cuối văn bản, không ghép vào mẫu chung được.",
    remedy="Bỏ chú thích, viết nội dung đó vào đoạn văn.",
    example="[MB35] Tệp “thang.docx”: Mẫu này có chú thích chân trang hoặc cuối văn bản, không "
    "ghép vào mẫu chung được. Cách sửa: Bỏ chú thích, viết nội dung đó vào đoạn văn.",
)
APPENDIX_IN_APPENDIX = Code(
    id="MB36",
    name="appendix-in-appendix",
    severity=Severity.MUST_FIX,
    sentence="Phụ lục “{tag}” nằm trong một phụ lục khác.",
    remedy="Đóng phụ lục trước bằng {{% endphu_luc %}} rồi mới mở phụ lục này.",
    example="[MB36] Mẫu “thang.docx” › đoạn “{% phu_luc ngang %}”: Phụ lục “{% phu_luc ngang %}” "
    "nằm trong một phụ lục khác. Cách sửa: Đóng phụ lục trước bằng {% endphu_luc %} rồi mới mở phụ "
    "lục này.",
)
APPENDIX_OUTSIDE_BODY = Code(
    id="MB37",
    name="appendix-outside-body",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” chỉ dùng trong mẫu thân ghép với mẫu chung.",
    remedy="Trong mẫu chung, đánh dấu chỗ của phụ lục bằng {{% block phu_luc %}}{{% endblock %}}.",
    example="[MB37] Mẫu “dang.docx” › đoạn “{% phu_luc %}”: Thẻ “{% phu_luc %}” chỉ dùng trong mẫu "
    "thân ghép với mẫu chung. Cách sửa: Trong mẫu chung, đánh dấu chỗ của phụ lục bằng "
    "{% block phu_luc %}{% endblock %}.",
)
SLOT_OUTSIDE_LETTERHEAD = Code(
    id="MB38",
    name="slot-outside-letterhead",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” chỉ dùng trong mẫu chung.",
    remedy="Xóa thẻ này; phụ lục của mẫu thân bao bằng {{% phu_luc %}} và {{% endphu_luc %}}.",
    example="[MB38] Mẫu “thang.docx” › đoạn “{% block phu_luc %}”: Thẻ “{% block phu_luc %}” chỉ "
    "dùng trong mẫu chung. Cách sửa: Xóa thẻ này; phụ lục của mẫu thân bao bằng {% phu_luc %} và "
    "{% endphu_luc %}.",
)

CODES = (
    NO_SLOT,
    UNKNOWN_SECTION,
    SECTION_LOOP,
    MISPLACED,
    NOTE_IN_BODY,
    APPENDIX_IN_APPENDIX,
    APPENDIX_OUTSIDE_BODY,
    SLOT_OUTSIDE_LETTERHEAD,
)
