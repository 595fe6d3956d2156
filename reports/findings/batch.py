"""Codes of a run over many wards: a ward that could not be done, and what stopped the rest."""

from __future__ import annotations

from reports.findings.model import Code, Severity

WARD_WITHOUT_WORKBOOKS = Code(
    id="HL01",
    name="ward-without-workbooks",
    severity=Severity.MUST_FIX,
    sentence="thư mục của phường “{ward}” không có tệp .xlsx nào.",
    remedy="chép sổ số liệu của phường vào thư mục đó, hoặc bỏ thư mục đó đi.",
    example="[HL01] thư mục của phường “An Sen” không có tệp .xlsx nào. Cách sửa: chép sổ số liệu "
    "của phường vào thư mục đó, hoặc bỏ thư mục đó đi.",
)
WARD_BROKE_OFF = Code(
    id="HL02",
    name="ward-broke-off",
    severity=Severity.MUST_FIX,
    sentence="phường “{ward}” làm dở thì chương trình dừng đột ngột ({reason}).",
    remedy="chạy riêng phường này bằng lệnh danvan bao-cao để xem chỗ sai; phường khác vẫn xong.",
    example="[HL02] phường “An Sen” làm dở thì chương trình dừng đột ngột (MemoryError). Cách sửa: "
    "chạy riêng phường này bằng lệnh danvan bao-cao để xem chỗ sai; phường khác vẫn xong.",
)
NO_WARDS = Code(
    id="HL03",
    name="no-wards",
    severity=Severity.MUST_FIX,
    sentence="trong thư mục “{folder}” không có thư mục con nào, mỗi phường cần một thư mục.",
    remedy="để sổ số liệu của mỗi phường trong một thư mục con mang tên phường.",
    example="[HL03] trong thư mục “thang-10” không có thư mục con nào, mỗi phường cần một thư mục. "
    "Cách sửa: để sổ số liệu của mỗi phường trong một thư mục con mang tên phường.",
)
NO_CLUSTER = Code(
    id="HL04",
    name="no-cluster",
    severity=Severity.MUST_FIX,
    sentence="không nối được với cụm máy “{address}”: {reason}.",
    remedy="xem lại địa chỉ sau --cum, hoặc bỏ --cum để làm trên máy này.",
    example="[HL04] không nối được với cụm máy “tcp://10.0.0.2:8786”: quá 10 giây không trả lời. "
    "Cách sửa: xem lại địa chỉ sau --cum, hoặc bỏ --cum để làm trên máy này.",
)
NO_PDF = Code(
    id="HL05",
    name="ward-without-pdf",
    severity=Severity.MUST_FIX,
    sentence="báo cáo đã xong nhưng chưa làm được PDF.",
    remedy="chạy lại lệnh này, hoặc làm riêng bằng lệnh danvan pdf.",
    example="[HL05] Tệp “Báo cáo dân vận tháng 10 năm 2026.docx”: báo cáo đã xong nhưng chưa làm "
    "được PDF. Cách sửa: chạy lại lệnh này, hoặc làm riêng bằng lệnh danvan pdf.",
)

CODES = (WARD_WITHOUT_WORKBOOKS, WARD_BROKE_OFF, NO_WARDS, NO_CLUSTER, NO_PDF)
