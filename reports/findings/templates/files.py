"""What can be wrong with a template as a file."""

from __future__ import annotations

from reports.findings.model import Code, Severity

UNREADABLE = Code(
    id="MB01",
    name="template-unreadable",
    severity=Severity.MUST_FIX,
    sentence="Không mở được mẫu này như một tệp Word (.docx): {reason}.",
    remedy="Mở tệp bằng Word, lưu lại với kiểu “Word Document (*.docx)”.",
    example="[MB01] Tệp “thang.docx”: Không mở được mẫu này như một tệp Word (.docx): "
    "tệp không phải là gói nén. Cách sửa: Mở tệp bằng Word, lưu lại với kiểu "
    "“Word Document (*.docx)”.",
)
WRONG_TYPE = Code(
    id="MB02",
    name="template-wrong-type",
    severity=Severity.MUST_FIX,
    sentence="Tệp thuộc kiểu {kind}, không phải văn bản Word thường (.docx).",
    remedy="Mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word Document (*.docx)”.",
    example="[MB02] Tệp “thang.docm”: Tệp thuộc kiểu có macro, không phải văn bản Word thường "
    "(.docx). Cách sửa: Mở tệp bằng Word, chọn “Lưu thành” và kiểu “Word Document (*.docx)”.",
)
ACTIVE_CONTENT = Code(
    id="MB03",
    name="template-active-content",
    severity=Severity.MUST_FIX,
    sentence="Mẫu chứa thành phần chạy được hoặc nhúng từ chương trình khác ({part}).",
    remedy="Bỏ macro, nút ActiveX và đối tượng nhúng khỏi mẫu rồi lưu lại.",
    example="[MB03] Tệp “thang.docx”: Mẫu chứa thành phần chạy được hoặc nhúng từ chương trình "
    "khác (word/vbaProject.bin). Cách sửa: Bỏ macro, nút ActiveX và đối tượng nhúng khỏi mẫu "
    "rồi lưu lại.",
)
OUTSIDE_LINK = Code(
    id="MB04",
    name="template-outside-link",
    severity=Severity.MUST_FIX,
    sentence="Mẫu nối tới một nơi ngoài tệp: “{target}”.",
    remedy="Bỏ liên kết đó; ảnh thì chèn thẳng vào mẫu. Chỉ dùng được liên kết http, https.",
    example="[MB04] Tệp “thang.docx”: Mẫu nối tới một nơi ngoài tệp: “file:///D:/mau.dotx”. "
    "Cách sửa: Bỏ liên kết đó; ảnh thì chèn thẳng vào mẫu. Chỉ dùng được liên kết http, https.",
)
DOCTYPE = Code(
    id="MB05",
    name="template-doctype",
    severity=Severity.MUST_FIX,
    sentence="Phần {part} của mẫu có khai báo DOCTYPE, tệp Word thật không bao giờ có.",
    remedy="Không dùng tệp này; lấy lại mẫu gốc.",
    example="[MB05] Tệp “thang.docx”: Phần word/document.xml của mẫu có khai báo DOCTYPE, tệp "
    "Word thật không bao giờ có. Cách sửa: Không dùng tệp này; lấy lại mẫu gốc.",
)
TOO_BIG = Code(
    id="MB06",
    name="template-too-big",
    severity=Severity.MUST_FIX,
    sentence="Mẫu bung ra quá lớn ({size}), giới hạn là {limit}.",
    remedy="Không dùng tệp này, hoặc thu nhỏ ảnh trong mẫu rồi lưu lại.",
    example="[MB06] Tệp “thang.docx”: Mẫu bung ra quá lớn (1024 MB), giới hạn là 64 MB. "
    "Cách sửa: Không dùng tệp này, hoặc thu nhỏ ảnh trong mẫu rồi lưu lại.",
)

CODES = (
    UNREADABLE,
    WRONG_TYPE,
    ACTIVE_CONTENT,
    OUTSIDE_LINK,
    DOCTYPE,
    TOO_BIG,
)
