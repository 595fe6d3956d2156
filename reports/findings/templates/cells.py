"""Codes of the tags that widen, colour and merge cells."""

from __future__ import annotations

from reports.findings.model import Code, Severity

CELL_TAG_OUTSIDE_TABLE = Code(
    id="MB71",
    name="cell-tag-outside-table",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” chỉ dùng trong ô bảng.",
    remedy="Đặt thẻ ở đầu ô cần gộp hay tô màu, hoặc bỏ đi.",
    example="[MB71] Mẫu “thang.docx” › đoạn “{% colspan 2 %}Cộng”: Thẻ “{% colspan 2 %}” chỉ dùng "
    "trong ô bảng. Cách sửa: Đặt thẻ ở đầu ô cần gộp hay tô màu, hoặc bỏ đi.",
)
CELL_TAG_OUTSIDE_LOOP = Code(
    id="MB72",
    name="cell-tag-outside-loop",
    severity=Severity.MUST_FIX,
    sentence="Thẻ “{tag}” gộp các ô của một vòng lặp, nhưng ở đây không có vòng lặp nào.",
    remedy="Đặt dòng (thẻ vm) hay ô (thẻ hm) giữa {{% for … %}} và {{% endfor %}}, "
    "hoặc dùng gộp ô của Word.",
    example="[MB72] Mẫu “thang.docx” › đoạn “{% vm %}Chung”: Thẻ “{% vm %}” gộp các ô của một vòng "
    "lặp, nhưng ở đây không có vòng lặp nào. Cách sửa: Đặt dòng (thẻ vm) hay ô (thẻ hm) giữa "
    "{% for … %} và {% endfor %}, hoặc dùng gộp ô của Word.",
)

CODES = (CELL_TAG_OUTSIDE_TABLE, CELL_TAG_OUTSIDE_LOOP)
