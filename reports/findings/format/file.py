"""Why the form of a file cannot be checked at all."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNREADABLE_DOCUMENT = Code(
    id="VB01",
    name="document-unreadable",
    severity=Severity.MUST_FIX,
    sentence="Không đọc được tệp này như một văn bản Word (.docx): {reason}.",
    remedy="mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word Document (*.docx)”.",
    example="[VB01] Tệp “bao-cao.doc”: Không đọc được tệp này như một văn bản Word (.docx): tệp "
    "kiểu Word 97–2003 hoặc đặt mật khẩu. Cách sửa: mở tệp bằng Word, chọn “Lưu thành” và kiểu "
    "“Word Document (*.docx)”.",
)
UNSAFE_DOCUMENT = Code(
    id="VB02",
    name="document-unsafe",
    severity=Severity.MUST_FIX,
    sentence="Phần {part} của tệp có khai báo DOCTYPE mà Word không bao giờ ghi, nên không đọc.",
    remedy="hỏi lại người gửi; nếu tin tệp này thì mở bằng Word và lưu lại.",
    example="[VB02] Tệp “bao-cao.docx”: Phần word/document.xml của tệp có khai báo DOCTYPE mà Word "
    "không bao giờ ghi, nên không đọc. Cách sửa: hỏi lại người gửi; nếu tin tệp này thì mở bằng "
    "Word và lưu lại.",
)
OVERSIZED_DOCUMENT = Code(
    id="VB03",
    name="document-oversized",
    severity=Severity.MUST_FIX,
    sentence="Tệp bung ra quá lớn để đọc an toàn ({size}, giới hạn {limit}).",
    remedy="thu nhỏ ảnh trong văn bản rồi lưu lại; nếu không rõ nguồn thì không dùng tệp này.",
    example="[VB03] Tệp “bao-cao.docx”: Tệp bung ra quá lớn để đọc an toàn (1024 MB, giới hạn "
    "64 MB). Cách sửa: thu nhỏ ảnh trong văn bản rồi lưu lại; nếu không rõ nguồn thì không dùng "
    "tệp này.",
)

NOT_OFFICIAL = Code(
    id="VB04",
    name="document-not-official",
    severity=Severity.NOTE,
    sentence="“{report}” không phải văn bản có số, nơi nhận nên không soát thể thức.",
    remedy="không phải sửa; xem lại bản in bằng mắt.",
    example="[VB04] Tệp “Tin bài hội nghị tháng 10 năm 2026.docx”: “Tin bài” không phải văn bản có "
    "số, nơi nhận nên không soát thể thức. Cách sửa: không phải sửa; xem lại bản in bằng mắt.",
)

CODES = (UNREADABLE_DOCUMENT, UNSAFE_DOCUMENT, OVERSIZED_DOCUMENT, NOT_OFFICIAL)
