"""What can be wrong with the text of a document, its appendices and its tables."""

from __future__ import annotations

from reports.findings.model import Code, Severity

_MEND, _LOOK = Severity.MUST_FIX, Severity.NOTICE

BODY_SIZE = Code(
    id="BD01",
    name="body-size",
    severity=_MEND,
    sentence="Cỡ chữ nội dung là {found}, phải {wanted} ({clause}).",
    remedy="chọn phần nội dung, đặt một cỡ chữ.",
    example="[BD01] Tệp “bao-cao.docx” › Nội dung: Cỡ chữ nội dung là 12 (3 đoạn), phải từ 14 đến"
    " 15, một cỡ trong toàn bài (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: chọn phần nội "
    "dung, đặt một cỡ chữ.",
)
BODY_ALIGNMENT = Code(
    id="BD02",
    name="body-alignment",
    severity=_MEND,
    sentence="Nội dung {found}, phải {wanted} ({clause}).",
    remedy="chọn phần nội dung, bấm Ctrl+J.",
    example="[BD02] Tệp “bao-cao.docx” › Nội dung: Nội dung căn trái (3 đoạn), phải dàn đều hai "
    "lề (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: chọn phần nội dung, bấm Ctrl+J.",
)
FIRST_LINE = Code(
    id="BD03",
    name="first-line",
    severity=_LOOK,
    sentence="Đầu dòng lùi vào {found}, cần {wanted} ({clause}).",
    remedy="vào Đoạn › Đặc biệt › Dòng đầu, ghi số trên.",
    example="[BD03] Tệp “bao-cao.docx” › Nội dung: Đầu dòng lùi vào 0 mm (3 đoạn), cần khoảng 10 "
    "mm (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: vào Đoạn › Đặc biệt › Dòng đầu, ghi số"
    " trên.",
)
PARAGRAPH_GAP = Code(
    id="BD04",
    name="paragraph-gap",
    severity=_MEND,
    sentence="Khoảng cách giữa hai đoạn là {found}, phải {wanted} ({clause}).",
    remedy="vào Đoạn, đặt “Sau” là 6 pt; chỉ đặt một trong hai ô Trước, Sau.",
    example="[BD04] Tệp “bao-cao.docx” › Nội dung: Khoảng cách giữa hai đoạn là 3 pt (5 chỗ), "
    "phải ít nhất 6 pt (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: vào Đoạn, đặt “Sau” là "
    "6 pt; chỉ đặt một trong hai ô Trước, Sau.",
)
LINE_SPACING = Code(
    id="BD05",
    name="line-spacing",
    severity=_MEND,
    sentence="Giãn dòng là {found}, phải {wanted} ({clause}).",
    remedy="vào Đoạn › Giãn cách dòng, đặt lại.",
    example="[BD05] Tệp “bao-cao.docx” › Nội dung: Giãn dòng là 1,5 dòng (3 đoạn), phải đúng "
    "18–22 pt (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: vào Đoạn › Giãn cách dòng, đặt "
    "lại.",
)
CLOSING_MARK = Code(
    id="BD06",
    name="closing-mark",
    severity=_LOOK,
    sentence="Câu cuối của nội dung {found}, cần {wanted} ({clause}).",
    remedy="sửa dấu ở cuối câu cuối cùng.",
    example="[BD06] Tệp “bao-cao.docx” › Nội dung: Câu cuối của nội dung kết thúc bằng “./.”, cần"
    " kết thúc bằng “.” (Hướng dẫn 05-HD/VPTW, I.6.2.2). Cách sửa: sửa dấu ở cuối câu "
    "cuối cùng.",
)
HEADING_ORDER = Code(
    id="BD07",
    name="heading-order",
    severity=_MEND,
    sentence="Thứ tự mục: {found}; phải {wanted} ({clause}).",
    remedy="đánh lại số của mục này và các mục sau.",
    example="[BD07] Tệp “bao-cao.docx” › Nội dung: Thứ tự mục: mục “4.” đứng sau “2.”; phải là "
    "“3.” (Hướng dẫn 05-HD/VPTW, I.6.2.4). Cách sửa: đánh lại số của mục này và các mục "
    "sau.",
)
TYPED_SPACES = Code(
    id="BD08",
    name="typed-spaces",
    severity=_LOOK,
    sentence="Có {found}; cần {wanted} ({clause}).",
    remedy="xóa dấu cách thừa; lùi đầu dòng bằng lệnh Đoạn, không bằng phím.",
    example="[BD08] Tệp “bao-cao.docx” › Nội dung: Có 2 dấu cách liền nhau (3 chỗ); cần một dấu "
    "cách (nếp trình bày). Cách sửa: xóa dấu cách thừa; lùi đầu dòng bằng lệnh Đoạn, "
    "không bằng phím.",
)
KEPT_TOGETHER = Code(
    id="BD09",
    name="kept-together",
    severity=_LOOK,
    sentence="{found}; cần {wanted} ({clause}).",
    remedy="vào Đoạn › Ngắt dòng và trang, đánh dấu “Giữ với đoạn sau”.",
    example="[BD09] Tệp “bao-cao.docx” › Nội dung: Đề mục có thể đứng một mình ở cuối trang; cần "
    "giữ với đoạn sau (nếp trình bày). Cách sửa: vào Đoạn › Ngắt dòng và trang, đánh dấu "
    "“Giữ với đoạn sau”.",
)
UNFILLED = Code(
    id="BD10",
    name="unfilled-field",
    severity=_MEND,
    sentence="Còn chỗ chưa điền: {found}; phải {wanted} ({clause}).",
    remedy="điền hoặc xóa chỗ đó.",
    example="[BD10] Tệp “bao-cao.docx” › Nội dung: Còn chỗ chưa điền: “{{ so_buoi }}”; phải điền "
    "xong trước khi trình ký (yêu cầu của chương trình). Cách sửa: điền hoặc xóa chỗ đó.",
)
NUMBER_SIGNS = Code(
    id="SO01",
    name="number-signs",
    severity=_LOOK,
    sentence="Số viết {found}, nên {wanted} ({clause}).",
    remedy="sửa cách viết số.",
    example="[SO01] Tệp “bao-cao.docx” › Nội dung: Số viết “98.5%”, nên dùng dấu phẩy cho phần "
    "thập phân (Luật Kế toán và nếp viết). Cách sửa: sửa cách viết số.",
)
COUNT_PADDING = Code(
    id="SO02",
    name="count-padding",
    severity=_LOOK,
    sentence="Số đếm dưới 10 viết hai kiểu: {found}; nên {wanted} ({clause}).",
    remedy="chọn một kiểu cho cả văn bản.",
    example="[SO02] Tệp “bao-cao.docx” › Nội dung: Số đếm dưới 10 viết hai kiểu: “04 buổi”, “5 "
    "hộ”; nên dùng một kiểu trong cả văn bản (nếp trình bày). Cách sửa: chọn một kiểu cho"
    " cả văn bản.",
)
TEXT_FIGURES = Code(
    id="SO03",
    name="text-figures",
    severity=_MEND,
    sentence="Số trong văn bản là {found}, phải {wanted} ({clause}).",
    remedy="sửa số trong sổ số liệu rồi lập lại báo cáo.",
    example="[SO03] Tệp “bao-cao.docx” › Nội dung: Số trong văn bản là 12, phải là 13 như trong "
    "sổ số liệu (yêu cầu của chương trình). Cách sửa: sửa số trong sổ số liệu rồi lập "
    "lại báo cáo.",
)
CAPITALS = Code(
    id="VH01",
    name="capitals",
    severity=_LOOK,
    sentence="Viết hoa: {found}, nên {wanted} ({clause}).",
    remedy="sửa chữ hoa, chữ thường.",
    example="[VH01] Tệp “bao-cao.docx” › Nội dung: Viết hoa: “nhân dân”, nên “Nhân dân” (Nghị "
    "định 30/2020/NĐ-CP, Phụ lục II). Cách sửa: sửa chữ hoa, chữ thường.",
)
APPENDIX_LABEL = Code(
    id="PL01",
    name="appendix-label",
    severity=_MEND,
    sentence="Phụ lục: {found}; phải {wanted} ({clause}).",
    remedy="sửa số phụ lục, hoặc thêm lời dẫn “(Phụ lục 1 kèm theo)” vào nội dung.",
    example="[PL01] Tệp “bao-cao.docx” › Phụ lục 1: Phụ lục: chưa được nhắc trong nội dung; phải "
    "nhắc tới trong nội dung (Hướng dẫn 05-HD/VPTW, II.1). Cách sửa: sửa số phụ lục, hoặc"
    " thêm lời dẫn “(Phụ lục 1 kèm theo)” vào nội dung.",
)
APPENDIX_REFERENCE = Code(
    id="PL02",
    name="appendix-reference",
    severity=_MEND,
    sentence="Dưới tên phụ lục {found}, phải {wanted} ({clause}).",
    remedy="thêm dòng “(Kèm theo Báo cáo số … ngày … của …)” dưới tên phụ lục.",
    example="[PL02] Tệp “bao-cao.docx” › Phụ lục 1: Dưới tên phụ lục không có dòng kèm theo, phải"
    " có dòng “(Kèm theo …)” (Hướng dẫn 05-HD/VPTW, II.1). Cách sửa: thêm dòng “(Kèm theo"
    " Báo cáo số … ngày … của …)” dưới tên phụ lục.",
)
APPENDIX_TABLES = Code(
    id="TB01",
    name="appendix-tables",
    severity=_LOOK,
    sentence="Bảng trong phụ lục {found}, cần {wanted} ({clause}).",
    remedy="chọn bảng, vào Bố trí bảng để đặt lại.",
    example="[TB01] Tệp “bao-cao.docx” › Phụ lục 1: Bảng trong phụ lục không lặp lại dòng đầu, "
    "cần lặp dòng đầu ở mọi trang (nếp trình bày). Cách sửa: chọn bảng, vào Bố trí bảng "
    "để đặt lại.",
)

CODES = (
    BODY_SIZE,
    BODY_ALIGNMENT,
    FIRST_LINE,
    PARAGRAPH_GAP,
    LINE_SPACING,
    CLOSING_MARK,
    HEADING_ORDER,
    TYPED_SPACES,
    KEPT_TOGETHER,
    UNFILLED,
    NUMBER_SIGNS,
    COUNT_PADDING,
    TEXT_FIGURES,
    CAPITALS,
    APPENDIX_LABEL,
    APPENDIX_REFERENCE,
    APPENDIX_TABLES,
)
