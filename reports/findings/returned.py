"""What is to be said when a workbook is handed back to be mended."""

from __future__ import annotations

from reports.findings.model import Code, Severity

NOT_RETURNED = Code(
    id="TR01",
    name="not-returned",
    severity=Severity.NOTE,
    sentence="không làm được bản trả lại, vì tệp này không mở được.",
    remedy="xem điều phải sửa của tệp ở trên, rồi nhắn đơn vị gửi lại tệp khác.",
    example="[TR01] Tệp “TDP05.xlsx”: không làm được bản trả lại, vì tệp này không mở được. Cách "
    "sửa: xem điều phải sửa của tệp ở trên, rồi nhắn đơn vị gửi lại tệp khác.",
)
COPY_LACKS = Code(
    id="TR02",
    name="copy-lacks",
    severity=Severity.NOTE,
    sentence="bản trả lại không giữ được: {what}.",
    remedy="không cần sửa; tệp đơn vị gửi vẫn còn nguyên.",
    example="[TR02] Tệp “TDP05.xlsx”: bản trả lại không giữ được: chữ ký số của tệp. Cách sửa: "
    "không cần sửa; tệp đơn vị gửi vẫn còn nguyên.",
)
RETURN_AMONG_INPUTS = Code(
    id="TR03",
    name="return-among-inputs",
    severity=Severity.MUST_FIX,
    sentence="“{folder}” cũng là thư mục số liệu; bản trả lại ghi vào đó sẽ bị đọc như số liệu.",
    remedy="chọn một thư mục khác sau --tra-lai.",
    example="[TR03] “Số liệu” cũng là thư mục số liệu; bản trả lại ghi vào đó sẽ bị đọc như số "
    "liệu. Cách sửa: chọn một thư mục khác sau --tra-lai.",
)

CODES = (NOT_RETURNED, COPY_LACKS, RETURN_AMONG_INPUTS)
