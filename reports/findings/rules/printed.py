"""What can be wrong between the figures that a finished report prints."""

from __future__ import annotations

from reports.findings.model import Code, Severity

PRINTED_APART = Code(
    id="V28",
    name="printed-apart",
    severity=Severity.MUST_FIX,
    sentence="“{field}” in hai giá trị khác nhau: “{first}” và “{second}” (đoạn “{other}”).",
    remedy="dùng cùng một trường cho một số ở mọi mục của mẫu.",
    example="[V28] Mẫu “thang.docx” › đoạn “Tổ chức {{ so_buoi }} buổi”: “so_buoi” in hai giá trị "
    "khác nhau: “12” và “11” (đoạn “{{ so_buoi }} buổi”). Cách sửa: dùng cùng một trường cho một "
    "số ở mọi mục của mẫu.",
)
COUNT_AND_ROWS = Code(
    id="V59",
    name="count-and-rows",
    severity=Severity.MUST_FIX,
    sentence="in “{text}” nhưng danh sách “{rows_name}” có {rows} dòng.",
    remedy="sửa số ở bảng tính, hoặc thêm, bớt dòng cho khớp.",
    example="[V59] Mẫu “cong_khai.docx” › đoạn “Còn {{ so_cong_khai_cham }} nội dung”: in “03” "
    "nhưng danh sách “cong_khai_cham” có 2 dòng. Cách sửa: sửa số ở bảng tính, hoặc thêm, bớt "
    "dòng cho khớp.",
)
ITEMS_TOLD = Code(
    id="V60",
    name="items-told",
    severity=Severity.NOTICE,
    sentence="nêu “{told}” nhưng sau đó có {rows} ý.",
    remedy="sửa số, hoặc thêm, bớt ý cho khớp.",
    example="[V60] Văn bản › đoạn “Có 03 kiến nghị:”: nêu “03 kiến nghị” nhưng sau đó có 2 ý. "
    "Cách sửa: sửa số, hoặc thêm, bớt ý cho khớp.",
)

CODES = (
    PRINTED_APART,
    COUNT_AND_ROWS,
    ITEMS_TOLD,
)
