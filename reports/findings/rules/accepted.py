"""What can be wrong with the reasons for which a clerk keeps a notice."""

from __future__ import annotations

from reports.findings.model import Code, Severity

EXPLAINED_IN_VAIN = Code(
    id="V61",
    name="explained-in-vain",
    severity=Severity.NOTICE,
    sentence="không giải trình được mã {about}: đây là chỗ phải sửa.",
    remedy="sửa chỗ mà mã {about} nêu, rồi xóa dòng giải trình này.",
    example="[V61] Trang tính “Giải trình” › Ô B4: không giải trình được mã V16: đây là chỗ phải "
    "sửa. Cách sửa: sửa chỗ mà mã V16 nêu, rồi xóa dòng giải trình này.",
)
EXPLANATION_UNUSED = Code(
    id="V62",
    name="explanation-unused",
    severity=Severity.NOTE,
    sentence="dòng giải trình mã {about} không khớp với lưu ý nào của {period}.",
    remedy="xóa dòng này, hoặc sửa mã, trang tính, ô cho đúng với lưu ý.",
    example="[V62] Trang tính “Giải trình” › Ô B4: dòng giải trình mã V36 không khớp với lưu ý "
    "nào của tháng 10 năm 2026. Cách sửa: xóa dòng này, hoặc sửa mã, trang tính, ô cho đúng với "
    "lưu ý.",
)

CODES = (
    EXPLAINED_IN_VAIN,
    EXPLANATION_UNUSED,
)
