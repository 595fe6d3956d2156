"""What can be wrong with the head of the first page, down to the subject of the document."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_MEND, _LOOK = Severity.MUST_FIX, Severity.NOTICE

PARTY_TITLE = Code(
    id="HR01",
    name="party-title",
    severity=_MEND,
    sentence="Tiêu đề của Đảng: {found}; phải {wanted} ({clause}).",
    remedy="sửa ở góc phải dòng đầu trang 1.",
    example="[HR01] Tệp “bao-cao.docx” › Đầu văn bản: Tiêu đề của Đảng: đang để cỡ chữ 14; phải "
    "để cỡ chữ 15 (Hướng dẫn 05-HD/VPTW, I.1). Cách sửa: sửa ở góc phải dòng đầu trang 1.",
)
PARTY_TITLE_LINE = Code(
    id="HR02",
    name="party-title-line",
    severity=_MEND,
    sentence="Đường kẻ dưới tiêu đề {found}, phải {wanted} ({clause}).",
    remedy="kẻ lại bằng Chèn › Hình › Đường thẳng, hoặc viền dưới của đoạn.",
    example="[HR02] Tệp “bao-cao.docx” › Đầu văn bản: Đường kẻ dưới tiêu đề dài 60,0 mm, phải nét"
    " liền, dài 69,3–76,6 mm bằng dòng tiêu đề (Hướng dẫn 05-HD/VPTW, I.1). Cách sửa: kẻ "
    "lại bằng Chèn › Hình › Đường thẳng, hoặc viền dưới của đoạn.",
)
NATION_TITLE = Code(
    id="HR03",
    name="nation-title",
    severity=_MEND,
    sentence="Quốc hiệu, Tiêu ngữ: {found}; phải {wanted} ({clause}).",
    remedy="sửa ở góc phải đầu trang 1.",
    example="[HR03] Tệp “bao-cao.docx” › Đầu văn bản: Quốc hiệu, Tiêu ngữ: ghi “Độc lập – Tự do –"
    " Hạnh phúc”; phải ghi “Độc lập - Tự do - Hạnh phúc” (Nghị định 30/2020/NĐ-CP, Phụ "
    "lục I, II.1). Cách sửa: sửa ở góc phải đầu trang 1.",
)
STATE_LINES = Code(
    id="HR04",
    name="state-lines",
    severity=_MEND,
    sentence="Đường kẻ {found}, phải {wanted} ({clause}).",
    remedy="kẻ lại bằng Chèn › Hình › Đường thẳng, hoặc viền dưới của đoạn.",
    example="[HR04] Tệp “bao-cao.docx” › Đầu văn bản: Đường kẻ dưới Tiêu ngữ không thấy, phải nét"
    " liền, dài bằng dòng chữ (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1). Cách sửa: kẻ "
    "lại bằng Chèn › Hình › Đường thẳng, hoặc viền dưới của đoạn.",
)
ISSUER_LOOK = Code(
    id="HR05",
    name="issuer-look",
    severity=_MEND,
    sentence="Tên cơ quan: {found}; phải {wanted} ({clause}).",
    remedy="sửa ở góc trái đầu trang 1.",
    example="[HR05] Tệp “bao-cao.docx” › Đầu văn bản: Tên cơ quan: đang để chữ không đậm; phải để"
    " chữ đậm (Hướng dẫn 05-HD/VPTW, I.2). Cách sửa: sửa ở góc trái đầu trang 1.",
)
STAR = Code(
    id="HR06",
    name="star",
    severity=_MEND,
    sentence="Dưới tên cơ quan {found}, phải {wanted} ({clause}).",
    remedy="gõ một dấu * trên một dòng riêng, bỏ đường kẻ.",
    example="[HR06] Tệp “bao-cao.docx” › Đầu văn bản: Dưới tên cơ quan không có dấu sao, phải có "
    "một dòng chỉ ghi dấu * (Hướng dẫn 05-HD/VPTW, I.2). Cách sửa: gõ một dấu * trên một "
    "dòng riêng, bỏ đường kẻ.",
)
SUPERIOR = Code(
    id="HR07",
    name="superior",
    severity=_LOOK,
    sentence="Dòng cấp trên ghi {found}, nên {wanted} ({clause}).",
    remedy="ghi tên đảng bộ cấp trên, ví dụ “ĐẢNG BỘ THÀNH PHỐ HÀ NỘI”.",
    example="[HR07] Tệp “bao-cao.docx” › Đầu văn bản: Dòng cấp trên ghi “THÀNH ỦY HÀ NỘI”, nên "
    "bắt đầu bằng “ĐẢNG BỘ” (Hướng dẫn 05-HD/VPTW, I.2.1.2.c). Cách sửa: ghi tên đảng bộ "
    "cấp trên, ví dụ “ĐẢNG BỘ THÀNH PHỐ HÀ NỘI”.",
)
NUMBER_PATTERN = Code(
    id="NO01",
    name="number-pattern",
    severity=_MEND,
    sentence="Số và ký hiệu: {found}; phải {wanted} ({clause}).",
    remedy="sửa dòng số và ký hiệu; số chưa có thì để trống.",
    example="[NO01] Tệp “bao-cao.docx” › Đầu văn bản: Số và ký hiệu: ghi “Số: 12/BC-ĐU”; phải ghi"
    " như “Số 05-BC/ĐU” (Hướng dẫn 05-HD/VPTW, I.3). Cách sửa: sửa dòng số và ký hiệu; số"
    " chưa có thì để trống.",
)
SYMBOLS = Code(
    id="NO02",
    name="symbols",
    severity=_MEND,
    sentence="Ký hiệu: {found}; phải {wanted} ({clause}).",
    remedy="sửa ký hiệu cho hợp tên loại và cơ quan ban hành.",
    example="[NO02] Tệp “bao-cao.docx” › Đầu văn bản: Ký hiệu: tên loại ghi “KH” cho BÁO CÁO; "
    "phải ghi “BC” (Hướng dẫn 05-HD/VPTW, I.3.1.2). Cách sửa: sửa ký hiệu cho hợp tên "
    "loại và cơ quan ban hành.",
)
NUMBER_PADDING = Code(
    id="NO03",
    name="number-padding",
    severity=_MEND,
    sentence="Số văn bản ghi {found}, phải {wanted} ({clause}).",
    remedy="thêm số 0 trước số nhỏ hơn 10.",
    example="[NO03] Tệp “bao-cao.docx” › Đầu văn bản: Số văn bản ghi “5”, phải ghi “05” (Hướng "
    "dẫn 05-HD/VPTW, I.3). Cách sửa: thêm số 0 trước số nhỏ hơn 10.",
)
NUMBER_SERIES = Code(
    id="NO04",
    name="number-series",
    severity=_LOOK,
    sentence="Số văn bản là {found}, mà {wanted} ({clause}).",
    remedy="đối chiếu với sổ đăng ký văn bản đi.",
    example="[NO04] Tệp “bao-cao.docx” › Đầu văn bản: Số văn bản là 12, mà số 12 đã cấp cho văn "
    "bản khác (Hướng dẫn 05-HD/VPTW, I.3). Cách sửa: đối chiếu với sổ đăng ký văn bản đi.",
)
DATE_PATTERN = Code(
    id="DT01",
    name="date-pattern",
    severity=_MEND,
    sentence="Ngày tháng: {found}; phải {wanted} ({clause}).",
    remedy="sửa dòng địa danh, ngày tháng ở góc phải.",
    example="[DT01] Tệp “bao-cao.docx” › Đầu văn bản: Ngày tháng: ghi “ngày 5 tháng 2 năm 2026”; "
    "phải ghi như “ngày 05 tháng 02 năm 2026” (Hướng dẫn 05-HD/VPTW, I.4). Cách sửa: sửa "
    "dòng địa danh, ngày tháng ở góc phải.",
)
DATE_PLACE = Code(
    id="DT02",
    name="date-place",
    severity=_MEND,
    sentence="Địa danh, ngày tháng: {found}; phải {wanted} ({clause}).",
    remedy="sửa dòng địa danh, ngày tháng ở góc phải.",
    example="[DT02] Tệp “bao-cao.docx” › Đầu văn bản: Địa danh, ngày tháng: thiếu dấu phẩy sau "
    "địa danh; phải ghi như “Ba Đình, ngày …” (Hướng dẫn 05-HD/VPTW, I.4). Cách sửa: sửa "
    "dòng địa danh, ngày tháng ở góc phải.",
)
SHORT_DATES = Code(
    id="DT03",
    name="short-dates",
    severity=_LOOK,
    sentence="Ngày viết số theo nhiều kiểu: {found}; nên {wanted} ({clause}).",
    remedy="viết lại các ngày cho cùng một kiểu.",
    example="[DT03] Tệp “bao-cao.docx” › Nội dung: Ngày viết số theo nhiều kiểu: “5/3/2026”, "
    "“05/04/2026”; nên dùng một kiểu trong cả văn bản (nếp trình bày). Cách sửa: viết lại"
    " các ngày cho cùng một kiểu.",
)
TYPE_NAME = Code(
    id="TL01",
    name="type-name",
    severity=_MEND,
    sentence="Tên loại: {found}; phải {wanted} ({clause}).",
    remedy="sửa dòng tên loại ở giữa trang 1.",
    example="[TL01] Tệp “bao-cao.docx” › Tên loại: Tên loại: đang để chữ không đậm; phải để chữ "
    "đậm (Hướng dẫn 05-HD/VPTW, I.5). Cách sửa: sửa dòng tên loại ở giữa trang 1.",
)
SUBJECT = Code(
    id="TL02",
    name="subject",
    severity=_MEND,
    sentence="Trích yếu: {found}; phải {wanted} ({clause}).",
    remedy="sửa các dòng ngay dưới tên loại.",
    example="[TL02] Tệp “bao-cao.docx” › Trích yếu: Trích yếu: đang để chữ nghiêng; phải để chữ "
    "đứng (Hướng dẫn 05-HD/VPTW, I.5). Cách sửa: sửa các dòng ngay dưới tên loại.",
)
SUBJECT_MARK = Code(
    id="TL03",
    name="subject-mark",
    severity=_MEND,
    sentence="Dưới trích yếu {found}, phải {wanted} ({clause}).",
    remedy="sửa dòng ngay dưới trích yếu.",
    example="[TL03] Tệp “bao-cao.docx” › Trích yếu: Dưới trích yếu ghi “---”, phải ghi đúng 5 dấu"
    " gạch “-----” (Hướng dẫn 05-HD/VPTW, I.5). Cách sửa: sửa dòng ngay dưới trích yếu.",
)
SUBJECT_PERIOD = Code(
    id="TL04",
    name="subject-period",
    severity=_LOOK,
    sentence="Trích yếu nói {found}, mà {wanted} ({clause}).",
    remedy="sửa trích yếu, hoặc xem lại kỳ báo cáo.",
    example="[TL04] Tệp “bao-cao.docx” › Trích yếu: Trích yếu nói “tháng 9”, mà kỳ báo cáo là "
    "tháng 10 năm 2026 (kỳ báo cáo). Cách sửa: sửa trích yếu, hoặc xem lại kỳ báo cáo.",
)

CODES = (
    PARTY_TITLE,
    PARTY_TITLE_LINE,
    NATION_TITLE,
    STATE_LINES,
    ISSUER_LOOK,
    STAR,
    SUPERIOR,
    NUMBER_PATTERN,
    SYMBOLS,
    NUMBER_PADDING,
    NUMBER_SERIES,
    DATE_PATTERN,
    DATE_PLACE,
    SHORT_DATES,
    TYPE_NAME,
    SUBJECT,
    SUBJECT_MARK,
    SUBJECT_PERIOD,
)
