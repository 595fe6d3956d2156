"""What can be wrong with paper, margins, page numbers and fonts."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_MEND, _LOOK = Severity.MUST_FIX, Severity.NOTICE

PAPER_SIZE = Code(
    id="PG01",
    name="paper-size",
    severity=_MEND,
    sentence="Khổ giấy là {found}, phải là {wanted} ({clause}).",
    remedy="vào Bố trí › Kích cỡ, chọn khổ A4 cho mọi phần.",
    example="[PG01] Tệp “bao-cao.docx” › Phần 1: Khổ giấy là 216 × 279 mm, phải là 210 × 297 mm "
    "(Hướng dẫn 05-HD/VPTW, IV.3). Cách sửa: vào Bố trí › Kích cỡ, chọn khổ A4 cho mọi "
    "phần.",
)
MARGINS = Code(
    id="PG02",
    name="margins",
    severity=_MEND,
    sentence="Lề trang là {found}, phải là {wanted} ({clause}).",
    remedy="vào Bố trí › Lề › Lề tùy chỉnh, ghi lại các số trên.",
    example="[PG02] Tệp “bao-cao.docx” › Phần 1: Lề trang là trái 25 mm, phải là trái 30 mm "
    "(Hướng dẫn 05-HD/VPTW, IV.4). Cách sửa: vào Bố trí › Lề › Lề tùy chỉnh, ghi lại các "
    "số trên.",
)
TWO_SIDED = Code(
    id="PG03",
    name="two-sided-margins",
    severity=_LOOK,
    sentence="Văn bản in hai mặt nhưng {found}; phải là {wanted} ({clause}).",
    remedy="vào Bố trí › Lề, chọn lề đối xứng (Mirrored), trong 30 mm, ngoài 15 mm.",
    example="[PG03] Tệp “bao-cao.docx” › Phần 1: Văn bản in hai mặt nhưng lề hai mặt giống nhau; "
    "phải là mặt sau trái 15 mm, phải 30 mm (Hướng dẫn 05-HD/VPTW, IV.4). Cách sửa: vào "
    "Bố trí › Lề, chọn lề đối xứng (Mirrored), trong 30 mm, ngoài 15 mm.",
)
LANDSCAPE = Code(
    id="PG04",
    name="landscape-without-table",
    severity=_LOOK,
    sentence="{found}; giấy ngang chỉ dùng cho {wanted} ({clause}).",
    remedy="chuyển phần này về giấy dọc.",
    example="[PG04] Tệp “bao-cao.docx” › Phần 2: Phần này để giấy ngang mà không có bảng; giấy "
    "ngang chỉ dùng cho phần có bảng (Hướng dẫn 05-HD/VPTW, IV.4). Cách sửa: chuyển phần "
    "này về giấy dọc.",
)
PAGE_NUMBER_PLACE = Code(
    id="PG05",
    name="page-number-place",
    severity=_MEND,
    sentence="Số trang {found}, phải {wanted} ({clause}).",
    remedy="vào Chèn › Số trang › Đầu trang, chọn kiểu ở giữa; xóa số ở chân trang.",
    example="[PG05] Tệp “bao-cao.docx” › Phần 1: Số trang đặt ở chân trang, phải đặt giữa đầu "
    "trang (Hướng dẫn 05-HD/VPTW, IV.5). Cách sửa: vào Chèn › Số trang › Đầu trang, chọn "
    "kiểu ở giữa; xóa số ở chân trang.",
)
FIRST_PAGE_NUMBERED = Code(
    id="PG06",
    name="first-page-numbered",
    severity=_MEND,
    sentence="Trang đầu {found}, phải {wanted} ({clause}).",
    remedy="mở đầu trang, đánh dấu “Trang đầu khác” (Different First Page), xóa số ở trang đầu.",
    example="[PG06] Tệp “bao-cao.docx” › Phần 1: Trang đầu có số trang, phải không ghi số trang "
    "(Hướng dẫn 05-HD/VPTW, IV.5). Cách sửa: mở đầu trang, đánh dấu “Trang đầu khác” "
    "(Different First Page), xóa số ở trang đầu.",
)
PAGE_NUMBER_LOOK = Code(
    id="PG07",
    name="page-number-look",
    severity=_MEND,
    sentence="Số trang đang {found}, phải {wanted} ({clause}).",
    remedy="chọn số trang ở đầu trang, đặt lại cỡ chữ và kiểu chữ.",
    example="[PG07] Tệp “bao-cao.docx” › Đầu trang: Số trang đang để cỡ chữ 11, phải để cỡ chữ 14"
    " (Hướng dẫn 05-HD/VPTW, IV.5). Cách sửa: chọn số trang ở đầu trang, đặt lại cỡ chữ "
    "và kiểu chữ.",
)
HEADER_DISTANCE = Code(
    id="PG08",
    name="header-distance",
    severity=_LOOK,
    sentence="Số trang cách mép trên {found}, cần {wanted} ({clause}).",
    remedy="mở đầu trang, đặt lại khoảng cách từ mép trên.",
    example="[PG08] Tệp “bao-cao.docx” › Phần 1: Số trang cách mép trên 12,5 mm, cần 10 mm (Hướng"
    " dẫn 05-HD/VPTW, IV.5). Cách sửa: mở đầu trang, đặt lại khoảng cách từ mép trên.",
)
APPENDIX_NUMBERING = Code(
    id="PG09",
    name="appendix-numbering",
    severity=_LOOK,
    sentence="Số trang của phụ lục {found}, cần {wanted} ({clause}).",
    remedy="cho phụ lục sang phần mới (Section Break), đặt số trang bắt đầu từ 1.",
    example="[PG09] Tệp “bao-cao.docx” › Phụ lục 1: Số trang của phụ lục đánh tiếp số của văn "
    "bản, cần đánh riêng từ 1 cho từng phụ lục (Hướng dẫn 05-HD/VPTW, IV.5.2). Cách sửa: "
    "cho phụ lục sang phần mới (Section Break), đặt số trang bắt đầu từ 1.",
)
FONT = Code(
    id="FT01",
    name="font",
    severity=_MEND,
    sentence="Phông chữ là {found}, phải là {wanted} ({clause}).",
    remedy="chọn toàn văn bản (Ctrl+A) và đầu trang, đặt phông Times New Roman.",
    example="[FT01] Tệp “bao-cao.docx” › Nội dung: Phông chữ là Calibri, phải là Times New Roman "
    "(Hướng dẫn 05-HD/VPTW, IV.1). Cách sửa: chọn toàn văn bản (Ctrl+A) và đầu trang, đặt"
    " phông Times New Roman.",
)
COLOUR = Code(
    id="FT02",
    name="colour",
    severity=_MEND,
    sentence="Màu chữ là {found}, phải là {wanted} ({clause}).",
    remedy="chọn chỗ đó, đặt màu chữ Tự động (Automatic).",
    example="[FT02] Tệp “bao-cao.docx” › Nội dung: Màu chữ là 0563C1, phải là màu đen (Hướng dẫn "
    "05-HD/VPTW, IV.1). Cách sửa: chọn chỗ đó, đặt màu chữ Tự động (Automatic).",
)
ENCODING = Code(
    id="FT03",
    name="encoding",
    severity=_MEND,
    sentence="Chữ gõ bằng {found}, phải là {wanted} ({clause}).",
    remedy="gõ lại chỗ đó bằng bảng mã Unicode dựng sẵn; không đổi riêng tên phông.",
    example="[FT03] Tệp “bao-cao.docx” › Nội dung: Chữ gõ bằng bảng mã TCVN3 (phông .VnTime), đọc"
    " là “báo cáo”, phải là Unicode dựng sẵn (TCVN 6909:2001) (Hướng dẫn 05-HD/VPTW, "
    "IV.1). Cách sửa: gõ lại chỗ đó bằng bảng mã Unicode dựng sẵn; không đổi riêng tên "
    "phông.",
)
TONE_STYLE = Code(
    id="FT04",
    name="tone-style",
    severity=_LOOK,
    sentence="Dấu thanh đặt hai kiểu: {found}; nên {wanted} ({clause}).",
    remedy="dùng Tìm và thay thế (Ctrl+H) để đưa về một kiểu.",
    example="[FT04] Tệp “bao-cao.docx” › Nội dung: Dấu thanh đặt hai kiểu: “ủy”, “uỷ”; nên dùng "
    "một kiểu trong cả văn bản (nếp trình bày). Cách sửa: dùng Tìm và thay thế (Ctrl+H) "
    "để đưa về một kiểu.",
)

CODES = (
    PAPER_SIZE,
    MARGINS,
    TWO_SIDED,
    LANDSCAPE,
    PAGE_NUMBER_PLACE,
    FIRST_PAGE_NUMBERED,
    PAGE_NUMBER_LOOK,
    HEADER_DISTANCE,
    APPENDIX_NUMBERING,
    FONT,
    COLOUR,
    ENCODING,
    TONE_STYLE,
)
