"""What can be missing: sheets, months, cells, opening values, issuers."""

from __future__ import annotations

from reports.findings.model import Code, Severity

SHEET_SILENT = Code(
    id="V42",
    name="sheet-silent",
    severity=Severity.NOTE,
    sentence="{period}: trang {sheets} chưa có dòng nào nên phần đó không in.",
    remedy="nếu không có việc gì phát sinh, ghi tên trang vào trang “Không phát sinh”; nếu có, "
    "thêm dòng.",
    example="[V42] tháng 10 năm 2026: trang “Kiểm tra” chưa có dòng nào nên phần đó không in. "
    "Cách sửa: nếu không có việc gì phát sinh, ghi tên trang vào trang “Không phát sinh”; nếu có, "
    "thêm dòng.",
)
MONTHS_WITHOUT_ROWS = Code(
    id="V43",
    name="months-without-rows",
    severity=Severity.NOTICE,
    sentence="trang {sheets} chưa có dòng nào của tháng {months}; lũy kế không có các tháng này.",
    remedy="bổ sung số liệu, hoặc ghi tên trang vào trang “Không phát sinh” cho từng tháng.",
    example="[V43] trang “Kiểm tra” chưa có dòng nào của tháng 1 và 3; lũy kế không có các tháng "
    "này. Cách sửa: bổ sung số liệu, hoặc ghi tên trang vào trang “Không phát sinh” cho từng "
    "tháng.",
)
FIGURE_WITH_GAPS = Code(
    id="V44",
    name="figure-with-gaps",
    severity=Severity.NOTICE,
    sentence="{measure}: lũy kế chưa có {months}, vì ô để trống.",
    remedy="ghi số vào ô còn trống; không có thì ghi 0.",
    example="[V44] Tin, bài: lũy kế chưa có tháng 3, vì ô để trống. Cách sửa: ghi số vào ô còn "
    "trống; không có thì ghi 0.",
)
OPENING_COUNTED = Code(
    id="V45",
    name="opening-counted",
    severity=Severity.NOTE,
    sentence="{measure}: lũy kế gồm số đầu kỳ ghi đến hết ngày {day}.",
    remedy="không cần sửa nếu số đầu kỳ đúng.",
    example="[V45] Trang tính “Số đầu kỳ” › Ô B4: Lượt người dự: lũy kế gồm số đầu kỳ ghi đến hết "
    "ngày 30/6/2026. Cách sửa: không cần sửa nếu số đầu kỳ đúng.",
)
NO_OPENING = Code(
    id="V46",
    name="no-opening",
    severity=Severity.NOTICE,
    sentence="{measure}: chưa có số đầu kỳ nên không tính được số tồn.",
    remedy="ghi số từ năm trước chuyển sang ở trang “Số đầu kỳ”; không có thì ghi 0.",
    example="[V46] Đơn còn tồn cuối kỳ: chưa có số đầu kỳ nên không tính được số tồn. Cách sửa: "
    "ghi số từ năm trước chuyển sang ở trang “Số đầu kỳ”; không có thì ghi 0.",
)
PARTLY_FILED = Code(
    id="V63",
    name="partly-filed",
    severity=Severity.NOTE,
    sentence="{period}: trang {sheet} không có dòng nào của tháng {months}; số in ra không có các "
    "tháng này.",
    remedy="thêm dòng cho cả kỳ hoặc cho những kỳ còn thiếu.",
    example="[V63] 9 tháng đầu năm 2026: trang “Tổ dân vận” không có dòng nào của tháng 1, 2 và 3; "
    "số in ra không có các tháng này. Cách sửa: thêm dòng cho cả kỳ hoặc cho những kỳ còn thiếu.",
)
NO_NARRATIVE = Code(
    id="V64",
    name="no-narrative",
    severity=Severity.NOTE,
    sentence="chưa có nội dung thuyết minh cho {period}; lời văn của từng tháng không in lại.",
    remedy="ghi ở trang “Nội dung thuyết minh”, cột “Kỳ” là “{word}”.",
    example="[V64] chưa có nội dung thuyết minh cho 6 tháng đầu năm 2026; lời văn của từng tháng "
    "không in lại. Cách sửa: ghi ở trang “Nội dung thuyết minh”, cột “Kỳ” là “6 tháng”.",
)
NO_ISSUER = Code(
    id="V54",
    name="no-issuer",
    severity=Severity.MUST_FIX,
    sentence="không có cơ quan ban hành nào có vai trò “{role}”.",
    remedy="thêm một dòng vai trò “{role}” ở trang “Cơ quan ban hành”.",
    example="[V54] không có cơ quan ban hành nào có vai trò “Khối Dân vận”. Cách sửa: thêm một "
    "dòng vai trò “Khối Dân vận” ở trang “Cơ quan ban hành”.",
)
HEAD_ASSUMED = Code(
    id="V71",
    name="head-assumed",
    severity=Severity.NOTE,
    sentence="{unit} chưa có dòng riêng ở trang “Cơ quan ban hành”: đầu và cuối văn bản in theo "
    "loại đơn vị, tên người ký để trống.",
    remedy="thêm một dòng vai trò “Đơn vị”, cột “Mã đơn vị” ghi {typed}.",
    example="[V71] Trường Mầm non Hoa Sen chưa có dòng riêng ở trang “Cơ quan ban hành”: đầu và "
    "cuối văn bản in theo loại đơn vị, tên người ký để trống. Cách sửa: thêm một dòng vai trò “Đơn "
    "vị”, cột “Mã đơn vị” ghi MN-HS.",
)

CODES = (
    SHEET_SILENT,
    MONTHS_WITHOUT_ROWS,
    FIGURE_WITH_GAPS,
    OPENING_COUNTED,
    NO_OPENING,
    PARTLY_FILED,
    NO_NARRATIVE,
    NO_ISSUER,
    HEAD_ASSUMED,
)
